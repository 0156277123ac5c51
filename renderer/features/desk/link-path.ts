/** Where a link is drawn: from the edge of one pane to the edge of the other, through the gutter between them. */
import type { Annotation } from '../../../shared/model/annotation'
import type { Pane } from '../../state/view'
import { type PaneHandle, paneHandle, passageRect } from './pane-registry'

export type Point = { readonly x: number; readonly y: number }

/** `far`: an end is scrolled out of its pane, so the line only points to it; `stub`: other panes lie between. */
export type Drawn = { readonly from: Point; readonly to: Point; readonly far: boolean; readonly stub: boolean }

/** How far a line keeps from the edges of a pane when its passage is out of view. */
const edge = 10

/** Between panes that are not neighbours only the ends are drawn, this far into the gutter. */
const stubLength = 22

export function drawnLink(a: Annotation, b: Annotation, panes: readonly Pane[], origin: DOMRect): Drawn | null {
  const [first, second] = [
    panes.findIndex(({ sourceId }) => sourceId === a.sourceId),
    panes.findIndex(({ sourceId }) => sourceId === b.sourceId),
  ]
  const [left, right] = first < second ? [a, b] : [b, a]
  const [leftPane, rightPane] = [panes[Math.min(first, second)], panes[Math.max(first, second)]]
  const leftHandle = leftPane && paneHandle(leftPane.key)
  const rightHandle = rightPane && paneHandle(rightPane.key)
  if (!leftHandle || !rightHandle) return null
  const from = endOf(leftHandle, left, 'right', origin)
  const to = endOf(rightHandle, right, 'left', origin)
  if (!from || !to) return null
  return { from: from.point, to: to.point, far: from.far || to.far, stub: Math.abs(first - second) > 1 }
}

function endOf(
  handle: PaneHandle,
  annotation: Annotation,
  side: 'left' | 'right',
  origin: DOMRect,
): { readonly point: Point; readonly far: boolean } | null {
  const anchor = annotation.anchors[0]
  const rect = anchor && passageRect(handle, anchor)
  if (!rect) return null
  const view = handle.scroller.getBoundingClientRect()
  const y = rect.top + rect.height / 2
  const kept = Math.max(view.top + edge, Math.min(view.bottom - edge, y))
  return { point: { x: (side === 'right' ? view.right : view.left) - origin.left, y: kept - origin.top }, far: kept !== y }
}

export function curve({ from, to, stub }: Drawn): string {
  if (stub) return `M${from.x},${from.y} h${stubLength} M${to.x},${to.y} h${-stubLength}`
  const reach = Math.max(18, (to.x - from.x) * 0.55)
  return `M${from.x},${from.y} C${from.x + reach},${from.y} ${to.x - reach},${to.y} ${to.x},${to.y}`
}
