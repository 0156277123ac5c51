/** The timeline as one picture (SVG): the two tracks that the window shows, for a document or a wall. */
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import { paper } from '../picture/colours'
import { counted, margin, pictureDocument } from '../picture/document'
import { drawLines, heightOf, linesOf, name, remark, tidy } from '../picture/lines'
import { widthOf } from '../text/wrap'
import { opponentWords } from './entry-words'
import { conflictStroke, drawMark, laneHeight, legend, markMiddle } from './mark-picture'
import { narrowed, narrowingWords, type TimelineFilter, timelineWords } from './narrowed'
import { conflictCurves, conflictDepth, laneCount, type Placed, placedIn } from './placed'
import type { Stretch } from './span'
import { type Tick, ticksOf } from './ticks'
import type { Timeline } from './timeline'
import { viewOf } from './window'

/** As wide as a window on a large screen: six labels side by side, readable on a page across. */
const width = 1_400
/** One mark of the axis takes about this many pixels. */
const tickWidth = 110
const gap = 10
const happened = 'When it happened, as the sources say'
const reported = 'When it was reported'

/** What one picture holds. The window reads no more marks for dates either. */
export const mostPicturedEntries = 2_000

export type TimelineShown = {
  /** What the library is called. */
  readonly title: string
  readonly timeline: Timeline
  /** Marks that were not read for dates. */
  readonly left: number
  readonly filter: TimelineFilter
  /** The part of the time that is in view; null: all of it. */
  readonly part: Stretch | null
}

/** How many entries the picture would have. */
export function picturedEntries(shown: TimelineShown): number {
  const { events, reports } = placedOf(shown)
  return events.length + reports.length
}

/** The picture as an SVG document in light colours. Texts stay texts: they can be searched, copied and read aloud. */
export function writeTimelinePicture(shown: TimelineShown): string {
  const { title, timeline, filter, part, left } = shown
  const { all, view, events, reports } = placedOf(shown)
  const isEmpty = events.length + reports.length === 0
  const curves = conflictCurves(all.conflicts, events, markMiddle)
  const titleLines = linesOf(nameOf(title), width, { ...name, size: 15 })
  const drawnOnly = {
    ...all,
    events: events.map(entryOf),
    reports: reports.map(entryOf),
    conflicts: curves.map(({ conflict }) => conflict),
  }
  const nothing = timeline.events.length + timeline.reports.length === 0 ? 'Nothing has a date yet.' : 'Nothing fits.'
  const count = isEmpty ? nothing : timelineWords(drawnOnly, left)
  const remarks = [count, narrowingWords(filter, part)].flatMap((words) => (words === null ? [] : linesOf(words, width, remark)))
  const words = [...titleLines, ...remarks]
  const key = legend(margin + heightOf(words) + gap, width)
  const axis = margin + heightOf(words) + gap + key.height + 2 * gap
  const first = trackOf(happened, events, axis + 2 * gap + gap)
  const second = trackOf(reported, reports, first.bottom + conflictDepth + gap)
  const ticks = isEmpty ? [] : ticksOf(view, Math.floor(width / tickWidth))
  const drawn = isEmpty
    ? []
    : [
        xmlElement('rect', {
          x: '0',
          y: tidy(second.top - gap),
          width: tidy(width + 2 * margin),
          height: tidy(second.bottom - second.top + 2 * gap),
          fill: paper.panel,
        }),
        ...ticks.flatMap((tick) => drawTick(tick, view, axis, second.bottom + gap)),
        conflictLines(curves, first.lanes),
        ...first.elements,
        ...second.elements,
      ]
  return pictureDocument({
    name: nameOf(title),
    about: about(events, reports, curves.length),
    width: width + 2 * margin,
    height: (isEmpty ? axis : second.bottom + gap) + margin,
    content: [...drawLines(words, margin, margin, null), ...key.elements, ...drawn],
  })
}

function entryOf({ entry }: Placed): Placed['entry'] {
  return entry
}

function nameOf(title: string): string {
  return `${title}: what happened when, and when it was reported`
}

function placedOf({ timeline, filter, part }: TimelineShown) {
  const all = narrowed(timeline, filter)
  const view = part ?? viewOf([...all.events, ...all.reports].map(({ span }) => span))
  return { all, view, events: placedIn(all.events, view, width), reports: placedIn(all.reports, view, width) }
}

function trackOf(label: string, placed: readonly Placed[], top: number) {
  const heading = linesOf(label, width, { ...remark, bold: true })
  const lanes = top + heightOf(heading) + gap
  const marks = placed.map((one) => drawMark(one, { x: margin, y: lanes }))
  const elements = [
    ...drawLines(heading, margin, top, null),
    ...(marks.length > 0 ? [xmlElement('g', { role: 'list', 'aria-label': label }, marks)] : []),
  ]
  return { top, lanes, bottom: lanes + laneCount(placed) * laneHeight, elements }
}

function drawTick({ at, label }: Tick, view: Stretch, top: number, bottom: number): readonly XmlElement[] {
  const x = margin + ((at - view.from) / (view.to - view.from)) * width
  // At the right edge there is no room for its label.
  const words = x + gap / 2 + widthOf(label, remark) > width + 2 * margin ? [] : linesOf(label, tickWidth, remark)
  return [
    xmlElement('path', { d: `M${tidy(x)} ${tidy(top)} V${tidy(bottom)}`, stroke: paper.line }),
    ...drawLines(words, x + gap / 2, top, null),
  ]
}

function conflictLines(curves: ReturnType<typeof conflictCurves>, top: number): XmlElement {
  const lines = curves.map(({ conflict: { a, b, proposed }, path }) =>
    xmlElement('g', { role: 'listitem' }, [
      xmlElement('title', {}, `${opponentWords(a, false)}, against ${opponentWords(b, proposed)}`),
      xmlElement('path', { d: path, fill: 'none', ...conflictStroke(proposed) }),
    ]),
  )
  return xmlElement(
    'g',
    { ...(lines.length > 0 ? { role: 'list', 'aria-label': 'Dates in conflict' } : {}), transform: `translate(${margin} ${tidy(top)})` },
    lines,
  )
}

function about(events: readonly Placed[], reports: readonly Placed[], conflicts: number): string {
  return (
    `A timeline of ${counted(events.length, 'dated statement')} above ${counted(reports.length, 'report')}. ` +
    'A mark is as long as its date is coarse. ' +
    `${counted(conflicts, 'pair')} of dates that exclude each other ${conflicts === 1 ? 'is' : 'are'} joined by a line.`
  )
}
