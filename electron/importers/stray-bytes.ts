/**
 * UTF-8 with bytes in it that are none: words pasted from an older file, a letter cut through. All letters that are whole stay, and a
 * stray byte is read as windows-1252, where that gives a letter or a quotation mark or dash.
 */

export type Mended = {
  readonly text: string
  /** Letters of several bytes that are whole: such sequences hardly ever come about in other encodings. */
  readonly whole: number
  /** Stray bytes that were read as windows-1252. */
  readonly western: number
  /** What could not be read, and shows as U+FFFD. */
  readonly broken: number
}

/** Reads bytes of which some are not UTF-8. `western` names what windows-1252 has for a byte. */
export function mendUtf8(bytes: Uint8Array, western: (byte: number) => string): Mended {
  const out = Buffer.alloc(bytes.length * replacement.length)
  let [length, whole, readWestern, broken] = [0, 0, 0, 0]
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const wanted = lengthFrom(first)
    const found = wanted === 1 ? 1 : soundBytes(bytes, at, wanted)
    if (found === wanted) {
      whole += wanted > 1 ? 1 : 0
      for (const byte of bytes.subarray(at, at + wanted)) out[length++] = byte
    } else {
      const stray = [...bytes.subarray(at, at + found)].map(western)
      // What is begun at the very end was cut off.
      const isCut = found > 0 && wanted > 1 && at + found === bytes.length
      if (!isCut && stray.every((sign) => readable.test(sign))) {
        readWestern += found
        length += out.write(stray.join(''), length)
      } else {
        broken += 1
        for (const byte of replacement) out[length++] = byte
      }
    }
    at += found
  }
  return { text: new TextDecoder().decode(out.subarray(0, length)), whole, western: readWestern, broken }
}

const replacement = Buffer.from('\ufffd')

/** Letters, quotation marks, dashes, and the dots that older programs put for three. */
const readable = /^[\p{L}\p{Pi}\p{Pf}\p{Pd}‚„…]$/u

/** How many bytes a letter has that begins so: none when no letter does (The Unicode Standard, table 3-7). */
function lengthFrom(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc2) return 0
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
}

/** The bytes at a place that can be the beginning of one letter; at least one. */
function soundBytes(bytes: Uint8Array, at: number, wanted: number): number {
  const first = bytes[at] ?? 0
  for (let index = 1; index < wanted; index += 1) {
    const byte = bytes[at + index] ?? 0
    // Shorter forms of a letter, halves of pairs, and numbers beyond the last letter are none.
    const [low, high] =
      index > 1
        ? [0x80, 0xbf]
        : [first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80, first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf]
    if (byte < low || byte > high) return index
  }
  return Math.max(1, wanted)
}
