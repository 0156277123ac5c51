import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './virtual-list.module.css'

type Props<Item> = {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** Height of a row before it has been measured, in CSS pixels. */
  readonly estimate: number
  readonly render: (item: Item, index: number) => ReactNode
  /** Called when the end comes into view. */
  readonly onEnd?: () => void
}

/** A list that only draws the rows in view, however many there are. */
export function VirtualList<Item>({ label, items, keyOf, estimate, render, onEnd }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 8,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
  })
  const rows = virtual.getVirtualItems()
  const last = rows[rows.length - 1]?.index ?? -1
  useEffect(() => {
    if (last >= 0 && last >= items.length - 1) onEnd?.()
  }, [last, items.length, onEnd])
  return (
    // A scrolling region must be reachable by keyboard even where its rows hold nothing to focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index]
          return item === undefined ? null : (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              className={styles.row}
              style={{ transform: `translateY(${row.start}px)` }}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
            >
              {render(item, row.index)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
