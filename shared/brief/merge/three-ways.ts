/**
 * Two edits of one list, seen from the list before both (diff3: Khanna, Kunal and Pierce, "A Formal Investigation of Diff3",
 * 2007). What stands in all three parts the rest into stretches, of which each was changed by one side, by both, or alike.
 */
import { diffArrays } from 'diff'

export type Stretch =
  | { readonly kind: 'same'; readonly items: readonly string[] }
  | { readonly kind: 'apart'; readonly base: readonly string[]; readonly mine: readonly string[]; readonly theirs: readonly string[] }

/**
 * Beyond this many items put in and taken out, two lists are held to be different as a whole. The comparison costs the square
 * of it (Myers 1986): this many take about half a second.
 */
const mostEdits = 4_000

/** The stretches in order. All of `base`, `mine` and `theirs` is in them, each item once. */
export function threeWays(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly Stretch[] {
  const [inMine, inTheirs] = [placesIn(base, mine), placesIn(base, theirs)]
  const stretches: Stretch[] = []
  let reached = { base: 0, mine: 0, theirs: 0 }
  const apartUntil = (end: typeof reached) => {
    const [cutBase, cutMine, cutTheirs] = [
      base.slice(reached.base, end.base),
      mine.slice(reached.mine, end.mine),
      theirs.slice(reached.theirs, end.theirs),
    ]
    if (cutBase.length + cutMine.length + cutTheirs.length > 0)
      stretches.push({ kind: 'apart', base: cutBase, mine: cutMine, theirs: cutTheirs })
  }
  base.forEach((item, index) => {
    const [mineAt, theirsAt] = [inMine.get(index), inTheirs.get(index)]
    if (mineAt === undefined || theirsAt === undefined) return
    apartUntil({ base: index, mine: mineAt, theirs: theirsAt })
    reached = { base: index + 1, mine: mineAt + 1, theirs: theirsAt + 1 }
    const last = stretches[stretches.length - 1]
    if (last?.kind === 'same') stretches[stretches.length - 1] = { kind: 'same', items: [...last.items, item] }
    else stretches.push({ kind: 'same', items: [item] })
  })
  apartUntil({ base: base.length, mine: mine.length, theirs: theirs.length })
  return stretches
}

/** Where each item of the one list is in the other, as far as it is there. */
function placesIn(base: readonly string[], other: readonly string[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  let [from, to] = [0, 0]
  for (const part of diffArrays([...base], [...other], { maxEditLength: mostEdits }) ?? []) {
    if (!part.added && !part.removed) for (let index = 0; index < part.value.length; index += 1) places.set(from + index, to + index)
    if (!part.added) from += part.value.length
    if (!part.removed) to += part.value.length
  }
  return places
}
