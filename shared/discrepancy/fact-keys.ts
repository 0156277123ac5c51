/** Figures and dates as keys, so that "90 km north of the town" meets "90 km south of the town": what agrees tells which event is meant. */
import type { When } from '../language/dates'
import type { Quantity, Sentence } from './frames'

/** Smaller counts without a unit are shared by chance: two of this, three of that. */
const tellingCount = 13

/** Starts the keys of dates and of figures, which no word starts with. */
const marks = { date: '@', figure: '=' } as const

export function factKeys(sentence: Sentence): ReadonlySet<string> {
  const keys = sentence.clauses.flatMap(({ dates, quantities }) => [...dates.flatMap(dateKeys), ...quantities.flatMap(figureKeys)])
  return new Set(keys)
}

export function isDateKey(key: string): boolean {
  return key.startsWith(marks.date)
}

/** Digits kept of a figure: conversions of one figure agree in two. */
const keptDigits = 2

function figureKeys({ kind, unit, value }: Quantity): readonly string[] {
  if (kind === 'count' && value < tellingCount) return []
  return [`${marks.figure}${kind}:${unit ?? ''}:${value.toPrecision(keptDigits)}`]
}

function dateKeys({ year, month, day }: When): readonly string[] {
  if (day !== null && month !== null) return [`${marks.date}${month}-${day}`]
  return year === null ? [] : [`${marks.date}${year}`]
}
