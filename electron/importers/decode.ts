/**
 * From bytes to text. Byte order marks first, then bytes that can only be of two or four a letter, then UTF-8 (also where some of
 * it is not), then what the page says of itself, then what the bytes look like (chardet, the statistics of ICU), then windows-1252.
 */
import { analyse } from 'chardet'
import { CallError } from '../../shared/result'
import { type Mended, mendUtf8 } from './stray-bytes'
import { controlShare, decodeWide, markedWide, unmarkedWide } from './wide-text'

/** A page states its encoding near its beginning (the HTML standard looks at the first 1024 bytes). */
const statedWithin = 1_024

export type Decoded = {
  readonly text: string
  /** What of it is in doubt, in a sentence for whoever imports it; null when all of it was read. */
  readonly notice: string | null
}

/** The text of a file. Throws `unsupported-format` for one that is no text. */
export function decode(bytes: Uint8Array, name: string): string {
  return decodeNoted(bytes, name).text
}

/** The text of a file, and what of it could not be read for certain. Throws as `decode` does. */
export function decodeNoted(bytes: Uint8Array, name: string): Decoded {
  const wide = markedWide(bytes) ?? unmarkedWide(bytes)
  if (wide) return noted(proved(decodeWide(bytes, wide), name))
  if (controlShare(bytes.subarray(0, lookedAt)) > mostControls) throw noText(name)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (shiftsIntoJapanese.test(text) && knownEncoding('iso-2022-jp') !== null) return noted(decodeAs(bytes, 'iso-2022-jp'))
    return { text, notice: null }
  } catch {
    return fromBrokenUtf8(bytes)
  }
}

/** Beyond this share of control characters bytes are no text: a picture or a program has a tenth, a text one by mistake. */
const mostControls = 0.05

/** In two bytes a letter nearly any bytes are some letters, scattered over all alphabets; a tenth of them is none. */
const mostUnassigned = 0.1

/** Marks and zeros may stand by chance at the beginning of what is no text. */
function proved(text: string, name: string): string {
  const sample = text.slice(0, lookedAt)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all but those of texts are counted
  const strange = sample.match(/(?![\t-\r\u001b\u0085])[\p{Cc}\p{Cn}\p{Co}\ufffd]/gu)?.length ?? 0
  if (strange > sample.length * mostUnassigned) throw noText(name)
  return text
}

function noText(name: string): CallError {
  return new CallError(
    'unsupported-format',
    `“${name}” is not a text file, nor of another kind that Crossread reads, such as PDF, Word, EPUB or e-mail.`,
  )
}

/** A text that was read without mending, with how much of it does not show. */
function noted(text: string): Decoded {
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return { text, notice: broken === 0 ? null : `${letters(broken)} could not be read and ${broken === 1 ? 'shows' : 'show'} as \ufffd.` }
}

function letters(count: number): string {
  return count === 1 ? 'One letter' : `${count.toLocaleString('en')} letters`
}

/** As many whole letters as strays are evidence of UTF-8, since other encodings hardly ever have such sequences; ten times as many are proof. */
const wholePerBroken = { evidence: 1, proof: 10 }

function fromBrokenUtf8(bytes: Uint8Array): Decoded {
  const mended = mendUtf8(bytes, (byte) => western(Uint8Array.of(byte)))
  const strays = mended.western + mended.broken
  const stated = statedEncoding(bytes)
  const believed = stated !== null && mayBe(stated, bytes) ? stated : null
  // A page that names another alphabet than the West's knows better than a little evidence.
  const leastWhole = believed === null || believed === 'windows-1252' ? wholePerBroken.evidence : wholePerBroken.proof
  if (mended.whole >= strays * leastWhole) return { text: mended.text, notice: strayNotice(mended) }
  return noted(decodeAs(bytes, believed ?? likelyEncoding(bytes)))
}

function strayNotice({ western: read, broken }: Mended): string {
  const parts = [
    read === 0 ? '' : `${read === 1 ? 'One byte was' : `${read.toLocaleString('en')} bytes were`} read as Windows-1252`,
    broken === 0 ? '' : `${letters(broken).toLowerCase()} could not be read and ${broken === 1 ? 'shows' : 'show'} as \ufffd`,
  ].filter((part) => part !== '')
  return `The file is UTF-8, but not all of it. ${capitalised(parts.join('; '))}.`
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

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
  return brokenShare(decodeAs(bytes, stated)) <= mostBroken
}

/** A page with a few letters garbled is still in the encoding that it states. */
const mostBroken = 0.1

/** How many of the letters beyond ASCII could not be read: 0 to 1. */
function brokenShare(text: string): number {
  const broken = text.match(/\ufffd/g)?.length ?? 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is left out
  const whole = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
  return broken === 0 ? 0 : broken / (broken + whole)
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
