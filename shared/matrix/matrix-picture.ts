/** The matrix as one picture (SVG): what the window shows, all of it, for a document or a wall. */
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { counted } from '../picture/document'
import type { MatrixLine } from './arrange'
import { cellOf } from './matrix'
import { cellBox, claimBox, gapLegend, headingBox, sourceBox, stanceLegend } from './picture-words'
import { acrossInside, columnInside, firstInside, type PictureRow, writeTablePicture } from './table-picture'

export type MatrixShown = {
  /** What the library is called. */
  readonly title: string
  readonly lines: readonly MatrixLine[]
  readonly columns: readonly SourceCard[]
  /** Sources that a person opened or marked something in. */
  readonly read: ReadonlySet<SourceId>
}

/** How many cells the picture would have. */
export function picturedCells({ lines, columns }: Pick<MatrixShown, 'lines' | 'columns'>): number {
  return lines.filter(({ kind }) => kind === 'claim').length * columns.length
}

/** The picture as an SVG document. */
export function writeMatrixPicture(shown: MatrixShown): string {
  const { title, lines, columns } = shown
  const width = acrossInside(columns.length)
  const heads: PictureRow = {
    head: true,
    first: headingBox('Claim', firstInside),
    others: columns.map((source) => sourceBox(source, columnInside)),
  }
  const none: readonly PictureRow[] = lines.length === 0 ? [{ across: headingBox('No claim fits', width) }] : []
  return writeTablePicture({
    name: `${title}: claims by sources`,
    label: 'Claims by sources',
    about: about(shown),
    columns: columns.length,
    legend: [...stanceLegend, ...gapLegend],
    rows: [heads, ...lines.map((line) => rowOf(line, shown, width)), ...none],
  })
}

function rowOf(line: MatrixLine, { columns, read }: MatrixShown, width: number): PictureRow {
  if (line.kind === 'heading') {
    const words = `${line.tag === null ? 'Without a tag' : `#${line.tag}`} (${line.claims})`
    return { across: headingBox(words, width) }
  }
  return {
    head: false,
    first: claimBox(line.row, firstInside),
    others: columns.map(({ id }) => cellBox(cellOf(line.row, id, read), columnInside)),
  }
}

function about({ lines, columns }: MatrixShown): string {
  const claims = new Set(lines.flatMap((line) => (line.kind === 'claim' ? [line.row.claim.id] : []))).size
  return (
    `A table of ${counted(claims, 'claim')} by ${counted(columns.length, 'source')}, sources in the order of their dates. ` +
    'A cell says whether the source supports, contradicts or qualifies the claim, and in which words; or that it was read and is silent; or that it was not read yet.'
  )
}
