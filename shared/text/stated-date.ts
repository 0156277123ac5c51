/** Dates as pages state them on lines of their own. Only what is written: no weekday is resolved, no year supplied. */
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

function monthNumber(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  const index = months.findIndex((month) => month === wanted || (wanted.length >= 3 && month.startsWith(wanted)))
  return index < 0 ? null : index + 1
}

const two = (value: number | string) => String(value).padStart(2, '0')

const monthDayYear = /\b(\p{L}{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u
const dayMonthYear = /\b(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(\p{L}{3,9}\.?),? (\d{4})\b/u
const iso = /\b(\d{4})[-/.](\d{2})[-/.](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?/

/** The first full date in a line, as `2031-03-04` or with its time; null when there is none. */
export function dateIn(text: string): string | null {
  const isoMatch = iso.exec(text)
  if (isoMatch) {
    const [, year, month, day, time, zone] = isoMatch
    if (!year || !month || !day || !isReal(Number(year), Number(month), Number(day))) return null
    const offset = zone && zone !== 'Z' && !zone.includes(':') ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zone ?? '')
    return `${year}-${month}-${day}${time ? `T${time}${offset}` : ''}`
  }
  const named = monthDayYear.exec(text)
  if (named?.[1] && named[2] && named[3]) {
    const month = monthNumber(named[1])
    if (month && isReal(Number(named[3]), month, Number(named[2]))) return `${named[3]}-${two(month)}-${two(named[2])}`
  }
  const other = dayMonthYear.exec(text)
  if (other?.[1] && other[2] && other[3]) {
    const month = monthNumber(other[2])
    if (month && isReal(Number(other[3]), month, Number(other[1]))) return `${other[3]}-${two(month)}-${two(other[1])}`
  }
  return null
}

function isReal(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (lengths[month - 1] ?? 0)
}

const label = /^(?:first )?(published|posted|publication date|date|updated|last updated|modified|last modified)\b(?: on| at)?:? */i

/** Longest line that is a date and little else: a weekday, a time, a zone, a place. */
const dateLineWords = 12

/** What a line states about when the page was published or updated; null for a line that speaks of something else. */
export function dateLine(text: string, words: number): { readonly field: 'published' | 'updated'; readonly date: string } | null {
  if (words > dateLineWords) return null
  const date = dateIn(text)
  if (!date) return null
  const labelled = label.exec(text)
  const rest = text
    .replace(label, '')
    .replace(monthDayYear, '')
    .replace(dayMonthYear, '')
    .replace(iso, '')
    .replace(/\b(\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?|\p{L}+day|gmt|utc|[a-z]{2,4}t|at|on)\b/giu, '')
  // A sentence that mentions a date is not a date line.
  if (!labelled && (rest.match(/\p{L}+/gu)?.length ?? 0) > 3) return null
  const updated = /updated|modified/i.test(labelled?.[1] ?? '')
  return { field: updated ? 'updated' : 'published', date }
}
