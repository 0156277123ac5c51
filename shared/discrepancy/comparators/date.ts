/** Two dates of one event. */
import { datesDiffer, grainOf, type When } from '../../language/dates'
import { sayDate } from '../../language/say-date'
import { bestPairs, type Pair } from '../best-pairs'
import { closeness } from '../closeness'
import { isDateKey } from '../fact-keys'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { daysBetween } from '../suppressors/report-time'

type Dated = { readonly at: Placed; readonly when: When }

/** Dates stand beside nearly every event, so one rare word, or the less where the dates lie near, must be shared before two are one event's. */
const leastWeight = 1
/** A month alone is the coarse date of many things in one story: two rare words must be shared. */
const leastForMonths = 2
/** A day and a year are seldom the dates of one thing: more than for two of a grain. */
const leastAcrossGrains = 1.3
const agreement = 0.4

/** Two tellings of one date lie near each other: within a month, or for years, within ten. */
const nearDays = 31
const nearYears = 10
const nearBonus = 0.3
/** Both still to come, or both gone. */
const tenseBonus = 0.3

export function compareDates(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(dated(a), dated(b), (one, other) => strengthOf(one, other, by), sameDate).flatMap(proposalOf)
}

function sameDate(a: Dated, b: Dated): boolean {
  return grainOf(a.when) === grainOf(b.when) && !datesDiffer(a.when, b.when)
}

function dated(placed: readonly Placed[]): readonly Dated[] {
  return placed.flatMap((at) => at.clause.dates.map((when) => ({ at, when })))
}

function strengthOf(a: Dated, b: Dated, by: Weights): number | null {
  if (!comparable(a.when, b.when)) return null
  const [mine, theirs] = [ahead(a), ahead(b)]
  if (mine !== null && theirs !== null && mine !== theirs) return null
  const near = closeness(a.at, b.at, by, isDateKey)
  if (near.keys.length === 0) return null
  const strength = near.weight + (liesNear(a.when, b.when) ? nearBonus : 0) + (mine === true && theirs === true ? tenseBonus : 0)
  return strength <
    (grainOf(a.when) === 'month' || grainOf(b.when) === 'month'
      ? leastForMonths
      : grainOf(a.when) === grainOf(b.when)
        ? leastWeight
        : leastAcrossGrains)
    ? null
    : strength + (datesDiffer(a.when, b.when) ? 0 : agreement)
}

/** Two dates of one grain, or a day and a month or year, which may exclude each other as well; a clock time only meets its like. */
function comparable(a: When, b: When): boolean {
  const [mine, theirs] = [grainOf(a), grainOf(b)]
  return mine === theirs || (!a.inferred && !b.inferred && mine !== 'time' && theirs !== 'time')
}

/** Whether a day lies after its own report; null when that cannot be told. */
function ahead({ at, when }: Dated): boolean | null {
  if (when.year === null || when.month === null || when.day === null || at.source.published === null) return null
  const days = daysBetween(at.source.published, isoDay(when))
  return days === null ? null : days > 0
}

function isoDay({ year, month, day }: When): string {
  const two = (part: number | null) => String(part ?? 1).padStart(2, '0')
  return `${year ?? 0}-${two(month)}-${two(day)}`
}

function liesNear(a: When, b: When): boolean {
  if (grainOf(a) === 'time') return true
  if (grainOf(a) === 'year') return Math.abs((a.year ?? 0) - (b.year ?? 0)) <= nearYears
  const days = daysBetween(isoDay({ ...a, year: a.year ?? b.year }), isoDay({ ...b, year: b.year ?? a.year }))
  return days !== null && Math.abs(days) <= nearDays
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
      fact: `when: ${quoted(a.at.source, a.at.clause)}`,
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

/** With several dates of one grain in a clause nobody can tell without grammar which is the event's. */
function crowded({ at, when }: Dated): boolean {
  return at.clause.dates.some((other) => other !== when && grainOf(other) === grainOf(when) && datesDiffer(other, when))
}

/** A plan in the earlier source, told otherwise by a later one, has moved rather than been wrong. */
function rescheduled(a: Dated, b: Dated): boolean {
  const days = daysBetween(a.at.source.published, b.at.source.published)
  if (days === null || days === 0) return false
  // A clock time has no day, and what happened does not move.
  if (grainOf(a.when) !== 'time' && (a.when.inferred || b.when.inferred)) return true
  const earlier = days > 0 ? a : b
  return earlier.at.clause.openings.some(({ force }) => force === 'planned' || force === 'possible')
}
