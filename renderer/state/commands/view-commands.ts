import { openFind, stepFind } from '../find'
import { openLibraryNow, useLibrary } from '../library'
import { notify } from '../notices'
import { canGo, closePane, focusPane, go, leaveTrace, movePane, setFurnitureShown } from '../panes'
import { changePreferences, type ReadingMeasure, stepFrom, usePreferences } from '../preferences'
import { showDiscrepancies } from '../reviewing'
import { setPeeking } from '../search-box'
import { activePane, paneInSight, type Screen, showDialog, useView } from '../view'
import { always, type Command } from './command'

function open(): boolean {
  return useLibrary.getState().current.kind === 'open'
}

function onDesk(): boolean {
  return open() && paneInSight() !== null
}

function show(screen: Screen): void {
  if (useView.getState().screen === screen) return
  leaveTrace()
  useView.setState({ screen })
}

/** Views that are printed as a picture of what they show. */
const drawn: readonly Screen[] = ['matrix', 'timeline', 'map']

function step(measure: ReadingMeasure, direction: 1 | -1) {
  return changePreferences({ [measure]: stepFrom(measure, usePreferences.getState()[measure], direction) })
}

/** The regions of the window in the order in which they are gone through: list, panes, side panel, matrix, timeline, map, outline, preview. */
const regions =
  'nav[aria-label="Sources"], [role="document"], #side-panel, [role="grid"], main[aria-label="Timeline"], main[aria-label="Map"], aside[aria-label="Brief"], [aria-label="Preview"]'

function goToRegion(step: 1 | -1): void {
  const found = [...document.querySelectorAll<HTMLElement>(regions)]
  const at = found.findIndex((region) => region.contains(document.activeElement))
  const next = found[(at + step + found.length) % found.length]
  const target = next?.matches('nav, aside, [role="grid"], main')
    ? (next.querySelector<HTMLElement>('[data-entry][tabindex="0"]') ?? next.querySelector<HTMLElement>('button, input, [tabindex="0"]'))
    : next
  target?.focus()
}

export const viewCommands: readonly Command[] = [
  { id: 'view.desk', enabled: open, run: () => show('desk') },
  { id: 'view.matrix', enabled: open, run: () => show('matrix') },
  { id: 'view.timeline', enabled: open, run: () => show('timeline') },
  { id: 'view.map', enabled: open, run: () => show('map') },
  { id: 'view.brief', enabled: open, run: () => show('brief') },
  // The views themselves say what comes on paper (renderer/ui/printed).
  { id: 'picture.print', enabled: () => open() && drawn.includes(useView.getState().screen), run: () => window.print() },
  { id: 'panel.discrepancies', enabled: open, run: showDiscrepancies },
  { id: 'panel.claims', enabled: open, run: () => useView.setState({ screen: 'desk', panelOpen: true, panel: 'claims' }) },
  { id: 'panel.annotations', enabled: open, run: () => useView.setState({ screen: 'desk', panelOpen: true, panel: 'annotations' }) },
  { id: 'rail.toggle', enabled: open, run: () => useView.setState(({ railOpen }) => ({ railOpen: !railOpen })) },
  { id: 'panel.toggle', enabled: open, run: () => useView.setState(({ panelOpen }) => ({ panelOpen: !panelOpen })) },
  { id: 'go.back', enabled: () => open() && canGo('back'), run: () => go('back') },
  { id: 'go.forward', enabled: () => open() && canGo('forward'), run: () => go('forward') },
  { id: 'theme.light', enabled: always, run: () => changePreferences({ theme: 'light' }) },
  { id: 'theme.dark', enabled: always, run: () => changePreferences({ theme: 'dark' }) },
  { id: 'theme.system', enabled: always, run: () => changePreferences({ theme: 'system' }) },
  { id: 'author.name', enabled: always, run: () => showDialog({ kind: 'name' }) },
  { id: 'text.settings', enabled: always, run: () => showDialog({ kind: 'text-settings' }) },
  { id: 'text.larger', enabled: always, run: () => step('textSize', 1) },
  { id: 'text.smaller', enabled: always, run: () => step('textSize', -1) },
  { id: 'pane.next', enabled: onDesk, run: () => focusPane(useView.getState().activePane + 1) },
  { id: 'pane.previous', enabled: onDesk, run: () => focusPane(useView.getState().activePane - 1) },
  { id: 'pane.close', enabled: onDesk, run: () => closePane(useView.getState().activePane) },
  {
    id: 'pane.moveLeft',
    enabled: () => onDesk() && useView.getState().activePane > 0,
    run: () => movePane(useView.getState().activePane, -1),
  },
  {
    id: 'pane.moveRight',
    enabled: () => onDesk() && useView.getState().activePane < useView.getState().panes.length - 1,
    run: () => movePane(useView.getState().activePane, 1),
  },
  {
    id: 'pane.together',
    enabled: () => onDesk() && useView.getState().panes.length > 1,
    run: () => {
      const together = !useView.getState().together
      useView.setState({ together })
      notify(
        together
          ? 'The panes are read together: scrolling one brings what goes with it level in the others.'
          : 'Each pane scrolls by itself.',
      )
    },
  },
  {
    id: 'pane.portals',
    enabled: () => onDesk() && useView.getState().panes.length > 0,
    run: () => useView.setState(({ portals }) => ({ portals: !portals })),
  },
  {
    id: 'pane.furniture',
    enabled: onDesk,
    run: () => {
      const pane = activePane()
      if (pane) setFurnitureShown(pane.key, !pane.furnitureShown)
    },
  },
  {
    id: 'find.open',
    enabled: onDesk,
    run: () => openFind(),
  },
  { id: 'find.next', enabled: onDesk, run: () => stepFind(1) },
  { id: 'find.previous', enabled: onDesk, run: () => stepFind(-1) },
  { id: 'region.next', enabled: open, run: () => goToRegion(1) },
  { id: 'region.previous', enabled: open, run: () => goToRegion(-1) },
  { id: 'palette.open', enabled: always, run: () => showDialog({ kind: 'palette', mode: 'all' }) },
  { id: 'search.open', enabled: open, run: () => showDialog({ kind: 'palette', mode: 'search' }) },
  {
    id: 'search.peek',
    enabled: open,
    // In the box itself the key shows and hides the peek; from elsewhere it leads there.
    run: () => {
      setPeeking(true)
      showDialog({ kind: 'palette', mode: 'search' })
    },
  },
  { id: 'help.shortcuts', enabled: always, run: () => showDialog({ kind: 'shortcuts' }) },
  {
    id: 'source.details',
    enabled: onDesk,
    run: () => {
      const pane = activePane()
      if (pane && openLibraryNow().workspace.sources.has(pane.sourceId)) showDialog({ kind: 'source-details', sourceId: pane.sourceId })
    },
  },
]
