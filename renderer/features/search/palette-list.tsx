import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Kbd } from '../../ui/kbd'
import styles from './palette.module.css'
import type { PaletteEntry } from './palette-entries'
import { Snippet } from './snippet'

type Props = {
  /** Entries are named by it and their place, for the box that keeps the focus. */
  readonly id: string
  readonly entries: readonly PaletteEntry[]
  readonly current: number
  readonly onRun: (entry: PaletteEntry) => void
  /** The pointer moved onto an entry. */
  readonly onPoint: (entry: PaletteEntry) => void
  /** The end came into view. */
  readonly onEnd: () => void
}

/** Height of an entry before it has been measured: a title and two lines of a snippet. */
const estimatedHeight = 62

/** What was found, the entries in view drawn, however many there are. */
export function PaletteList({ id, entries, current, onRun, onPoint, onEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan: 12,
    getItemKey: (index) => entries[index]?.key ?? index,
  })
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? -1

  useEffect(() => {
    if (last >= 0 && last >= entries.length - 1) onEnd()
  }, [last, entries.length, onEnd])
  const chosen = entries[current]?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is brought into view, more entries behind it move nothing
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: current === 0 ? 'start' : 'auto' })
  }, [chosen])

  return (
    <div ref={scroller} id={`${id}-list`} role="listbox" aria-label="Results" className={styles.list}>
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const entry = entries[index]
          return entry === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="presentation"
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {entry.group !== entries[index - 1]?.group ? (
                <div role="presentation" className={styles.heading}>
                  {entry.group}
                </div>
              ) : null}
              {/* The box keeps the focus; its keys choose and run. */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
              <div
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === current}
                aria-disabled={!entry.enabled}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
                className={styles.entry}
                onClick={() => onRun(entry)}
                onMouseMove={() => onPoint(entry)}
              >
                <span className={styles.label}>{entry.label}</span>
                {entry.keys ? <Kbd>{entry.keys}</Kbd> : null}
                {entry.detail === '' ? null : <Snippet text={entry.detail} marks={entry.marks} />}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
