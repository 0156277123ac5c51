/** Who else prints the words of a telling, and which print of them speaks: the first. */
import type { SourceId } from '../model/schema'
import { type Copy, isPrinted, type Place } from './copies'
import type { Difference, DifferenceSide } from './difference'

/** Other sources that print the words of a telling alike, in the order of ids. */
export type Reprints = (side: DifferenceSide) => readonly SourceId[]

export function reprintsIn(copies: readonly Copy[]): Reprints {
  const byPlace = new Map<string, { readonly place: Place; readonly in: SourceId }[]>()
  const keyOf = ({ sourceId, paragraph }: Pick<Place, 'sourceId' | 'paragraph'>) => `${sourceId}:${paragraph}`
  const add = (place: Place, copy: Place) => {
    const known = byPlace.get(keyOf(place))
    if (known) known.push({ place, in: copy.sourceId })
    else byPlace.set(keyOf(place), [{ place, in: copy.sourceId }])
  }
  for (const [one, other] of copies) {
    add(one, other)
    add(other, one)
  }
  const printed = new Set(copies.flatMap(([one, other]) => [one.sourceId, other.sourceId]))
  // Asked for each telling many times over.
  const asked = new Map<DifferenceSide, readonly SourceId[]>()
  return (side) => {
    if (!printed.has(side.sourceId)) return none
    const known = asked.get(side)
    if (known) return known
    const others = (byPlace.get(keyOf(side)) ?? []).filter(({ place }) => isPrinted(side, place)).map((copy) => copy.in)
    const found = others.length === 0 ? none : [...new Set(others)].sort()
    asked.set(side, found)
    return found
  }
}

const none: readonly SourceId[] = []

/** Whether two tellings are one wording in two sources. */
export function isReprint(a: DifferenceSide, b: DifferenceSide, reprints: Reprints): boolean {
  return reprints(a).includes(b.sourceId) && reprints(b).includes(a.sourceId)
}

/**
 * The differences without those that a reprint repeats: an earlier print of its words differs from the same telling. The first print
 * says when the words were written, so it decides what is later news and what is a conflict.
 */
export function withoutReprints(differences: readonly Difference[], reprints: Reprints): readonly Difference[] {
  const against = new Map<string, { readonly type: string; readonly side: DifferenceSide }[]>()
  const keyOf = ({ sourceId, start, end }: DifferenceSide) => `${sourceId}:${start}:${end}`
  for (const { type, sides } of differences)
    for (const [telling, side] of [sides, [sides[1], sides[0]] as const]) {
      // Only words that are printed twice can repeat or be repeated, and few are.
      if (reprints(side).length === 0) continue
      const known = against.get(keyOf(telling))
      if (known) known.push({ type, side })
      else against.set(keyOf(telling), [{ type, side }])
    }
  const repeats = (type: string, telling: DifferenceSide, side: DifferenceSide) =>
    reprints(side).length > 0 &&
    (against.get(keyOf(telling)) ?? []).some(
      (other) => other.type === type && byPrint(other.side, side) < 0 && isReprint(other.side, side, reprints),
    )
  return differences.filter(({ type, sides: [one, other] }) => !repeats(type, one, other) && !repeats(type, other, one))
}

/** Sorts earlier prints first. */
export function byPrint(a: DifferenceSide, b: DifferenceSide): number {
  const [mine, theirs] = [a.published ?? '', b.published ?? '']
  if (mine !== theirs) return mine < theirs ? -1 : 1
  return a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : 0
}
