/** Two places of one event. */

import { bestPairs, type Pair } from '../best-pairs'
import { closeness } from '../closeness'
import type { Place } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, tierOf } from '../proposal'

type Located = { readonly at: Placed; readonly place: Place }

/**
 * The event must be told with one rare word or more beside the place; with less where both name a quarter of the compass, since nothing
 * else has two sides, or two names that are easily taken for each other.
 */
const leastWeight = { name: 1.1, side: 0.8, alike: 0.5 } as const

/** Names that begin with so many same letters are taken for each other: Feldwil, Feldberg. */
const alikeLetters = 4

/**
 * Two reports of one event differ on few places, those told in the most alike words; where every place is another, they tell of other
 * stations of it.
 */
const mostPlaces = 3

export function comparePlaces(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return [
    ...bestPairs(located(a), located(b), (one, other) => strengthOf(one, other, by), samePlace)
      .flatMap(proposalOf)
      .slice(0, mostPlaces),
    ...turnedRound(a, b),
  ]
}

function samePlace(a: Located, b: Located): boolean {
  return a.place.name === b.place.name
}

/** The same two places, from one to the other here and the other way there. */
function turnedRound(a: readonly Placed[], b: readonly Placed[]): readonly Proposal[] {
  const theirs = b.flatMap(journeys)
  return a.flatMap(journeys).flatMap(({ at, from, to }) => {
    const back = theirs.find((other) => other.from.name === to.name && other.to.name === from.name)
    return back && !theirs.some((other) => other.from.name === from.name && other.to.name === to.name)
      ? [proposal({ at, place: from }, { at: back.at, place: back.from }, journeyStrength)]
      : []
  })
}

/** Two places that both sources join by a journey are proof enough that it is the same one. */
const journeyStrength = 2

function journeys(at: Placed): readonly { readonly at: Placed; readonly from: Place; readonly to: Place }[] {
  const [from, to] = (['from', 'to'] as const).map((relation) => at.clause.places.find((place) => place.relation === relation))
  return from && to ? [{ at, from, to }] : []
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
  if (near.weight < leastOf(a, b)) return null
  if (near.keys.length === 0 && !takenForEachOther(a, b)) return null
  // A person is born once: there is no other stop.
  return near.weight + (agree(a, b, bornIn(a) && bornIn(b)) ? 1 : 0)
}

function leastOf(a: Located, b: Located): number {
  if (a.place.relation === 'side') return leastWeight.side
  return takenForEachOther(a, b) ? leastWeight.alike : leastWeight.name
}

function takenForEachOther(a: Located, b: Located): boolean {
  const [mine, theirs] = [a.place.name, b.place.name].map((name) => name.slice(0, alikeLetters))
  return a.place.relation === 'in' && mine === theirs && mine?.length === alikeLetters
}

/** One holds the other's name, or the other text knows this place too: then it is a part, or another stop. */
function agree(a: Located, b: Located, once: boolean): boolean {
  const [mine, theirs] = [a.place.name, b.place.name]
  if (mine.includes(theirs) || theirs.includes(mine)) return true
  return a.place.relation !== 'side' && !once && (mentions(a, theirs) || mentions(b, mine))
}

function mentions({ at }: Located, name: string): boolean {
  return at.source.text.includes(name)
}

function proposalOf({ a, b, strength }: Pair<Located>): readonly Proposal[] {
  if (agree(a, b, bornIn(a) && bornIn(b))) return []
  return [proposal(a, b, strength)]
}

function bornIn({ at }: Located): boolean {
  return at.own.has('born') || at.beside.has('born')
}

function proposal(a: Located, b: Located, strength: number): Proposal {
  const side = ({ at, place }: Located) => ({ source: at.source, sentence: at.sentence, words: place, value: place.name })
  return {
    type: 'place',
    verdict: 'conflict',
    rule: a.place.relation === 'side' ? 'place-side' : 'place-name',
    tier: tierOf(strength),
    strength,
    fact: 'where it happened',
    reason: `The same event is placed at “${a.place.name}” in one source and at “${b.place.name}” in the other.`,
    sides: [side(a), side(b)],
  }
}
