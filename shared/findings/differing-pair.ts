import type { FindingSide } from '../model/finding'

/** The two sides of a finding that differ most; null when there are no two to show. */
export function differingPair<Side extends FindingSide>(sides: readonly Side[]): readonly [Side, Side] | null {
  for (const [index, first] of sides.entries()) {
    const second = sides.slice(index + 1).find((side) => side.sourceId === first.against && side.against === first.sourceId)
    if (second) return [first, second]
  }
  const [first, second] = sides
  return first && second ? [first, second] : null
}
