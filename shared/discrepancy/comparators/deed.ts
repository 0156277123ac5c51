/** Who did it: one deed with two doers, as who paid, who gave the order, who found it. */
import type { Deed } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, type Telling, tierOf } from '../proposal'

type Done = { readonly at: Placed; readonly deed: Deed }

/** Beside deed and doers, about one rare word must be shared: what was paid, found or ordered. */
const leastWeight = 0.9

/** A deed told more often is of no single thing. */
const mostTellings = 6

export function compareDeeds(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  const [mine, theirs] = [done(a), done(b)]
  const found: Proposal[] = []
  for (const key of new Set(mine.map(({ deed }) => deed.key))) {
    const ones = mine.filter(({ deed }) => deed.key === key)
    const others = theirs.filter(({ deed }) => deed.key === key)
    if (ones.length > mostTellings || others.length > mostTellings) continue
    const pairs = ones
      .flatMap((one) => others.map((other) => ({ one, other, weight: sharedWeight(one, other, by) })))
      .sort((x, y) => y.weight - x.weight)
    const best = pairs[0]
    if (!best || best.weight < leastWeight || pairs.some(({ one, other }) => sameDoer(one, other, a, b))) continue
    found.push(proposal(best.one, best.other, best.weight))
  }
  return found
}

function done(placed: readonly Placed[]): readonly Done[] {
  return placed.flatMap((at) => at.clause.deeds.map((deed) => ({ at, deed })))
}

function sharedWeight(a: Done, b: Done, by: Weights): number {
  const doers = new Set([...a.deed.doer.keys, ...b.deed.doer.keys])
  const own = ({ at, deed }: Done) =>
    at.clause.terms.filter(({ start, end }) => start !== deed.start && end !== deed.end).map(({ key }) => key)
  const theirs = new Set(own(b))
  return [...new Set(own(a))].filter((key) => theirs.has(key) && !doers.has(key)).reduce((total, key) => total + by.of(key), 0)
}

/** Whether the doers may be one: they share a word, or some sentence of either source holds both, as "Corran, the owner" does. */
function sameDoer(a: Done, b: Done, mine: readonly Placed[], theirs: readonly Placed[]): boolean {
  const [first, second] = [a.deed.doer.keys, b.deed.doer.keys]
  if (first.some((key) => second.includes(key))) return true
  const heads = [first[first.length - 1] ?? '', second[second.length - 1] ?? '']
  return [...mine, ...theirs].some(({ around }) => heads.every((key) => around.has(key)))
}

function proposal(a: Done, b: Done, weight: number): Proposal {
  const side = ({ at, deed }: Done): Telling => ({
    source: at.source,
    sentence: at.sentence,
    words: deed.doer,
    value: quoted(at.source, deed.doer),
  })
  const [first, second] = [side(a), side(b)]
  return {
    type: 'attribution',
    verdict: 'conflict',
    rule: 'deed-doer',
    tier: tierOf(weight),
    strength: weight,
    fact: `who did it: ${quoted(a.at.source, a.deed)}`,
    reason: `One source says that it was “${first.value}”, the other that it was “${second.value}”.`,
    sides: [first, second],
  }
}
