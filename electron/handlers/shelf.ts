/** The libraries this host has open, each with its search index. All windows of a host share them. */
import { realpath } from 'node:fs/promises'
import type { HostEvent, Snapshot } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import type { AnnotationId, LibraryId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { createLibrary, openLibrary } from '../library'
import type { OpenLibrary } from '../library/open-library'
import { createSearch, type SearchService } from '../search/search-service'
import type { HostDeps } from './host-deps'

export type Shelved = { readonly open: OpenLibrary; readonly search: SearchService }

export type Shelf = {
  /** The library a call is about. `not-found` when this host has not opened it. */
  get(id: LibraryId): Shelved
  /** Like `get`, for calls that change something: refuses a library that is open for reading only. */
  writable(id: LibraryId): Shelved
  openAt(path: string, readOnly: boolean): Promise<Shelved>
  createAt(path: string, title: string): Promise<Shelved>
  close(id: LibraryId): Promise<void>
  closeAll(): Promise<void>
  onEvent(listener: (event: HostEvent) => void): () => void
}

export function createShelf(deps: HostDeps): Shelf {
  const shelved = new Map<LibraryId, Shelved>()
  const listeners = new Set<(event: HostEvent) => void>()
  const opening = new Map<string, Promise<Shelved>>()

  function tell(event: HostEvent): void {
    for (const listener of listeners) listener(event)
  }

  function shelve(open: OpenLibrary): Shelved {
    const { id } = open.workspace().library
    const search = createSearch(deps.worker, open)
    open.onChange((change, history) => {
      search.apply(change)
      tell({ kind: 'changed', library: id, change, history })
    })
    search
      .ready((done, total) => tell({ kind: 'indexing', library: id, done, total }))
      .catch((error: unknown) => {
        deps.report('search index', error)
        tell({
          kind: 'problem',
          library: id,
          problem: {
            file: '.cache',
            message:
              'The search index could not be built, so search finds nothing for now. Your library is not affected. Open it again to try once more.',
          },
        })
      })
    const entry = { open, search }
    shelved.set(id, entry)
    return entry
  }

  function openOnce(path: string, act: () => Promise<OpenLibrary>): Promise<Shelved> {
    const running = opening.get(path)
    if (running) return running
    const promise = act()
      .then(shelve)
      .finally(() => opening.delete(path))
    opening.set(path, promise)
    return promise
  }

  const storeDeps = { clock: deps.clock, newId: deps.newId }

  const shelf: Shelf = {
    get(id) {
      const found = shelved.get(id)
      if (!found) throw new CallError('not-found', 'This library is not open any more. Open it again; nothing is lost.')
      return found
    },
    writable(id) {
      const found = shelf.get(id)
      if (found.open.readOnly)
        throw new CallError(
          'read-only',
          'This library is open for reading only, so nothing was changed. Close it where it is open for writing, then open it again.',
        )
      return found
    },
    async openAt(path, readOnly) {
      const real = await realpath(path).catch(() => path)
      const present = [...shelved.values()].find(({ open }) => open.path === real)
      // A library that was open for reading is opened anew when somebody wants to write.
      if (present?.open.readOnly && !readOnly) await shelf.close(present.open.workspace().library.id)
      else if (present) return present
      return openOnce(real, () => openLibrary(real, { ...storeDeps, readOnly }))
    },
    createAt(path, title) {
      return openOnce(path, () => createLibrary(path, title, storeDeps))
    },
    async close(id) {
      const found = shelved.get(id)
      if (!found) return
      shelved.delete(id)
      await found.search.close()
      await found.open.close()
    },
    async closeAll() {
      await Promise.all([...shelved.keys()].map((id) => shelf.close(id)))
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return shelf
}

/** What a window needs to draw a library it opens. */
export function snapshotOf(open: OpenLibrary): Snapshot {
  const workspace = open.workspace()
  const wanted = new Set<AnnotationId>()
  for (const link of workspace.links.values()) {
    for (const end of [link.from, link.to]) if (end.kind === 'annotation') wanted.add(end.id)
  }
  const annotations: Annotation[] = []
  for (const id of wanted) {
    const annotation = workspace.annotations.get(id)
    if (annotation) annotations.push(annotation)
  }
  return {
    path: open.path,
    readOnly: open.readOnly,
    library: workspace.library,
    sources: [...workspace.sources.values()],
    claims: [...workspace.claims.values()],
    links: [...workspace.links.values()],
    briefs: [...workspace.briefs.values()],
    annotations,
    problems: open.problems,
    history: open.history(),
  }
}
