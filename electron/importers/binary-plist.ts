/**
 * Binary property lists (Apple's `bplist00`, as its open CFBinaryPList.c describes them): a table of objects that refer to each
 * other by number. Only what is asked for is read, object by object, so that lists made to refer to themselves, or twice to each
 * of a thousand others, cost nothing.
 */

/** An object of the list, read when it is looked at. */
export type PlistObject =
  | { readonly kind: 'dictionary'; get(key: string): PlistObject | null }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'other' }

/** Keys of one dictionary; those of web archives have ten. */
const mostKeys = 10_000

/** Bytes of the trailer at the end of the file: sizes of numbers, count of objects, the first one, where the table lies. */
const trailerBytes = 32

/** The root of a list. Throws `RangeError` for a file that is cut off or points outside itself. */
export function plistRoot(bytes: Uint8Array): PlistObject {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const trailer = file.length - trailerBytes
  const [offsetSize, refSize] = [file.readUInt8(trailer + 6), file.readUInt8(trailer + 7)]
  const count = numberAt(file, trailer + 8, 8)
  const table = numberAt(file, trailer + 24, 8)

  const objectAt = (index: number): PlistObject => {
    if (index >= count) throw new RangeError('A reference leads outside the list.')
    const at = numberAt(file, table + index * offsetSize, offsetSize)
    const marker = file.readUInt8(at)
    switch (marker >> 4) {
      case 0x4: {
        const { length, start } = lengthAt(file, at)
        return { kind: 'bytes', bytes: part(file, start, length) }
      }
      case 0x5: {
        const { length, start } = lengthAt(file, at)
        return { kind: 'text', text: part(file, start, length).toString('latin1') }
      }
      case 0x6: {
        const { length, start } = lengthAt(file, at)
        return {
          kind: 'text',
          text: Buffer.from(part(file, start, length * 2))
            .swap16()
            .toString('utf16le'),
        }
      }
      case 0xd:
        return { kind: 'dictionary', get: (key) => valueUnder(at, key) }
      default:
        return { kind: 'other' }
    }
  }

  const valueUnder = (at: number, key: string): PlistObject | null => {
    const { length, start } = lengthAt(file, at)
    if (length > mostKeys) throw new RangeError('A dictionary has more keys than any real one.')
    for (let index = 0; index < length; index += 1) {
      const name = objectAt(numberAt(file, start + index * refSize, refSize))
      if (name.kind === 'text' && name.text === key) return objectAt(numberAt(file, start + (length + index) * refSize, refSize))
    }
    return null
  }

  return objectAt(numberAt(file, trailer + 16, 8))
}

/** How many things an object holds, and where they begin: four bits of its marker, or the whole number that follows it. */
function lengthAt(file: Buffer, at: number): { readonly length: number; readonly start: number } {
  const few = file.readUInt8(at) & 0xf
  if (few < 0xf) return { length: few, start: at + 1 }
  const size = 1 << (file.readUInt8(at + 1) & 0xf)
  return { length: numberAt(file, at + 2, size), start: at + 2 + size }
}

function part(file: Buffer, start: number, length: number): Buffer {
  if (start + length > file.length) throw new RangeError('An object leads outside the file.')
  return file.subarray(start, start + length)
}

/** An unsigned number of 1 to 8 bytes, the highest first. */
function numberAt(file: Buffer, at: number, size: number): number {
  if (size < 1 || size > 8) throw new RangeError('A number has a size that there is not.')
  return size <= 6 ? file.readUIntBE(at, size) : Number(file.readBigUInt64BE(at + size - 8))
}
