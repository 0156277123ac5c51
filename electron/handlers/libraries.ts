import type { Handlers, Snapshot } from '../../shared/api'
import type { Change } from '../../shared/model/change'
import type { Library } from '../../shared/model/library'
import { emptyChange } from '../../shared/model/workspace'
import type { SettingsFile } from '../library/settings-file'
import { given, sameValue, unseen } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import { folderForNew, ownSample } from './library-folders'
import { recentLibraries } from './recent-libraries'
import { settleShown } from './settle-text'
import type { Shelf, Shelved } from './shelf'
import { snapshotOf } from './snapshot'

type LibraryCalls = Pick<Handlers, Extract<keyof Handlers, `libraries.${string}`>>

/** Folders that are libraries: making, opening, naming, checking. */
export function libraryHandlers(deps: HostDeps, shelf: Shelf, settings: SettingsFile): LibraryCalls {
  const recent = recentLibraries(settings)

  /** Nobody waits for this, and not being able to is no reason not to open it. Scripts leave no trace in what a person opened last. */
  function remember(path: string, title: string): void {
    if (deps.host === 'cli') return
    recent.remember({ path, title, openedAt: timeOf(deps.clock) }).catch((error: unknown) => deps.report('recent libraries', error))
  }

  function entered(shelved: Shelved): Snapshot {
    const snapshot = snapshotOf(shelved)
    remember(snapshot.path, snapshot.library.title)
    return snapshot
  }

  return {
    async 'libraries.recent'() {
      return recent.list()
    },

    async 'libraries.find'({ id }) {
      return recent.find(id)
    },

    async 'libraries.create'(wanted) {
      return entered(await shelf.createAt(await folderForNew(wanted, deps.homeDir), wanted.title))
    },

    async 'libraries.open'({ path, readOnly }) {
      return entered(await shelf.openAt(path, readOnly))
    },

    async 'libraries.openSample'() {
      return entered(await shelf.openAt(await ownSample(deps.sampleDir, deps.homeDir), false))
    },

    async 'libraries.close'({ library }) {
      await shelf.close(library)
      return null
    },

    async 'libraries.forget'({ path }) {
      await recent.forget(path)
      return null
    },

    async 'libraries.update'({ library, batch, patch, over }) {
      return shelf.change(library, async (open) => {
        const before = open.workspace().library
        const after: Library = { ...before, ...given(patch) }
        if (sameValue(before, after)) return { change: emptyChange }
        const change: Change = { puts: [{ kind: 'library', record: { ...after, changedAt: timeOf(deps.clock) } }], removals: [] }
        const lost = unseen({ kind: 'library', record: before }, after, over, open.workspace())
        await open.commit(change, { label: labelOf(patch), batch, unseen: lost })
        if (before.title !== after.title) remember(open.path, after.title)
        return { change }
      })
    },

    async 'libraries.check'({ library }) {
      return shelf.get(library).open.check()
    },

    async 'libraries.refresh'({ library }) {
      const changed = await shelf.get(library).open.refresh()
      await settleShown(shelf, library, changed, () => timeOf(deps.clock))
      return null
    },
  }
}

function labelOf(patch: {
  title?: unknown
  colours?: unknown
  aliases?: unknown
  apart?: unknown
  templates?: unknown
  searches?: unknown
}): string {
  if (patch.searches !== undefined) return 'Change saved searches'
  if (patch.templates !== undefined) return 'Change templates'
  if (patch.title !== undefined) return 'Rename library'
  if (patch.aliases !== undefined || patch.apart !== undefined) return 'Change names'
  return patch.colours === undefined ? 'Change tags' : 'Change colours'
}
