/** What stands in the boxes of the matrix when it is drawn, line by line. */
import type { Evidence } from '../claims/evidence'
import { statusLabel } from '../claims/status'
import type { SourceCard } from '../model/source'
import { stances } from '../model/vocabulary'
import { type Colour, paper, relationColours, statusColours } from '../picture/colours'
import { type Line, linesOf, name, quotation, remark, statement } from '../picture/lines'
import { cutBetweenWords } from '../text/cut'
import { quoteOf } from '../text/passage'
import { readableDate } from '../text/readable-date'
import { titleOf } from '../text/title'
import { type MatrixCell, type MatrixRow, sourceName } from './matrix'
import { shortQuote } from './short-quote'
import { type Side, sidesOf, tally } from './sides'
import { stanceSymbols } from './stance-symbols'

/** A box is as high as its lines. `filled` is a colour, or the hatching of what nobody has read. */
export type Box = { readonly lines: readonly Line[]; readonly filled: Colour | 'hatched'; readonly centred: boolean }

/** Letters of a publisher or a title in a heading: two lines of it. The library knows the rest. */
const headingLetters = 64

export function headingBox(words: string, width: number): Box {
  return boxOf([linesOf(words, width, name)], paper.panel)
}

export function sourceBox(source: SourceCard, width: number): Box {
  const speaker = sourceName(source)
  const title = titleOf(source, null).text
  return boxOf(
    [
      linesOf(cutBetweenWords(speaker, headingLetters), width, name),
      linesOf(source.published === null ? 'no date' : readableDate(source.published), width, remark),
      title === speaker ? [] : linesOf(cutBetweenWords(title, headingLetters), width, remark),
    ],
    paper.panel,
  )
}

export function claimBox(row: MatrixRow, width: number): Box {
  return boxOf(
    [
      linesOf(row.claim.text, width, statement),
      linesOf(statusLabel(row.status), width, { ...remark, bold: true, colour: statusColours[row.status.kind] }),
      linesOf(tally(row).join(' · '), width, remark),
    ],
    paper.paper,
  )
}

/** A source that takes several stances has no one colour: the marks in the cell say which. */
export function cellBox(cell: MatrixCell, width: number): Box {
  if (cell.kind === 'silent') return { lines: linesOf('– silent', width, remark), filled: paper.paper, centred: true }
  if (cell.kind === 'unread') return { lines: linesOf('not read yet', width, remark), filled: 'hatched', centred: true }
  const sides = sidesOf(cell.evidence)
  const [first] = sides
  return boxOf(
    sides.map((side) => sideLines(side, width)),
    sides.length === 1 && first ? relationColours[first.stance].wash : paper.panel,
  )
}

/** What the colours, signs and gaps mean. */
export const legend: readonly (Box & { readonly lines: readonly [Line] })[] = [
  ...stances.map((stance) => ({
    lines: [{ ...remark, bold: true, colour: relationColours[stance].ink, text: `${stanceSymbols[stance]} ${stance}` }] as const,
    filled: relationColours[stance].wash,
    centred: true,
  })),
  { lines: [{ ...remark, text: '– silent: read, nothing attached' }], filled: paper.paper, centred: true },
  { lines: [{ ...remark, text: 'not read yet' }], filled: 'hatched', centred: true },
]

function sideLines({ stance, items }: Side, width: number): readonly Line[] {
  const marked = `${stanceSymbols[stance]} ${stance}${items.length > 1 ? ` × ${items.length}` : ''}`
  return [
    ...linesOf(marked, width, { ...remark, bold: true, colour: relationColours[stance].ink }),
    ...linesOf(said(items[0]), width, quotation),
  ]
}

function said(item: Evidence | undefined): string {
  return item?.annotation ? shortQuote(quoteOf(item.annotation.anchors)) : 'This passage is not in the library any more.'
}

function boxOf(parts: readonly (readonly Line[])[], filled: Colour): Box {
  return { lines: parts.flat(), filled, centred: false }
}
