/** Dates as people read them. What is stored stays as it was stated; this is only how it is shown. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const stated = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=T|$)/

/**
 * A stated date (ISO 8601: a year, a month, a day, or a moment) as `2031`, `March 2031` or `5 March 2031`: never finer than it
 * was stated, and the day as the source wrote it, in no other zone. What is no such date is returned as it is.
 */
export function readableDate(date: string): string {
  const [, year, month, day] = stated.exec(date) ?? []
  if (!year) return date
  if (!month) return year
  const name = monthNames[Number(month) - 1]
  if (!name) return date
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}
