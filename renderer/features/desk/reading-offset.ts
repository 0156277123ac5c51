/** Where in its text a person reads: at the height that passages are brought to. */
import type { PaneHandle } from './pane-registry'
import { restingHeight } from './revealing'
import { blockElements } from './text-map'

/** The offset of the text at that height, in UTF-16 code units; null when nothing is drawn there. */
export function readingOffset(handle: PaneHandle): number | null {
  const line = handle.scroller.getBoundingClientRect().top + handle.scroller.clientHeight * restingHeight
  for (const block of blockElements(handle.root)) {
    const { top, bottom, height } = block.getBoundingClientRect()
    if (bottom < line) continue
    const share = Math.min(1, Math.max(0, (line - top) / Math.max(1, height)))
    return Number(block.dataset['start']) + Math.round(share * (block.textContent?.length ?? 0))
  }
  return null
}
