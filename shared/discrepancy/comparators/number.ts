/** Two figures for one thing: counts, money, measures, percentages. */

import { bestPairs, type Pair } from '../best-pairs'
import type { Quantity } from '../frames'
import { nearness, type Placed, type Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { judgeNumbers } from '../suppressors/number-verdict'

export type Figure = { readonly at: Placed; readonly quantity: Quantity }

/** A pair must share its noun and about one rare word beside it, or two words and more without a noun. */
const leastWeight = { sameNoun: 0.25, otherwise: 1.5 } as const

/** A noun this rare in the sources (a handful of sentences) needs no other shared word: how many guards there were is one fact. */
const tellingNoun = 0.55

/** Counting the same noun is worth so much, times how rare the noun is. */
const nounWeight = 0.8
const agreement = 0.4
const partMismatch = 0.5

/** Figures of the two sources that are each other's best match. */
export function compareNumbers(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(figures(a), figures(b), (one, other) => strengthOf(one, other, by)).flatMap(proposalOf)
}

function figures(placed: readonly Placed[]): readonly Figure[] {
  return placed.flatMap((at) => at.clause.quantities.map((quantity) => ({ at, quantity })))
}

function strengthOf(a: Figure, b: Figure, by: Weights): number | null {
  const [mine, theirs] = [a.quantity, b.quantity]
  if (mine.kind !== theirs.kind || mine.unit !== theirs.unit) return null
  // Two nouns are two things; a noun on one side only may be left out on the other.
  if (mine.kind === 'count' && mine.noun !== null && theirs.noun !== null && mine.noun !== theirs.noun) return null
  if (farApart(mine, theirs)) return null
  const near = nearness(a.at, b.at, by, [mine.noun])
  const noun = mine.noun !== null && mine.noun === theirs.noun ? (generic.has(mine.noun) ? 0.2 : by.of(mine.noun)) : 0
  const total = near.weight + noun * nounWeight
  const least = noun >= tellingNoun ? 0 : noun > 0 ? leastWeight.sameNoun : leastWeight.otherwise
  if (near.weight < least) return null
  return total + (overlapping(mine, theirs) ? agreement : 0) - (mine.part === theirs.part ? 0 : partMismatch)
}

/** Nouns under which nearly everything is counted: sharing one says little. */
const generic: ReadonlySet<string> = new Set(['person', 'year', 'day', 'time', 'case'])

/** Figures that differ more than tenfold are hardly ever two tellings of one count. */
const farthest = 10

function farApart(a: Quantity, b: Quantity): boolean {
  const [small, large] = [Math.min(a.value, b.value), Math.max(a.value, b.value)]
  return large > farthest * small
}

function overlapping(a: Quantity, b: Quantity): boolean {
  return a.low <= b.high && b.low <= a.high
}

function proposalOf({ a, b, strength }: Pair<Figure>): readonly Proposal[] {
  const judged = judgeNumbers(a, b)
  if (judged === null) return []
  const thing = a.quantity.nounWords || b.quantity.nounWords || 'one thing'
  const [first, second] = [quoted(a.at.source, a.quantity), quoted(b.at.source, b.quantity)]
  return [
    {
      type: 'number',
      verdict: judged.verdict,
      rule: `number-${a.quantity.kind}`,
      tier: tierOf(strength),
      strength,
      fact: thing,
      reason: judged.reason(thing, first, second),
      sides: [
        { source: a.at.source, sentence: a.at.sentence, words: a.quantity, value: first },
        { source: b.at.source, sentence: b.at.sentence, words: b.quantity, value: second },
      ],
    },
  ]
}
