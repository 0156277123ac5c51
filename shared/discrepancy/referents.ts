/** What the pronouns of a clause stand for: the last fitting thing before it, by keys. Light reference, no grammar. */
import { plainName } from '../language/names'
import { stem } from '../search/stem'
import type { Clause, Quote, Sentence } from './frames'

/** Sentences looked back over for a person; further back somebody else may be meant. */
const reach = 2

const personal = /\b(?:he|she|him|her|his|hers)\b/i
const speaking = /\b(?:I|we|me|us|my|our)\b/
const neutral = /\b(?:it|they|them|its|their)\b/i

/** The sentences with the referents of their clauses filled in. `text` is the source's. */
export function withReferents(sentences: readonly Sentence[], quotes: readonly Quote[], text: string): readonly Sentence[] {
  return sentences.map((sentence, position) => {
    const before = sentences.slice(Math.max(0, position - reach), position).reverse()
    return {
      ...sentence,
      clauses: sentence.clauses.map((clause) => ({ ...clause, referents: referents(clause, sentence, before, quotes, text) })),
    }
  })
}

function referents(clause: Clause, sentence: Sentence, before: readonly Sentence[], quotes: readonly Quote[], text: string) {
  const words = text.slice(clause.start, clause.end)
  const found: string[] = []
  if (personal.test(words)) found.push(...personBefore(sentence, clause.start, before))
  if (speaking.test(words)) {
    const quote = quotes.find(({ start, end }) => start <= clause.start && end >= clause.end)
    if (quote?.speaker) found.push(...keysOf(quote.speaker.name))
  }
  if (neutral.test(words) && before[0]) found.push(...subjectOf(before[0]))
  return found
}

function personBefore(sentence: Sentence, at: number, before: readonly Sentence[]): readonly string[] {
  const own = sentence.names.filter(({ kind, end }) => kind === 'person' && end <= at).pop()
  const person = own ?? before.flatMap(({ names }) => names.filter(({ kind }) => kind === 'person').slice(0, 1))[0]
  return person ? keysOf(person.name) : []
}

/** Surnames tell a person; given names are left out in later sentences. */
function keysOf(name: string): readonly string[] {
  const surname = plainName(name).split(' ').pop()
  return surname ? [stem(surname)] : []
}

/** The nouns before the first verb of a sentence. */
function subjectOf({ clauses }: Sentence): readonly string[] {
  const terms = clauses[0]?.terms ?? []
  const verb = terms.findIndex(({ kind }) => kind === 'verb')
  return terms.slice(0, verb < 0 ? 0 : verb).flatMap(({ kind, key }) => (kind === 'noun' || kind === 'name' ? [key] : []))
}
