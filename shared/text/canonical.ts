/**
 * The canonical text: what offsets count in and what is kept as text.txt. Line ends become LF, letters are composed
 * (NFC), and what cannot be seen and would only break searching is taken out. The original file stays as it came.
 */

/** Byte order marks, soft hyphens, zero-width spaces and word joiners: they show nothing and split words for a search. */
const invisible = /[\ufeff\u00ad\u200b\u2060]/g

/** Control characters other than tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g

/** A half of a surrogate pair without its other half. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** More marks on one letter than any script has, as Unicode divides them (UAX 15, stream-safe text): putting them in order takes the square of their number. */
const manyMarks = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu

export function canonicalText(raw: string): string {
  return raw
    .replace(/\r\n?|\u2028|\u2029|\u0085|\f/g, '\n')
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(loneSurrogate, '\ufffd')
    .replace(manyMarks, '$&\u034f')
    .normalize('NFC')
}
