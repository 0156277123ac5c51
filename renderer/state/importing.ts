/** Bringing files in: a few at a time, one undo step, every file's fate told, the window always free. */
import { create } from 'zustand'
import type { ImportItem, ImportOutcome } from '../../shared/api'
import { mostFileBytes, tooLargeSentence } from '../../shared/import-limits'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import type { SourceCard } from '../../shared/model/source'
import { isSystemFile, withoutPageParts } from '../../shared/text/saved-page'
import { call } from '../host'
import { batchFor, type ImportBatch } from './import-batch'
import { importedBy, summaryOf } from './import-summary'
import { newBatch, openLibraryNow, useLibrary } from './library'
import { notify } from './notices'
import { openSource } from './panes'
import { showDialog, useView } from './view'

/** Something that waits to be imported; its bytes are read when its turn comes. */
export type Candidate = {
  readonly name: string
  /** Its size in bytes, where that is known before it is read. */
  readonly bytes?: number
  readonly read: () => Promise<ImportItem>
  /** Called once it was imported, or a person left it out; for what would come again otherwise. */
  readonly onDone?: () => void
}

export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | Omit<Extract<ImportOutcome, { kind: 'imported' }>, 'change'>
  | { readonly kind: 'duplicate'; readonly of: SourceCard }
  /** A file that held several sources. */
  | Extract<ImportOutcome, { kind: 'several' }>
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }

export type ImportEntry = {
  readonly key: number
  readonly candidate: Candidate
  readonly batch: ImportBatch
  readonly state: ImportState
}

type Imports = {
  readonly entries: readonly ImportEntry[]
  readonly running: boolean
  /** Whether the chapters of a book become a source each. */
  readonly chaptersApart: boolean
}

export const useImports = create<Imports>(() => ({ entries: [], running: false, chaptersApart: false }))

/** While one is parsed another is read and a third is written; more would only wait. */
const atOnce = 3

let lastKey = 0

/** What became of files, shown a few times a second at most: a batch of hundreds must not keep the window from answering. */
const showEveryMs = 80
const fates = new Map<number, ImportState>()
let showTimer: ReturnType<typeof setTimeout> | undefined

function setState(key: number, state: ImportState): void {
  fates.set(key, state)
  showTimer ??= setTimeout(showFates, showEveryMs)
}

function showFates(): void {
  clearTimeout(showTimer)
  showTimer = undefined
  if (fates.size === 0) return
  const known = new Map(fates)
  fates.clear()
  useImports.setState(({ entries }) => ({
    entries: entries.map((entry) => {
      const state = known.get(entry.key)
      return state ? { ...entry, state } : entry
    }),
  }))
}

/** Adds files to the running import, or starts one. */
export function importCandidates(candidates: readonly Candidate[]): void {
  if (candidates.length === 0) return
  if (openLibraryNow().readOnly) {
    notify('This library is open for reading only, so nothing can be imported.', { tone: 'problem' })
    return
  }
  const { running, entries } = useImports.getState()
  const batch = batchFor(openLibraryNow().id, running ? entries[entries.length - 1]?.batch : undefined, () => newBatch('import'))
  const added = candidates.map((candidate): ImportEntry => {
    lastKey += 1
    return { key: lastKey, candidate, batch, state: { kind: 'waiting' } }
  })
  useImports.setState({ entries: running ? [...entries, ...added] : added })
  if (!running) void run()
}

export function retryImport(key: number): void {
  const entry = useImports.getState().entries.find((other) => other.key === key)
  if (!entry) return
  setState(key, { kind: 'waiting' })
  showFates()
  if (!useImports.getState().running) void run()
}

/** Every file that failed, once more. */
export function retryFailed(): void {
  for (const { key, state } of useImports.getState().entries) if (state.kind === 'failed') setState(key, { kind: 'waiting' })
  showFates()
  if (!useImports.getState().running) void run()
}

/** Files not yet begun are left out; those done stay. What is added while the last of them is read is imported as ever. */
export function cancelImport(): void {
  showFates()
  for (const { key, candidate, state } of useImports.getState().entries) if (state.kind === 'waiting') leaveOut(key, candidate)
  showFates()
}

/** Gives a file up that was not imported, or could not be. */
export function leaveOut(key: number, { onDone }: Candidate): void {
  setState(key, { kind: 'cancelled' })
  onDone?.()
}

