import type { Evidence } from '../claims/evidence'
import { statusLabel } from '../claims/status'
import { writeCsv } from '../interchange/csv'
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { quoteOf } from '../text/passage'
import type { MatrixLine } from './arrange'
import { cellOf, type MatrixCell, sourceName } from './matrix'

/**
 * The matrix as a table for spreadsheets: one row a claim, one column a source, each cell with stances and whole quotes, or
 * with the word for its gap. A claim that stands under several tags is written once.
 */
export function writeMatrixCsv(lines: readonly MatrixLine[], columns: readonly SourceCard[], read: ReadonlySet<SourceId>): string {
  const rows = new Map(lines.flatMap((line) => (line.kind === 'claim' ? [[line.row.claim.id, line.row] as const] : [])))
  return writeCsv(
    ['claim', 'status', 'tags', ...columns.map(heading)],
    [...rows.values()].map((row) => [
      row.claim.text,
      statusLabel(row.status),
      row.claim.tags.join('; '),
      ...columns.map(({ id }) => cellText(cellOf(row, id, read))),
    ]),
  )
}

function heading(source: SourceCard): string {
  return [sourceName(source), source.published].filter((part) => part !== null).join(', ')
}

function cellText(cell: MatrixCell): string {
  return cell.kind === 'speaks' ? cell.evidence.map(said).join('\n') : cell.kind
}

function said({ stance, annotation }: Evidence): string {
  return annotation ? `${stance}: ${quoteOf(annotation.anchors)}` : `${stance}: (this passage is not in the library any more)`
}
