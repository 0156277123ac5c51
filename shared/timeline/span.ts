/** Dates as stretches on the line of days: a year is 365 days long, a day one, a clock time a minute. Never finer than stated. */
import type { When } from '../language/dates'

export type Grain = 'time' | 'day' | 'month' | 'year'

/** Days since 1 January 1970, half-open; clock times are fractions of a day, as written, in no other zone. */
export type Stretch = { readonly from: number; readonly to: number }

export type Span = Stretch & {
  readonly grain: Grain
  /** The day of publication was needed to resolve it. */
  readonly inferred: boolean
}

const msOfDay = 86_400_000
const minuteOfDay = 1 / 1440

/** The day's number, for any year of the common era (proleptic Gregorian, as ISO 8601 has it). `month` 13 is the next January. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; this way does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / msOfDay
}

/** Where a date read in running text lies; null when no year is known or it lies before year 1, where the line of days begins. */
export function spanOfWhen(when: When): Span | null {
  if (when.year === null || when.year < 1) return null
  const first = spanFrom(when.year, when.month, when.day, when.month !== null && when.day !== null ? when.minutes : null)
  const last = when.until?.year ? spanFrom(when.until.year, when.until.month, when.until.day, null) : null
  return { ...first, to: Math.max(first.to, last?.to ?? first.to), inferred: when.inferred }
}

const statedForm = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?/

/** Where a stated date (ISO 8601, as a source's metadata has it) lies; null when it is none. */
export function spanOfStated(date: string): Span | null {
  const [, year, month, day, hour, minute] = statedForm.exec(date) ?? []
  if (!year) return null
  const minutes = hour && minute ? Number(hour) * 60 + Number(minute) : null
  return spanFrom(Number(year), month ? Number(month) : null, day ? Number(day) : null, minutes)
}

function spanFrom(year: number, month: number | null, day: number | null, minutes: number | null): Span {
  const span = (from: number, to: number, grain: Grain): Span => ({ from, to, grain, inferred: false })
  if (month === null) return span(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), 'year')
  if (day === null) return span(dayNumber(year, month, 1), dayNumber(year, month + 1, 1), 'month')
  const midnight = dayNumber(year, month, day)
  if (minutes === null) return span(midnight, midnight + 1, 'day')
  return span(midnight + minutes * minuteOfDay, midnight + (minutes + 1) * minuteOfDay, 'time')
}

/** Whether two stretches have a moment in common. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to
}
