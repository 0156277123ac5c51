/** The claims against the sources, as tables that fit a page. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Evidence } from '../claims/evidence'
import { statusNames } from '../claims/status'
import { cellOf, type MatrixCell, matrixColumns, matrixRows, readSources, sourceName, speaking } from '../matrix/matrix'
import { shortQuote } from '../matrix/short-quote'
import type { Claim } from '../model/claim'
import type { SourceCard } from '../model/source'
import { quoteOf } from '../text/passage'
import type { Citations } from './citations'
import type { Grounds } from './generated'
import { classed, emphasis, paragraph, strong, table } from './nodes'

/** Sources side by side in one table. With the claim before them, five columns leave each the width of three words on A4; more go into a table below. */
export const sourcesPerTable = 4

/**
 * One table for every few sources that say something about these claims. Gaps are told apart: `silent` where a person
 * marked something else in the source, `unread` where nobody has. What was merely opened on one computer does not count
 * here as it does in the matrix of the window: a brief is the same whoever makes it from the library, and what it tells
 * its readers was read has left a trace there. Sources without a word on any of the claims are named below, so that a
 * column of gaps fills no page.
 */
export function matrixTables(claims: readonly Claim[], { material, evidence }: Grounds, citations: Citations): readonly RootContent[] {
  if (claims.length === 0) return []
  const rows = matrixRows(claims, evidence)
  const columns = matrixColumns(material.sources)
  const heard = speaking(columns, rows)
  const read = readSources([], material.annotations)
  const tables = inGroups(heard).map((group) =>
    classed(
      table(
        ['Claim', ...group.map(sourceName)],
        rows.map((row) => [
          [{ type: 'text' as const, value: `${row.claim.text} ` }, emphasis(statusNames[row.status.kind])],
          ...group.map(({ id }) => cellWords(cellOf(row, id, read), citations)),
        ]),
      ),
      'matrix',
    ),
  )
  const others = columns.filter((source) => !heard.includes(source))
  return [
    ...tables,
    ...named(
      'Read, and silent on all of these claims',
      others.filter(({ id }) => read.has(id)),
    ),
    ...named(
      'Not read for these claims',
      others.filter(({ id }) => !read.has(id)),
    ),
  ]
}

function inGroups(sources: readonly SourceCard[]): readonly (readonly SourceCard[])[] {
  return Array.from({ length: Math.ceil(sources.length / sourcesPerTable) }, (_, index) =>
    sources.slice(index * sourcesPerTable, (index + 1) * sourcesPerTable),
  )
}

function named(words: string, sources: readonly SourceCard[]): readonly RootContent[] {
  return sources.length > 0 ? [paragraph(emphasis(`${words}:`), ` ${sources.map(sourceName).join('; ')}.`)] : []
}

function cellWords(cell: MatrixCell, citations: Citations): readonly PhrasingContent[] {
  if (cell.kind !== 'speaks') return [emphasis(cell.kind)]
  return cell.evidence.flatMap((item, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '; ' }] : []),
    ...said(item, citations),
  ])
}

function said({ stance, annotation, annotationId }: Evidence, citations: Citations): readonly PhrasingContent[] {
  const words = annotation ? `“${shortQuote(quoteOf(annotation.anchors))}”` : ''
  return [strong(stance), { type: 'text', value: ` ${words}` }, citations.cite(annotationId)]
}
