/** The alternatives as one picture (SVG), in the order and the words of the window. */
import { counted } from '../picture/document'
import { type Alternatives, type Diagnostic, leastAgainst } from './alternatives'
import { toldApart } from './alternatives-csv'
import { alternativeBox, headingBox, judgmentBox, passageBox, stanceLegend } from './picture-words'
import { acrossInside, columnInside, firstInside, type PictureRow, writeTablePicture } from './table-picture'

/** How many cells the picture would have. */
export function picturedJudgments({ columns, rows, unfinished }: Alternatives): number {
  return (rows.length + unfinished.length) * columns.length
}

/** The picture as an SVG document. `title` is what the library is called. */
export function writeAlternativesPicture(title: string, { columns, rows, unfinished }: Alternatives): string {
  const heads: PictureRow = {
    head: true,
    first: headingBox('Passage', firstInside),
    others: [...columns.map((column) => alternativeBox(column, columnInside)), headingBox('Tells apart', columnInside)],
  }
  const drawn = (row: Diagnostic): PictureRow => ({
    head: false,
    first: passageBox(row.passage, firstInside),
    others: [
      ...columns.map(({ claim }) => judgmentBox(row.byClaim.get(claim.id) ?? [], columnInside)),
      headingBox(toldApart(row, columns.length), columnInside),
    ],
  })
  const work: readonly PictureRow[] =
    unfinished.length === 0 ? [] : [{ across: headingBox(`Still to assess (${unfinished.length})`, acrossInside(columns.length + 1)) }]
  return writeTablePicture({
    name: `${title}: alternatives`,
    label: 'Passages by alternatives',
    about:
      `A table of ${counted(rows.length + unfinished.length, 'passage')} by ${counted(columns.length, 'claim')} that exclude each other. ` +
      `A cell says whether the passage supports, contradicts or qualifies the claim. ${leastAgainst(columns)}`,
    columns: columns.length + 1,
    legend: stanceLegend,
    rows: [heads, ...rows.map(drawn), ...work, ...unfinished.map(drawn)],
  })
}
