/**
 * Which sources a person opened: what stood in a pane, in this window now or on this computer before. Kept in the settings, so that
 * the matrix tells a source that was read and is silent from one that nobody has read, after a restart too.
 */
import { create } from 'zustand'
import { mostOpened, openedIn, openedKey } from '../../shared/matrix/opened-sources'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { call } from '../host'
import { type OpenLibrary, useLibrary } from './library'
import { useView } from './view'

/** As for the view: gathers what is leafed through, and a crash forgets little. */
const saveDelayMs = 500

type Opened = { readonly library: LibraryId | null; readonly ids: ReadonlySet<SourceId> }

export const useOpened = create<Opened>(() => ({ library: null, ids: new Set() }))

let timer: ReturnType<typeof setTimeout> | undefined
const unsaved = new Set<SourceId>()

/** Sends what is not in the settings yet. */
async function saveOpened(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const { library } = useOpened.getState()
  const ids = [...unsaved].slice(-mostOpened)
  unsaved.clear()
  if (library === null || ids.length === 0) return
  const result = await call('sources.noteOpened', { library, ids })
  // No reason to interrupt anybody: it goes with the next source that is opened.
  if (!result.ok && useOpened.getState().library === library) for (const id of ids) unsaved.add(id)
}

/** Begins with what the settings say of the library that was just opened. */
export function restoreOpened(open: OpenLibrary, settings: Readonly<Record<string, unknown>>): void {
  void saveOpened()
  const { library, sources } = open.workspace
  const kept = openedIn(settings[openedKey(library.id)], (id) => sources.has(id))
  const { library: before, ids } = useOpened.getState()
  // The settings were read before the library opened: of one that is opened again, this window may know more.
  useOpened.setState({ library: open.id, ids: new Set(before === open.id ? [...kept, ...ids] : kept) })
}

function noteShown(): void {
  const { current } = useLibrary.getState()
  const { library, ids } = useOpened.getState()
  // Between a library's opening and its view the panes are still those of the library before.
  if (current.kind !== 'open' || current.id !== library) return
  const fresh = useView.getState().panes.flatMap(({ sourceId }) => (ids.has(sourceId) ? [] : [sourceId]))
  if (fresh.length === 0) return
  useOpened.setState({ ids: new Set([...ids, ...fresh]) })
  for (const id of fresh) unsaved.add(id)
  timer ??= setTimeout(() => void saveOpened(), saveDelayMs)
}

/** Keeps which sources come to stand in a pane, a moment after each and when the window goes away. */
export function keepOpened(): void {
  useView.subscribe((view, before) => {
    if (view.panes !== before.panes) noteShown()
  })
  window.addEventListener('pagehide', () => void saveOpened())
}
