/** Two places in one series: the third cut and the fourth cut. */

import { bestPairs, type Pair } from '../best-pairs'
import type { Ordinal } from '../frames'
import { nearness, type Placed, type Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { otherEdition } from '../suppressors/edition'

type Placing = { readonly at: Placed; readonly ordinal: Ordinal }

/** Beside the noun one rare word must be shared: there is a third of everything. */
const leastWeight = 0.3
const nounWeight = 0.8
const agreement = 0.4

export function compareOrdinals(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(placings(a), placings(b), (one, other) => strengthOf(one, other, by)).flatMap(proposalOf)
}

function placings(placed: readonly Placed[]): readonly Placing[] {
  return placed.flatMap((at) => at.clause.ordinals.map((ordinal) => ({ at, ordinal })))
}

function strengthOf(a: Placing, b: Placing, by: Weights): number | null {
  const noun = a.ordinal.noun
  const near = nearness(a.at, b.at, by, [noun])
  const same = noun !== null && noun === b.ordinal.noun
  if (!same && near.keys.length < 2) return null
  if (near.weight < (same ? leastWeight : 1.6)) return null
  return near.weight + (same ? nounWeight : 0) + (a.ordinal.place === b.ordinal.place ? agreement : 0)
}

function proposalOf({ a, b, strength }: Pair<Placing>): readonly Proposal[] {
  if (a.ordinal.place === b.ordinal.place) return []
  const [first, second] = [phrase(a), phrase(b)]
  const other = otherEdition(a.at, b.at)
  return [
    {
      type: 'ordinal',
      verdict: other ? 'scope' : 'conflict',
      rule: 'ordinal-place',
      tier: tierOf(strength),
      strength,
      fact: `which ${a.ordinal.nounWords || 'place in the series'}`,
      reason: other
        ? `“${first}” and “${second}” are told of different years: two of one series.`
        : `One source says “${first}”, the other “${second}”.`,
      sides: [
        { source: a.at.source, sentence: a.at.sentence, words: a.ordinal, value: first },
        { source: b.at.source, sentence: b.at.sentence, words: b.ordinal, value: second },
      ],
    },
  ]
}

function phrase({ at, ordinal }: Placing): string {
  return quoted(at.source, ordinal)
}
