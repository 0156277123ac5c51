import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { MatrixLine } from '../../../shared/matrix/arrange'
import { type GridPlace, stepFrom } from '../../../shared/matrix/steps'
import type { SourceCard } from '../../../shared/model/source'
import { openPlace } from '../../state/matrix'
import { type MatrixPlace, useView } from '../../state/view'

/** One cell of the table takes part in the tab order; arrows move which one. It is remembered by claim and source, not by number. */
export function usePlaces(lines: readonly MatrixLine[], columns: readonly SourceCard[]) {
  const kept = useView((view) => view.matrixPlace)
  const table = useRef<HTMLTableElement>(null)
  const last = useRef<GridPlace>({ line: 0, column: -1 })
  /** Set while the keys are in the table, so that a line that goes away under them does not take them along. */
  const inside = useRef(false)

  const now = gridPlace(kept, lines, columns, last.current)
  useLayoutEffect(() => {
    last.current = now
    const lost = document.activeElement === document.body || document.activeElement === null
    if (inside.current && lost) focusCell(table.current, now)
  })
  const go = (to: GridPlace) => {
    useView.setState({ matrixPlace: placeAt(to, lines, columns) })
    moved.current = true
  }
  // Whoever comes here by keys can go on with the arrows at once; who clicked in the bar above stays there.
  const moved = useRef(!document.activeElement?.closest('header'))
  useLayoutEffect(() => {
    // The cell may not be drawn yet: the table measures its window before it draws what is in it.
    if (moved.current && focusCell(table.current, now)) moved.current = false
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const { line, column } = now
    const to = stepFrom(now, event.key, event.ctrlKey, lines, columns.length)
    if (to) go(to)
    else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.dataset['place']) {
      void openPlace(withPassage(placeAt({ line, column }, lines, columns)), event.shiftKey)
    } else return
    event.preventDefault()
  }
  const onFocus = () => {
    inside.current = true
  }
  const onBlur = (event: React.FocusEvent) => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) inside.current = false
  }
  return { table, now, go, place: withPassage(placeAt(now, lines, columns)), handlers: { onKeyDown, onFocus, onBlur } }
}

export function placeName({ line, column }: GridPlace): string {
  return `${line}:${column}`
}

/** Whether the cell is drawn and has the focus now. */
function focusCell(table: HTMLTableElement | null, place: GridPlace): boolean {
  const cell = table?.querySelector<HTMLElement>(`[data-place="${placeName(place)}"]`)
  cell?.focus()
  return cell !== undefined && cell !== null
}

function placeAt({ line, column }: GridPlace, lines: readonly MatrixLine[], columns: readonly SourceCard[]): MatrixPlace {
  const at = lines[line]
  return {
    line: at?.key ?? null,
    claimId: at?.kind === 'claim' ? at.row.claim.id : null,
    sourceId: columns[column]?.id ?? null,
    linkId: null,
  }
}

/** The same place with the passage the person went to in it, if it is still the chosen one. */
function withPassage(place: MatrixPlace): MatrixPlace {
  const kept = useView.getState().matrixPlace
  return kept?.line === place.line && kept.sourceId === place.sourceId ? { ...place, linkId: kept.linkId } : place
}

/** Where the remembered place is now; what is gone gives way to what stands where it stood. */
function gridPlace(kept: MatrixPlace | null, lines: readonly MatrixLine[], columns: readonly SourceCard[], last: GridPlace): GridPlace {
  const firstClaim = Math.max(
    0,
    lines.findIndex(({ kind }) => kind === 'claim'),
  )
  if (!kept) return { line: firstClaim, column: -1 }
  const found = kept.line === null ? -1 : lines.findIndex(({ key }) => key === kept.line)
  const column = kept.sourceId === null ? -1 : columns.findIndex(({ id }) => id === kept.sourceId)
  const near = Math.min(Math.max(last.line, 0), lines.length - 1)
  const line = found >= 0 || kept.line === null ? found : lines[near]?.kind === 'claim' ? near : firstClaim
  return { line, column }
}
