/** Two figures for one thing: counts, money, measures, percentages. */

import { bestPairs, type Pair } from '../best-pairs'
import type { Quantity } from '../frames'
import { nearness, type Placed, type Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { judgeNumbers } from '../suppressors/number-verdict'

export type Figure = { readonly at: Placed; readonly quantity: Quantity }

/** A pair must share its noun and about one rare word beside it, or two words and more without a noun. */
const leastWeight = { sameNoun: 0.55, otherwise: 1.5 } as const

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
  const near = nearness(a.at, b.at, by, [mine.noun])
  const noun = mine.noun !== null && mine.noun === theirs.noun ? by.of(mine.noun) : 0
  const total = near.weight + noun * nounWeight
  if (total < (noun > 0 ? leastWeight.sameNoun + nounWeight * noun : leastWeight.otherwise)) return null
  if (near.keys.length === 0) return null
  return total + (overlapping(mine, theirs) ? agreement : 0) - (mine.part === theirs.part ? 0 : partMismatch)
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
