import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { laneCount, placedIn } from '../../../shared/timeline/placed'
import type { Stretch } from '../../../shared/timeline/span'
import { ticksOf } from '../../../shared/timeline/ticks'
import type { Timeline, TimelineEntry } from '../../../shared/timeline/timeline'
import { panned, showing, zoomed } from '../../../shared/timeline/window'
import { openEntries } from '../../state/timeline'
import { ConflictLines } from './conflict-lines'
import styles from './timeline-view.module.css'
import { laneHeight, Track } from './track'

/** One mark of the axis takes about this many pixels. */
const tickWidth = 110

type Props = {
  readonly shown: Timeline
  readonly view: Stretch
  readonly onView: (view: Stretch) => void
  readonly chosen: TimelineEntry | null
  readonly onChoose: (entry: TimelineEntry) => void
}

/** Both tracks above one axis. One entry takes part in the tab order; arrows move along a track and between the two. */
export function Tracks({ shown, view, onView, chosen, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const events = useMemo(() => placedIn(shown.events, view, width), [shown, view, width])
  const reports = useMemo(() => placedIn(shown.reports, view, width), [shown, view, width])
  const ticks = useMemo(() => ticksOf(view, Math.max(2, Math.floor(width / tickWidth))), [view, width])
  // Whoever comes here by keys can go on with the arrows at once; who clicked in the bar above stays there.
  const focusWanted = useRef(!document.activeElement?.closest('header'))
  const now = chosen ?? shown.events[0] ?? shown.reports[0] ?? null
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    // Nothing is placed before the width is known.
    const entry = scroller.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]')
    entry?.focus()
    if (entry) focusWanted.current = false
  })

  const go = (entry: TimelineEntry | undefined) => {
    if (!entry) return
    focusWanted.current = true
    onChoose(entry)
    const next = showing(view, entry.span)
    if (next !== view) onView(next)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!now || event.altKey || event.ctrlKey || event.metaKey) return
    const track = now.target.kind === 'report' ? shown.reports : shown.events
    const other = now.target.kind === 'report' ? shown.events : shown.reports
    const at = track.findIndex(({ key }) => key === now.key)
    if (event.key === 'ArrowRight') go(track[at + 1])
    else if (event.key === 'ArrowLeft') go(track[at - 1])
    else if (event.key === 'Home') go(track[0])
    else if (event.key === 'End') go(track[track.length - 1])
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') go(nearest(other, now))
    else if (event.key === 'Enter') void openEntries([now])
    else return
    event.preventDefault()
  }
  const onWheel = (event: React.WheelEvent) => {
    const box = scroller.current?.getBoundingClientRect()
    if (!box) return
    if (event.ctrlKey || event.metaKey) {
      const share = (event.clientX - box.left) / Math.max(1, width)
      onView(zoomed(view, event.deltaY > 0 ? 1.25 : 0.8, view.from + (view.to - view.from) * share))
    } else if (event.deltaX !== 0) onView(panned(view, event.deltaX / Math.max(1, width)))
  }
  const position = (at: number) => ((at - view.from) / (view.to - view.from)) * width
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons of the lists inside
    <div ref={scroller} className={styles.tracks} onKeyDown={onKeyDown} onWheel={onWheel}>
      <div className={styles.grid} aria-hidden>
        {ticks.map(({ at }) => (
          <span key={at} className={styles.tick} style={{ left: position(at) }} />
        ))}
      </div>
      <div className={styles.axis} aria-hidden>
        {ticks.map(({ at, label }) => (
          <span key={at} style={{ left: position(at) }}>
            {label}
          </span>
        ))}
      </div>
      <Track label="When it happened, as the sources say" placed={events} now={now} onChoose={onChoose}>
        <ConflictLines conflicts={shown.conflicts} placed={events} height={laneCount(events) * laneHeight} width={width} />
      </Track>
      <Track label="When it was reported" placed={reports} now={now} onChoose={onChoose} />
    </div>
  )
}

function nearest(entries: readonly TimelineEntry[], { span }: TimelineEntry): TimelineEntry | undefined {
  let best: TimelineEntry | undefined
  for (const entry of entries) {
    if (!best || Math.abs(entry.span.from - span.from) < Math.abs(best.span.from - span.from)) best = entry
  }
  return best
}

function useWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [ref])
  return width
}
