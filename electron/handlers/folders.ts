import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Handlers } from '../../shared/api'
import { CallError } from '../../shared/result'
import { isSystemError } from '../library/disk-failure'
import type { HostDeps } from './host-deps'
import { isLibrary } from './is-library'

type FolderCalls = Pick<Handlers, 'folders.list' | 'folders.choose' | 'files.save' | 'links.openOutside'>

/** Choosing folders and files outside the library. */
export function folderHandlers(deps: HostDeps): FolderCalls {
  return {
    async 'folders.list'({ path }) {
      const folder = resolve(path ?? deps.homeDir)
      const entries = await readdir(folder, { withFileTypes: true }).catch(async (error: unknown) => {
        const why = isSystemError(error) ? error.code : undefined
        // The default place need not exist before the first library is made in it.
        if (path === null && why === 'ENOENT') return []
        throw await unlistable(folder, why, error)
      })
      const named = entries.filter((entry) => !entry.name.startsWith('.'))
      const folders = await Promise.all(
        named.map(async (entry) => entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(join(folder, entry.name))))),
      )
      const names = named.filter((_entry, index) => folders[index]).map((entry) => entry.name)
      names.sort((a, b) => a.localeCompare(b))
      const parent = dirname(folder)
      return {
        path: folder,
        parent: parent === folder ? null : parent,
        folders: await Promise.all(
          names.map(async (name) => ({ name, path: join(folder, name), isLibrary: await isLibrary(join(folder, name)) })),
        ),
      }
    },
    async 'folders.choose'({ title }) {
      if (!deps.chooseFolder) throw notAvailable()
      return deps.chooseFolder(title)
    },
    async 'files.save'({ suggestedName, bytes }) {
      if (!deps.saveFile) throw notAvailable()
      return deps.saveFile(suggestedName, bytes)
    },
    async 'links.openOutside'({ url }) {
      if (!deps.openOutside) throw notAvailable()
      await deps.openOutside(url)
      return null
    },
  }
}

/** Only what is not there is `not-found`: a window may offer to make that, and nothing else. */
async function unlistable(folder: string, why: string | undefined, cause: unknown): Promise<CallError> {
  if (why === 'ENOENT') return new CallError('not-found', `The folder “${folder}” is not there. Choose another one.`, { cause })
  if (why === 'ENOTDIR')
    return new CallError('invalid-input', `“${basename(await fileOnTheWay(folder))}” is a file, not a folder. Choose a folder.`, { cause })
  return new CallError('disk-failed', `The folder “${folder}” cannot be read. Choose another one.`, { cause })
}

/** The file that a path leads to, or through. */
async function fileOnTheWay(path: string): Promise<string> {
  const above = dirname(path)
  return above === path || (await stat(path).catch(() => null)) ? path : fileOnTheWay(above)
}

async function leadsToFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

function notAvailable(): CallError {
  return new CallError('not-available', 'This is done by the browser here.')
}
