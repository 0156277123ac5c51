/** What stands in the boxes of the matrix when it is drawn, line by line. */
import type { Evidence } from '../claims/evidence'
import { type StatusKind, statusLabel } from '../claims/status'
import type { SourceCard } from '../model/source'
import { stances } from '../model/vocabulary'
import { cutBetweenWords } from '../text/cut'
import { quoteOf } from '../text/passage'
import { readableDate } from '../text/readable-date'
import { titleOf } from '../text/title'
import { type Face, wrap } from '../text/wrap'
import { type MatrixCell, type MatrixRow, sourceName } from './matrix'
import { type Colour, paper, stanceColours } from './picture-colours'
import { shortQuote } from './short-quote'
import { type Side, sidesOf, tally } from './sides'
import { stanceSymbols } from './stance-symbols'

/** `read` is the typeface of what people wrote, `plain` that of what Crossread says. */
export type Line = Face & { readonly text: string; readonly face: 'read' | 'plain'; readonly colour: Colour }

/** A box is as high as its lines. `filled` is a colour, or the hatching of what nobody has read. */
export type Box = { readonly lines: readonly Line[]; readonly filled: Colour | 'hatched'; readonly centred: boolean }

type Style = Omit<Line, 'text'>

const statement: Style = { face: 'read', size: 14.5, bold: false, colour: paper.ink }
const quotation: Style = { face: 'read', size: 13.5, bold: false, colour: paper.ink }
const name: Style = { face: 'plain', size: 13, bold: true, colour: paper.ink }
const remark: Style = { face: 'plain', size: 11.5, bold: false, colour: paper.ink2 }

/** Letters of a publisher or a title in a heading: two lines of it. The library knows the rest. */
const headingLetters = 64

const statusColours: { readonly [Kind in StatusKind]: Colour } = {
  established: paper.supports,
  disputed: paper.contradicts,
  contradicted: paper.contradicts,
  'single-source': paper.qualifies,
  unsupported: paper.ink2,
}

export function headingBox(words: string, width: number): Box {
  return boxOf([lines(words, width, name)], paper.panel)
}

export function sourceBox(source: SourceCard, width: number): Box {
  const speaker = sourceName(source)
  const title = titleOf(source, null).text
  return boxOf(
    [
      lines(cutBetweenWords(speaker, headingLetters), width, name),
      lines(source.published === null ? 'no date' : readableDate(source.published), width, remark),
      title === speaker ? [] : lines(cutBetweenWords(title, headingLetters), width, remark),
    ],
    paper.panel,
  )
}

export function claimBox(row: MatrixRow, width: number): Box {
  return boxOf(
    [
      lines(row.claim.text, width, statement),
      lines(statusLabel(row.status), width, { ...remark, bold: true, colour: statusColours[row.status.kind] }),
      lines(tally(row).join(' · '), width, remark),
    ],
    paper.paper,
  )
}

/** A source that takes several stances has no one colour: the marks in the cell say which. */
export function cellBox(cell: MatrixCell, width: number): Box {
  if (cell.kind === 'silent') return { lines: lines('– silent', width, remark), filled: paper.paper, centred: true }
  if (cell.kind === 'unread') return { lines: lines('not read yet', width, remark), filled: 'hatched', centred: true }
  const sides = sidesOf(cell.evidence)
  const [first] = sides
  return boxOf(
    sides.map((side) => sideLines(side, width)),
    sides.length === 1 && first ? stanceColours[first.stance].wash : paper.panel,
  )
}

/** What the colours, signs and gaps mean. */
export const legend: readonly (Box & { readonly lines: readonly [Line] })[] = [
  ...stances.map((stance) => ({
    lines: [{ ...remark, bold: true, colour: stanceColours[stance].ink, text: `${stanceSymbols[stance]} ${stance}` }] as const,
    filled: stanceColours[stance].wash,
    centred: true,
  })),
  { lines: [{ ...remark, text: '– silent: read, nothing attached' }], filled: paper.paper, centred: true },
  { lines: [{ ...remark, text: 'not read yet' }], filled: 'hatched', centred: true },
]

function sideLines({ stance, items }: Side, width: number): readonly Line[] {
  const marked = `${stanceSymbols[stance]} ${stance}${items.length > 1 ? ` × ${items.length}` : ''}`
  return [...lines(marked, width, { ...remark, bold: true, colour: stanceColours[stance].ink }), ...lines(said(items[0]), width, quotation)]
}

function said(item: Evidence | undefined): string {
  return item?.annotation ? shortQuote(quoteOf(item.annotation.anchors)) : 'This passage is not in the library any more.'
}

function lines(words: string, width: number, style: Style): readonly Line[] {
  return wrap(words, width, style).map((text) => ({ ...style, text }))
}

function boxOf(parts: readonly (readonly Line[])[], filled: Colour): Box {
  return { lines: parts.flat(), filled, centred: false }
}
