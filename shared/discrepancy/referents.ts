/** What the pronouns of a clause stand for: the last fitting thing before it, by keys. Light reference, no grammar. */

import { roleWords } from '../language/lexicon/roles'
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
  const holders = holdersOf(sentences)
  return sentences.map((sentence, position) => {
    const before = sentences.slice(Math.max(0, position - reach), position).reverse()
    return {
      ...sentence,
      clauses: sentence.clauses.map((clause) => {
        const found = referents(clause, sentence, before, quotes, text)
        return { ...clause, referents: [...found, ...offices(clause, found, holders)] }
      }),
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

/** A person by surname, and the office that this one alone holds in the text: "the mayor" is Edda Voss. */
type Holder = { readonly surname: string; readonly office: string }

function holdersOf(sentences: readonly Sentence[]): readonly Holder[] {
  const all = sentences.flatMap(({ names, clauses }) =>
    names.flatMap(({ name, title }) => {
      if (title === null) return []
      const terms = clauses.flatMap((clause) => clause.terms).filter(({ start, end }) => start >= title.start && end <= title.end)
      const offices = terms.filter(({ start, end }) =>
        roleWords.has(title.words.slice(start - title.start, end - title.start).toLowerCase()),
      )
      return offices.flatMap(({ key: office }) => keysOf(name).map((surname): Holder => ({ surname, office })))
    }),
  )
  return all.filter(
    ({ surname, office }, at) =>
      all.findIndex((one) => one.surname === surname && one.office === office) === at &&
      all.every((one) => one.office !== office || one.surname === surname),
  )
}

/** The offices of whom a clause names or means, and the names of whose office it speaks. */
function offices({ terms }: Clause, meant: readonly string[], holders: readonly Holder[]): readonly string[] {
  const keys = new Set([...terms.map(({ key }) => key), ...meant])
  return holders.flatMap(({ surname, office }) =>
    keys.has(surname) && !keys.has(office) ? [office] : keys.has(office) && !keys.has(surname) ? [surname] : [],
  )
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
