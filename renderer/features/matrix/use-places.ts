import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { MatrixLine } from '../../../shared/matrix/arrange'
import { type GridPlace, stepFrom } from '../../../shared/matrix/steps'
import type { SourceCard } from '../../../shared/model/source'
import { type MatrixPlace, useView } from '../../state/view'

/** One cell of the table takes part in the tab order; arrows move which one. It is remembered by claim and source, not by number. */
export function usePlaces(lines: readonly MatrixLine[], columns: readonly SourceCard[]) {
  const kept = useView((view) => view.matrixPlace)
  const table = useRef<HTMLTableElement>(null)
  const last = useRef<GridPlace>({ line: 0, column: -1 })
  /** Set while the keys are in the table, so that a line that goes away under them does not take them along. */
  const inside = useRef(false)

  // Whoever comes here by keys can go on with the arrows at once; who clicked in the bar above stays there.
  const moved = useRef(!document.activeElement?.closest('header'))

  const now = gridPlace(kept, lines, columns, last.current)
  // What keys act on is what is shown: a place that gave way is written back before anything has the focus.
  useLayoutEffect(() => {
    const shown = placeAt(now, lines, columns)
    if (!samePlace(useView.getState().matrixPlace, shown)) useView.setState({ matrixPlace: shown })
  })
  useLayoutEffect(() => {
    // Ordered or grouped anew, the claim is somewhere else, and comes into view there.
    if (last.current.line !== now.line && !moved.current)
      cellAt(table.current, now)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    last.current = now
    const lost = document.activeElement === document.body || document.activeElement === null
    if (inside.current && lost) focusCell(table.current, now)
  })
  const go = (to: GridPlace) => {
    useView.setState({ matrixPlace: placeAt(to, lines, columns) })
    moved.current = true
  }
  useLayoutEffect(() => {
    // The cell may not be drawn yet: the table measures its window before it draws what is in it.
    if (moved.current && focusCell(table.current, now)) moved.current = false
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const to = stepFrom(now, event.key, event.ctrlKey, lines, columns.length)
    if (!to) return
    go(to)
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
  const cell = cellAt(table, place)
  cell?.focus()
  return cell !== null
}

function cellAt(table: HTMLTableElement | null, place: GridPlace): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-place="${placeName(place)}"]`) ?? null
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

/** Whether the remembered place is the shown one, whatever passage the person went to in it. */
function samePlace(kept: MatrixPlace | null, shown: MatrixPlace): boolean {
  return kept !== null && kept.line === shown.line && kept.claimId === shown.claimId && kept.sourceId === shown.sourceId
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
  const found = kept.line === null ? -1 : lineOf(kept, lines)
  const column = kept.sourceId === null ? -1 : columns.findIndex(({ id }) => id === kept.sourceId)
  const near = Math.min(Math.max(last.line, 0), lines.length - 1)
  const line = found >= 0 || kept.line === null ? found : lines[near]?.kind === 'claim' ? near : firstClaim
  return { line, column }
}

/** The line of a place. Where lines were grouped anew the claim stands under another heading, or under none. */
function lineOf({ line: wanted, claimId }: MatrixPlace, lines: readonly MatrixLine[]): number {
  const same = lines.findIndex(({ key }) => key === wanted)
  return same >= 0 ? same : lines.findIndex((line) => line.kind === 'claim' && line.row.claim.id === claimId)
}
