/**
 * Which sources a person opened in a pane, as this computer's settings keep it for each library. It is no part of the library: that
 * somebody looked into a source on this computer says nothing about others who share the folder.
 */
import type { LibraryId, SourceId } from '../model/schema'

/** As many sources as a library is built to hold. They make half a megabyte of settings; what was opened longest ago is forgotten first. */
export const mostOpened = 10_000

/** The setting of a library, named by its own id: a copied folder holds the same sources. */
export function openedKey(library: LibraryId): string {
  return `opened:${library}`
}

/** What a setting says was opened, the latest last; of a setting that was never written or is damaged, nothing. Only sources that `exists` are named. */
export function openedIn(setting: unknown, exists: (id: SourceId) => boolean): readonly SourceId[] {
  return Array.isArray(setting) ? setting.filter((id): id is SourceId => typeof id === 'string' && exists(id as SourceId)) : []
}

/** The setting after some more were opened. */
export function withOpened(setting: unknown, opened: Iterable<SourceId>, exists: (id: SourceId) => boolean): readonly SourceId[] {
  const latest = new Set(opened)
  const earlier = openedIn(setting, exists).filter((id) => !latest.has(id))
  return [...earlier, ...[...latest].filter(exists)].slice(-mostOpened)
}
