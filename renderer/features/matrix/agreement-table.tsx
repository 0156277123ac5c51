import { useLayoutEffect, useRef } from 'react'
import type { Agreement, SideCount, VoiceGroup } from '../../../shared/matrix/agreement'
import { sayCount } from '../../../shared/matrix/agreement-words'
import styles from './alternatives.module.css'

/** A place in the table; the last column is that of all others together. */
export type PairPlace = { readonly row: number; readonly column: number }

type Props = {
  readonly agreement: Agreement
  readonly shown: readonly VoiceGroup[]
  readonly now: PairPlace | null
  readonly onGo: (place: PairPlace) => void
  /** Enter was pressed in a cell. */
  readonly onOpen: () => void
}

/** Voices by voices. One cell takes part in the tab order; arrows, Home and End move, Enter goes to what the cell counts. */
export function AgreementTable({ agreement, shown, now, onGo, onOpen }: Props) {
  const { pairOf, totals, apart } = agreement
  const grid = useRef<HTMLTableElement>(null)
  const at = now ?? { row: 0, column: Math.min(1, shown.length) }
  // Who comes back from the passages goes on where they were; who pressed a button above stays there.
  const wanted = useRef(now !== null)
  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    const cell = grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')
    if (document.activeElement === document.body || grid.current?.contains(document.activeElement)) cell?.focus()
  })

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return
    const to = stepTo(at, event.key, event.ctrlKey, shown.length)
    if (to) {
      wanted.current = true
      onGo(to)
    } else if (event.key === 'Enter' && !event.ctrlKey) onOpen()
    else return
    event.preventDefault()
  }
  const place = (row: number, column: number) => ({
    tabIndex: row === at.row && column === at.column ? 0 : -1,
    'aria-selected': now !== null && row === now.row && column === now.column,
    onFocus: () => onGo({ row, column }),
  })
  return (
    <div className={styles.scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take keys (ARIA 1.2)
        role="grid"
        aria-label="Agreement of sources"
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">Voice</th>
            {shown.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">All others</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((voice, row) => (
            <tr key={voice.key}>
              <th scope="row" data-outlier={apart.includes(row)}>
                {voice.name}
                {voice.sources.length > 1 ? <span className={styles.about}>{voice.sources.length} sources, one voice</span> : null}
              </th>
              {shown.map(({ key, name }, column) =>
                row === column ? (
                  <td key={key} className={styles.self} aria-label={`${name} and itself`} {...place(row, column)} />
                ) : (
                  <PairCell key={key} names={[voice.name, name]} count={pairOf(row, column)} place={place(row, column)} />
                ),
              )}
              <PairCell names={[voice.name, 'all others']} count={totals[row] ?? null} place={place(row, shown.length)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  readonly names: readonly [string, string]
  readonly count: SideCount | null
  readonly place: { readonly tabIndex: number; readonly 'aria-selected': boolean; readonly onFocus: () => void }
}

function PairCell({ names, count, place }: CellProps) {
  if (!count || count.agreeing + count.opposing === 0) {
    return (
      <td className={styles.about} aria-label={`${names.join(' and ')}: nothing to compare`} {...place}>
        –
      </td>
    )
  }
  const leaning = count.opposing > count.agreeing ? 'contradicts' : count.opposing === 0 ? 'supports' : 'qualifies'
  return (
    <td data-stance={leaning} aria-label={`${names.join(' and ')}: ${sayCount(count)}`} {...place}>
      {count.agreeing} ✓ {count.opposing} ✕
    </td>
  )
}

/** Where a key leads, after the grid pattern of the ARIA Authoring Practices Guide; null for a key that does not move. */
function stepTo({ row, column }: PairPlace, key: string, far: boolean, voices: number): PairPlace | null {
  if (far && key !== 'Home' && key !== 'End') return null
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(voices, column + 1) }
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(voices - 1, row + 1), column }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? voices - 1 : row, column: voices }
    default:
      return null
  }
}
