/** Where the entries of a track stand: by their dates, and in as many lanes as their labels need. */
import type { DateConflict } from './date-conflicts'
import { lanesOf } from './lanes'
import type { Stretch } from './span'
import type { TimelineEntry } from './timeline'

/** Room for a label beside its mark, in pixels: about five words. */
export const labelWidth = 210
const gap = 10
/** A minute in a year is no place that anybody sees: a mark is at least this long. */
const leastMark = 7

/** An entry and where it stands, in pixels from the left edge. */
export type Placed = {
  readonly entry: TimelineEntry
  readonly left: number
  readonly length: number
  readonly label: number
  readonly lane: number
}

/** The entries that are in view, on a track of `width`. */
export function placedIn(entries: readonly TimelineEntry[], view: Stretch, width: number): readonly Placed[] {
  const scale = width / (view.to - view.from)
  const inView = entries.filter(({ span }) => span.to > view.from && span.from < view.to)
  const placed = inView.map((entry) => {
    const left = Math.max(0, (entry.span.from - view.from) * scale)
    const right = Math.min(width, (entry.span.to - view.from) * scale)
    // Near the right edge the label goes to the left of where it would, so that it can be read.
    const label = Math.max(0, Math.min(left, width - labelWidth))
    return { entry, left, length: Math.max(leastMark, right - left), label }
  })
  const order = [...placed].sort((a, b) => Math.min(a.left, a.label) - Math.min(b.left, b.label))
  const lanes = lanesOf(
    order.map(({ left, length, label }) => ({ from: Math.min(left, label), to: Math.max(left + length, label + labelWidth) })),
    gap,
  )
  const laneOf = new Map(order.map(({ entry }, index) => [entry.key, lanes[index] ?? 0]))
  return placed.map((one) => ({ ...one, lane: laneOf.get(one.entry.key) ?? 0 }))
}

/** One at least: an empty track is still seen to be one. */
export function laneCount(placed: readonly Placed[]): number {
  return placed.reduce((most, { lane }) => Math.max(most, lane + 1), 1)
}

/** How far below the lower of its marks a line between two dates runs. */
export const conflictDepth = 12

/** Lines between dates that exclude each other, as paths of SVG, where both are in view. `markAt`: the height of the middle of a mark. */
export function conflictCurves(
  conflicts: readonly DateConflict[],
  placed: readonly Placed[],
  markAt: (lane: number) => number,
): readonly { readonly conflict: DateConflict; readonly path: string }[] {
  const at = new Map(placed.map(({ entry, left, length, lane }) => [entry.key, { x: left + length / 2, y: markAt(lane) }]))
  return conflicts.flatMap((conflict) => {
    const [from, to] = [at.get(conflict.a.key), at.get(conflict.b.key)]
    if (!from || !to) return []
    const bend = Math.max(from.y, to.y) + conflictDepth
    return [{ conflict, path: `M${pair(from.x, from.y)} C${pair(from.x, bend)} ${pair(to.x, bend)} ${pair(to.x, to.y)}` }]
  })
}

function pair(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
