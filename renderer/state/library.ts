/**
 * The open library as this window knows it. The host owns the data: changes come as events, in order, and are folded
 * in (follow-host.ts); `mutate` only asks. So two windows on one library always show the same.
 */
import { create } from 'zustand'
import type { CallName, HistoryState, Input, Output, Problem, Progress, Snapshot } from '../../shared/api'
import type { FirstLibrary } from '../../shared/api/first'
import type { Annotation } from '../../shared/model/annotation'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { applyChange, type Workspace } from '../../shared/model/workspace'
import type { Result } from '../../shared/result'
import { call } from '../host'
import { notifyFailure } from './notices'
import { offerAgain, settleRefused, subjectOf } from './refused-calls'

export type OpenLibrary = {
  readonly kind: 'open'
  readonly id: LibraryId
  readonly path: string
  readonly readOnly: boolean
  readonly workspace: Workspace
  /** Canonical texts of the sources that were read. */
  readonly texts: ReadonlyMap<SourceId, string>
  /** Which text each of them is: another program may have put a later one in its place. */
  readonly textHashes: ReadonlyMap<SourceId, string>
  readonly history: HistoryState
  readonly problems: readonly Problem[]
  /** Progress of building the search index; null when it is up to date. */
  readonly indexing: { readonly done: number; readonly total: number } | null
  /** How far the comparison of the sources is; null when none runs. */
  readonly comparing: Progress | null
  /** Goes up whenever a comparison has ended, so that what it found is asked for. */
  readonly compared: number
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

/** A fresh window is on its way into a library (state/session.ts): nobody is asked for one before that is known. */
export const useLibrary = create<State>(() => ({ current: { kind: 'opening' }, saving: { kind: 'idle' }, opening: null }))

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

/** The library as a snapshot has it, no source read yet. */
export function fromSnapshot(snapshot: Snapshot): OpenLibrary {
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
    textHashes: new Map(),
    history: snapshot.history,
    problems: snapshot.problems,
    indexing: null,
    comparing: null,
    compared: 0,
  }
}

type Opening =
  | { readonly call: 'libraries.open'; readonly path: string; readonly readOnly?: boolean }
  | { readonly call: 'libraries.create'; readonly path: string; readonly title: string }
  | { readonly call: 'libraries.openSample' }
  /** It was asked for before the window ran (shared/api/first.ts). */
  | { readonly call: 'opened'; readonly path: string; readonly first: Promise<FirstLibrary> }

/** Opens a library in this window. When it fails, what was open stays open and the failure is returned for the dialog to say. */
export async function openLibrary(opening: Opening): Promise<Result<Snapshot>> {
  const before = useLibrary.getState().current
  useLibrary.setState({ opening: { done: 0, total: 0 }, ...(before.kind === 'none' ? { current: { kind: 'opening' } } : {}) })
  const result = await answerTo(opening)
  useLibrary.setState({ opening: null })
  if (result.ok) useLibrary.setState({ current: fromSnapshot(result.value), saving: { kind: 'idle' } })
  else useLibrary.setState({ current: before.kind === 'opening' ? { kind: 'none' } : before })
  return result
}

async function answerTo(opening: Opening): Promise<Result<Snapshot>> {
  switch (opening.call) {
    case 'libraries.open':
      return call('libraries.open', { path: opening.path, readOnly: opening.readOnly ?? false })
    case 'libraries.create':
      return call('libraries.create', { path: opening.path, title: opening.title })
    case 'libraries.openSample':
      return call('libraries.openSample', {})
    case 'opened': {
      const first = await opening.first
      // Another window may have opened another library since, or the host went away.
      return first?.path === opening.path ? first.result : call('libraries.open', { path: opening.path, readOnly: false })
    }
  }
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

/** The library with a source's text, blocks and annotations. */
export function withBody(open: OpenLibrary, { source, text, annotations }: Output<'sources.read'>): OpenLibrary {
  return {
    ...open,
    texts: new Map(open.texts).set(source.id, text),
    textHashes: new Map(open.textHashes).set(source.id, source.textHash),
    workspace: applyChange(open.workspace, {
      puts: [{ kind: 'source', record: source }, ...annotations.map((record) => ({ kind: 'annotation' as const, record }))],
      removals: [],
    }),
  }
}

/** The text of a source that this window has, by its hash: places in it mean nothing without. */
export function shownTextHash(id: SourceId): string {
  const { textHashes, workspace } = openLibraryNow()
  return textHashes.get(id) ?? workspace.sources.get(id)?.textHash ?? ''
}

/** Changes what this window knows of a library, if that is still the open one. */
export function updateOpen(library: LibraryId, update: (open: OpenLibrary) => OpenLibrary): void {
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
 * nothing has changed. What the disk refused can be sent again from the notice. `batch` joins several calls to one step for undo.
 */
export function mutate<Name extends LibraryCall>(name: Name, input: WithoutLibrary<Name>): Promise<Output<Name> | null> {
  return send(name, { batch: null, ...input, library: openLibraryNow().id } as unknown as Input<Name> & Record<string, unknown>)
}

async function send<Name extends LibraryCall>(name: Name, input: Input<Name> & Record<string, unknown>): Promise<Output<Name> | null> {
  useLibrary.setState({ saving: { kind: 'saving' } })
  const result = await call(name, input)
  const subject = subjectOf(name, input)
  if (result.ok) {
    useLibrary.setState({ saving: { kind: 'saved', at: new Date() } })
    settleRefused(subject)
    return result.value
  }
  const diskTrouble = result.error.code === 'disk-failed'
  useLibrary.setState({ saving: diskTrouble ? { kind: 'failed', message: result.error.message } : { kind: 'idle' } })
  if (diskTrouble) offerAgain(subject, result.error.message, () => send(name, input))
  else notifyFailure(result.error)
  return null
}

/** A key that joins calls to one undo step. */
export function newBatch(act: string): string {
  return `${act}:${crypto.randomUUID()}`
}
