import { Fragment, useLayoutEffect, useRef } from 'react'
import { type Alternative, type Alternatives, type Diagnostic, leastAgainst, voicesWords } from '../../../shared/matrix/alternatives'
import { toldApart } from '../../../shared/matrix/alternatives-csv'
import { numbersOf } from '../../../shared/matrix/alternatives-order'
import { cellKeysHere } from '../../state/cell-keys'
import { useView } from '../../state/view'
import styles from './alternatives.module.css'
import { JudgmentCell, PassageHeading } from './judgment-cell'

type Props = { readonly table: Alternatives; readonly readOnly: boolean }

/** Passages by claims. Arrows move; what other keys do stands in the list of commands. */
export function AlternativesTable({ table, readOnly }: Props) {
  const { columns, rows, unfinished } = table
  const all = [...rows, ...unfinished]
  const grid = useRef<HTMLTableElement>(null)
  const kept = useView((view) => view.alternativesPlace)
  const now = numbersOf(kept, table)
  const moved = useRef(false)
  const go = (row: number, column: number) => {
    const passage = all[row]
    const claimId = columns[column]?.claim.id ?? null
    if (!passage) return
    const { annotationId, sourceId } = passage
    if (kept?.annotationId !== annotationId || kept.claimId !== claimId)
      useView.setState({ alternativesPlace: { annotationId, sourceId, claimId, linkId: null } })
  }
  // What keys act on is what is shown: a place that is gone gives way.
  useLayoutEffect(() => go(now.row, now.column))
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key]
    if (!step) return
    const [down = 0, right = 0] = step
    moved.current = true
    go(Math.min(Math.max(now.row + down, 0), all.length - 1), Math.min(Math.max(now.column + right, -1), columns.length - 1))
    event.preventDefault()
  }
  const place = (row: number, column: number) => ({
    tabIndex: row === now.row && column === now.column ? 0 : -1,
    'aria-selected': row === now.row && column === now.column,
    onFocus: () => go(row, column),
  })
  const drawn = (row: Diagnostic, line: number) => (
    <tr key={row.annotationId}>
      <PassageHeading row={row} {...place(line, -1)} />
      {columns.map(({ claim }, column) => (
        <JudgmentCell key={claim.id} items={row.byClaim.get(claim.id) ?? []} place={kept} {...place(line, column)} />
      ))}
      <td className={styles.about}>{toldApart(row, columns.length)}</td>
    </tr>
  )
  return (
    <div className={styles.scroller} {...cellKeysHere}>
      <p className={styles.summary} role="status">
        {leastAgainst(columns)}
      </p>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take keys (ARIA 1.2)
        role="grid"
        aria-label="Passages by alternatives"
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">Passage</th>
            {columns.map((column) => (
              <ClaimHead key={column.claim.id} column={column} />
            ))}
            <th scope="col">Tells apart</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(drawn)}
          {unfinished.length === 0 ? null : (
            <Fragment key="unfinished">
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 2} className={styles.group}>
                  Still to assess <span className={styles.count}>{unfinished.length}</span>
                </th>
              </tr>
              {unfinished.map((row, index) => drawn(row, rows.length + index))}
            </Fragment>
          )}
        </tbody>
      </table>
      <p className={styles.keys}>
        Least inconsistent first; passages that tell the claims apart first, those with something missing last; nothing moves until you
        leave the table. 100 % is what no passage could tell better.{' '}
        {readOnly ? 'Enter shows the passage.' : '1 supports, 2 contradicts, 3 qualifies, Delete takes it back, Enter shows the passage.'}
      </p>
    </div>
  )
}

function ClaimHead({ column }: { readonly column: Alternative }) {
  const { claim, least, open } = column
  return (
    <th scope="col">
      <span className={styles.claim}>{claim.text}</span>
      <span className={styles.score} data-least={least}>
        {voicesWords(column)}
      </span>
      {open > 0 ? <span className={styles.about}>{open} not assessed</span> : null}
    </th>
  )
}
