/** What is where when the window opens again: the last library, its panes, its panel. */

import { firstPath } from '../../shared/api/first'
import { readPassageAddress } from '../../shared/brief/passage-address'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import type { Failure, Result } from '../../shared/result'
import { call, first } from '../host'
import { goToAnnotation } from './annotating'
import { restoreName } from './authors'
import { takeBareDesk } from './bare-desk'
import { takeWaiting } from './bringing-in'
import { lookAtBoth, remindOfConflicts } from './conflicts'
import { importsRunningInto } from './importing'
import { watchInbox } from './inbox'
import { loadSource, openLibrary, openLibraryNow, useLibrary } from './library'
import { notify, notifyFailure } from './notices'
import { restoreOpened } from './opened'
import { closeMissing, forgetTrail } from './panes'
import { restorePreferences } from './preferences'
import { freshView, matrixModes, maxPanes, type Pane, panelTabs, screens, useView, type View } from './view'

/** Long enough to gather a burst of scrolling, short enough that a crash forgets little. */
const saveDelayMs = 500

type KeptView = Pick<
  View,
  | 'screen'
  | 'panes'
  | 'activePane'
  | 'paneSizes'
  | 'railOpen'
  | 'panelOpen'
  | 'panel'
  | 'briefId'
  | 'matrixMode'
  | 'alternatives'
  | 'together'
  | 'portals'
>

function keptOf(view: View): KeptView {
  const { screen, panes, activePane, paneSizes, railOpen, panelOpen, panel, briefId, matrixMode, alternatives, together, portals } = view
  return { screen, panes, activePane, paneSizes, railOpen, panelOpen, panel, briefId, matrixMode, alternatives, together, portals }
}

function settingKey(library: LibraryId): string {
  return `view:${library}`
}

let timer: ReturnType<typeof setTimeout> | undefined
let lastKept = ''
/** The library whose panes are still being read: its view is not whole yet, so it is not kept. */
let restoring: string | null = null

function saveNow(): void {
  clearTimeout(timer)
  timer = undefined
  const { current } = useLibrary.getState()
  if (current.kind !== 'open' || current.path === restoring) return
  const kept = keptOf(useView.getState())
  const text = JSON.stringify(kept)
  if (text === lastKept) return
  lastKept = text
  void call('settings.write', { patch: { [settingKey(current.id)]: JSON.parse(text) } })
}

/** Keeps the view of the open library in the settings, a moment after each change and when the window goes away. */
export function keepView(): () => void {
  const stop = useView.subscribe((view, before) => {
    if (JSON.stringify(keptOf(view)) === JSON.stringify(keptOf(before))) return
    timer ??= setTimeout(saveNow, saveDelayMs)
  })
  const stopLibrary = useLibrary.subscribe((state, before) => {
    if (
      state.current.kind === 'open' &&
      before.current.kind === 'open' &&
      state.current.workspace.sources !== before.current.workspace.sources
    )
      closeMissing()
  })
  window.addEventListener('pagehide', saveNow)
  window.addEventListener('blur', saveNow)
  return () => {
    stop()
    stopLibrary()
    window.removeEventListener('pagehide', saveNow)
    window.removeEventListener('blur', saveNow)
  }
}

function paneFrom(kept: unknown, index: number): Pane | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { sourceId, scroll, furnitureShown } = kept as Partial<Pane>
  if (typeof sourceId !== 'string' || !openLibraryNow().workspace.sources.has(sourceId as SourceId)) return null
  const place = { blockStart: Number(scroll?.blockStart) || 0, pixels: Number(scroll?.pixels) || 0 }
  return { key: `kept-${index}`, sourceId: sourceId as SourceId, scroll: place, furnitureShown: furnitureShown === true }
}

/**
 * Arranges the window for the library that was just opened as it was left. All but the panes stands at once; a pane comes
 * when its text is read, and whatever the person does meanwhile (another view, another tab, a source opened) stays.
 */
