/** The matrix as one picture (SVG): what the window shows, all of it, for a document or a wall. */
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { paper } from '../picture/colours'
import { counted, margin, pictureDocument } from '../picture/document'
import { flow } from '../picture/flow'
import { drawLines, heightOf, tidy } from '../picture/lines'
import { widthOf } from '../text/wrap'
import type { MatrixLine } from './arrange'
import { cellOf } from './matrix'
import { type Box, cellBox, claimBox, headingBox, legend, sourceBox } from './picture-words'

/** Widths in CSS pixels, as in the window: three lines of quote in a column, a claim of a line or two at the left. */
const columnWidth = 230
const claimWidth = 280
const padding = 12
/** Above and below the legend. */
const gap = 10

/**
 * Cells that one picture holds. A cell takes about a kilobyte, so that this many make a file of 10 MB; browsers and drawing
 * programs still open that within seconds, and ten times as much no longer. What is larger nobody can look at either.
 */
export const mostPicturedCells = 10_000

export type MatrixShown = {
  /** What the library is called. */
  readonly title: string
  readonly lines: readonly MatrixLine[]
  readonly columns: readonly SourceCard[]
  /** Sources that a person opened or marked something in. */
  readonly read: ReadonlySet<SourceId>
}

/** A box in its place. `role` is its part in the table, for those who have the picture read aloud. */
type Placed = { readonly box: Box; readonly role: string; readonly x: number; readonly width: number }

/** How many cells the picture would have. */
export function picturedCells({ lines, columns }: Pick<MatrixShown, 'lines' | 'columns'>): number {
  return lines.filter(({ kind }) => kind === 'claim').length * columns.length
}

/** The picture as an SVG document in light colours. Texts stay texts: they can be searched, copied and read aloud. */
export function writeMatrixPicture(shown: MatrixShown): string {
  const width = claimWidth + shown.columns.length * columnWidth
  const rows = [headings(shown), ...shown.lines.map((line) => rowOf(line, shown, width))]
  if (shown.lines.length === 0) rows.push([{ box: headingBox('No claim fits', inside(width)), role: 'rowheader', x: 0, width }])
  const top = headingBox(`${shown.title}: claims by sources`, width)
  let y = margin + heightOf(top.lines) + gap
  const key = legendFrom(y, width)
  y = key.bottom + gap
  const drawn = rows.map((row) => {
    const height = Math.max(...row.map(({ box }) => heightOf(box.lines))) + 2 * padding
    const element = xmlElement(
      'g',
      { role: 'row' },
      row.map((placed) => drawBox(placed.box, { role: placed.role }, { x: margin + placed.x, y, width: placed.width, height })),
    )
    y += height
    return element
  })
  return pictureDocument({
    name: `${shown.title}: claims by sources`,
    about: about(shown),
    width: width + 2 * margin,
    height: y + margin,
    content: [
      hatching,
      ...drawLines(top.lines, margin, margin, null),
      ...key.elements,
      xmlElement('g', { role: 'table', 'aria-label': 'Claims by sources' }, drawn),
    ],
  })
}

function headings({ columns }: MatrixShown): readonly Placed[] {
  return [
    { box: headingBox('Claim', inside(claimWidth)), role: 'columnheader', x: 0, width: claimWidth },
    ...columns.map((source, index) => ({ box: sourceBox(source, inside(columnWidth)), role: 'columnheader', ...columnPlace(index) })),
  ]
}

function rowOf(line: MatrixLine, { columns, read }: MatrixShown, width: number): readonly Placed[] {
  if (line.kind === 'heading') {
    const words = `${line.tag === null ? 'Without a tag' : `#${line.tag}`} (${line.claims})`
    return [{ box: headingBox(words, inside(width)), role: 'rowheader', x: 0, width }]
  }
  return [
    { box: claimBox(line.row, inside(claimWidth)), role: 'rowheader', x: 0, width: claimWidth },
    ...columns.map(({ id }, index) => ({
      box: cellBox(cellOf(line.row, id, read), inside(columnWidth)),
      role: 'cell',
      ...columnPlace(index),
    })),
  ]
}

function columnPlace(index: number): { readonly x: number; readonly width: number } {
  return { x: claimWidth + index * columnWidth, width: columnWidth }
}

function inside(width: number): number {
  return width - 2 * padding
}

function legendFrom(top: number, width: number): { readonly elements: readonly XmlElement[]; readonly bottom: number } {
  const height = heightOf(legend[0]?.lines ?? []) + gap
  const entries = legend.map((box) => ({ box, width: widthOf(box.lines[0].text, box.lines[0]) + 2 * padding }))
  const { placed, height: all } = flow(entries, height, width)
  const elements = placed.map(({ entry, x, y }) => drawBox(entry.box, {}, { x: margin + x, y: top + y, width: entry.width, height }))
  return { elements, bottom: top + all }
}

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function drawBox(
  { lines, filled, centred }: Box,
  attributes: Readonly<Record<string, string>>,
  { x, y, width, height }: Frame,
): XmlElement {
  const fill = filled === 'hatched' ? 'url(#not-read)' : filled
  const frame = { x: tidy(x), y: tidy(y), width: tidy(width), height: tidy(height), fill, stroke: paper.line }
  const words = centred
    ? drawLines(lines, x + width / 2, y + (height - heightOf(lines)) / 2, 'middle')
    : drawLines(lines, x + padding, y + padding, null)
  return xmlElement('g', attributes, [xmlElement('rect', frame), ...words])
}

/** Slanting stripes: that nobody has read a source shows without colour, too. */
const hatching = xmlElement('defs', {}, [
  xmlElement('pattern', { id: 'not-read', width: '10', height: '10', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
    xmlElement('rect', { width: '10', height: '10', fill: paper.paper }),
    xmlElement('rect', { width: '5', height: '10', fill: paper.desk }),
  ]),
])

function about({ lines, columns }: MatrixShown): string {
  const claims = new Set(lines.flatMap((line) => (line.kind === 'claim' ? [line.row.claim.id] : []))).size
  return (
    `A table of ${counted(claims, 'claim')} by ${counted(columns.length, 'source')}, sources in the order of their dates. ` +
    'A cell says whether the source supports, contradicts or qualifies the claim, and in which words; or that it was read and is silent; or that it was not read yet.'
  )
}
