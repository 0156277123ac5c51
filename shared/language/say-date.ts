import { monthNames } from '../text/readable-date'
import type { When } from './dates'

/** The date for people, no finer than stated. */
export function sayDate(when: Pick<When, 'year' | 'month' | 'day' | 'minutes'>): string {
  const parts = [
    when.day,
    when.month === null ? null : monthNames[when.month - 1],
    when.year !== null && when.year < 0 ? `${-when.year} BC` : when.year,
  ]
  const date = parts.filter((part) => part !== null && part !== undefined).join(' ')
  const time =
    when.minutes === null ? '' : `${String(Math.floor(when.minutes / 60)).padStart(2, '0')}:${String(when.minutes % 60).padStart(2, '0')}`
  return [date, time].filter(Boolean).join(', ')
}

/** As `sayDate`; a stretch of days with its last one: `17 November 2031 to 20 November 2031`. */
export function sayStretch(when: When): string {
  const { until } = when
  return until?.year ? `${sayDate(when)} to ${sayDate({ ...until, minutes: null })}` : sayDate(when)
}
