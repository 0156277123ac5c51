/** A table of boxes as one picture (SVG), in light colours. Texts stay texts: they can be searched, copied and read aloud. */
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import { paper } from '../picture/colours'
import { margin, pictureDocument } from '../picture/document'
import { flow } from '../picture/flow'
import { drawLines, heightOf, tidy } from '../picture/lines'
import { widthOf } from '../text/wrap'
import { type Box, headingBox, type LegendBox } from './picture-words'

/** Widths in CSS pixels, as in the window: three lines of quote in a column, a claim of a line or two at the left. */
const columnWidth = 230
const firstWidth = 280
const padding = 12
/** Above and below the legend. */
const gap = 10

/** Widths of words in the first column and in the others, and in a line across `columns` of them. */
export const firstInside = firstWidth - 2 * padding
export const columnInside = columnWidth - 2 * padding
export const acrossInside = (columns: number) => widthAcross(columns) - 2 * padding

/**
 * Cells that one picture holds. A cell takes about a kilobyte, so that this many make a file of 10 MB; browsers and drawing
 * programs still open that within seconds, and ten times as much no longer. What is larger nobody can look at either.
 */
export const mostPicturedCells = 10_000

/** A line of the table: a box across all of it, or one for each column. */
export type PictureRow = { readonly across: Box } | { readonly head: boolean; readonly first: Box; readonly others: readonly Box[] }

export type TablePicture = {
  readonly name: string
  /** What kind of table it is. */
  readonly label: string
  readonly about: string
  /** Columns beside the first. */
  readonly columns: number
  readonly legend: readonly LegendBox[]
  readonly rows: readonly PictureRow[]
}

/** A box in its place. `role` is its part in the table, for those who have the picture read aloud. */
type Placed = { readonly box: Box; readonly role: string; readonly x: number; readonly width: number }

export function writeTablePicture({ name, label, about, columns, legend, rows }: TablePicture): string {
  const width = widthAcross(columns)
  const top = headingBox(name, width)
  let y = margin + heightOf(top.lines) + gap
  const key = legendFrom(legend, y, width)
  y = key.bottom + gap
  const drawn = rows.map((row) => {
    const placed = placedIn(row, width)
    const height = Math.max(...placed.map(({ box }) => heightOf(box.lines))) + 2 * padding
    const element = xmlElement(
      'g',
      { role: 'row' },
      placed.map((at) => drawBox(at.box, { role: at.role }, { x: margin + at.x, y, width: at.width, height })),
    )
    y += height
    return element
  })
  return pictureDocument({
    name,
    about,
    width: width + 2 * margin,
    height: y + margin,
    content: [
      hatching,
      ...drawLines(top.lines, margin, margin, null),
      ...key.elements,
      xmlElement('g', { role: 'table', 'aria-label': label }, drawn),
    ],
  })
}

function widthAcross(columns: number): number {
  return firstWidth + columns * columnWidth
}

function placedIn(row: PictureRow, width: number): readonly Placed[] {
  if ('across' in row) return [{ box: row.across, role: 'rowheader', x: 0, width }]
  return [
    { box: row.first, role: row.head ? 'columnheader' : 'rowheader', x: 0, width: firstWidth },
    ...row.others.map((box, index) => ({
      box,
      role: row.head ? 'columnheader' : 'cell',
      x: firstWidth + index * columnWidth,
      width: columnWidth,
    })),
  ]
}

function legendFrom(
  legend: readonly LegendBox[],
  top: number,
  width: number,
): { readonly elements: readonly XmlElement[]; readonly bottom: number } {
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
