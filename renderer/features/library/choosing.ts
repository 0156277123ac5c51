/** Choosing several sources of the list, as lists of files do it: one by one, or all between two. */
import type { SourceId } from '../../../shared/model/schema'

/** `from`: where a range begins; the row that was last opened or chosen by itself. */
export type Chosen = { readonly ids: ReadonlySet<SourceId>; readonly from: SourceId | null }

export const nothingChosen: Chosen = { ids: new Set(), from: null }

/** Takes one in, or lets it go; the next range begins there. */
export function toggled({ ids }: Chosen, id: SourceId): Chosen {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, from: id }
}

/** All from the beginning of the range to `to`, whichever comes first in the list. Without a beginning that is listed, `to` alone. */
export function rangeTo(chosen: Chosen, listed: readonly SourceId[], to: SourceId): Chosen {
  const from = chosen.from !== null && listed.includes(chosen.from) ? chosen.from : to
  const [a, b] = [listed.indexOf(from), listed.indexOf(to)]
  return { ids: new Set(listed.slice(Math.min(a, b), Math.max(a, b) + 1)), from }
}
