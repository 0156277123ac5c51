/**
 * The open library as this window knows it. The host owns the data: changes come in as events, in order, and are folded
 * here; `mutate` only asks. So two windows on one library always show the same.
 */
import { create } from 'zustand'
import type { CallName, HistoryState, Input, Output, Problem, Snapshot } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import type { Change } from '../../shared/model/change'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { applyChange, type Workspace } from '../../shared/model/workspace'
import type { Result } from '../../shared/result'
import { call, onHostEvent } from '../host'
import { notify, notifyFailure } from './notices'

export type OpenLibrary = {
  readonly kind: 'open'
  readonly id: LibraryId
  readonly path: string
  readonly readOnly: boolean
  readonly workspace: Workspace
  /** Canonical texts of the sources that were read. */
  readonly texts: ReadonlyMap<SourceId, string>
  readonly history: HistoryState
  readonly problems: readonly Problem[]
  /** Progress of building the search index; null when it is up to date. */
  readonly indexing: { readonly done: number; readonly total: number } | null
}

export type LibraryState = OpenLibrary | { readonly kind: 'none' } | { readonly kind: 'opening' }

/** What the status line says of saving. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly message: string }

type State = {
  readonly current: LibraryState
  readonly saving: Saving
  /** How far this window's opening of a library is; null when it opens none, `total` 0 while nothing is known. */
  readonly opening: { readonly done: number; readonly total: number } | null
}

export const useLibrary = create<State>(() => ({ current: { kind: 'none' }, saving: { kind: 'idle' }, opening: null }))

/** The open library; throws when none is open. For code that only runs inside the workbench. */
export function openLibraryNow(): OpenLibrary {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open') throw new Error('No library is open.')
  return current
}

/** A part of the open library, for components that are only drawn while one is open. */
export function useOpen<T>(select: (open: OpenLibrary) => T): T {
  return useLibrary((state) => {
    if (state.current.kind !== 'open') throw new Error('No library is open.')
    return select(state.current)
  })
}

export function useWorkspace<T>(select: (workspace: Workspace) => T): T {
  return useOpen((open) => select(open.workspace))
}

function byId<Id extends string, Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function fromSnapshot(snapshot: Snapshot): OpenLibrary {
  return {
    kind: 'open',
    id: snapshot.library.id,
    path: snapshot.path,
    readOnly: snapshot.readOnly,
    workspace: {
      library: snapshot.library,
      sources: byId(snapshot.sources),
      blocks: new Map(),
      annotations: byId<Annotation['id'], Annotation>(snapshot.annotations),
      claims: byId(snapshot.claims),
      links: byId(snapshot.links),
      decisions: byId(snapshot.decisions),
      briefs: byId(snapshot.briefs),
    },
    texts: new Map(),
    history: snapshot.history,
    problems: snapshot.problems,
    indexing: null,
  }
}

type Opening =
  | { readonly call: 'libraries.open'; readonly path: string; readonly readOnly?: boolean }
  | { readonly call: 'libraries.create'; readonly path: string; readonly title: string }
  | { readonly call: 'libraries.openSample' }

/** Opens a library in this window. When it fails, what was open stays open and the failure is returned for the dialog to say. */
export async function openLibrary(opening: Opening): Promise<Result<Snapshot>> {
  const before = useLibrary.getState().current
  useLibrary.setState({ opening: { done: 0, total: 0 }, ...(before.kind === 'none' ? { current: { kind: 'opening' } } : {}) })
  const result = await (opening.call === 'libraries.open'
    ? call('libraries.open', { path: opening.path, readOnly: opening.readOnly ?? false })
    : opening.call === 'libraries.create'
      ? call('libraries.create', { path: opening.path, title: opening.title })
      : call('libraries.openSample', {}))
  useLibrary.setState({ opening: null })
  if (result.ok) useLibrary.setState({ current: fromSnapshot(result.value), saving: { kind: 'idle' } })
  else useLibrary.setState({ current: before.kind === 'opening' ? { kind: 'none' } : before })
  return result
}

/** What is being read, by library and source: a copied library has the same sources as the one it was copied from. */
const reading = new Map<string, Promise<boolean>>()

/** Makes sure that a source's text, blocks and annotations are here. Resolves to false when it cannot be read; the person was told. */
export function loadSource(id: SourceId): Promise<boolean> {
  const open = openLibraryNow()
  if (open.texts.has(id)) return Promise.resolve(true)
  const key = `${open.id}:${id}`
  const running = reading.get(key)
  if (running) return running
  const promise = readSource(open.id, id).finally(() => reading.delete(key))
  reading.set(key, promise)
  return promise
}

async function readSource(library: LibraryId, id: SourceId): Promise<boolean> {
  const result = await call('sources.read', { library, id })
  if (!result.ok) {
    notifyFailure(result.error)
    return false
  }
  updateOpen(library, (open) => withBody(open, result.value))
  return true
}

function withBody(open: OpenLibrary, { source, text, annotations }: Output<'sources.read'>): OpenLibrary {
  return {
    ...open,
    texts: new Map(open.texts).set(source.id, text),
    workspace: applyChange(open.workspace, {
      puts: [{ kind: 'source', record: source }, ...annotations.map((record) => ({ kind: 'annotation' as const, record }))],
      removals: [],
    }),
  }
}

function updateOpen(library: LibraryId, update: (open: OpenLibrary) => OpenLibrary): void {
  useLibrary.setState(({ current }) => (current.kind === 'open' && current.id === library ? { current: update(current) } : {}))
}

