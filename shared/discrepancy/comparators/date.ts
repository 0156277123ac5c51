/** Two dates of one event. */
import { datesDiffer, grainOf, sayDate, type When } from '../../language/dates'
import { bestPairs, type Pair } from '../best-pairs'
import { nearness, type Placed, type Weights } from '../pairing'
import { type Proposal, tierOf } from '../proposal'
import { daysBetween } from '../suppressors/report-time'

type Dated = { readonly at: Placed; readonly when: When }

/** Dates stand beside nearly every event, so two rare words must be shared before two of them are the same event's. */
const leastWeight = 1.8
const agreement = 0.4

export function compareDates(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(dated(a), dated(b), (one, other) => strengthOf(one, other, by)).flatMap(proposalOf)
}

function dated(placed: readonly Placed[]): readonly Dated[] {
  return placed.flatMap((at) => at.clause.dates.map((when) => ({ at, when })))
}

function strengthOf(a: Dated, b: Dated, by: Weights): number | null {
  if (grainOf(a.when) !== grainOf(b.when)) return null
  const near = nearness(a.at, b.at, by)
  if (near.weight < leastWeight || near.keys.length < 2) return null
  return near.weight + (datesDiffer(a.when, b.when) ? 0 : agreement)
}

function proposalOf({ a, b, strength }: Pair<Dated>): readonly Proposal[] {
  if (!datesDiffer(a.when, b.when) || crowded(a) || crowded(b) || numberedApart(a, b)) return []
  const [first, second] = [sayDate(a.when), sayDate(b.when)]
  const verdict = rescheduled(a, b) ? 'update' : 'conflict'
  return [
    {
      type: 'date',
      verdict,
      rule: `date-${grainOf(a.when)}`,
      tier: tierOf(a.when.inferred || b.when.inferred ? strength - 0.5 : strength),
      strength,
      fact: `when: ${a.at.source.text.slice(a.at.clause.start, a.at.clause.end).slice(0, 60)}`,
      reason:
        verdict === 'update'
          ? `The later source gives ${second}, the earlier one ${first}: a plan may have moved.`
          : `The same event is dated ${first} in one source and ${second} in the other.`,
      sides: [
        { source: a.at.source, sentence: a.at.sentence, words: a.when, value: first },
        { source: b.at.source, sentence: b.at.sentence, words: b.when, value: second },
      ],
    },
  ]
}

/** The ninth and the tenth of a series have dates of their own. */
function numberedApart(a: Dated, b: Dated): boolean {
  const places = ({ at }: Dated) => at.clause.ordinals.map(({ place }) => place)
  const [mine, theirs] = [places(a), places(b)]
  return mine.length > 0 && theirs.length > 0 && !mine.some((place) => theirs.includes(place))
}

/** With several dates in a clause nobody can tell without grammar which is the event's. */
function crowded({ at }: Dated): boolean {
  return at.clause.dates.length > 1
}

/** A plan in the earlier source, told otherwise by a later one, has moved rather than been wrong. */
function rescheduled(a: Dated, b: Dated): boolean {
  const days = daysBetween(a.at.source.published, b.at.source.published)
  if (days === null || days === 0) return false
  if (a.when.inferred || b.when.inferred) return true
  const earlier = days > 0 ? a : b
  return earlier.at.clause.openings.some(({ force }) => force === 'planned' || force === 'possible')
}
