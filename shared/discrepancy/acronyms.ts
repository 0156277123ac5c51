/**
 * Short forms that a text expands itself: "the Harbour Safety Board (HSB)". Where it writes the name out, it also says the short form, so
 * that it meets a text which uses that alone.
 */
import type { Clause, Sentence, Term } from './frames'
import { keyOfName } from './read-terms'

type Acronym = { readonly name: string; readonly key: string }

const word = "\\p{Lu}[\\p{L}’'-]*"
const small = 'of|for|and|the|on|in|de|du|la|des'
const name = `${word}(?:\\s+(?:${word}|${small})){1,8}`
const behind = new RegExp(`(?<name>${name})\\s+\\((?:the\\s+)?(?<short>\\p{Lu}{2,8})\\)`, 'gu')
const before = new RegExp(`\\b(?<short>\\p{Lu}{2,8})\\s+\\((?:the\\s+)?(?<name>${name})\\)`, 'gu')

/** The names that a text gives a short form to. */
function acronymsIn(text: string): readonly Acronym[] {
  const found = new Map<string, string>()
  for (const match of [...text.matchAll(behind), ...text.matchAll(before)]) {
    const { name: words = '', short = '' } = match.groups ?? {}
    const whole = nameOf(words, short)
    if (whole !== null && !found.has(whole)) found.set(whole, keyOfName(short))
  }
  return [...found].map(([whole, key]) => ({ name: whole, key }))
}

/** The end of the words whose capitals spell the short form; null where none does. */
function nameOf(words: string, short: string): string | null {
  const all = words.split(/\s+/)
  for (let from = all.length - 1; from >= 0; from -= 1) {
    const tail = all.slice(from)
    if (!/^\p{Lu}/u.test(tail[0] ?? '')) continue
    const capitals = tail.filter((one) => /^\p{Lu}/u.test(one)).map((one) => one[0])
    if (capitals.join('') === short) return tail.join(' ')
  }
  return null
}

/** The sentences with a term for the short form wherever the name is written out. */
export function withAcronyms(sentences: readonly Sentence[], text: string): readonly Sentence[] {
  const acronyms = acronymsIn(text)
  if (acronyms.length === 0) return sentences
  return sentences.map((sentence) => ({ ...sentence, clauses: sentence.clauses.map((clause) => withShortForms(clause, text, acronyms)) }))
}

function withShortForms(clause: Clause, text: string, acronyms: readonly Acronym[]): Clause {
  const words = text.slice(clause.start, clause.end)
  const added = acronyms.flatMap(({ name: whole, key }): Term[] => {
    const at = words.indexOf(whole)
    if (at < 0) return []
    return [{ start: clause.start + at, end: clause.start + at + whole.length, key, kind: 'name', contrary: null }]
  })
  return added.length === 0 ? clause : { ...clause, terms: [...clause.terms, ...added] }
}