/** Calls of the contract that act on a library, without the library's id, which is filled in here. */
type LibraryCall = { [Name in CallName]: Input<Name> extends { library: string } ? Name : never }[CallName]
type WithoutLibrary<Name extends LibraryCall> = Omit<Input<Name>, 'library' | 'batch'> & { batch?: string | null }

/** Asks the open library something. Failures are returned. */
export function ask<Name extends LibraryCall>(name: Name, input: Omit<Input<Name>, 'library'>): Promise<Result<Output<Name>>> {
  return call(name, { ...input, library: openLibraryNow().id } as unknown as Input<Name>)
}

/**
 * Changes the open library. Resolves to the call's output, or to null when it failed; then the person has been told and
 * nothing has changed. `batch` joins several calls to one step for undo.
 */
export async function mutate<Name extends LibraryCall>(name: Name, input: WithoutLibrary<Name>): Promise<Output<Name> | null> {
  useLibrary.setState({ saving: { kind: 'saving' } })
  const result = await call(name, { batch: null, ...input, library: openLibraryNow().id } as unknown as Input<Name>)
  if (result.ok) {
    useLibrary.setState({ saving: { kind: 'saved', at: new Date() } })
    return result.value
  }
  const diskTrouble = result.error.code === 'disk-failed'
  useLibrary.setState({ saving: diskTrouble ? { kind: 'failed', message: result.error.message } : { kind: 'idle' } })
  notifyFailure(result.error)
  return null
}

/** A key that joins calls to one undo step. */
export function newBatch(act: string): string {
  return `${act}:${crypto.randomUUID()}`
}

/** Changes that come faster than this (an import, another window's work) are folded together, so that the window stays free to answer. */
const foldTogetherMs = 60

type Told = { readonly library: LibraryId; readonly change: Change; readonly history: HistoryState }

const told: Told[] = []
let foldedAt = 0
let foldTimer: ReturnType<typeof setTimeout> | undefined
/** While the library is read again, what is told waits: it may be newer than what is being read. */
let holding = false
let resyncing: Promise<void> = Promise.resolve()

/** Folds a change at once when it comes alone, and with its neighbours when many come. Their order is kept. */
function hear(change: Told): void {
  told.push(change)
  if (holding) return
  const wait = foldedAt + foldTogetherMs - performance.now()
  if (wait <= 0) foldAll()
  else foldTimer ??= setTimeout(foldAll, wait)
}

function foldAll(): void {
  clearTimeout(foldTimer)
  foldTimer = undefined
  foldedAt = performance.now()
  for (const { library, change, history } of joined(told.splice(0))) fold(library, change, history)
}

/** Neighbours about one library as one change. What was put and then removed must stay removed, so only puts are joined. */
function joined(changes: readonly Told[]): readonly Told[] {
  const groups: Told[] = []
  for (const next of changes) {
    const last = groups[groups.length - 1]
    if (last?.library === next.library && next.change.removals.length === 0) {
      groups[groups.length - 1] = { ...next, change: { puts: [...last.change.puts, ...next.change.puts], removals: last.change.removals } }
    } else groups.push(next)
  }
  return groups
}

function fold(library: LibraryId, change: Change, history: HistoryState): void {
  updateOpen(library, (open) => {
    const gone = change.removals.filter((removal) => removal.kind === 'source').map((removal) => removal.id as SourceId)
    const texts = gone.length === 0 ? open.texts : new Map([...open.texts].filter(([id]) => !gone.includes(id)))
    return { ...open, texts, history, workspace: applyChange(open.workspace, change) }
  })
}

/**
 * After events may have been missed: reads the library and every source that was read again, and puts them in place at
 * once, so that nothing a person looks at or writes in goes away meanwhile.
 */
async function resync(): Promise<void> {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open') return
  holding = true
  try {
    const result = await call('libraries.open', { path: current.path, readOnly: current.readOnly })
    if (!result.ok) return notifyFailure(result.error)
    let open = fromSnapshot(result.value)
    const read = [...current.texts.keys()].filter((id) => open.workspace.sources.has(id))
    for (const body of await Promise.all(read.map((id) => call('sources.read', { library: open.id, id }))))
      if (body.ok) open = withBody(open, body.value)
    // The person may have gone to another library meanwhile.
    useLibrary.setState(({ current: now }) => (now.kind === 'open' && now.path === current.path ? { current: open } : {}))
  } finally {
    holding = false
    foldAll()
  }
}

/** Other programs may have changed the folder (a version control, a sync folder) while the person was away. */
function lookOutside(): void {
  const { current } = useLibrary.getState()
  if (current.kind === 'open') void call('libraries.refresh', { library: current.id })
}

/** Starts listening to the host. Returns the way to stop. */
export function followHost(runCommand: (id: string) => void): () => void {
  window.addEventListener('focus', lookOutside)
  const stop = onHostEvent((event) => {
    switch (event.kind) {
      case 'opening':
        return useLibrary.setState(({ opening }) => (opening ? { opening: { done: event.done, total: event.total } } : {}))
      case 'changed':
        return hear(event)
      case 'indexing':
        return updateOpen(event.library, (open) => ({
          ...open,
          indexing: event.done >= event.total ? null : { done: event.done, total: event.total },
        }))
      case 'problem':
        notify(event.problem.message, { tone: 'problem' })
        return updateOpen(event.library, (open) => ({ ...open, problems: [...open.problems, event.problem] }))
      case 'command':
        return runCommand(event.command)
      case 'connection':
        if (event.state === 'lost')
          return notify('The connection to Crossread’s host was lost. What was saved is safe; trying again.', { tone: 'problem' })
        resyncing = resyncing.then(resync)
    }
  })
  return () => {
    window.removeEventListener('focus', lookOutside)
    stop()
  }
}
