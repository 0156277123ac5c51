import { type PointerEvent, type RefObject, useRef } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import { setRanges } from '../../state/annotating'
import { runCommand } from '../../state/commands'
import styles from './bars.module.css'
import { paint } from './painter'
import { paneHandles } from './pane-registry'
import { blockElements, domRanges, offsetUnder } from './text-map'

type Props = {
  readonly annotation: Annotation
  readonly end: 'start' | 'end'
  readonly root: RefObject<HTMLElement | null>
  readonly text: string
  readonly x: number
  readonly y: number
}

/** One end of the chosen annotation: dragged by pointer, moved by arrow keys. The change is saved when it is let go. */
export function EndHandle({ annotation, end, root, text, x, y }: Props) {
  const offset = useRef<number | null>(null)

  const moved = () => {
    const ranges = annotation.anchors.map((anchor) => ({ start: anchor.start, end: anchor.end }))
    const index = end === 'start' ? 0 : ranges.length - 1
    const range = ranges[index]
    if (!range || offset.current === null) return null
    const next =
      end === 'start'
        ? { start: Math.min(offset.current, range.end - 1), end: range.end }
        : { start: range.start, end: Math.max(offset.current, range.start + 1) }
    ranges[index] = next
    return ranges
  }
  const onMove = (event: PointerEvent) => {
    const element = root.current
    if (!element || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    // The handle hangs a little off the line; the line is what is meant.
    const under = offsetUnder(element, event.clientX, event.clientY)
    if (under === null) return
    offset.current = Math.min(under, text.length)
    const ranges = moved()
    const handle = paneHandles().find((candidate) => candidate.root === element)
    if (ranges && handle)
      paint(
        handle.key,
        'chosen',
        ranges.flatMap((range) => domRanges(blockElements(element), range)),
      )
  }
  const onUp = () => {
    const ranges = moved()
    offset.current = null
    if (ranges) void setRanges(annotation, ranges)
  }
  return (
    <button
      type="button"
      className={styles.handle}
      data-end={end}
      style={{ left: x, top: y }}
      aria-label={end === 'start' ? 'Start of the annotation: arrow keys move it' : 'End of the annotation: arrow keys move it'}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        event.stopPropagation()
        const grows = (end === 'end') === (event.key === 'ArrowRight')
        runCommand(`annotation.${grows ? 'grow' : 'shrink'}${end === 'end' ? 'End' : 'Start'}`)
      }}
    />
  )
}
