/** Two places in one series: the third cut and the fourth cut. */

import { bestPairs, type Pair } from '../best-pairs'
import { closeness } from '../closeness'
import type { Ordinal } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { earlierEdition, otherEdition } from '../suppressors/edition'

type Placing = { readonly at: Placed; readonly ordinal: Ordinal }

/** Beside one noun a part of a rare word must be shared: there is a third of everything. Where no noun is named, more than one word. */
const leastWeight = { sameNoun: 0.3, otherwise: 1.2 } as const
const nounWeight = 0.8
const agreement = 0.4

/** Two that both number the story itself ("It was the third march", "This is the fourth") are of one series, whatever words are shared. */
const storyWeight = 0.8
/** Without a noun only neighbours in a series are compared: reports differ by one or two, other series by anything. */
const nearPlaces = 2

/** Two places by size or worth are mostly of one ranking. */
const rankWeight = 0.4

export function compareOrdinals(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(placings(a), placings(b), (one, other) => strengthOf(one, other, by), samePlace).flatMap(proposalOf)
}

function samePlace(a: Placing, b: Placing): boolean {
  return a.ordinal.place === b.ordinal.place && a.ordinal.noun === b.ordinal.noun
}

function placings(placed: readonly Placed[]): readonly Placing[] {
  return placed.flatMap((at) => at.clause.ordinals.map((ordinal) => ({ at, ordinal })))
}

function strengthOf(a: Placing, b: Placing, by: Weights): number | null {
  const [mine, theirs] = [a.ordinal, b.ordinal]
  const same = mine.noun !== null && mine.noun === theirs.noun
  if (!same && mine.noun !== null && theirs.noun !== null && !mine.ranked) return null
  const near = closeness(a.at, b.at, by, (key) => key === mine.noun && key === theirs.noun)
  if (!same && (near.keys.length === 0 || Math.abs(mine.place - theirs.place) > nearPlaces)) return null
  const weight = near.weight + (mine.ofStory && theirs.ofStory ? storyWeight : 0) + (mine.ranked && theirs.ranked ? rankWeight : 0)
  if (mine.ranked !== theirs.ranked || weight < (same ? leastWeight.sameNoun : leastWeight.otherwise)) return null
  return weight + (same ? nounWeight : 0) + (mine.place === theirs.place ? agreement : 0)
}

function proposalOf({ a, b, strength }: Pair<Placing>): readonly Proposal[] {
  if (a.ordinal.place === b.ordinal.place) return []
  const [first, second] = [phrase(a), phrase(b)]
  const other = otherEdition(a.at, b.at) || earlierEdition(a.at, a.ordinal, b.at) || earlierEdition(b.at, b.ordinal, a.at)
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
