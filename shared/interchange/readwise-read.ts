/** Readwise's export as CSV: a highlight a line, under the names of its columns. Older files lack the last ones. */
import { namedColour } from './colour'
import { readCsv } from './csv-read'
import { byDocument, type MarkedDocument, markOf } from './foreign-mark'

/** Whether the first line names the columns that make it one. */
export function isReadwise(text: string): boolean {
  const [header = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)
  return /(^|,)"?Highlight"?(,|$)/.test(header) && /(^|,)"?Book Title"?(,|$)/.test(header)
}

export function readReadwise(text: string): readonly MarkedDocument[] {
  const [header = [], ...rows] = readCsv(text)
  const columns = new Map(header.map((name, index) => [name.trim(), index]))
  const cell = (row: readonly string[], name: string) => row[columns.get(name) ?? -1]?.trim() ?? ''
  return byDocument(
    rows.map((row) => ({
      document: { url: null, title: cell(row, 'Book Title') || null, authors: namesIn(cell(row, 'Book Author')) },
      mark: markOf(cell(row, 'Highlight'), {
        note: cell(row, 'Note'),
        tags: namesIn(cell(row, 'Tags')),
        colour: namedColour(cell(row, 'Color')),
        madeAt: cell(row, 'Highlighted at').replace(' ', 'T') || null,
      }),
    })),
  )
}

function namesIn(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
