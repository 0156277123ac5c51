import { type RefObject, useEffect, useState } from 'react'
import type { SourceId } from '../../../shared/model/schema'
import { titleOf } from '../../../shared/text/title'
import { useWorkspace } from '../../state/library'
import { chooseFinding, showDiscrepancies } from '../../state/reviewing'
import { useView } from '../../state/view'
import styles from './finding-peek.module.css'
import { leftWithin, usePlace } from './place-of'
import { offsetAt, offsetUnder } from './text-map'
import { type MarkedSide, useMarkedSides } from './use-finding-marks'

type Props = { readonly sourceId: SourceId; readonly title: string; readonly root: RefObject<HTMLElement | null>; readonly drawn: number }

/** Long enough that a pointer on its way across the text opens nothing. */
const restMs = 220

const width = 330

/**
 * Resting on words of an open finding, with the pointer or the reading cursor, shows what the other sources say. The list
 * is the same for screen readers and for Tab.
 */
export function FindingPeek({ sourceId, title, root, drawn }: Props) {
  const marked = useMarkedSides(sourceId)
  const [peeked, setPeeked] = useState<MarkedSide | null>(null)
  const selecting = useView((view) => view.selection !== null || view.annotation !== null)
  const at = (offset: number | null) =>
    offset === null ? null : (marked.find(({ side }) => side.start <= offset && offset < side.end) ?? null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` follows from what is marked
  useEffect(() => {
    const element = root.current
    if (!element || marked.length === 0) return setPeeked(null)
    let timer: ReturnType<typeof setTimeout> | undefined
    const onMove = (event: MouseEvent) => {
      clearTimeout(timer)
      timer = setTimeout(() => setPeeked(at(offsetUnder(element, event.clientX, event.clientY))), restMs)
    }
    const onLeave = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setPeeked(null), restMs)
    }
    const onCursor = () => {
      const selection = document.getSelection()
      if (document.activeElement !== element || !selection?.isCollapsed || !selection.focusNode) return
      setPeeked(at(offsetAt(element, selection.focusNode, selection.focusOffset)))
    }
    element.addEventListener('mousemove', onMove)
    element.addEventListener('mouseleave', onLeave)
    document.addEventListener('selectionchange', onCursor)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('mousemove', onMove)
      element.removeEventListener('mouseleave', onLeave)
      document.removeEventListener('selectionchange', onCursor)
    }
  }, [root, marked])

  const shown = peeked && marked.includes(peeked) && !selecting ? peeked : null
  const place = usePlace(root, shown?.side ?? null, drawn)
  return (
    <>
      <ul className={styles.list} aria-label={`Discrepancies of ${title}`}>
        {marked.map((item) => (
          <li key={`${item.entry.finding.key}:${item.side.start}`}>
            <button
              type="button"
              onFocus={() => setPeeked(item)}
              onBlur={() => setPeeked(null)}
              onClick={() => {
                showDiscrepancies()
                void chooseFinding(item.entry.finding)
              }}
            >
              {item.entry.finding.fact}: {item.side.value}; elsewhere{' '}
              {others(item)
                .map(({ side }) => side.value)
                .join(', ')}
            </button>
          </li>
        ))}
      </ul>
      {shown && place ? (
        <div
          className={styles.peek}
          role="note"
          style={{ top: place.endY + place.endHeight + 6, left: leftWithin(place, place.startX, width) }}
        >
          {others(shown).map(({ side, quote }) => (
            <p key={`${side.sourceId}:${side.start}`}>
              <SourceLabel sourceId={side.sourceId} />
              {quote?.before}
              <em>{quote?.words}</em>
              {quote?.after}
            </p>
          ))}
        </div>
      ) : null}
    </>
  )
}

/** The tellings of the other sources, with their quotes. */
function others({ entry, side }: MarkedSide) {
  const { sides, quotes } = entry.finding
  return sides.map((other, index) => ({ side: other, quote: quotes[index] })).filter((other) => other.side !== side)
}

function SourceLabel({ sourceId }: { readonly sourceId: SourceId }) {
  const card = useWorkspace((workspace) => workspace.sources.get(sourceId))
  return <span className={styles.who}>{card ? (card.publisher ?? titleOf(card, null).text) : ''}</span>
}
