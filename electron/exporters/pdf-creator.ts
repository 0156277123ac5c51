const key = Buffer.from('/Creator (')

/**
 * The same PDF, with only the program's name as its creator. Chromium writes the whole name of the browser there, and
 * with it the system it runs on, which is nothing to the readers of a brief. Everything stays where it is, since a PDF
 * finds its parts by their place in the file: what the shorter name leaves is filled with spaces.
 */
export function withPlainCreator(pdf: Uint8Array, name: string): Uint8Array {
  const bytes = Buffer.from(pdf)
  const at = bytes.indexOf(key)
  if (at < 0) return pdf
  const from = at + key.length
  const end = closingBracket(bytes, from)
  const plain = `${name})`
  if (end < 0 || plain.length > end + 1 - from) return pdf
  bytes.write(plain.padEnd(end + 1 - from), from, 'latin1')
  return bytes
}

/** The bracket that ends the text, or -1. Brackets in the text are written with a backslash (ISO 32000-1, 7.3.4.2). */
function closingBracket(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0x5c) at += 1
    else if (bytes[at] === 0x29) return at
  }
  return -1
}
