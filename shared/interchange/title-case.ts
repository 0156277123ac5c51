/** Headline capitals, as Chicago (8.159) and MLA (2.90) set English titles: a word that carries capitals of its own keeps them. */

/** Articles, conjunctions and the prepositions that stay small inside a title. */
const small = new Set(
  (
    'a an the and but or nor for so yet as at by down from in into like near of off on onto out over past per than ' +
    'through to till until up upon via with within without about above across after against along among around before ' +
    'behind below beneath beside between beyond during except inside outside since toward towards under v. vs. vs'
  ).split(' '),
)

export function titleCase(title: string): string {
  const words = title.split(/(\s+)/)
  const last = words.reduce((found, word, index) => (/\S/.test(word) ? index : found), 0)
  let opens = true
  return words
    .map((word, index) => {
      if (!/\S/.test(word)) return word
      const cased = opens || index === last || !small.has(word.toLowerCase()) ? capitalised(word) : lowered(word)
      opens = /[:?!.]["”’)]*$/.test(word)
      return cased
    })
    .join('')
}

/** Its first letter, and those after hyphens, unless the word has capitals somewhere. */
function capitalised(word: string): string {
  if (word !== word.toLowerCase()) return word
  return word.replace(/^([^\p{L}]*)(\p{L})/u, (_all, before: string, letter: string) => before + letter.toUpperCase())
}

/** A small word that a headline wrote with a capital (`And`) is set small; `AS` in capitals is left, it may be a name. */
function lowered(word: string): string {
  return /^\p{Lu}\p{Ll}*$/u.test(word) && word.length > 1 ? word.toLowerCase() : word
}
