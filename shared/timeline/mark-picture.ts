/** A date as a picture shows it: its mark, as long as the date is coarse, and above it when, who says so, and the first words. */
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import { type Colour, paper } from '../picture/colours'
import { margin } from '../picture/document'
import { flow } from '../picture/flow'
import { drawLines, firstLines, heightOf, linesOf, quotation, remark, type Style, tidy } from '../picture/lines'
import { widthOf } from '../text/wrap'
import { entryHeading, entryWords } from './entry-words'
import type { EntryKind } from './narrowed'
import { labelWidth, type Placed } from './placed'
import type { Span } from './span'

const words: Style = { ...quotation, size: 13 }
/** Of the heading, and of the words below it: a name of two words beside its date, and about six words of what is said. */
const mostLines = 2
const mark = { height: 6, corner: '3' } as const
/** Between the label, its mark, and the lane below. */
const gap = 5

const labelHeight = mostLines * heightOf([remark, words].map((style) => ({ ...style, text: '' })))
export const laneHeight = labelHeight + mark.height + 3 * gap

/** Where in a track the marks of a lane have their middle. */
export function markMiddle(lane: number): number {
  return lane * laneHeight + labelHeight + gap + mark.height / 2
}

/** `origin`: the upper left corner of the track. The words whole are the title. */
export function drawMark({ entry, left, length, label, lane }: Placed, origin: { readonly x: number; readonly y: number }): XmlElement {
  const lines = [
    ...firstLines(entryHeading(entry), labelWidth, remark, mostLines),
    ...firstLines(entry.words, labelWidth, words, mostLines),
  ]
  // Short ones stand right above their mark, too.
  const top = origin.y + lane * laneHeight + labelHeight - heightOf(lines)
  return xmlElement('g', { role: 'listitem' }, [
    xmlElement('title', {}, entryWords(entry)),
    // What runs behind a label would make it hard to read.
    xmlElement('rect', {
      x: tidy(origin.x + label),
      y: tidy(top),
      width: tidy(labelWidth),
      height: tidy(heightOf(lines)),
      fill: entry.target.kind === 'report' ? paper.panel : paper.paper,
      'fill-opacity': '0.88',
    }),
    ...drawLines(lines, origin.x + label, top, null),
    markShape(entry.target.kind, entry.span, { x: origin.x + left, y: origin.y + markMiddle(lane) }, length),
  ])
}

const kindColours: { readonly [Kind in EntryKind]: { readonly ink: Colour; readonly wash: Colour } } = {
  passage: { ink: paper.restates, wash: paper.restatesWash },
  claim: { ink: paper.supports, wash: paper.supportsWash },
  report: { ink: paper.ink2, wash: paper.panel },
}

/** A whole month or year is not known to the day: it is drawn light. What was inferred has a dashed edge. */
function markShape(
  kind: EntryKind,
  { grain, inferred }: Pick<Span, 'grain' | 'inferred'>,
  middle: { readonly x: number; readonly y: number },
  length: number,
): XmlElement {
  const { ink, wash } = kindColours[kind]
  const isCoarse = grain === 'month' || grain === 'year'
  return xmlElement('rect', {
    x: tidy(middle.x),
    y: tidy(middle.y - mark.height / 2),
    width: tidy(length),
    height: tidy(mark.height),
    rx: mark.corner,
    fill: inferred ? paper.paper : isCoarse ? wash : ink,
    stroke: ink,
    ...(inferred ? { 'stroke-dasharray': '2 2' } : {}),
  })
}

const sampleLength = 14

/** A line between dates that exclude each other; dashed where nobody has decided that they do. */
export function conflictStroke(proposed: boolean): Readonly<Record<string, string>> {
  return { stroke: paper.contradicts, 'stroke-width': '1.6', ...(proposed ? { 'stroke-dasharray': '4 3' } : {}) }
}

/** What the marks and lines mean. */
export function legend(top: number, width: number): { readonly elements: readonly XmlElement[]; readonly height: number } {
  const lineHeight = heightOf([{ ...remark, text: '' }])
  const plain = { grain: 'day', inferred: false } as const
  const samples: readonly (readonly [string, EntryKind | 'conflict' | 'proposed', Pick<Span, 'grain' | 'inferred'>])[] = [
    ['passage', 'passage', plain],
    ['claim', 'claim', plain],
    ['report', 'report', plain],
    ['month or year', 'passage', { grain: 'month', inferred: false }],
    ['inferred', 'passage', { grain: 'day', inferred: true }],
    ['dates in conflict', 'conflict', plain],
    ['proposed', 'proposed', plain],
  ]
  const entries = samples.map(([label, kind, span]) => {
    const lines = linesOf(label, width, remark)
    return { kind, span, lines, width: sampleLength + gap + Math.max(...lines.map((line) => widthOf(line.text, line))) }
  })
  const { placed, height } = flow(entries, lineHeight, width)
  const elements = placed.flatMap(({ entry: { kind, span, lines }, x, y }) => [
    kind === 'conflict' || kind === 'proposed'
      ? xmlElement('path', {
          d: `M${tidy(x)} ${tidy(y + lineHeight / 2)} H${tidy(x + sampleLength)}`,
          ...conflictStroke(kind === 'proposed'),
        })
      : markShape(kind, span, { x, y: y + lineHeight / 2 }, sampleLength),
    ...drawLines(lines, x + sampleLength + gap, y, null),
  ])
  return { elements: [xmlElement('g', { transform: `translate(${margin} ${tidy(top)})` }, elements)], height }
}
