import { useLayoutEffect, useRef, useState } from 'react'
import type { Alternatives } from '../../../shared/matrix/alternatives'
import { sourceName } from '../../../shared/matrix/matrix'
import { shortQuote } from '../../../shared/matrix/short-quote'
import { stances } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import { attach, changeStance, detach, showEvidence } from '../../state/claiming'
import styles from './alternatives.module.css'
import { StanceMark } from './stance-mark'

type Props = { readonly table: Alternatives; readonly readOnly: boolean }

/** A place in the table; column -1 is the passage itself. */
type Place = { readonly row: number; readonly column: number }

/** Passages by claims. Arrows move, 1 2 3 say what the passage does to the claim, Delete takes it back, Enter shows the passage. */
export function AlternativesTable({ table: { columns, rows }, readOnly }: Props) {
  const grid = useRef<HTMLTableElement>(null)
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 0 })
  const now = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length - 1) }
  const moved = useRef(false)
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>('td[tabindex="0"], th[tabindex="0"]')?.focus()
  })

  const act = (key: string): boolean => {
    const row = rows[now.row]
    if (!row) return false
    const claim = columns[now.column]?.claim
    const item = claim ? row.byClaim.get(claim.id) : undefined
    const stance = stances[Number(key) - 1]
    if (key === 'Enter') void showEvidence([item ?? row.passage])
    else if (readOnly || !claim) return false
    else if (stance && item) void (item.stance === stance ? null : changeStance(item.link, stance))
    else if (stance) void attach({ id: row.annotationId, sourceId: row.sourceId }, claim.id, stance, '')
    else if ((key === 'Delete' || key === 'Backspace') && item) void detach(item.link.id)
    else return false
    moved.current = true
    return true
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key]
    if (step) {
      const [down = 0, right = 0] = step
      moved.current = true
      setWanted({
        row: Math.min(Math.max(now.row + down, 0), rows.length - 1),
        column: Math.min(Math.max(now.column + right, -1), columns.length - 1),
      })
    } else if (!act(event.key)) return
    event.preventDefault()
  }
  const place = (row: number, column: number) => ({
    tabIndex: row === now.row && column === now.column ? 0 : -1,
    onFocus: () => setWanted({ row, column }),
  })
  return (
    <div className={styles.scroller}>
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
            {columns.map(({ claim, against, inFavour, qualifying }, index) => (
              <th key={claim.id} scope="col">
                <span className={styles.claim}>{claim.text}</span>
                <span className={styles.score} data-first={index === 0}>
                  {against === 0 ? 'nothing against it' : `${against} against`} · {inFavour} for
                  {qualifying > 0 ? ` · ${qualifying} qualifying` : ''}
                </span>
              </th>
            ))}
            <th scope="col">Tells apart</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={row.annotationId}>
              <th scope="row" {...place(line, -1)}>
                <span className={styles.quote}>
                  {row.passage.annotation
                    ? `“${shortQuote(quoteOf(row.passage.annotation.anchors))}”`
                    : 'This passage is not in the library any more.'}
                </span>
                <span className={styles.about}>{row.passage.source ? sourceName(row.passage.source) : null}</span>
              </th>
              {columns.map(({ claim }, column) => {
                const item = row.byClaim.get(claim.id)
                return (
                  <td key={claim.id} data-stance={item?.stance} {...place(line, column)}>
                    {item ? <StanceMark stance={item.stance} /> : <span className={styles.about}>not held against it</span>}
                  </td>
                )
              })}
              <td className={styles.about}>{Math.round(row.diagnosticity * 100)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.keys}>
        Least inconsistent first; passages that tell the claims apart first.{' '}
        {readOnly ? 'Enter shows the passage.' : '1 supports, 2 contradicts, 3 qualifies, Delete takes it back, Enter shows the passage.'}
      </p>
    </div>
  )
}