async function run(): Promise<void> {
  useImports.setState({ running: true })
  for (const late of [false, true]) await Promise.all(Array.from({ length: atOnce }, () => work(late)))
  showFates()
  useImports.setState({ running: false })
  tellEnd()
  await showFirst()
}

/** Files of other tools speak of sources that may come in the same batch, so they wait until those are here. */
const speaksOfOthers = /\.(json|jsonld|ris|bib|csv)$|clippings[^/\\]*\.txt$/i

async function work(late: boolean): Promise<void> {
  for (;;) {
    const next = useImports
      .getState()
      .entries.find(
        (entry) => (fates.get(entry.key) ?? entry.state).kind === 'waiting' && (late || !speaksOfOthers.test(entry.candidate.name)),
      )
    if (!next) return
    setState(next.key, { kind: 'reading' })
    const fate = await importOne(next)
    setState(next.key, fate)
    if (fate.kind !== 'failed') next.candidate.onDone?.()
  }
}

async function importOne({ candidate, batch: { library, step } }: ImportEntry): Promise<ImportState> {
  if ((candidate.bytes ?? 0) > mostFileBytes) return { kind: 'failed', message: tooLargeSentence(candidate.name) }
  let item: ImportItem
  try {
    item = await candidate.read()
  } catch {
    return { kind: 'failed', message: 'The file could not be read. It may have been moved, or you may not be allowed to read it.' }
  }
  const result = await call('sources.import', { library, batch: step, item: item as ImportItem & { bytes: Uint8Array<ArrayBuffer> } })
  if (!result.ok) return { kind: 'failed', message: result.error.message }
  useLibrary.setState({ saving: { kind: 'saved', at: new Date() } })
  return stateOf(result.value)
}

function stateOf(outcome: ImportOutcome): ImportState {
  if (outcome.kind !== 'imported') return outcome
  const { kind, source, older, marks, notices } = outcome
  return { kind, source, older, marks, notices }
}

/** Whether files still come into a library, which need not be the open one. */
export function importsRunningInto(library: LibraryId): boolean {
  const { running, entries } = useImports.getState()
  return running && entries.some(({ batch, state }) => batch.library === library && (state.kind === 'waiting' || state.kind === 'reading'))
}

/** Whoever is not looking at the list is told how it ended. */
function tellEnd(): void {
  const { dialog } = useView.getState()
  if (dialog?.kind === 'import') return
  // Showing the list must not take away a dialog that holds somebody's words.
  const action = dialog === null ? { label: 'Show', run: () => showDialog({ kind: 'import', folder: false }) } : null
  notify(`Import ended: ${summaryOf(useImports.getState().entries.map(({ state }) => state))}.`, { action })
}

/** On an empty desk the first two imported sources open side by side. */
async function showFirst(): Promise<void> {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open' || useView.getState().panes.length > 0) return
  const ids: SourceId[] = useImports
    .getState()
    .entries.flatMap(({ state, batch }) => (batch.library === current.id ? importedBy(state).map(({ id }) => id) : []))
  for (const id of ids.slice(0, 2)) await openSource(id, 'beside')
}

/** The files a person chose or dropped that can be meant as sources: not what systems hide in folders, nor the parts of saved pages. */
export function fileCandidates(files: readonly File[], placed: ReadonlyMap<File, string> = new Map()): readonly Candidate[] {
  const pathOf = (file: File) => placed.get(file) ?? (file.webkitRelativePath === '' ? file.name : file.webkitRelativePath)
  const wanted = new Set(withoutPageParts(files.map(pathOf)))
  return files
    .filter((file) => wanted.has(pathOf(file)) && !isSystemFile(pathOf(file)))
    .map((file) => ({ name: pathOf(file), bytes: file.size, read: async () => readFile(file) }))
}

async function readFile(file: File): Promise<ImportItem> {
  return {
    kind: 'bytes',
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    chaptersApart: useImports.getState().chaptersApart,
  }
}

/** Words that were pasted. */
export function pasteCandidate(text: string, html: string | null): Candidate {
  const first = text.trim().split('\n')[0]?.slice(0, 60) ?? ''
  return { name: first === '' ? 'Pasted text' : `“${first}”`, read: async () => ({ kind: 'paste', text, html }) }
}
