/**
 * Dates and times in running text. What is written out is kept as written; what depends on the day of publication
 * ("Monday", "yesterday", "last year", a day without a year) is resolved against it and marked as inferred, or left open when
 * the source has no date.
 */
import { en } from 'chrono-node'
import type { Range } from '../model/schema'
import { monthNames } from '../text/readable-date'
import { littleBeside, timesOfDay } from './times-of-day'
import { type StatedYear, statedYears } from './years'

/** A point in the calendar, no finer than stated. `minutes` counts from midnight, in the text's own time zone. */
export type When = Range & {
  /** Negative before the common era: −44 is 44 BC. */
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly minutes: number | null
  /** The last day of a stretch such as "from 17 to 20 November". */
  readonly until: { readonly year: number | null; readonly month: number | null; readonly day: number | null } | null
  /** Whether the day of publication was needed to resolve it. */
  readonly inferred: boolean
  /** A time zone is named beside the time, so that a shift of whole hours proves nothing. */
  readonly zoned: boolean
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const weekday = /\b(?:(?<which>last|next|this)\s+)?(?<day>sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/gi
const bareYear = /(?<![\d.,:$€£-])\b(?<year>1[5-9]\d\d|20\d\d)\b(?![\d%]|,\d|\.\d|[-–]\w)/g
const months: readonly string[] = monthNames
const writtenDay = new RegExp(
  `\\b(?:(?<day>[0-3]?\\d) (?<month>${months.join('|')})|(?<monthFirst>${months.join('|')}) (?<dayLast>[0-3]?\\d),?)(?: (?<year>[12]\\d{3}))?\\b`,
  'g',
)
const worthAsking =
  /\d|(?:in the|day) (?:morning|afternoon|evening)|(?:at|day) night|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|yesterday|today|tomorrow|tonight|last|next|ago|noon|midnight/i
const zone = /^\s*(?:[ap]\.?m\.?\s*)?(?:,?\s*(?:GMT|UTC|[A-Z]{1,4}T\b|[A-Z]\w+ (?:standard |daylight |summer )?time|local time))/
/**
 * What tells, before a weekday, that it lies ahead: words of plans anywhere before it, and of terms right before it. Further away
 * "by" and "before" tell nothing of the day: "destroyed by a fire on Sunday".
 */
const ahead =
  /\b(?:will|shall|would|may|might|going to|due|to be|scheduled|set for|set to|planned|expected|is to|are to|was to|were to|next|tomorrow|plans?)\b|\b(?:by|until|before|no later than)\s+(?:(?:late|early|noon|midday|midnight|the)\s+)?$/i

/** Letters before a date that are looked at for its tense. */
const lookBack = 60

/** How long something takes is no date: "in two days", "for five years", "a year later". "Two days ago" is one. */
const stretch =
  /^(?:(?:in|for|within|over|after|during|about|some|nearly|almost|the)\s+)*(?:an?|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|several|few|a few|couple of|half an?)[\s-]+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)(?:\s+(?:later|after|earlier|before))?$|^the (?:day|week|month|year)s? (?:after|before)\b/i

/** "In the year" is no date either; the parser takes "the" for "one" and counts from today. */
const thePeriod =
  /\b(?<lead>(?:in|within|for|after|past|last|next|this|about|around)\s+the\s+)(?<unit>(?:second|minute|hour|day|week|month|quarter|year)s?)\b/gi

/** A part of a month or year, of which the parser makes one day or another: "the end of November", "early in March". */
const partOfMonth = /^(?:the\s+)?(?:end|close|start|beginning|middle|turn)\s+of\b|^(?:late|early|mid)\b/i

/** What stands between a day and the year it is of, where a word tells the year. */
const yearBehind = /^,?\s(?:(?:in |of )?the year )?$/

/** Months that are other words in small letters. */
const noMonth = /\b(?:may|march)\b/

/** A month of a story in the past tense, told without a year: "began in September", "since last July". */
const monthGone = /\b(?:in|since|last)\s+$/i

/** The dates of a stretch of text. `published` is `2031-03-04` or coarser, or null. Offsets count from `at`. */
export function datesIn(text: string, at: number, published: string | null): readonly When[] {
  if (!worthAsking.test(text) && text.search(weekday) < 0) return []
  const reference = published !== null && /^\d{4}-\d\d-\d\d/.test(published) ? new Date(`${published.slice(0, 10)}T12:00:00Z`) : null
  const years = [...statedYears(text)]
  const found = [...byChrono(text, at, reference, years)]
  const free = (range: Range) => found.every((known) => range.end <= known.start || range.start >= known.end)
  const stated = years.flatMap(({ start, end, year }) => (year === null ? [] : [yearAlone(at + start, at + end, year)]))
  const bare = bareYears(text, at).filter((when) => years.every(({ start, end }) => when.end <= at + start || when.start >= at + end))
  for (const when of [...dayAndMonth(text, at, reference), ...stated, ...bare, ...clockTimes(text, at)]) if (free(when)) found.push(when)
  // The weekday right before a date ("Friday 6 February") belongs to it.
  const named = (range: Range) => found.some((known) => known.start > range.end && known.start - range.end <= 2)
  for (const when of byWeekday(text, at, reference)) if (free(when) && !named(when)) found.push(when)
  return found.sort((a, b) => a.start - b.start)
}

function* byChrono(text: string, at: number, reference: Date | null, years: readonly StatedYear[]): Generator<When> {
  const asked = text.replace(thePeriod, (_, lead: string, unit: string) => lead + '_'.repeat(unit.length))
  for (const result of en.casual.parse(asked, { instant: reference ?? new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 })) {
    const { start: from, end: to } = result
    if (from.isCertain('weekday') && !from.isCertain('day')) continue
    const hasDay = from.isCertain('day') && !/\b(?:weeks?|months?)\b/i.test(result.text) && !partOfMonth.test(result.text)
    const hasMonth = from.isCertain('month')
    const hasYear = from.isCertain('year')
    const hasHour = from.isCertain('hour') && !/\b(?:ago|hours?|minutes?|seconds?|within)\b/i.test(result.text)
    const relative = /\b(?:yesterday|today|tonight|tomorrow|last|next|this|ago|past|now)\b/i.test(result.text)
    if (/^(?:now|this)$/i.test(result.text.trim()) || stretch.test(result.text.trim())) continue
    if (hasMonth && noMonth.test(result.text)) continue
    if (/\b(?:second|minute|hour)s?\b/i.test(result.text) && relative) continue
    if (!(hasDay || hasMonth || hasYear || hasHour)) continue
    // A bare number is no clock time: "between 6 and 8" counts something.
    if (hasHour && !(hasDay || hasMonth) && !/[:.]\d\d|[ap]\.?m|noon|midnight|o'clock|night/i.test(result.text)) continue
    if (relative && reference === null) continue
    const before = text.slice(Math.max(0, result.index - lookBack), result.index)
    const gone =
      reference !== null &&
      !hasYear &&
      !hasDay &&
      from.date() > reference &&
      (monthGone.test(before) || /^(?:last|since)\b/i.test(result.text)) &&
      !ahead.test(before)
    // "In November of the year before last": the parser takes the last November.
    const yearBack = /^\s*(?:of )?the year before last\b/i.test(text.slice(result.index + result.text.length)) ? 1 : 0
    const ends = result.index + result.text.length
    // "12 June AD 476": the parser sees the day, not whose year it is.
    const era =
      hasYear || !(hasDay || hasMonth) ? undefined : years.find(({ start }) => start >= ends && yearBehind.test(text.slice(ends, start)))
    const end = to && to.date().getTime() !== from.date().getTime() ? to : null
    yield {
      start: at + result.index,
      end: at + (era?.end ?? ends),
      year: era
        ? era.year
        : hasYear || (reference !== null && (hasDay || hasMonth))
          ? (from.get('year') ?? 0) - (gone ? 1 : yearBack)
          : null,
      month: hasMonth || (hasDay && relative) ? from.get('month') : null,
      day: hasDay ? from.get('day') : null,
      minutes: hasHour ? (from.get('hour') ?? 0) * 60 + (from.get('minute') ?? 0) + littleBeside(before) : null,
      until: end?.isCertain('day')
        ? { year: hasYear || reference ? end.get('year') : null, month: end.get('month'), day: end.get('day') }
        : null,
      inferred: relative || !(hasYear || era),
      zoned: from.isCertain('timezoneOffset') || zone.test(text.slice(ends)),
    }
  }
}

/** Days that are written out where the parser saw only the weekday or the time of day before them. */
function* dayAndMonth(text: string, at: number, reference: Date | null): Generator<When> {
  for (const match of text.matchAll(writtenDay)) {
    const { day, dayLast = '', month, monthFirst = '', year } = match.groups ?? {}
    yield {
      start: at + match.index,
      end: at + match.index + match[0].length,
      year: year ? Number(year) : (reference?.getUTCFullYear() ?? null),
      month: months.indexOf(month ?? monthFirst) + 1,
      day: Number(day ?? dayLast),
      minutes: null,
      until: null,
      inferred: !year,
      zoned: false,
    }
  }
}

/** Times of day in words, whose day is told elsewhere or nowhere. */
function* clockTimes(text: string, at: number): Generator<When> {
  for (const { start, end, minutes } of timesOfDay(text))
    yield {
      start: at + start,
      end: at + end,
      year: null,
      month: null,
      day: null,
      minutes,
      until: null,
      inferred: true,
      zoned: zone.test(text.slice(end)),
    }
}

function bareYears(text: string, at: number): readonly When[] {
  const found: When[] = []
  for (const match of text.matchAll(bareYear)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index)
    const after = text.slice(match.index + 4, match.index + 16)
    const year = Number(match.groups?.['year'])
    // "1,500 people" is no year, nor is "2000 people": a year stands after a preposition, a month, a bracket, or ends the phrase.
    const stands =
      /(?:\b(?:in|of|since|from|until|to|by|before|after|between|during|year|and|an?|the|for|[A-Z]\w+)|[(,])\s*$/.test(before) ||
      /^\s*[,.;)]|^$/.test(after)
    if (!stands || /^\s+(?:people|men|women|tons?|tonnes|acres?|hectares?|km|miles?|metres?|meters?|dollars?|euros?)\b/i.test(after))
      continue
    found.push(yearAlone(at + match.index, at + match.index + 4, year))
  }
  return found
}

function yearAlone(start: number, end: number, year: number): When {
  return { start, end, year, month: null, day: null, minutes: null, until: null, inferred: false, zoned: false }
}

function* byWeekday(text: string, at: number, reference: Date | null): Generator<When> {
  if (reference === null) return
  for (const match of text.matchAll(weekday)) {
    const target = weekdays.indexOf((match.groups?.['day'] ?? '').toLowerCase())
    const today = reference.getUTCDay()
    const which = match.groups?.['which']?.toLowerCase()
    const back = (today - target + 7) % 7
    const days =
      which === 'next' || (which !== 'last' && ahead.test(text.slice(Math.max(0, match.index - lookBack), match.index)))
        ? (target - today + 7) % 7 || 7
        : which === 'last' && back === 0
          ? -7
          : -back
    const date = new Date(reference.getTime() + days * 86_400_000)
    yield {
      start: at + match.index,
      end: at + match.index + match[0].length,
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      minutes: null,
      until: null,
      inferred: true,
      zoned: false,
    }
  }
}

/** How far two clock times may lie apart and still be one: news rounds to the quarter of an hour. */
const sameTimeMinutes = 20

/** Whether two dates exclude each other at the coarsest grain that both state. "March 2031" and "5 March" do not. */
export function datesDiffer(a: When, b: When): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return !spans(a, b) && !spans(b, a)
  if (a.month !== null && b.month !== null && a.month !== b.month) return !spans(a, b) && !spans(b, a)
  if (a.day !== null && b.day !== null && a.day !== b.day) return !spans(a, b) && !spans(b, a)
  if (a.minutes === null || b.minutes === null || a.zoned || b.zoned) return false
  return Math.abs(a.minutes - b.minutes) > sameTimeMinutes
}

function spans(stretch: When, point: When): boolean {
  if (stretch.until === null) return false
  const order = (when: { year: number | null; month: number | null; day: number | null }, year: number) =>
    ((when.year ?? year) * 12 + (when.month ?? 1)) * 31 + (when.day ?? 1)
  const year = stretch.year ?? point.year ?? 0
  return order(stretch, year) <= order(point, year) && order(point, year) <= order(stretch.until, year)
}

/** The finest thing a date states, for choosing what to compare it with. */
export function grainOf(when: When): 'time' | 'day' | 'month' | 'year' {
  return when.day !== null ? 'day' : when.month !== null ? 'month' : when.year !== null ? 'year' : 'time'
}
