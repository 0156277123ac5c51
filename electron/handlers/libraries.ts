import { cp, mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Handlers, RecentLibrary, Snapshot } from '../../shared/api'
import type { Change } from '../../shared/model/change'
import type { Library } from '../../shared/model/library'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { safeFileName } from '../../shared/text/file-name'
import type { SettingsFile } from '../library/settings-file'
import { given, sameValue } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import { type Shelf, type Shelved, snapshotOf } from './shelf'

type LibraryCalls = Pick<
  Handlers,
  | 'libraries.recent'
  | 'libraries.create'
  | 'libraries.open'
  | 'libraries.openSample'
  | 'libraries.close'
  | 'libraries.forget'
  | 'libraries.update'
  | 'libraries.check'
>

/** Long enough to find last month's library, short enough to read. */
const maxRecent = 20

type Remembered = { readonly path: string; readonly title: string; readonly openedAt: string }

/** Folders that are libraries: making, opening, naming, checking. */
export function libraryHandlers(deps: HostDeps, shelf: Shelf, settings: SettingsFile): LibraryCalls {
  async function remembered(): Promise<readonly Remembered[]> {
    const value = (await settings.read())['recent']
    return Array.isArray(value) ? value.filter(isRemembered) : []
  }

  async function remember(entry: Remembered): Promise<void> {
    const others = (await remembered()).filter((other) => other.path !== entry.path)
    await settings.write({ recent: [entry, ...others].slice(0, maxRecent) })
  }

  async function entered(shelved: Shelved): Promise<Snapshot> {
    const snapshot = snapshotOf(shelved.open)
    // Not being able to remember a library is no reason not to open it.
    await remember({ path: snapshot.path, title: snapshot.library.title, openedAt: timeOf(deps.clock) }).catch((error: unknown) =>
      deps.report('recent libraries', error),
    )
    return snapshot
  }

  return {
    async 'libraries.recent'() {
      const entries = await remembered()
      return Promise.all(
        entries.map(
          async (entry): Promise<RecentLibrary> => ({
            ...entry,
            openedAt: entry.openedAt as RecentLibrary['openedAt'],
            missing: !(await isLibrary(entry.path)),
          }),
        ),
      )
    },

    async 'libraries.create'({ path, title }) {
      const folder = await freeFolder(path, title)
      return entered(await shelf.createAt(folder, title))
    },

    async 'libraries.open'({ path, readOnly }) {
      return entered(await shelf.openAt(path, readOnly))
    },

    async 'libraries.openSample'() {
      const folder = join(deps.homeDir, 'Sample library')
      if (!(await isLibrary(folder))) {
        await mkdir(deps.homeDir, { recursive: true })
        await cp(deps.sampleDir, folder, { recursive: true, errorOnExist: true, force: false })
      }
      return entered(await shelf.openAt(folder, false))
    },

    async 'libraries.close'({ library }) {
      await shelf.close(library)
      return null
    },

    async 'libraries.forget'({ path }) {
      await settings.write({ recent: (await remembered()).filter((entry) => entry.path !== path) })
      return null
    },

    async 'libraries.update'({ library, batch, patch }) {
      const { open } = shelf.writable(library)
      const before = open.workspace().library
      const after: Library = { ...before, ...given(patch) }
      if (sameValue(before, after)) return { change: emptyChange }
      const change: Change = { puts: [{ kind: 'library', record: { ...after, changedAt: timeOf(deps.clock) } }], removals: [] }
      await open.commit(change, { label: patch.title === undefined ? 'Change the library’s colours or tags' : 'Rename library', batch })
      if (patch.title !== undefined) await remember({ path: open.path, title: after.title, openedAt: timeOf(deps.clock) })
      return { change }
    },

    async 'libraries.check'({ library }) {
      return shelf.get(library).open.check()
    },
  }
}

function isRemembered(value: unknown): value is Remembered {
  const entry = value as Partial<Remembered> | null
  return typeof entry?.path === 'string' && typeof entry.title === 'string' && typeof entry.openedAt === 'string'
}

export async function isLibrary(path: string): Promise<boolean> {
  return (await stat(join(path, 'library.json')).catch(() => null))?.isFile() ?? false
}

/**
 * Where a new library goes. A folder that does not exist yet or is empty is taken as it is; inside any other folder a new
 * one is made, named after the title. An existing library is never written over.
 */
async function freeFolder(path: string, title: string): Promise<string> {
  if (await isLibrary(path))
    throw new CallError('invalid-input', 'There is a library in this folder already. Open it, or choose another folder.')
  const there = await stat(path).catch(() => null)
  if (there && !there.isDirectory()) throw new CallError('invalid-input', `“${basename(path)}” is a file. Choose a folder.`)
  if (!there) {
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw new CallError('disk-failed', `The folder “${path}” could not be made. Choose a place you may write to.`, { cause: error })
    })
    return path
  }
  const name = safeFileName(title)
  for (let number = 1; number < 1_000; number += 1) {
    const candidate = join(path, number === 1 ? name : `${name} ${number}`)
    if (!(await stat(candidate).catch(() => null))) return candidate
  }
  throw new CallError('invalid-input', `There are too many libraries called “${title}” in this folder. Choose another title.`)
}
