/** The libraries this host has open, each with its search index and its comparison. All windows of a host share them. */
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { HostEvent } from '../../shared/api'
import type { LibraryId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { type Comparison, createComparison } from '../findings/comparison'
import { createLibrary, openLibrary } from '../library'
import type { OpenLibrary } from '../library/open-library'
import type { SettingsFile } from '../library/settings-file'
import { createSearch, type SearchService } from '../search/search-service'
import type { HostDeps } from './host-deps'
import { secondReaderIn } from './second-reader'

export type Shelved = {
  /** What calls name it by: its own id, or another one while a library with the same id (a copied folder) is open as well. */
  readonly id: LibraryId
  readonly open: OpenLibrary
  readonly search: SearchService
  readonly comparison: Comparison
}

export type Shelf = {
  /** The library a call is about. `not-found` when this host has not opened it. */
  get(id: LibraryId): Shelved
  /**
   * Does what changes a library. One act after the other, so that what an act reads is still so when it writes: two
   * windows that change two fields of one record at the same time lose neither. Refuses a library that is open for
   * reading only.
   */
  change<T>(id: LibraryId, act: (open: OpenLibrary) => Promise<T>): Promise<T>
  openAt(path: string, readOnly: boolean): Promise<Shelved>
  createAt(path: string, title: string): Promise<Shelved>
  close(id: LibraryId): Promise<void>
  closeAll(): Promise<void>
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Tells the windows something. */
  tell(event: HostEvent): void
}

/**
 * The window that a library is opened for comes and draws it in this time, in milliseconds; on a small machine the index and the
 * comparison would take the processors from it. Who searches meanwhile does not wait: the index opens with the first query.
 */
const drawingMs = 1_000

/** An imported file is read again while the library waits: what takes longer than this is left, in milliseconds. */
const readingAgainMs = 10_000

export function createShelf(deps: HostDeps, settings: SettingsFile): Shelf {
  const shelved = new Map<LibraryId, Shelved>()
  const listeners = new Set<(event: HostEvent) => void>()
  const acts = new Map<LibraryId, Promise<unknown>>()
  let opening: Promise<unknown> = Promise.resolve()

  function tell(event: HostEvent): void {
    for (const listener of listeners) listener(event)
  }

  function shelve(open: OpenLibrary, handle: LibraryId | null): Shelved {
    const own = open.workspace().library.id
    const id = handle ?? (shelved.has(own) ? (deps.newId('lib') as LibraryId) : own)
    const search = createSearch(deps.worker, open)
    const comparison = createComparison(
      deps.worker,
      open,
      (progress) => tell({ kind: 'comparing', library: id, progress }),
      () => secondReaderIn(settings),
    )
    const entry: Shelved = { id, open, search, comparison }
    open.onChange((change, history) => {
      search.apply(change)
      if (deps.host !== 'cli') comparison.apply(change)
      tell({ kind: 'changed', library: id, change, history })
    })
    open.onProblem((problem) => tell({ kind: 'problem', library: id, problem }))
    shelved.set(id, entry)
    // A command of the command line is over before an index would be of use.
    if (deps.host !== 'cli') {
      setTimeout(() => shelved.get(id) === entry && settleDown(entry), drawingMs).unref?.()
      void comparison.start(false, drawingMs)
    }
    return entry
  }

  function settleDown(entry: Shelved): void {
    // What sync programs left beside the files while nobody looked. Being out of reach is said when somebody writes or comes back.
    entry.open.refresh().catch((error: unknown) => deps.report('looking through the folder', error))
    buildIndex(entry)
  }

  function buildIndex({ id, search }: Shelved): void {
    search
      .ready((done, total) => tell({ kind: 'indexing', library: id, done, total }))
      .catch((error: unknown) => {
        deps.report('search index', error)
        const message =
          'The search index could not be built, so search finds nothing for now. Your library is not affected. Open it again to try once more.'
        tell({ kind: 'problem', library: id, problem: { file: '.cache', message } })
      })
  }

  /** Opening and closing happen one after the other, so that nobody meets a library that is half of either. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = opening.then(act)
    opening = result.catch(() => undefined)
    return result
  }

  function store(path: string) {
    return {
      clock: deps.clock,
      newId: deps.newId,
      textsIn: async (file: { readonly name: string; readonly bytes: Uint8Array }) => {
        const { sources } = await deps.worker.run('import', { kind: 'bytes', ...file }, { timeoutMs: readingAgainMs })
        return sources.map(({ draft }) => draft.text)
      },
      onProgress: (done: number, total: number) => tell({ kind: 'opening', path, done, total }),
    }
  }

  /** Ends a library, whatever of it fails: the lock must be given up. */
  async function putAway(entry: Shelved): Promise<void> {
    while (acts.has(entry.id)) await acts.get(entry.id)
    shelved.delete(entry.id)
    entry.comparison.close()
    await entry.search.close().catch((error: unknown) => deps.report('search index', error))
    await entry.open.close()
  }

  const shelf: Shelf = {
    get(id) {
      const found = shelved.get(id)
      if (!found) throw new CallError('not-found', 'This library is not open any more. Open it again; nothing is lost.')
      return found
    },
    change(id, act) {
      const result = (acts.get(id) ?? Promise.resolve()).then(() => {
        const { open } = shelf.get(id)
        if (open.readOnly)
          throw new CallError(
            'read-only',
            'This library is open for reading only, so nothing was changed. Close it where it is open for writing, then open it again.',
          )
        return act(open)
      })
      const over = result.catch(() => undefined).finally(() => acts.get(id) === over && acts.delete(id))
      acts.set(id, over)
      return result
    },
    openAt(path, readOnly) {
      return inTurn(async () => {
        const real = await realPathOf(path)
        const present = [...shelved.values()].find(({ open }) => open.path === real)
        if (present && (readOnly || !present.open.readOnly)) return present
        const open = await openLibrary(real, { ...store(real), readOnly })
        // It was open for reading until somebody wanted to write; whoever reads goes on with the same id.
        if (present) await putAway(present)
        return shelve(open, present?.id ?? null)
      })
    },
    createAt(path, title) {
      return inTurn(async () => {
        const real = await realPathOf(path)
        return shelve(await createLibrary(real, title, store(real)), null)
      })
    },
    close(id) {
      return inTurn(async () => {
        const found = shelved.get(id)
        if (found) await putAway(found)
      })
    },
    closeAll() {
      return inTurn(async () => {
        for (const entry of [...shelved.values()]) await putAway(entry).catch((error: unknown) => deps.report('closing a library', error))
      })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell,
  }
  return shelf
}

/** Libraries are known by their real path, so that opening one by another way is noticed. The last part need not exist yet. */
async function realPathOf(path: string): Promise<string> {
  const full = resolve(path)
  const parent = await realpath(dirname(full)).catch(() => dirname(full))
  return realpath(full).catch(() => join(parent, basename(full)))
}