async function restoreView(settings: Settings): Promise<void> {
  const open = openLibraryNow()
  const value = takeBareDesk() ? { screen: 'desk' } : settings[settingKey(open.id)]
  const kept = (typeof value === 'object' && value !== null ? value : {}) as Partial<KeptView>
  restoring = open.path
  forgetTrail()
  restoreOpened(open, settings)
  useView.setState({
    ...freshView,
    dialog: dialogToKeep(),
    screen: screens.find((screen) => screen === kept.screen) ?? 'desk',
    railOpen: kept.railOpen !== false,
    panelOpen: kept.panelOpen !== false,
    panel: panelTabs.find((tab) => tab === kept.panel) ?? freshView.panel,
    matrixMode: matrixModes.find((mode) => mode === kept.matrixMode) ?? freshView.matrixMode,
    alternatives: Array.isArray(kept.alternatives) ? kept.alternatives.filter((id) => open.workspace.claims.has(id)) : [],
    together: kept.together === true,
    portals: kept.portals === true,
    briefId: typeof kept.briefId === 'string' && open.workspace.briefs.has(kept.briefId) ? kept.briefId : null,
  })
  const wanted = Array.isArray(kept.panes) ? kept.panes.slice(0, maxPanes).map(paneFrom) : []
  const loaded = await Promise.all(wanted.map((pane) => (pane ? loadSource(pane.sourceId) : false)))
  const panes = wanted.filter((pane, index): pane is Pane => pane !== null && loaded[index] === true)
  const shown = panes.length > 0 || value !== undefined ? panes : await firstPanes()
  // The list is painted first: it can be used at once, and texts take longer to set.
  await painted()
  // The person was quicker and has gone to another library: its panes are not these.
  if (openLibraryNow().path !== open.path) return
  useView.setState(({ panes: opened, activePane }) => panesWith(shown, kept, opened, activePane))
  // A place left before the panes were there is a bare desk: nothing to go back to.
  forgetTrail()
  restoring = null
  saveNow()
}

/** Resolves when what was drawn so far is on the screen; at once where nothing is painted, as in a window behind others. */
function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** The panes that were kept and, to their right, those that the person `opened` while they were read; a source stands once. */
function panesWith(
  shown: readonly Pane[],
  kept: Partial<KeptView>,
  opened: readonly Pane[],
  activePane: number,
): Pick<View, 'panes' | 'activePane' | 'paneSizes'> {
  if (opened.length > 0) {
    const others = shown.filter((pane) => opened.every(({ sourceId }) => sourceId !== pane.sourceId)).slice(0, maxPanes - opened.length)
    return { panes: [...others, ...opened], activePane: others.length + activePane, paneSizes: [] }
  }
  return {
    panes: shown,
    activePane: Math.min(Math.max(0, Number(kept.activePane) || 0), Math.max(0, shown.length - 1)),
    paneSizes: Array.isArray(kept.paneSizes) && kept.paneSizes.length === shown.length ? kept.paneSizes : [],
  }
}

/** A dialog that the person opened while the library was loading stays, unless it speaks of another library's records. */
function dialogToKeep(): View['dialog'] {
  const { dialog } = useView.getState()
  const general = ['palette', 'shortcuts', 'text-settings', 'name', 'new-library', 'open-library']
  return dialog && general.includes(dialog.kind) ? dialog : null
}

/** A library that was never open here starts with its two oldest sources side by side. */
async function firstPanes(): Promise<readonly Pane[]> {
  const ids = [...openLibraryNow().workspace.sources.keys()].sort().slice(0, 2)
  const loaded = await Promise.all(ids.map(loadSource))
  return ids
    .filter((_, index) => loaded[index])
    .map((sourceId, index) => ({ key: `first-${index}`, sourceId, scroll: { blockStart: 0, pixels: 0 }, furnitureShown: false }))
}

type Settings = Readonly<Record<string, unknown>>

async function readSettings(): Promise<Settings> {
  return settingsIn(await call('settings.read', {}))
}

function settingsIn(result: Result<Settings>): Settings {
  if (result.ok) return result.value
  notifyFailure(result.error)
  return {}
}

/**
 * Opens a library and arranges the window as it was left. Returns a sentence when that fails, null when all is well.
 * `whenShown` is called as soon as the library is there, before anything else may ask for a dialog: whoever asked by one closes it.
 */
