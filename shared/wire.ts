/**
 * JSON that may hold bytes, for the browser host: a Uint8Array crosses as `{"$bytes": base64}`. The desktop needs none of
 * it, since its channel carries bytes as they are.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const letterValues = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Base64 with padding (RFC 4648, section 4). Hand-written because neither Buffer nor btoa exists in both hosts. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const group = (a << 16) | (b << 8) | c
    const left = bytes.length - at
    parts.push(
      alphabet.charAt(group >> 18) +
        alphabet.charAt((group >> 12) & 63) +
        (left > 1 ? alphabet.charAt((group >> 6) & 63) : '=') +
        (left > 2 ? alphabet.charAt(group & 63) : '='),
    )
  }
  return parts.join('')
}

/** The bytes of a base64 text. Throws a RangeError on a letter that is not base64. */
export function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of letters) {
    const value = letterValues.get(letter)
    if (value === undefined) throw new RangeError(`"${letter}" is no letter of base64.`)
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at] = (bits >> held) & 0xff
      at += 1
    }
  }
  return bytes
}

export function encodeWire(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (item instanceof Uint8Array ? { $bytes: toBase64(item) } : item)) ?? 'null'
}

/** The value again. Throws a SyntaxError or RangeError on what is not wire JSON. */
export function decodeWire(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && '$bytes' in item && typeof item.$bytes === 'string' ? fromBase64(item.$bytes) : item,
  )
}
