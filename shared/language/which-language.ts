/** Whether a text is one that the engine reads, and what to say when it is not. */

/** The commonest words of English: a text in it has one every three or four words. */
const commonWords = new Set(
  'the of and to in a is that for it was on with as be by at he his from this are have has not but which they an were had their been its will who or said she would more'.split(
    ' ',
  ),
)

/** Fewer words than this tell nothing about their language. */
const fewestWords = 4

/** Running English has 0.30 to 0.45 common words, headlines and tables 0.1 to 0.2, other languages in Latin letters below 0.06. */
const leastCommonShare = 0.08

/** Other alphabets: more than this share of the letters outside Latin is not English. */
const mostForeignLetters = 0.4

/** Words looked at: enough to know a language. */
const sample = 2_000

/** Null when the text is English, else a sentence for the person. `stated` is the source's own language tag, where it has one. */
export function whyUnread(text: string, stated: string | null): string | null {
  if (stated !== null && !/^en\b/i.test(stated)) return `The engine reads English; this source says that it is written in “${stated}”.`
  const words = text.slice(0, sample * 8).match(/[\p{L}’']+/gu) ?? []
  if (words.length < fewestWords) return text.trim() === '' ? 'The source has no text.' : null
  const letters = words.join('')
  const foreign = (letters.match(/[^\p{Script=Latin}’']/gu) ?? []).length
  if (foreign > letters.length * mostForeignLetters) return 'The engine reads English; this text is in another alphabet.'
  const common = words.filter((word) => commonWords.has(word.toLowerCase())).length
  if (words.length >= 25 && common < words.length * leastCommonShare)
    return 'The engine reads English; this text does not seem to be English.'
  return null
}