export async function enterLibrary(opening: Parameters<typeof openLibrary>[0], whenShown: () => void = () => {}): Promise<string | null> {
  return (await enter(opening, whenShown))?.message ?? null
}

/**
 * Opens a library from where nothing stays to say why that failed: the welcome page goes away while one opens. So a notice says
 * it, with the way in that a library in use leaves open. Answers whether the library is open.
 */
export async function enterOrOffer(path: string, fresh?: { readonly settings: Settings }): Promise<boolean> {
  const opening = fresh ? { call: 'opened' as const, path, first: first.library } : { call: 'libraries.open' as const, path }
  const failure = await enter(opening, () => {}, fresh?.settings)
  if (!failure) return true
  // What is not there cannot be read either.
  const action = failure.code === 'not-found' ? null : { label: 'Open for reading', run: () => void enterForReading(path) }
  notify(failure.message, { tone: 'problem', action })
  return false
}

async function enterForReading(path: string): Promise<void> {
  const failure = await enter({ call: 'libraries.open', path, readOnly: true })
  if (failure) notifyFailure(failure)
}

async function enter(
  opening: Parameters<typeof openLibrary>[0],
  whenShown: () => void = () => {},
  read?: Settings,
): Promise<Failure | null> {
  saveNow()
  const { current: left } = useLibrary.getState()
  // Read before, so that nothing comes between the library's opening and its view: what is shown can be acted on.
  const settings = read ?? (await readSettings())
  const result = await openLibrary(opening)
  if (!result.ok) return result.error
  await restoreView(settings)
  whenShown()
  if (left.kind === 'open' && left.id !== result.value.library.id && importsRunningInto(left.id))
    notify(`The import into “${left.workspace.library.title}” goes on there. None of its files come into this library.`)
  takeWaiting()
  await watchInbox()
  for (const problem of result.value.problems) notify(problem.message, { tone: 'problem', action: problem.twoVersions ? lookAtBoth : null })
  document.title = `${result.value.library.title} – Crossread`
  void remindOfConflicts()
  return null
}

/** Opens the library that the address of a passage names, and the passage in it. Answers whether a library is open then. */
async function openAddressed(address: string): Promise<boolean> {
  const pointer = readPassageAddress(address)
  const path = pointer && (await call('libraries.find', { id: pointer.library }))
  if (!pointer || !path?.ok || path.value === null) {
    notify('The link leads to a library that was not opened on this computer yet, or was moved. Open it, then follow the link again.', {
      tone: 'problem',
    })
    return false
  }
  if (!(await enterOrOffer(path.value))) return false
  const { sources } = openLibraryNow().workspace
  const loaded = sources.has(pointer.sourceId) && (await loadSource(pointer.sourceId))
  const annotation = loaded ? openLibraryNow().workspace.annotations.get(pointer.annotationId) : undefined
  if (annotation) await goToAnnotation(annotation)
  else notify('The passage that the link leads to is not in the library any more. It may be in the trash.', { tone: 'problem' })
  return true
}

/** What a fresh window does: the library named in its address, or that of the passage named there, else the last one, else the sample. */
export async function startSession(): Promise<void> {
  await openFirst()
  useLibrary.setState(({ current }) => (current.kind === 'opening' ? { current: { kind: 'none' } } : {}))
}

async function openFirst(): Promise<void> {
  const { settings: read, recent } = await first.answers
  const settings = settingsIn(read)
  restorePreferences(settings)
  restoreName(settings)
  const address = new URLSearchParams(window.location.search)
  const known = recent.ok ? recent.value : []
  const path = firstPath(address, known)
  if (path !== null && (await enterOrOffer(path, { settings }))) return
  const passage = address.get('passage')
  if (passage !== null && (await openAddressed(passage))) return
  const last = firstPath(new URLSearchParams(), known)
  if (last !== null && last !== path) return void (await enterOrOffer(last))
  const failure = recent.ok && known.length === 0 ? await enter({ call: 'libraries.openSample' }) : null
  if (failure) notifyFailure(failure)
}
