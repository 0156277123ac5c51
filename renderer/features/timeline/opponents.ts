import type { Timeline, TimelineEntry } from '../../../shared/timeline/timeline'

/** An entry whose date excludes another's; `proposed`: only the comparison says so. */
export type Opponent = { readonly entry: TimelineEntry; readonly proposed: boolean }

/** The entries that each entry's date excludes, by its key. */
export function opponentsOf({ conflicts }: Timeline): ReadonlyMap<string, readonly Opponent[]> {
  const against = new Map<string, readonly Opponent[]>()
  for (const { a, b, proposed } of conflicts) {
    against.set(a.key, [...(against.get(a.key) ?? []), { entry: b, proposed }])
    against.set(b.key, [...(against.get(b.key) ?? []), { entry: a, proposed }])
  }
  return against
}
