import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { MatrixLine } from '../../../shared/matrix/arrange'
import { cellOf } from '../../../shared/matrix/matrix'
import type { SourceId } from '../../../shared/model/schema'
import type { SourceCard } from '../../../shared/model/source'
import { cellKeysHere, useFollowCells } from '../../state/cell-keys'
import { chosenPassage, openPlace } from '../../state/matrix'
import { CellContent } from './cell-content'
import { ChosenPlace } from './chosen-place'
import { ClaimHeading, SourceHeading } from './headings'
import styles from './matrix-view.module.css'
import { type Slot, slotsOf } from './slots'
import { placeName, usePlaces } from './use-places'

/** Widths in CSS pixels: three lines of quote in a column, a claim of a line or two at the left. */
const columnWidth = 230
const claimWidth = 280
/** Height of a line before it has been measured, in CSS pixels. */
const lineEstimate = 84

type Props = {
  readonly lines: readonly MatrixLine[]
  readonly columns: readonly SourceCard[]
  readonly read: ReadonlySet<SourceId>
  readonly readOnly: boolean
}

/** The table. Only what is in view is drawn, and the chosen cell, so that the keys always have a place. */
export function MatrixTable({ lines, columns, read, readOnly }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  useFollowCells()
  const { table, now, go, place, handlers } = usePlaces(lines, columns)
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    rangeExtractor: including(now.column),
  })
  const down = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineEstimate,
    overscan: 6,
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: including(now.line),
  })
  const columnSlots = slotsOf(across.getVirtualItems(), across.getTotalSize())
  const lineSlots = slotsOf(down.getVirtualItems(), down.getTotalSize())
  const span = columnSlots.length + 1

  const cellProps = (line: number, column: number) => {
    const chosen = now.line === line && now.column === column
    return {
      'data-place': placeName({ line, column }),
      'aria-colindex': column + 2,
      'aria-selected': chosen,
      tabIndex: chosen ? 0 : -1,
      onFocus: () => {
        if (!chosen) go({ line, column })
      },
    }
  }
  const at = lines[now.line]
  const row = at?.kind === 'claim' ? at.row : null
  const source = columns[now.column] ?? null
  const passage = row && source ? chosenPassage(place, row.bySource.get(source.id) ?? []) : null

  return (
    <div className={styles.cells} {...cellKeysHere}>
      <div ref={scroller} className={styles.scroller}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take keys (ARIA 1.2)
          role="grid"
          aria-label="Claims by sources"
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + 1}
          className={styles.table}
          style={{ width: claimWidth + across.getTotalSize() }}
          {...handlers}
        >
          <colgroup>
            <col style={{ width: claimWidth }} />
            {columnSlots.map((slot) => (
              <col key={slotKey(slot)} style={{ width: slot.kind === 'gap' ? slot.size : columnWidth }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles.corner} {...cellProps(-1, -1)}>
                Claim
              </th>
              {columnSlots.map((slot) => {
                const column = slot.kind === 'item' ? columns[slot.index] : undefined
                return slot.kind === 'gap' || !column ? (
                  <td key={slotKey(slot)} aria-hidden className={styles.room} />
                ) : (
                  <th key={column.id} scope="col" className={styles.columnHead} {...cellProps(-1, slot.index)}>
                    <SourceHeading source={column} />
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {lineSlots.map((slot) => {
              const line = slot.kind === 'item' ? lines[slot.index] : undefined
              if (slot.kind === 'gap' || !line) {
                return (
                  <tr key={slotKey(slot)} aria-hidden>
                    <td colSpan={span} className={styles.room} style={{ height: slot.kind === 'gap' ? slot.size : 0 }} />
                  </tr>
                )
              }
              const index = slot.index
              const common = { ref: down.measureElement, 'data-index': index, 'aria-rowindex': index + 2 }
              if (line.kind === 'heading') {
                return (
                  <tr key={line.key} {...common}>
                    <th scope="rowgroup" colSpan={span} className={styles.group}>
                      <span>
                        {line.tag === null ? 'Without a tag' : `#${line.tag}`} <span className={styles.about}>{line.claims}</span>
                      </span>
                    </th>
                  </tr>
                )
              }
              return (
                <tr key={line.key} {...common}>
                  <th scope="row" className={styles.rowHead} {...cellProps(index, -1)}>
                    <ClaimHeading row={line.row} />
                  </th>
                  {columnSlots.map((columnSlot) => {
                    const column = columnSlot.kind === 'item' ? columns[columnSlot.index] : undefined
                    if (columnSlot.kind === 'gap' || !column) return <td key={slotKey(columnSlot)} aria-hidden className={styles.room} />
                    const cell = cellOf(line.row, column.id, read)
                    const stances = cell.kind === 'speaks' ? new Set(cell.evidence.map(({ stance }) => stance)) : new Set<string>()
                    const chosen = now.line === index && now.column === columnSlot.index
                    return (
                      <td
                        key={column.id}
                        className={styles.cell}
                        data-kind={cell.kind}
                        data-stance={stances.size > 1 ? 'mixed' : [...stances].join('')}
                        {...cellProps(index, columnSlot.index)}
                      >
                        <CellContent
                          cell={cell}
                          chosen={chosen ? passage : null}
                          onOpen={() =>
                            void openPlace({ line: line.key, claimId: line.row.claim.id, sourceId: column.id, linkId: null }, false)
                          }
                        />
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <ChosenPlace
        place={place}
        row={row}
        source={source}
        passage={passage}
        read={source !== null && read.has(source.id)}
        readOnly={readOnly}
        onEmptied={() => go(now)}
      />
    </div>
  )
}

function slotKey(slot: Slot): string {
  return slot.kind === 'gap' ? `gap-${slot.from}` : `item-${slot.index}`
}

/** The items in view and one more, wherever it is. */
function including(index: number): (range: Range) => number[] {
  return (range) => {
    const drawn = new Set(defaultRangeExtractor(range))
    if (index >= 0 && index < range.count) drawn.add(index)
    return [...drawn].sort((a, b) => a - b)
  }
}
