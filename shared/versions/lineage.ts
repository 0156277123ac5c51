/** Versions of one source are one voice: which belong together, and which of them speaks. */
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'

/** Where a source stands among its versions. */
export type Lineage = {
  /** The same for all versions of one source. */
  readonly family: SourceId
  /** How many versions came before it. */
  readonly generation: number
}

type Cards = ReadonlyMap<SourceId, Pick<SourceCard, 'versionOf'>>

/** Follows `versionOf` back to the first version, also one that is not in the library any more. */
export function lineageOf(id: SourceId, sources: Cards): Lineage {
  const passed: SourceId[] = [id]
  for (let at = sources.get(id)?.versionOf ?? null; at !== null; at = sources.get(at)?.versionOf ?? null) {
    // A circle, which two windows could make between them, is one family like any other.
    if (passed.includes(at)) return { family: [...passed].sort()[0] ?? id, generation: 0 }
    passed.push(at)
  }
  return { family: passed[passed.length - 1] ?? id, generation: passed.length - 1 }
}

/** Sorts earlier versions before later ones; of two versions of one generation the one that was imported later is later (ids grow with time). */
export function byVersion(a: Lineage & { readonly id: SourceId }, b: Lineage & { readonly id: SourceId }): number {
  return a.generation - b.generation || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The newest version of each source: what is compared with other sources. */
export function newestVersions(sources: Cards): ReadonlySet<SourceId> {
  const newest = new Map<SourceId, Lineage & { readonly id: SourceId }>()
  for (const id of sources.keys()) {
    const own = { id, ...lineageOf(id, sources) }
    const known = newest.get(own.family)
    if (!known || byVersion(known, own) < 0) newest.set(own.family, own)
  }
  return new Set([...newest.values()].map(({ id }) => id))
}
