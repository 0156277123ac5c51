/**
 * JSON that may hold bytes, for the browser host: a Uint8Array crosses as `{"$bytes": base64}`. The desktop needs none of
 * it, since its channel carries bytes as they are.
 *
 * Base64 is written by hand because neither Buffer nor btoa exists in both hosts; by tables and in portions, because a
 * file of 50 MB must neither hold up the window nor fill its memory with millions of short strings.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const padding = '='.charCodeAt(0)

/** Marks a code that is no letter in the table of the letters' values. */
const notALetter = 255
const values = new Uint8Array(128).fill(notALetter)
codes.forEach((code, value) => {
  values[code] = value
})

/** Bytes that are written at once: a multiple of three, and few enough letters to be handed to a function as arguments. */
const portion = 6_144

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += portion) parts.push(portionToBase64(bytes.subarray(at, at + portion)))
  return parts.join('')
}

function portionToBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  let to = 0
  const put = (value: number) => {
    letters[to++] = codes[value & 63] ?? padding
  }
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    put(group >> 18)
    put(group >> 12)
    if (left > 1) put(group >> 6)
    else letters[to++] = padding
    if (left > 2) put(group)
    else letters[to++] = padding
  }
  return String.fromCharCode(...letters)
}

/** The bytes of a base64 text. Throws a RangeError on a letter that is not base64. */
export function fromBase64(text: string): Uint8Array {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === padding) end -= 1
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let bits = 0
  let held = 0
  let to = 0
  for (let at = 0; at < end; at += 1) {
    const value = values[text.charCodeAt(at)] ?? notALetter
    if (value === notALetter) throw new RangeError(`“${text.charAt(at)}” is no letter of base64.`)
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[to++] = (bits >> held) & 0xff
    }
  }
  return bytes
}

export function encodeWire(value: unknown): string {
  return JSON.stringify(value, withBytes) ?? 'null'
}

/** Node's Buffer turns itself into JSON before a replacer sees it, so the value is looked up where it stands. */
function withBytes(this: unknown, key: string, item: unknown): unknown {
  const original = (this as Readonly<Record<string, unknown>>)[key]
  return original instanceof Uint8Array ? { $bytes: toBase64(original) } : item
}

/** The value again. Throws a SyntaxError or RangeError on what is not wire JSON. */
export function decodeWire(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && '$bytes' in item && typeof item.$bytes === 'string' ? fromBase64(item.$bytes) : item,
  )
}
