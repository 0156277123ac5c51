import type { Evidence } from '../claims/evidence'
import { writeCsv } from '../interchange/csv'
import { quoteOf } from '../text/passage'
import type { Alternatives, Diagnostic } from './alternatives'
import { sourceName } from './matrix'

/**
 * The alternatives as a table for spreadsheets: one row a passage with its whole quote, one column a claim, each cell what was
 * said of the passage towards the claim and by whom. Three rows of counts come first, as in the heads of the window.
 */
export function writeAlternativesCsv({ columns, rows, unfinished }: Alternatives): string {
  return writeCsv(
    ['passage', 'source', 'date', ...columns.map(({ claim }) => claim.text), 'tells apart'],
    [
      ['(independent voices against it)', '', '', ...columns.map(({ against }) => String(against)), ''],
      ['(independent voices for it)', '', '', ...columns.map(({ inFavour }) => String(inFavour)), ''],
      ['(independent voices qualifying it)', '', '', ...columns.map(({ qualifying }) => String(qualifying)), ''],
      ...[...rows, ...unfinished].map((row) => [
        quoteOfPassage(row),
        row.passage.source ? sourceName(row.passage.source) : '',
        row.passage.source?.published ?? '',
        ...columns.map(({ claim }) => row.byClaim.get(claim.id)?.map(judged).join('; ') ?? 'not assessed'),
        toldApart(row, columns.length),
      ]),
    ],
  )
}

/** How far a passage tells the claims apart, in words; what is missing where something is. */
export function toldApart({ diagnosticity, missing }: Diagnostic, claims: number): string {
  return diagnosticity === null ? `${missing} of ${claims} not assessed` : `${Math.round(diagnosticity * 100)} %`
}

function quoteOfPassage({ passage }: Diagnostic): string {
  return passage.annotation ? quoteOf(passage.annotation.anchors) : '(this passage is not in the library any more)'
}

function judged({ stance, link }: Evidence): string {
  return link.author === undefined ? stance : `${stance} (${link.author})`
}
