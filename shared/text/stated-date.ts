/** Dates as pages state them on lines of their own. Only what is written: no weekday is resolved, no year supplied. */

/**
 * Names of the months in the languages that write news with Latin letters most (English, German, French, Spanish,
 * Portuguese, Italian, Dutch, and what Scandinavian and Indonesian pages write otherwise), from Unicode CLDR.
 */
const months: readonly (readonly string[])[] = [
  'january januar jänner janvier enero janeiro gennaio januari',
  'february februar février fevrier febrero fevereiro febbraio februari',
  'march märz maerz mars marzo março maart maret',
  'april avril abril aprile',
  'may mai mayo maio maggio mei maj',
  'june juni juin junio junho giugno',
  'july juli juillet julio julho luglio',
  'august août aout agosto augustus augusti agustus',
  'september septembre septiembre setiembre setembro settembre',
  'october oktober octobre octubre outubro ottobre',
  'november novembre noviembre novembro',
  'december dezember décembre decembre diciembre dezembro dicembre desember',
].map((names) => names.split(' '))

/** Shortest abbreviation of a month: `Mar`, `Okt.`, `fév.` */
const shortestMonth = 3

function monthNumber(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  const whole = months.findIndex((names) => names.includes(wanted))
  if (whole >= 0) return whole + 1
  const short = wanted.length < shortestMonth ? -1 : months.findIndex((names) => names.some((month) => month.startsWith(wanted)))
  return short < 0 ? (wanted === 'sept' ? 9 : null) : short + 1
}

const two = (value: number | string) => String(value).padStart(2, '0')

const monthDayYear = /\b(\p{L}{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u
const dayMonthYear = /\b(\d{1,2})(?:st|nd|rd|th|er|º)?\.? ?(?:of |de )?(\p{L}{3,10}\.?),? (?:de |del )?(\d{4})\b/u
/** `23.05.2011`: where dots stand, the day stands first. With slashes it may be either; see `slashed`. */
const dotted = /\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\b/
/** `13/05/2011`: read only when one of the two numbers can be no month, since half the world writes it the other way. */
const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/
/** `2011年5月23日`, and the same in Korean. */
const eastern = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u
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
  return numericDateIn(text)
}

function numericDateIn(text: string): string | null {
  const parts = dotted.exec(text)
  if (parts) return day(Number(parts[3]), Number(parts[2]), Number(parts[1]))
  const slashes = slashed.exec(text)
  if (slashes) {
    const [first, second, year] = [Number(slashes[1]), Number(slashes[2]), Number(slashes[3])]
    if (first > 12) return day(year, second, first)
    return second > 12 || first === second ? day(year, first, second) : null
  }
  const counted = eastern.exec(text)
  return counted ? day(Number(counted[1]), Number(counted[2]), Number(counted[3])) : null
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  return isReal(year, month, dayOfMonth) ? `${year}-${two(month)}-${two(dayOfMonth)}` : null
}

function isReal(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (lengths[month - 1] ?? 0)
}

const label =
  /^(?:first |erstmals )?(published|posted|publication date|date|updated|last updated|modified|last modified|veröffentlicht|datum|stand|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd)\b(?: on| at| am| le| el| em| il| op)?:? */i

/** Longest line that is a date and little else: a weekday, a time, a zone, a place. */
const dateLineWords = 12

export type DateLine = {
  readonly field: 'published' | 'updated'
  readonly date: string
  /** A word before the date says what it is the date of. */
  readonly labelled: boolean
}

/** What a line states about when the page was published or updated; null for a line that speaks of something else. */
export function dateLine(text: string, words: number): DateLine | null {
  if (words > dateLineWords) return null
  const date = dateIn(text)
  if (!date) return null
  const labelled = label.exec(text)
  const rest = text
    .replace(label, '')
    .replace(monthDayYear, '')
    .replace(dayMonthYear, '')
    .replace(dotted, '')
    .replace(slashed, '')
    .replace(eastern, '')
    .replace(iso, '')
    .replace(/\b(\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?|\p{L}+day|gmt|utc|[a-z]{2,4}t|at|on|uhr)\b/giu, '')
  // A sentence that mentions a date is not a date line.
  if (!labelled && (rest.match(/\p{L}+/gu)?.length ?? 0) > 3) return null
  const updated = /updated|modified|aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato/i.test(labelled?.[1] ?? '')
  return { field: updated ? 'updated' : 'published', date, labelled: labelled !== null }
}
