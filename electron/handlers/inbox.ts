import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Handlers } from '../../shared/api'
import type { LibraryId } from '../../shared/model/schema'
import { z } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import type { SettingsFile } from '../library/settings-file'
import type { HostDeps } from './host-deps'
import { filesAfter, type Inbox, inboxSchema, tidied } from './inbox-files'
import type { Shelf } from './shelf'

type InboxCalls = Pick<Handlers, 'inbox.read' | 'inbox.set' | 'inbox.look' | 'inbox.done'>

/** A file that changed this recently may still be being written; milliseconds. */
const settling = 2_000

/** Files of one look; the rest comes with the next. */
const mostAtOnce = 500

/** Of each library, by its path. */
const inboxesSchema = z.record(z.string(), inboxSchema).catch({})

/**
 * A folder whose new files are imported while a window of the library is open. Off until a person names one; the files stay
 * where they are. It is looked through at intervals, because network folders tell of no changes.
 */
export function inboxHandlers(deps: Pick<HostDeps, 'clock'>, shelf: Shelf, settings: SettingsFile): InboxCalls {
  /** What windows of a library have been given, by path, in the state it was in. */
  const given = new Map<LibraryId, Map<string, string>>()

  function givenOf(library: LibraryId): Map<string, string> {
    const known = given.get(library) ?? new Map<string, string>()
    given.set(library, known)
    return known
  }

  async function inboxes() {
    return inboxesSchema.parse((await settings.read())['inboxes'] ?? {})
  }

  async function keep(library: LibraryId, inboxAfter: (old: Inbox | undefined) => Inbox | null): Promise<void> {
    const { path } = shelf.get(library).open
    await settings.write((before) => {
      const { [path]: old, ...others } = inboxesSchema.parse(before['inboxes'] ?? {})
      const inbox = inboxAfter(old)
      return { ...before, inboxes: inbox ? { ...others, [path]: inbox } : others }
    })
  }

  function change(library: LibraryId, to: (inbox: Inbox) => Inbox): Promise<void> {
    return keep(library, (old) => (old ? to(old) : null))
  }

  return {
    async 'inbox.read'({ library }) {
      // A window comes to the library. What was given to one that is gone, or failed there, is given again.
      given.delete(library)
      return { folder: (await inboxes())[shelf.get(library).open.path]?.folder ?? null }
    },

    async 'inbox.set'({ library, folder }) {
      if (folder === null) {
        await keep(library, () => null)
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
      const since = deps.clock().getTime()
      await keep(library, () => ({ folder: full, since, done: [] }))
      return { folder: full }
    },

    async 'inbox.look'({ library }) {
      const inbox = (await inboxes())[shelf.get(library).open.path]
      if (!inbox) return { files: [] }
      const there = await filesAfter(inbox).catch((error: unknown) => {
        throw new CallError('not-found', `The inbox “${inbox.folder}” cannot be read. It is looked for again.`, { cause: error })
      })
      if (!isDeepStrictEqual(tidied(inbox, there), inbox)) await change(library, (now) => tidied(now, there))
      const now = deps.clock().getTime()
      const done = new Set(inbox.done)
      const held = givenOf(library)
      const due = there.filter(({ path, changed, key }) => now - changed >= settling && !done.has(key) && held.get(path) !== key)
      const files = due.slice(0, mostAtOnce)
      for (const { path, key } of files) held.set(path, key)
      return { files: files.map(({ name, path }) => ({ name, path })) }
    },

    async 'inbox.done'({ library, path }) {
      const key = givenOf(library).get(path)
      if (key !== undefined) await change(library, (inbox) => ({ ...inbox, done: [...inbox.done, key] }))
      return null
    },
  }
}
