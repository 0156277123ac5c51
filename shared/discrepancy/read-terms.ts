/** The words of a clause that may tell which event is meant. */
import type { Token } from '../language/language-reader'
import { conceptOf, contraryOf } from '../language/lexicon/concepts'
import { countryOf } from '../language/lexicon/countries'
import { eventWord } from '../language/lexicon/event-words'
import { phraseOf } from '../language/lexicon/phrases'
import { plainWords } from '../language/lexicon/plain-words'
import { synonymOf } from '../language/lexicon/synonyms'
import { stem } from '../search/stem'
import type { Term } from './frames'

const kinds: { readonly [tag: string]: Term['kind'] } = { NOUN: 'noun', VERB: 'verb', ADJ: 'modifier', ADV: 'modifier', PROPN: 'name' }

/** The key under which two tellings of one thing meet: its concept, else the stem of its dictionary form. */
export function keyOf(token: Token): string {
  const verb = token.tag === 'VERB'
  const known = verb ? verbKey(token) : (conceptOf(token.lemma) ?? conceptOf(token.text.toLowerCase()))?.key
  if (known !== undefined) return known
  const words = verb ? [token.lemma] : [token.lemma, token.text.toLowerCase()]
  const concept = conceptOf(stemOf(token.lemma)) ?? contraryOf(token.lemma) ?? contraryOf(token.text.toLowerCase())
  return concept?.key ?? firstOf(words, eventWord) ?? firstOf(words, synonymOf) ?? stemOf(token.lemma)
}

/** A verb is known by its dictionary form before its own: "shot" is a dose of vaccine only as a noun, but "born" is of no "bear". */
function verbKey({ lemma, text }: Token): string | undefined {
  return (conceptOf(lemma, 'verb') ?? conceptOf(text.toLowerCase(), 'verb') ?? conceptOf(lemma))?.key
}

/** The key of a name of one word. */
export function keyOfName(name: string): string {
  return stemOf(name.toLowerCase())
}

function firstOf(words: readonly string[], keyFor: (word: string) => string | undefined): string | undefined {
  for (const word of words) {
    const key = keyFor(word)
    if (key !== undefined) return key
  }
  return undefined
}

/** Words stemmed before: news repeats its words. Beyond so many the memory is begun anew. */
const mostStems = 50_000
const stems = new Map<string, string>()

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= mostStems) stems.clear()
  const made = stemAnew(word)
  stems.set(word, made)
  return made
}

function stemAnew(word: string): string {
  return stem(britishToAmerican(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()))
}

/** Two spellings of one word: centre and center, colour and color, organise and organize. */
function britishToAmerican(word: string): string {
  return word
    .replace(/(?<=[bcdfgt])re$/, 'er')
    .replace(/our(?=$|s$|ed$|ing$|able$|al$)/, 'or')
    .replace(/is(?=e[sd]?$|ing$|ation$)/, 'iz')
}

export function termsOf(tokens: readonly Token[]): readonly Term[] {
  return tokens.flatMap((token, index): Term[] => {
    const country = countryAt(token)
    return country === null
      ? termOf(tokens, index)
      : [{ start: token.start, end: token.end, key: country, kind: kinds[token.tag] ?? 'name', contrary: null }]
  })
}

/** "Moscow", "the Kremlin" and "Russian officials" meet under the country. */
function countryAt({ text }: Token): string | null {
  if (!/^\p{Lu}/u.test(text)) return null
  const name = text.replace(/['’]s$|\.$/g, '').toLowerCase()
  // "US" is a country, "Us" at the head of a sentence is not.
  return name === 'us' && text !== 'US' ? null : (countryOf(name) ?? null)
}

function termOf(tokens: readonly Token[], index: number): Term[] {
  const token = tokens[index]
  const kind = kinds[token?.tag ?? '']
  if (token === undefined || kind === undefined || !/\p{L}{2}/u.test(token.text)) return []
  const lower = token.text.toLowerCase()
  if (kind === 'verb') {
    const following = tokens.slice(index + 1).map(({ lemma }) => lemma)
    const key = phraseOf(token.lemma, following)
    if (key !== undefined) return [{ start: token.start, end: token.end, key, kind, contrary: null }]
  }
  const contrary = contraryOf(token.lemma) ?? contraryOf(lower) ?? null
  if (contrary === null && (plainWords.has(lower) || plainWords.has(token.lemma))) return []
  return [{ start: token.start, end: token.end, key: keyOf(token), kind, contrary }]
}
