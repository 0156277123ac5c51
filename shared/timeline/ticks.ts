/** Marks of the axis: as many as fit, at the beginnings of years, months, days or hours. */
import { monthNames } from '../text/readable-date'
import { dayNumber, type Stretch } from './span'

export type Tick = { readonly at: number; readonly label: string }

type Step = { readonly unit: 'year' | 'month' | 'day' | 'hour'; readonly count: number; readonly days: number }

const step = (unit: Step['unit'], count: number): Step => ({
  unit,
  count,
  days: count * { year: 365.25, month: 30.5, day: 1, hour: 1 / 24 }[unit],
})

/** From fine to coarse. Counts divide what is above them, so that marks stand at round places. */
const steps: readonly Step[] = [
  ...[1, 3, 6, 12].map((count) => step('hour', count)),
  ...[1, 2, 7, 14].map((count) => step('day', count)),
  ...[1, 3, 6].map((count) => step('month', count)),
  ...[1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500].map((count) => step('year', count)),
]

/** At most `most` marks in view, in order. */
export function ticksOf(view: Stretch, most: number): readonly Tick[] {
  const width = view.to - view.from
  const chosen = steps.find(({ days }) => width / days <= most) ?? steps[steps.length - 1]
  if (!chosen) return []
  const ticks: Tick[] = []
  for (const tick of marks(view.from, chosen)) {
    if (tick.at >= view.to) break
    if (tick.at >= view.from) ticks.push(tick)
  }
  return ticks
}

function* marks(from: number, { unit, count }: Step): Generator<Tick> {
  const first = partsOf(from)
  if (unit === 'year') {
    for (let year = Math.max(1, Math.floor(first.year / count) * count); ; year += year === 1 && count > 1 ? count - 1 : count) {
      yield { at: dayNumber(year, 1, 1), label: String(year) }
    }
  }
  if (unit === 'month') {
    for (let month = Math.floor((first.month - 1) / count) * count; ; month += count) {
      const at = dayNumber(first.year, month + 1, 1)
      const { year, month: named } = partsOf(at)
      yield { at, label: `${shortMonth(named)} ${year}` }
    }
  }
  if (unit === 'day') {
    // Weeks are counted from Monday: day 0, 1 January 1970, was a Thursday.
    const shift = count % 7 === 0 ? 4 : 0
    for (let at = Math.floor((Math.floor(from) - shift) / count) * count + shift; ; at += count) yield { at, label: dayLabel(at) }
  }
  const perDay = 24 / count
  for (let slot = Math.floor(from * perDay); ; slot += 1) {
    const at = slot / perDay
    const hour = (((slot % perDay) + perDay) % perDay) * count
    yield { at, label: hour === 0 ? dayLabel(Math.round(at)) : `${String(hour).padStart(2, '0')}:00` }
  }
}

function dayLabel(at: number): string {
  const { year, month, day } = partsOf(at)
  return `${day} ${shortMonth(month)} ${year}`
}

function shortMonth(month: number): string {
  return (monthNames[month - 1] ?? '').slice(0, 3)
}

function partsOf(at: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(Math.floor(at) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
