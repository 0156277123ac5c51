/** Moving through the matrix by keys, after the grid pattern of the ARIA Authoring Practices Guide. */
import type { MatrixLine } from './arrange'

/** A place in the table. Line -1 is the line of sources; column -1 is the column of claims. */
export type GridPlace = { readonly line: number; readonly column: number }

/** Lines that Page Up and Page Down go: about what a window shows at once. */
export const pageLines = 6

/**
 * Where a key leads from a place, or null for a key that does not move. Headings between groups are passed over, and the
 * edges of the table hold.
 */
export function stepFrom(place: GridPlace, key: string, far: boolean, lines: readonly MatrixLine[], columns: number): GridPlace | null {
  const { line, column } = place
  const last = columns - 1
  switch (key) {
    case 'ArrowLeft':
      return { line, column: Math.max(-1, column - 1) }
    case 'ArrowRight':
      return { line, column: Math.min(last, column + 1) }
    case 'ArrowUp':
      return { line: claimLine(lines, line - 1, -1) ?? -1, column }
    case 'ArrowDown':
      return { line: claimLine(lines, line + 1, 1) ?? line, column }
    case 'PageUp':
      return { line: claimLine(lines, Math.max(0, line - pageLines), -1) ?? claimLine(lines, 0, 1) ?? line, column }
    case 'PageDown':
      return { line: claimLine(lines, Math.min(lines.length - 1, line + pageLines), 1) ?? line, column }
    case 'Home':
      return { line: far ? (claimLine(lines, 0, 1) ?? line) : line, column: -1 }
    case 'End':
      return { line: far ? (claimLine(lines, lines.length - 1, -1) ?? line) : line, column: last }
    default:
      return null
  }
}

/** The nearest line of a claim from `from` on, in a direction; null when there is none. */
function claimLine(lines: readonly MatrixLine[], from: number, direction: 1 | -1): number | null {
  for (let line = from; line >= 0 && line < lines.length; line += direction) if (lines[line]?.kind === 'claim') return line
  return null
}
