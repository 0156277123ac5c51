/** Bringing passages to the same height, side by side. */
import type { Range as TextRange } from '../../../shared/model/schema'
import type { Reveal } from '../../state/view'
import { paint } from './painter'
import { type PaneHandle, paneHandles, passageRect } from './pane-registry'
import { blockElements, domRanges } from './text-map'

/** A third down the pane: the passage with what leads to it, and more of what follows. */
export const restingHeight = 0.32

/** Long enough to be caught by an eye that comes from the other pane. */
const flashMs = 1_600

/** Scrolls every named pane so that the passages stand on one line, and flashes them. */
export function reveal({ passages }: Reveal): void {
  const found = passages.flatMap(({ sourceId, range }) => {
    const handle = paneHandles().find((candidate) => candidate.sourceId === sourceId)
    const rect = handle && passageRect(handle, range)
    if (!handle || !rect) return []
    const top = handle.scroller.getBoundingClientRect().top
    return [{ handle, range, height: handle.scroller.clientHeight, inDocument: rect.top - top + handle.scroller.scrollTop }]
  })
  if (found.length === 0) return
  // A passage near the beginning cannot stand lower than it does unscrolled; the others come up to it.
  const line = Math.min(...found.map(({ height, inDocument }) => Math.min(height * restingHeight, inDocument)))
  for (const { handle, range, inDocument } of found) {
    handle.scroller.scrollTop = inDocument - line
    flash(handle, range)
  }
}

/** Brings one passage of a pane into view without disturbing it when it is in view already. */
export function scrollIntoPane(handle: PaneHandle, range: TextRange): void {
  const rect = passageRect(handle, range)
  if (!rect) return
  const view = handle.scroller.getBoundingClientRect()
  if (rect.top >= view.top + 20 && rect.bottom <= view.bottom - 60) return
  handle.scroller.scrollTop += rect.top - view.top - handle.scroller.clientHeight * restingHeight
}

const timers = new Map<string, ReturnType<typeof setTimeout>>()

function flash(handle: PaneHandle, range: TextRange): void {
  paint(handle.key, 'flash', domRanges(blockElements(handle.root), range))
  clearTimeout(timers.get(handle.key))
  timers.set(
    handle.key,
    setTimeout(() => paint(handle.key, 'flash', []), flashMs),
  )
}
