import { type RefObject, useEffect, useRef } from 'react'
import { type Counterpart, nearestCounterpart } from '../../../shared/desk/counterparts'
import { type Pane, useView } from '../../state/view'
import { type PaneHandle, paneHandle, paneHandles, passageRect } from './pane-registry'
import { readingOffset } from './reading-offset'
import { useCounterparts } from './use-counterparts'

/**
 * While the panes are read together, the pane that a person scrolls leads: the passage nearest to where they read has a
 * counterpart in each other pane, which is kept at the same height. Where nothing near has one, the others stand still.
 */
export function useReadingTogether(frame: RefObject<HTMLElement | null>, panes: readonly Pane[]): void {
  const together = useView((view) => view.together)
  const counterparts = useCounterparts()
  /** The pane that a person moved last, by its key. It outlives the panes' memory of where they are scrolled to. */
  const leading = useRef<string | null>(null)
  const followed = useRef(new Map<string, Counterpart>())
  useEffect(() => {
    const element = frame.current
    if (!element || !together || panes.length < 2) return
    let waiting = 0
    const lead = (event: Event) => {
      const { target } = event
      if (!(target instanceof Node)) return
      const pane = panes.find(({ key }) => paneHandle(key)?.scroller.contains(target))
      if (pane) leading.current = pane.key
    }
    const follow = () => {
      waiting = 0
      const leader = leading.current === null ? null : paneHandle(leading.current)
      if (!leader) return
      const offset = readingOffset(leader)
      for (const other of paneHandles()) {
        if (other.key === leader.key || offset === null) continue
        const pair = nearestCounterpart(counterparts(leader.sourceId, other.sourceId), offset)
        if (!pair) continue
        const isNew = followed.current.get(other.key)?.here.start !== pair.here.start
        if (bringLevel(leader, other, pair, isNew)) followed.current.set(other.key, pair)
      }
    }
    const onScroll = (event: Event) => {
      const leader = leading.current === null ? null : paneHandle(leading.current)
      // What this moves scrolls too; only the pane that a person moves leads.
      if (leader?.scroller === event.target && waiting === 0) waiting = requestAnimationFrame(follow)
    }
    const inputs = ['wheel', 'pointerdown', 'keydown', 'touchstart', 'focusin'] as const
    for (const input of inputs) element.addEventListener(input, lead, { capture: true, passive: true })
    element.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(waiting)
      for (const input of inputs) element.removeEventListener(input, lead, { capture: true })
      element.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [frame, together, panes, counterparts])
}

/** Brings the counterpart to the height of its passage, as long as that is in view or about to be. */
function bringLevel(leader: PaneHandle, other: PaneHandle, { here, there }: Counterpart, isNew: boolean): boolean {
  const [mine, theirs] = [passageRect(leader, here), passageRect(other, there)]
  if (!mine || !theirs) return false
  const height = mine.top - leader.scroller.getBoundingClientRect().top
  if (height < -leader.scroller.clientHeight * 0.5 || height > leader.scroller.clientHeight) return false
  const by = theirs.top - other.scroller.getBoundingClientRect().top - height
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  if (Math.abs(by) >= 1) other.scroller.scrollBy({ top: by, behavior: isNew && !calm ? 'smooth' : 'instant' })
  return true
}
