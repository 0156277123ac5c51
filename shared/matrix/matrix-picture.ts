/** The matrix as one picture (SVG): what the window shows, all of it, for a document or a wall. */
import { type XmlElement, xmlDocument, xmlElement } from '../interchange/xml-write'
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { widthOf } from '../text/wrap'
import type { MatrixLine } from './arrange'
import { cellOf } from './matrix'
import { paper } from './picture-colours'
import { type Box, cellBox, claimBox, headingBox, type Line, legend, sourceBox } from './picture-words'

/** Widths in CSS pixels, as in the window: three lines of quote in a column, a claim of a line or two at the left. */
const columnWidth = 230
const claimWidth = 280
const padding = 12
const margin = 24
/** Height of a line as a share of its letters, and where in it letters stand. */
const leading = 1.4
const baseline = 1.05
/** Between entries of the legend. */
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
  const [wide, high] = [tidy(width + 2 * margin), tidy(y + margin)]
  return xmlDocument(
    xmlElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: wide,
        height: high,
        viewBox: `0 0 ${wide} ${high}`,
        role: 'graphics-document document',
        'aria-labelledby': 'name about',
        'font-family': faces.plain,
      },
      [
        xmlElement('title', { id: 'name' }, `${shown.title}: claims by sources`),
        xmlElement('desc', { id: 'about' }, about(shown)),
        hatching,
        xmlElement('rect', { width: wide, height: high, fill: paper.paper }),
        ...drawLines(top.lines, margin, margin, null),
        ...key.elements,
        xmlElement('g', { role: 'table', 'aria-label': 'Claims by sources' }, drawn),
      ],
    ),
  )
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

/** Side by side as far as they fit, the others below. */
function legendFrom(top: number, width: number): { readonly elements: readonly XmlElement[]; readonly bottom: number } {
  const height = heightOf(legend[0]?.lines ?? []) + gap
  let [x, y] = [0, top]
  const elements = legend.map((entry) => {
    const wide = widthOf(entry.lines[0].text, entry.lines[0]) + 2 * padding
    if (x > 0 && x + wide > width) [x, y] = [0, y + height + gap]
    const element = drawBox(entry, {}, { x: margin + x, y, width: wide, height })
    x += wide + gap
    return element
  })
  return { elements, bottom: y + height }
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

function drawLines(lines: readonly Line[], x: number, top: number, anchor: 'middle' | null): readonly XmlElement[] {
  let y = top
  return lines.map(({ text, face, size, bold, colour }) => {
    const attributes = {
      x: tidy(x),
      y: tidy(y + size * baseline),
      'font-size': tidy(size),
      fill: colour,
      ...(face === 'plain' ? {} : { 'font-family': faces[face] }),
      ...(bold ? { 'font-weight': 'bold' } : {}),
      ...(anchor ? { 'text-anchor': anchor } : {}),
    }
    y += size * leading
    return xmlElement('text', attributes, text)
  })
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size * leading, 0)
}

const faces = { plain: "'Inter Variable', Inter, system-ui, sans-serif", read: "'Literata Variable', Literata, Georgia, serif" }

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

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** To a tenth: finer nobody sees, and the file stays short. */
function tidy(value: number): string {
  return String(Math.round(value * 10) / 10)
}
