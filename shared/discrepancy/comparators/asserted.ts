/** What two clauses that assert something share beside the predicate: whom and what it concerns. */
import type { Assertion } from '../frames'
import type { Placed, Weights } from '../pairing'

/** An assertion with the words that say whom and what it concerns. */
export type Asserted = {
  readonly at: Placed
  readonly assertion: Assertion
  /** Keys of its clause without its own words, and what its pronouns stand for. */
  readonly own: ReadonlySet<string>
}

/** Words before and behind a predicate that tell whom and what it concerns; in a long clause those further away belong to something else. */
const argumentWords = 5

/** Names stand in nearly every sentence of a story: the rarest that is shared counts in full, the others this much. */
const furtherName = 0.3

/** What a shared word counts that stands in the sentence but not in the clause. */
const aroundShare = 0.3

/** The assertions of a source that say one thing and no more: nothing open, and no class that its clause both affirms and denies. */
export function asserted(placed: readonly Placed[]): readonly Asserted[] {
  return placed.flatMap((at) =>
    at.clause.assertions
      .filter(({ open, key, sign }) => !open && !at.clause.assertions.some((other) => other.key === key && other.sign !== sign))
      .map((assertion) => {
        // What stands within a phrase ("put the vote off") is no part of it.
        const others = at.clause.terms.filter(({ start, end }) => start !== assertion.start && end !== assertion.end)
        const terms = [
          ...others.filter(({ end }) => end <= assertion.start).slice(-argumentWords),
          ...others.filter(({ start }) => start >= assertion.start).slice(0, argumentWords),
        ]
        return { at, assertion, own: new Set([...terms.map(({ key }) => key), ...at.clause.referents]) }
      }),
  )
}

/** What it adds that both say it of the same subject, in units of a rare word. */
const subjectBonus = 0.4

/** What a shared subject adds; 0 where none is shared. */
export function sameSubject(a: Asserted, b: Asserted, by: Weights): number {
  const [mine, theirs] = [subjectOf(a), subjectOf(b)]
  return subjectBonus * Math.max(0, ...[...mine].filter((key) => theirs.has(key) && !generic.has(key)).map(by.of))
}

/** Nouns right before the predicate, at most so many: further away stands the subject of something else. */
const subjectNouns = 3

function subjectOf({ at, assertion }: Asserted): ReadonlySet<string> {
  const nouns = at.clause.terms.filter(({ kind, end }) => (kind === 'noun' || kind === 'name') && end <= assertion.start)
  return new Set([...nouns.slice(-subjectNouns).map(({ key }) => key), ...at.clause.referents])
}

/** The words that two assertions share, in units of a rare one. */
export function sharedWeight(a: Asserted, b: Asserted, by: Weights): number {
  let weight = 0
  const names: number[] = []
  for (const key of a.own)
    if (b.own.has(key) && !generic.has(key)) {
      if (a.at.named.has(key) && b.at.named.has(key)) names.push(by.of(key))
      else weight += by.of(key)
    }
  names
    .sort((one, other) => other - one)
    .forEach((name, index) => {
      weight += index === 0 ? name : furtherName * name
    })
  for (const key of a.at.around)
    if (!generic.has(key) && b.at.around.has(key) && !(a.own.has(key) && b.own.has(key))) weight += aroundShare * by.of(key)
  return weight
}

/** Words for anybody: two clauses that share them may speak of two people. */
const generic: ReadonlySet<string> = new Set(['person', 'police', 'offici', 'author', 'spokesperson'])
