/**
 * From bytes to text. Byte order marks first, then UTF-8, then what the page says of itself, then what the bytes look like
 * (chardet, the statistics of ICU), then windows-1252.
 */
import { analyse } from 'chardet'
import { CallError } from '../../shared/result'

/** A page states its encoding near its beginning (the HTML standard looks at the first 1024 bytes). */
const statedWithin = 1_024

/** NUL bytes at every second place are UTF-16 without a mark; anywhere else they are no text at all. */
const sniffed = 2_000

export function decode(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = unmarkedUtf16(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (bytes.subarray(0, sniffed).includes(0)) {
    throw new CallError(
      'unsupported-format',
      `“${name}” is not a text file, nor of another kind that Crossread reads, such as PDF, Word, EPUB or e-mail.`,
    )
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return shiftsIntoJapanese.test(text) && knownEncoding('iso-2022-jp') !== null ? decodeAs(bytes, 'iso-2022-jp') : text
  } catch {
    const damaged = damagedUtf8(bytes)
    if (damaged !== null) return damaged
    const stated = statedEncoding(bytes)
    return decodeAs(bytes, stated === null || !mayBe(stated, bytes) ? likelyEncoding(bytes) : stated)
  }
}

/** Old Japanese mail and pages are ASCII throughout and announce their letters by an escape (ISO-2022-JP, RFC 1468). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
const shiftsIntoJapanese = /\u001b\$[@B]/

/**
 * Servers label pages without looking. Letters beyond ASCII are a tenth of a text in the West's most accented languages,
 * and nearly all of one in another alphabet; so beyond this share the label “Western” is wrong.
 */
const mostWesternShare = 0.4

/** Whether bytes that are no UTF-8 can be in the encoding that the page states. */
function mayBe(stated: string, bytes: Uint8Array): boolean {
  // UTF-16 would have been told by its marks or its zeros; UTF-8 was tried.
  if (stated.startsWith('utf-')) return false
  if (stated === 'windows-1252') {
    const words = wordsAsBytes(bytes)
    return (words.match(/[\u0080-\u00ff]/g)?.length ?? 0) <= (words.match(/[a-z\u0080-\u00ff]/gi)?.length ?? 0) * mostWesternShare
  }
  return brokenShare(decodeAs(bytes, stated)) <= 1 / wholePerBroken
}

/** How many of the letters beyond ASCII could not be read: 0 to 1. */
function brokenShare(text: string): number {
  const broken = text.match(/\ufffd/g)?.length ?? 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is left out
  const whole = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
  return broken === 0 ? 0 : broken / (broken + whole)
}

/** A file cut off in the middle of a letter, or with a few letters garbled, is still UTF-8 when this many others are whole. */
const wholePerBroken = 10

function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is left out
  const whole = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
  return whole >= broken * wholePerBroken ? text : null
}

/** Bytes that are looked at to tell an encoding; more do not tell more. */
const lookedAt = 65_536

/** Out of 100. A sentence of Russian reaches 37 in windows-1251; a few Western words seldom reach 20 in a wrong encoding. */
const leastConfidence = 30

function likelyEncoding(bytes: Uint8Array): string {
  const [best] = analyse(Buffer.from(wordsAsBytes(bytes), 'latin1'))
  return best && best.confidence >= leastConfidence ? (knownEncoding(best.name) ?? 'windows-1252') : 'windows-1252'
}

/** The beginning of a file, a byte a letter. Markup is the same in every encoding, and its Latin letters would outweigh the words. */
function wordsAsBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, lookedAt))
    .toString('latin1')
    .replace(/<[^>]*>/g, ' ')
}

/** The text of bytes in a known encoding, by the name that the WHATWG standard gives it. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252' ? western(bytes) : new TextDecoder(encoding).decode(bytes)
}

/** What windows-1252 puts where Latin-1 has control characters: quotes, dashes, the euro (WHATWG Encoding, index windows-1252). */
const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 reads windows-1252 as Latin-1, which turns every curly quote into a control character; so the signs are set here. */
function western(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => westernSigns.charAt(sign.charCodeAt(0) - 0x80))
}

function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sniffed - (sniffed % 2))
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null
}

function statedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, statedWithin))
  const label = /(?:charset|<\?xml[^>]*encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  return label ? knownEncoding(label) : null
}

/** The name that the WHATWG standard gives an encoding; null for one that it does not know. */
function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
