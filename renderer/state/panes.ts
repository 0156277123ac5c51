/** Opening, closing and moving panes, going to passages, and the way back. */
import type { Range, SourceId } from '../../shared/model/schema'
import { loadSource, openLibraryNow } from './library'
import { maxPanes, type Pane, type PassagePlace, type ScrollPlace, useView, type View } from './view'

const top: ScrollPlace = { blockStart: 0, pixels: 0 }

/** A place one can come back to. */
type Place = Pick<View, 'screen' | 'panes' | 'activePane' | 'briefId'>

/** Enough to retrace an afternoon; a place is a few hundred bytes. */
const maxPlaces = 200

const trail: { past: Place[]; future: Place[] } = { past: [], future: [] }

function placeNow(): Place {
  const { screen, panes, activePane, briefId } = useView.getState()
  return { screen, panes, activePane, briefId }
}

/** Remembers where the person is, before something takes them elsewhere. */
export function leaveTrace(): void {
  trail.past = [...trail.past, placeNow()].slice(-maxPlaces)
  trail.future = []
}

export function forgetTrail(): void {
  trail.past = []
  trail.future = []
}

export function canGo(direction: 'back' | 'forward'): boolean {
  return (direction === 'back' ? trail.past : trail.future).length > 0
}

export async function go(direction: 'back' | 'forward'): Promise<void> {
  const [from, to] = direction === 'back' ? [trail.past, trail.future] : [trail.future, trail.past]
  const place = from.pop()
  if (!place) return
  to.push(placeNow())
  const { sources } = openLibraryNow().workspace
  const panes = place.panes.filter((pane) => sources.has(pane.sourceId))
  await Promise.all(panes.map((pane) => loadSource(pane.sourceId)))
  // Fresh keys make the panes mount anew, at the place that was kept.
  useView.setState({ ...place, panes: panes.map((pane) => ({ ...pane, key: newKey() })), reveal: null })
}

let lastKey = 0
function newKey(): string {
  lastKey += 1
  return `pane-${lastKey}`
}

function newPane(sourceId: SourceId): Pane {
  return { key: newKey(), sourceId, scroll: top, furnitureShown: false }
}

/**
 * The panes with `sourceId` among them and which one it is: where it is already, beside the others while there is room
 * for two, otherwise in place of the active one. `beside` adds a pane as long as four fit.
 */
function panesWith(
  view: View,
  sourceId: SourceId,
  how: 'here' | 'beside',
  keep: readonly SourceId[] = [],
): { panes: readonly Pane[]; index: number } {
  const present = view.panes.findIndex((pane) => pane.sourceId === sourceId)
  if (present >= 0) return { panes: view.panes, index: present }
  const room = how === 'beside' ? maxPanes : Math.max(1, Math.min(2, maxPanes))
  if (view.panes.length < room) return { panes: [...view.panes, newPane(sourceId)], index: view.panes.length }
  const replaceable = view.panes.findIndex((pane, index) => index === view.activePane && !keep.includes(pane.sourceId))
  const others = view.panes.flatMap((pane, index) => (keep.includes(pane.sourceId) ? [] : [index]))
  const at = replaceable >= 0 ? replaceable : (others[others.length - 1] ?? view.panes.length - 1)
  return { panes: view.panes.map((pane, other) => (other === at ? newPane(sourceId) : pane)), index: at }
}

function samePanes(a: readonly Pane[], b: readonly Pane[]): boolean {
  return a.length === b.length && a.every((pane, index) => pane.key === b[index]?.key)
}

/** Shows a source on the desk. */
export async function openSource(sourceId: SourceId, how: 'here' | 'beside' = 'here'): Promise<void> {
  if (!(await loadSource(sourceId))) return
  leaveTrace()
  const view = useView.getState()
  const { panes, index } = panesWith(view, sourceId, how)
  useView.setState({ screen: 'desk', panes, activePane: index, ...(samePanes(panes, view.panes) ? {} : { paneSizes: [] }) })
}

/** Brings passages to the same height side by side and flashes them. Panes are opened for sources that are not on the desk. */
export async function openPassages(passages: readonly PassagePlace[]): Promise<void> {
  const loaded = await Promise.all(passages.map((passage) => loadSource(passage.sourceId)))
  const shown = passages.filter((_, index) => loaded[index])
  if (shown.length === 0) return
  leaveTrace()
  const before = useView.getState()
  let view = before
  for (const passage of shown) {
    const { panes, index } = panesWith(
      view,
      passage.sourceId,
      shown.length > 1 ? 'beside' : 'here',
      shown.map((other) => other.sourceId),
    )
    view = { ...view, panes, activePane: index }
  }
  const first = view.panes.findIndex((pane) => pane.sourceId === shown[0]?.sourceId)
  useView.setState({
    screen: 'desk',
    panes: view.panes,
    activePane: Math.max(0, first),
    reveal: { turn: (before.reveal?.turn ?? 0) + 1, passages: shown },
    ...(samePanes(view.panes, before.panes) ? {} : { paneSizes: [] }),
  })
}

export function openPassage(sourceId: SourceId, range: Range): Promise<void> {
  return openPassages([{ sourceId, range }])
}

export function closePane(index: number): void {
  const view = useView.getState()
  const panes = view.panes.filter((_, other) => other !== index)
  useView.setState({
    panes,
    paneSizes: [],
    activePane: Math.max(0, Math.min(view.activePane > index ? view.activePane - 1 : view.activePane, panes.length - 1)),
  })
}

/** Closes the panes of sources that are gone (deleted here, in another window, or by undo). */
export function closeMissing(): void {
  const view = useView.getState()
  const { sources } = openLibraryNow().workspace
  for (let index = view.panes.length - 1; index >= 0; index -= 1) {
    const pane = view.panes[index]
    if (pane && !sources.has(pane.sourceId)) closePane(index)
  }
}

export function movePane(index: number, by: 1 | -1): void {
  const view = useView.getState()
  const other = index + by
  const [pane, neighbour] = [view.panes[index], view.panes[other]]
  if (!pane || !neighbour) return
  const panes = [...view.panes]
  panes[index] = neighbour
  panes[other] = pane
  useView.setState({ panes, activePane: other, paneSizes: [] })
}

export function focusPane(index: number): void {
  const { panes } = useView.getState()
  if (panes.length > 0) useView.setState({ activePane: ((index % panes.length) + panes.length) % panes.length })
}

/** Notes where a pane is scrolled to, so that it can be reopened there. */
export function rememberScroll(key: string, scroll: ScrollPlace): void {
  useView.setState(({ panes }) => ({ panes: panes.map((pane) => (pane.key === key ? { ...pane, scroll } : pane)) }))
}

export function setFurnitureShown(key: string, furnitureShown: boolean): void {
  useView.setState(({ panes }) => ({ panes: panes.map((pane) => (pane.key === key ? { ...pane, furnitureShown } : pane)) }))
}
