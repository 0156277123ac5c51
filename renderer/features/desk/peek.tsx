import { type RefObject, useEffect, useState } from 'react'
import { type Elsewhere, elsewhereAt } from '../../../shared/desk/elsewhere'
import type { SourceId } from '../../../shared/model/schema'
import { chooseFinding, showDiscrepancies } from '../../state/reviewing'
import { useView } from '../../state/view'
import styles from './elsewhere.module.css'
import { ElsewhereList } from './elsewhere-list'
import { leftWithin, usePlace } from './place-of'
import { offsetAt, offsetUnder } from './text-map'
import { useElsewhere, useSharedWording } from './use-elsewhere'
import { type MarkedSide, useMarkedSides } from './use-finding-marks'

type Props = { readonly sourceId: SourceId; readonly title: string; readonly root: RefObject<HTMLElement | null>; readonly drawn: number }

/** Long enough that a pointer on its way across the text opens nothing, and has time to reach what opened. */
const restMs = 220

const width = 330

/**
 * Resting on words of a linked passage, an open finding or wording that another open source shares, with the pointer or the reading cursor,
 * shows what the other sources say. The pointer may go onto it, and Escape closes it (WCAG 1.4.13). The list of discrepancies is the same
 * for screen readers and for Tab.
 */
export function Peek({ sourceId, title, root, drawn }: Props) {
  const marked = useMarkedSides(sourceId)
  const told = useElsewhere(sourceId)
  const wording = useSharedWording(sourceId)
  const [peeked, setPeeked] = useState<readonly Elsewhere[]>([])
  const selecting = useView((view) => view.selection !== null || view.annotation !== null)
  const [first] = peeked

  useEffect(() => {
    const element = root.current
    const sheet = element?.parentElement
    if (!element || !sheet) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const at = (offset: number | null) => {
      if (offset === null) return []
      const known = elsewhereAt(told, offset)
      return known.length > 0 ? known : elsewhereAt(wording(), offset)
    }
    const later = (next: () => readonly Elsewhere[]) => {
      clearTimeout(timer)
      timer = setTimeout(() => setPeeked(next()), restMs)
    }
    const onMove = ({ clientX, clientY, target }: MouseEvent) => {
      if (target instanceof Element && target.closest(`.${styles.peek}`)) clearTimeout(timer)
      else later(() => (target instanceof Node && element.contains(target) ? at(offsetUnder(element, clientX, clientY)) : []))
    }
    const onLeave = () => later(() => [])
    const onCursor = () => {
      const selection = document.getSelection()
      if (document.activeElement !== element || !selection?.isCollapsed || !selection.focusNode) return
      setPeeked(at(offsetAt(element, selection.focusNode, selection.focusOffset)))
    }
    sheet.addEventListener('mousemove', onMove)
    sheet.addEventListener('mouseleave', onLeave)
    document.addEventListener('selectionchange', onCursor)
    return () => {
      clearTimeout(timer)
      sheet.removeEventListener('mousemove', onMove)
      sheet.removeEventListener('mouseleave', onLeave)
      document.removeEventListener('selectionchange', onCursor)
    }
  }, [root, told, wording])

  useEffect(() => {
    if (!first) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setPeeked([])
    }
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [first])

  const shown = first && !selecting ? first : null
  const place = usePlace(root, shown?.here ?? null, drawn)
  return (
    <>
      <ul className={styles.list} aria-label={`Discrepancies of ${title}`}>
        {marked.map((item) => (
          <li key={`${item.entry.finding.key}:${item.side.start}`}>
            <button
              type="button"
              onFocus={() => setPeeked(told.filter(({ why, here }) => why === 'discrepancy' && here.start === item.side.start))}
              onBlur={() => setPeeked([])}
              onClick={() => {
                showDiscrepancies()
                void chooseFinding(item.entry.finding)
              }}
            >
              {item.entry.finding.fact}: {item.side.value}; elsewhere {otherValues(item)}
            </button>
          </li>
        ))}
      </ul>
      {shown && place ? (
        <div
          className={styles.peek}
          role="note"
          style={{ top: place.endY + place.endHeight + 2, left: leftWithin(place, place.startX, width) }}
        >
          <ElsewhereList from={sourceId} list={peeked} />
        </div>
      ) : null}
    </>
  )
}

function otherValues({ entry, side }: MarkedSide): string {
  return entry.finding.sides
    .filter((other) => other !== side)
    .map(({ value }) => value)
    .join(', ')
}
