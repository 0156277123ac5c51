import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Handlers } from '../../shared/api'
import type { LibraryId } from '../../shared/model/schema'
import { z } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { isSystemFile } from '../../shared/text/saved-page'
import type { SettingsFile } from '../library/settings-file'
import type { HostDeps } from './host-deps'
import type { Shelf } from './shelf'

type InboxCalls = Pick<Handlers, 'inbox.read' | 'inbox.set' | 'inbox.look'>

/** A file that changed this recently may still be being written; milliseconds. */
const settling = 2_000

/** Files of one look; the rest comes with the next. */
const mostAtOnce = 500

/** Of each library, by its path: the folder that is watched, and up to which moment its files are known. */
const inboxesSchema = z.record(z.string(), z.object({ folder: z.string(), since: z.number() })).catch({})

/**
 * A folder whose new files are imported while a window of the library is open. Off until a person names one; the files stay
 * where they are. It is looked through at intervals, because network folders tell of no changes.
 */
export function inboxHandlers(deps: Pick<HostDeps, 'clock'>, shelf: Shelf, settings: SettingsFile): InboxCalls {
  const given = new Set<string>()

  async function inboxes() {
    return inboxesSchema.parse((await settings.read())['inboxes'] ?? {})
  }

  async function keep(library: LibraryId, inbox: { folder: string; since: number } | null): Promise<void> {
    const { path } = shelf.get(library).open
    await settings.write((before) => {
      const { [path]: _old, ...others } = inboxesSchema.parse(before['inboxes'] ?? {})
      return { ...before, inboxes: inbox ? { ...others, [path]: inbox } : others }
    })
  }

  return {
    async 'inbox.read'({ library }) {
      return { folder: (await inboxes())[shelf.get(library).open.path]?.folder ?? null }
    },

    async 'inbox.set'({ library, folder }) {
      if (folder === null) {
        await keep(library, null)
        return { folder }
      }
      const full = resolve(folder)
      const { path } = shelf.get(library).open
      if (full === path || full.startsWith(join(path, '/')))
        throw new CallError(
          'invalid-input',
          'An inbox lies outside the library, so that the library does not import itself. Choose another folder.',
        )
      if (!(await stat(full).catch(() => null))?.isDirectory())
        throw new CallError('not-found', `“${full}” is not a folder, so nothing is watched. Choose another one.`)
      await keep(library, { folder: full, since: deps.clock().getTime() })
      return { folder: full }
    },

    async 'inbox.look'({ library }) {
      const inbox = (await inboxes())[shelf.get(library).open.path]
      if (!inbox) return { files: [] }
      const entries = await readdir(inbox.folder, { withFileTypes: true }).catch((error: unknown) => {
        throw new CallError('not-found', `The inbox “${inbox.folder}” cannot be read. It is looked for again.`, { cause: error })
      })
      const now = deps.clock().getTime()
      const files: { name: string; path: string }[] = []
      let since = inbox.since
      for (const entry of entries) {
        if (!entry.isFile() || isSystemFile(entry.name) || files.length >= mostAtOnce) continue
        const path = join(inbox.folder, entry.name)
        const stats = await stat(path).catch(() => null)
        if (!stats) continue
        // A file that is moved here keeps the time of its words, but not that of its place.
        const changed = Math.max(stats.mtimeMs, stats.ctimeMs)
        const key = `${library} ${path} ${stats.mtimeMs} ${stats.size}`
        if (changed <= inbox.since || now - changed < settling || given.has(key)) continue
        given.add(key)
        files.push({ name: entry.name, path })
        since = Math.max(since, changed)
      }
      if (since > inbox.since) await keep(library, { folder: inbox.folder, since })
      return { files }
    },
  }
}
