import type { RecentLibrary } from '../../shared/api'
import type { IsoTime, LibraryId } from '../../shared/model/schema'
import type { SettingsFile } from '../library/settings-file'
import { idOfLibrary, isLibrary } from './is-library'

/** Long enough to find last month's library, short enough to read. */
const maxRecent = 20

type Remembered = { readonly path: string; readonly title: string; readonly openedAt: IsoTime }

/** The libraries that were opened on this computer, the last one first. */
export function recentLibraries(settings: SettingsFile) {
  return {
    async list(): Promise<readonly RecentLibrary[]> {
      const entries = rememberedIn(await settings.read())
      return Promise.all(entries.map(async (entry) => ({ ...entry, missing: !(await isLibrary(entry.path)) })))
    },
    /** The path of the library with this id, the last opened where a copy has the same; null when none is there. */
    async find(id: LibraryId): Promise<string | null> {
      for (const { path } of rememberedIn(await settings.read())) if ((await idOfLibrary(path)) === id) return path
      return null
    },
    remember(entry: Remembered): Promise<unknown> {
      return settings.write((before) => ({
        recent: [entry, ...rememberedIn(before).filter((other) => other.path !== entry.path)].slice(0, maxRecent),
      }))
    },
    forget(path: string): Promise<unknown> {
      return settings.write((before) => ({ recent: rememberedIn(before).filter((entry) => entry.path !== path) }))
    },
  }
}

function rememberedIn({ recent }: { readonly recent?: unknown }): readonly Remembered[] {
  return Array.isArray(recent) ? recent.filter(isRemembered) : []
}

function isRemembered(value: unknown): value is Remembered {
  const entry = value as Partial<Remembered> | null
  return typeof entry?.path === 'string' && typeof entry.title === 'string' && typeof entry.openedAt === 'string'
}
