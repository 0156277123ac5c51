/** Who is who over all sources: mentions gathered into people, so that spellings and offices are compared per person and not per sentence. */
import { type Mention, plainName, spelledAlike } from '../language/names'
import type { Sentence, SourceFrames } from './frames'

export type PersonMention = {
  readonly source: SourceFrames
  readonly sentence: Sentence
  readonly mention: Mention
  readonly words: readonly string[]
}
export type Person = { readonly mentions: readonly PersonMention[] }

/** What the library's owner says about names, in plain form. */
export type NameRules = {
  readonly aliases: readonly (readonly string[])[]
  readonly apart: readonly (readonly [string, string])[]
}

/**
 * People named in full somewhere. A surname with an office or a "Mr" joins the one person who bears it; where two bear it nobody can tell
 * whose the office is.
 */
export function persons(sources: readonly SourceFrames[], names: NameRules): readonly Person[] {
  const people: PersonMention[][] = []
  for (const one of mentionsOf(sources, () => true)) {
    if (one.words.length < 2) continue
    const known = people.find((group) => group.some((other) => samePerson(one, other, names)))
    if (known) known.push(one)
    else people.push([one])
  }
  for (const one of mentionsOf(sources, ({ name, title }) => title !== null && !name.includes(' '))) {
    const bearers = people.filter((group) => group.some(({ words }) => words.length > 1 && words[words.length - 1] === one.words[0]))
    if (bearers.length === 1) bearers[0]?.push(one)
  }
  return people.map((mentions) => ({ mentions }))
}

function mentionsOf(sources: readonly SourceFrames[], wanted: (mention: Mention) => boolean): readonly PersonMention[] {
  return sources.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      sentence.names
        .filter((mention) => mention.kind === 'person' && wanted(mention))
        .map((mention) => ({ source, sentence, mention, words: plainName(mention.name).split(' ') })),
    ),
  )
}

export function samePerson(a: PersonMention, b: PersonMention, names: NameRules): boolean {
  const [first, second] = [a.words.join(' '), b.words.join(' ')]
  if (names.apart.some(([one, other]) => (one === first && other === second) || (one === second && other === first))) return false
  if (first === second) return true
  if (names.aliases.some((group) => group.includes(first) && group.includes(second))) return true
  return namedAlike(a.words, b.words)
}

/** Whether two full names may be one: every word is spelled alike and one at least is the same, or all run together are. */
function namedAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true
  if (a.length !== b.length) return false
  const same = a.filter((word, index) => word === b[index]).length
  if (same === 0) return false
  return a.every((word, index) => {
    const other = b[index] ?? ''
    return spelledAlike(word, other) || shortForm(word, other)
  })
}

/** Shortest beginning that tells a short form: "Piet" and "Pieter", "Alex" and "Alexander". */
const shortFormLetters = 3

function shortForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= shortFormLetters && long.startsWith(short)
}
