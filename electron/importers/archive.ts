/** Zip files from strangers: nothing is inflated before the list of its entries has passed the limits, and never beyond what the list says. */
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { CallError } from '../../shared/result'
import { decode } from './decode'

/** A large book or a year of saved pages stays below; a list this long only keeps a machine busy. */
export const mostEntries = 20_000

/** Together, in bytes, what is taken out of one archive: four times the largest file that is imported at all. */
export const mostInflated = 200_000_000

/** Prose deflates to a third, tables of zeros to a hundredth. A bomb reaches a thousand. */
const highestRatio = 200

/** Below this many bytes no ratio is dangerous: a page of blanks is allowed to deflate well. */
const ratioMattersFrom = 5_000_000

export type Archive = {
  /** Names of all files, folders left out, with `/` between folders; names that lead out of the archive are left out. */
  readonly names: readonly string[]
  /** The bytes of one entry; null when there is none of this name. */
  bytes(name: string): Uint8Array | null
  /** An entry as text, in the encoding it states or seems to have; null when there is none of this name. */
  text(name: string): string | null
}

/** Opens an archive and inflates the entries that `wanted` names. Throws `damaged` or `limit-exceeded`, naming `file`. */
export function openArchive(file: string, bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  const names: string[] = []
  let total = 0
  const admit = (entry: UnzipFileInfo): boolean => {
    if (entry.name.endsWith('/') || leadsOutside(entry.name)) return false
    names.push(entry.name)
    if (names.length > mostEntries) throw tooMuch(file, `it holds more than ${mostEntries.toLocaleString('en')} files`)
    if (!wanted(entry.name)) return false
    total += entry.originalSize
    if (total > mostInflated) throw tooMuch(file, `it unpacks to more than ${mostInflated / 1_000_000} MB`)
    if (entry.originalSize > ratioMattersFrom && entry.originalSize > entry.size * highestRatio)
      throw tooMuch(file, `“${entry.name}” in it unpacks to far more than it is, which is how archives that fill a computer are made`)
    return true
  }
  if (isLocked(bytes))
    throw new CallError(
      'unsupported-format',
      `“${file}” is protected by a password, so it was not imported. Unpack it with the password and import the files.`,
    )
  try {
    const entries = new Map(Object.entries(unzipSync(bytes, { filter: admit })))
    return {
      names,
      bytes: (name) => entries.get(name) ?? null,
      text(name) {
        const found = entries.get(name)
        return found ? partText(found) : null
      },
    }
  } catch (error) {
    if (error instanceof CallError) throw error
    throw new CallError(
      'damaged',
      `“${file}” is cut off or garbled: what is packed in it cannot be unpacked. Get the file again, then import it.`,
      { cause: error },
    )
  }
}

/** A part that is no text in any encoding is read as damaged UTF-8: whoever asked for it says what it means. */
function partText(bytes: Uint8Array): string {
  try {
    return decode(bytes, '')
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return new TextDecoder().decode(bytes)
  }
}

/** Whether a file in the archive is encrypted: the first bit of the flags in its list (APPNOTE 4.4.4). A list that is damaged says nothing. */
function isLocked(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) return false
  let at = file.readUInt32LE(end + 16)
  while (at + 46 <= file.length && file.readUInt32LE(at) === 0x02014b50) {
    if ((file.readUInt16LE(at + 8) & 1) === 1) return true
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return false
}

/** Whether a file begins as zip files do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function leadsOutside(name: string): boolean {
  return /^([\\/]|[a-z]:)/i.test(name) || name.split(/[\\/]/).includes('..')
}

function tooMuch(file: string, why: string): CallError {
  return new CallError('limit-exceeded', `“${file}” was not imported: ${why}. Unpack it and import the files you need.`)
}
