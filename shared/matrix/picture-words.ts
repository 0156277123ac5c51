/** What stands in the boxes of the matrix when it is drawn, line by line. */
import type { Evidence } from '../claims/evidence'
import { statusLabel } from '../claims/status'
import type { SourceCard } from '../model/source'
import { stances } from '../model/vocabulary'
import { type Colour, paper, relationColours, statusColours } from '../picture/colours'
import { type Line, linesOf, name, quotation, remark, statement } from '../picture/lines'
import { cutBetweenWords } from '../text/cut'
import { quoteOf } from '../text/passage'
import { titleOf } from '../text/title'
import { type Alternative, voicesWords } from './alternatives'
import { type MatrixCell, type MatrixRow, sourceName } from './matrix'
import { shortQuote } from './short-quote'
import { type Side, sidesOf, tally } from './sides'
import { sourceAbout } from './source-heading'
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
      linesOf(sourceAbout(source), width, remark),
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

/** A claim among alternatives and how many voices stand on each side of it. */
export function alternativeBox({ claim, against, inFavour, qualifying, least }: Alternative, width: number): Box {
  const counts = voicesWords({ against, inFavour, qualifying })
  return boxOf(
    [
      linesOf(claim.text, width, statement),
      linesOf(counts, width, least ? { ...remark, bold: true, colour: relationColours.supports.ink } : remark),
    ],
    paper.panel,
  )
}

/** A passage and who says it. */
export function passageBox(passage: Evidence, width: number): Box {
  return boxOf(
    [linesOf(said(passage), width, quotation), linesOf(passage.source ? sourceName(passage.source) : '', width, remark)],
    paper.paper,
  )
}

/** What was said of a passage towards a claim, and by whom. */
export function judgmentBox(items: readonly Evidence[], width: number): Box {
  const [first] = items
  if (!first) return { lines: linesOf('not assessed', width, remark), filled: paper.paper, centred: true }
  return boxOf(
    items.map(({ stance, link }) => [
      ...linesOf(`${stanceSymbols[stance]} ${stance}`, width, { ...remark, bold: true, colour: relationColours[stance].ink }),
      ...linesOf(link.author ?? '', width, remark),
    ]),
    items.every(({ stance }) => stance === first.stance) ? relationColours[first.stance].wash : paper.panel,
  )
}

export type LegendBox = Box & { readonly lines: readonly [Line] }

/** What the colours and signs mean. */
export const stanceLegend: readonly LegendBox[] = stances.map((stance) => ({
  lines: [{ ...remark, bold: true, colour: relationColours[stance].ink, text: `${stanceSymbols[stance]} ${stance}` }],
  filled: relationColours[stance].wash,
  centred: true,
}))

/** What the two kinds of gap mean. */
export const gapLegend: readonly LegendBox[] = [
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
