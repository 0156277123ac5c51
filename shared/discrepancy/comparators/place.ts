/** Two places of one event. */

import { bestPairs, type Pair } from '../best-pairs'
import { closeness } from '../closeness'
import type { Place } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, tierOf } from '../proposal'

type Located = { readonly at: Placed; readonly place: Place }

/** The event must be told with more than one rare word beside the place. */
const leastWeight = 1.2

export function comparePlaces(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(located(a), located(b), (one, other) => strengthOf(one, other, by)).flatMap(proposalOf)
}

function located(placed: readonly Placed[]): readonly Located[] {
  return placed.flatMap((at) =>
    at.clause.places
      .filter((place) => (place.relation === 'in' || place.relation === 'side') && !namesPerson(at, place))
      .map((place) => ({ at, place })),
  )
}

/** "In Quill's view", "at Brandt": people are no places; nor are bodies, which are written in capitals. */
function namesPerson({ sentence }: Placed, place: Place): boolean {
  return (
    /\p{Lu}{2}/u.test(place.name) ||
    sentence.names.some(({ kind, start, end }) => kind === 'person' && place.start < end && start < place.end)
  )
}

function strengthOf(a: Located, b: Located, by: Weights): number | null {
  if (a.place.relation !== b.place.relation) return null
  const near = closeness(a.at, b.at, by, (key) => [a, b].some(({ place }) => place.name.toLowerCase().includes(key)))
  if (near.weight < leastWeight || near.keys.length === 0) return null
  return near.weight + (agree(a, b) ? 1 : 0)
}

/** One holds the other's name, or the other text knows this place too: then it is a part, or another stop. */
function agree(a: Located, b: Located): boolean {
  const [mine, theirs] = [a.place.name, b.place.name]
  if (mine.includes(theirs) || theirs.includes(mine)) return true
  return a.place.relation !== 'side' && (mentions(a, theirs) || mentions(b, mine))
}

function mentions({ at }: Located, name: string): boolean {
  return at.source.text.includes(name)
}

function proposalOf({ a, b, strength }: Pair<Located>): readonly Proposal[] {
  if (agree(a, b)) return []
  const side = ({ at, place }: Located) => ({ source: at.source, sentence: at.sentence, words: place, value: place.name })
  return [
    {
      type: 'place',
      verdict: 'conflict',
      rule: a.place.relation === 'side' ? 'place-side' : 'place-name',
      tier: tierOf(strength),
      strength,
      fact: 'where it happened',
      reason: `The same event is placed at “${a.place.name}” in one source and at “${b.place.name}” in the other.`,
      sides: [side(a), side(b)],
    },
  ]
}
