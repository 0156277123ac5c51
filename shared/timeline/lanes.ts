/** Puts what would cover one another below one another: the fewest lanes for stretches in order of their beginnings. */
import type { Stretch } from './span'

/** The lane of each stretch, from 0; stretches in one lane are at least `gap` apart. Same unit for all. */
export function lanesOf(stretches: readonly Stretch[], gap: number): readonly number[] {
  const ends: number[] = []
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from)
    const lane = free >= 0 ? free : ends.length
    ends[lane] = to
    return lane
  })
}
