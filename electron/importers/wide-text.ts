/** Text of two or four bytes a letter: UTF-16 and UTF-32, told by their marks, and without one by where their zeros and their alphabets lie. */

export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** Bytes that are looked at to tell them. */
const sniffed = 4_000

/** Less than two letters prove nothing. */
const fewestBytes = 4

/** Of the letters of a text, nearly all lie in its alphabets or are signs; in other bytes they would be scattered. */
const leastCoherence = 0.95

/** Text of one byte a letter is mostly Latin letters and blanks, which in pairs look like Chinese; in Chinese they are a third of the bytes. */
const mostLatinBytes = 0.6

/** One byte a letter, a text has no control characters, or a few by mistake. */
const leastControls = 0.01

/** The encoding that a byte order mark states. That of UTF-32 begins with that of UTF-16, so it is looked for first. */
export function markedWide(bytes: Uint8Array): Wide | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32le' : 'utf-16le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** What bytes without a mark must be, since they are no text of one byte a letter; null when they may be that. */
export function unmarkedWide(bytes: Uint8Array): Wide | null {
  const sample = bytes.subarray(0, sniffed)
  if (sample.length < fewestBytes || controlShare(sample) < leastControls) return null
  if (isUtf32(sample, true)) return 'utf-32le'
  if (isUtf32(sample, false)) return 'utf-32be'
  const [little, big] = [coherence(sample, true), coherence(sample, false)]
  // Latin letters are Chinese ones when read the wrong way round: the order with more zeros in the upper byte is meant.
  const littleFirst = zerosAt(sample, 1) === zerosAt(sample, 0) ? little >= big : zerosAt(sample, 1) > zerosAt(sample, 0)
  if ((littleFirst ? little : big) < leastCoherence) return null
  return littleFirst ? 'utf-16le' : 'utf-16be'
}

export function decodeWide(bytes: Uint8Array, encoding: Wide): string {
  return encoding === 'utf-32le' || encoding === 'utf-32be'
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes)
}

/** The share of bytes that no text of one byte a letter has: control characters that neither space words nor announce others. */
export function controlShare(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes) if (isControl(byte)) controls += 1
  return bytes.length === 0 ? 0 : controls / bytes.length
}

/** Tabs, line ends, form feeds and escapes (ISO-2022, colours of a terminal) stand in texts. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b
}

/** Four bytes are a number that is a letter: other bytes seldom are, twice never. */
function isUtf32(sample: Uint8Array, little: boolean): boolean {
  const view = viewOf(sample)
  const count = sample.length >> 2
  for (let index = 0; index < count; index += 1) {
    const point = view.getUint32(index * 4, little)
    if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return false
  }
  return count > 1
}

function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = viewOf(bytes)
  const parts: string[] = []
  let points: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little)
    points.push(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point)
    if (points.length === 4_096) parts.push(String.fromCodePoint(...points.splice(0)))
  }
  points = points.concat(bytes.length % 4 === 0 ? [] : [0xfffd])
  return [...parts, String.fromCodePoint(...points)].join('').replace(/^\ufeff/, '')
}

function zerosAt(sample: Uint8Array, parity: number): number {
  let zeros = 0
  for (let at = parity; at < sample.length; at += 2) if (sample[at] === 0) zeros += 1
  return zeros
}

/**
 * The share of letters, read as UTF-16, that lie in a few alphabets or are signs that every alphabet uses. The upper byte of a letter
 * names its place: an alphabet has one or two, Chinese and Japanese those from 4E to 9F, Korean those from AC to D7.
 */
function coherence(sample: Uint8Array, little: boolean): number {
  const view = viewOf(sample)
  const count = sample.length >> 1
  const rows = new Array<number>(256).fill(0)
  for (let index = 0; index < count; index += 1) {
    const unit = view.getUint16(index * 2, little)
    const isLetter = unit < 0x7f ? !isControl(unit) : unit >= 0xa0 && unit < 0xfffe
    if (isLetter) rows[unit >> 8] = (rows[unit >> 8] ?? 0) + 1
  }
  const between = (from: number, to: number) => rows.slice(from, to + 1).reduce((sum, held) => sum + held, 0)
  // Latin, general signs, the signs of East Asia, pairs of halves (pictures, rare letters), forms of full width.
  const signs = [0x00, 0x20, 0x30, 0xff].reduce((sum, row) => sum + (rows[row] ?? 0), between(0xd8, 0xdf))
  const [first = 0, second = 0, third = 0] = rows.slice(0x01, 0x20).sort((a, b) => b - a)
  const eastAsian = latinShare(sample) > mostLatinBytes ? 0 : between(0x4e, 0x9f) + between(0xac, 0xd7)
  return (signs + first + second + third + eastAsian) / count
}

function latinShare(sample: Uint8Array): number {
  let latin = 0
  for (const byte of sample) if (byte === 0x20 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)) latin += 1
  return latin / sample.length
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
