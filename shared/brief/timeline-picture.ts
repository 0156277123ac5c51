/**
 * The timeline as a drawing (SVG): events above the line of days, reports below it, dates that exclude each other joined.
 * It has no colour but that of the text, so that it reads by light and dark, in print, and to those who see no colours.
 */
import type { Element, ElementContent, Properties } from 'hast'
import { lanesOf } from '../timeline/lanes'
import type { Timeline, TimelineEntry } from '../timeline/timeline'
import { type Scale, scaleOf } from './timeline-scale'

/** As wide as the text of an A4 page in CSS pixels (170 mm): letters are then as large as they say. */
const width = 640
const letters = 11
const lane = 17
/** A minute in a year is no place that anybody sees: a mark is at least this wide, enough for a number of two digits. */
const leastMark = 17
const markHeight = 13
/** Between marks of one lane. */
const gap = 2
/** Numbers lead to the rows of the table. Of three digits they no longer fit their marks. */
const mostNumbered = 99

type Mark = { readonly entry: TimelineEntry; readonly x: number; readonly width: number; readonly lane: number }

/** `label` is what is read aloud in its place. */
export function timelinePicture({ events, reports, conflicts }: Timeline, label: string): Element {
  const all = [...events, ...reports].sort((a, b) => a.span.from - b.span.from)
  const scale = scaleOf(all, width)
  const [above, below] = [marksOf(events, scale), marksOf(reports, scale)]
  const axis = letters * 2 + rows(above) * lane
  const bottom = axis + 24 + letters + rows(below) * lane
  const y = (mark: Mark) => axis - 6 - markHeight - mark.lane * lane
  const numbers = new Map(events.map(({ key }, index) => [key, index + 1]))
  const joined = conflicts.flatMap(({ a, b, proposed }): Element[] => {
    const ends = [a, b].flatMap(({ key }) => above.filter(({ entry }) => entry.key === key))
    const [one, other] = ends
    return one && other ? [joint(one, other, y, proposed)] : []
  })
  const legend = legendOf({ events, reports, joined: joined.length > 0, proposed: conflicts.some(({ proposed }) => proposed) })
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${bottom + letters + 10}`, role: 'img', ariaLabel: label, fontSize: tidy(letters), fill: 'currentColor' },
    [
      ...axisLines(scale, axis),
      ...joined,
      ...above.flatMap((mark) => markElements(mark, y(mark), events.length <= mostNumbered ? numbers.get(mark.entry.key) : undefined)),
      words('happened', 0, letters, 'start'),
      ...(below.length > 0 ? [words('reported', 0, axis + 20 + letters, 'start')] : []),
      ...below.flatMap((mark) => markElements(mark, axis + 24 + letters + mark.lane * lane, undefined)),
      words(legend, 0, bottom + letters + 4, 'start'),
    ],
  )
}

function marksOf(entries: readonly TimelineEntry[], scale: Scale): readonly Mark[] {
  const placed = entries.map(({ span }) => {
    const { from, to } = scale.place(span)
    const wide = Math.max(to - from, leastMark)
    return { from: Math.min(from, width - wide), to: Math.min(from, width - wide) + wide }
  })
  const lanes = lanesOf(placed, gap)
  return entries.map((entry, index) => {
    const { from, to } = placed[index] ?? { from: 0, to: leastMark }
    return { entry, x: from, width: to - from, lane: lanes[index] ?? 0 }
  })
}

function rows(marks: readonly Mark[]): number {
  return marks.reduce((most, mark) => Math.max(most, mark.lane + 1), 0)
}

function axisLines({ parts }: Scale, axis: number): readonly Element[] {
  return parts.flatMap(({ left, width: wide, ticks }, index) => {
    let free = left - gap
    const labelled = ticks.flatMap(({ x, label }) => {
      const long = label.length * letters * 0.55
      const middle = Math.min(Math.max(x, long / 2), width - long / 2)
      const fits = middle - long / 2 >= free
      if (fits) free = middle + long / 2 + letters / 2
      return [line(x, axis - 3, x, axis + 3), ...(fits ? [words(label, middle, axis + 14, 'middle')] : [])]
    })
    const cutAt = left + wide
    const cut =
      index < parts.length - 1 ? [line(cutAt + 1, axis + 4, cutAt + 5, axis - 4), line(cutAt + 8, axis + 4, cutAt + 12, axis - 4)] : []
    return [line(left, axis, cutAt, axis), ...labelled, ...cut]
  })
}

/** Hollow where the date was inferred. */
function markElements({ entry, x, width: wide }: Mark, top: number, number: number | undefined): readonly Element[] {
  const box = element('rect', {
    x: tidy(x),
    y: tidy(top),
    width: tidy(wide),
    height: tidy(markHeight),
    rx: '2',
    fillOpacity: entry.span.inferred ? '0' : '0.16',
    stroke: 'currentColor',
    strokeWidth: '0.8',
    ...(entry.span.inferred ? { strokeDasharray: '2 2' } : {}),
  })
  return number === undefined ? [box] : [box, words(String(number), x + Math.min(wide / 2, leastMark / 2), top + markHeight - 3, 'middle')]
}

function joint(one: Mark, other: Mark, y: (mark: Mark) => number, proposed: boolean): Element {
  const centre = (mark: Mark) => mark.x + Math.min(mark.width / 2, leastMark / 2)
  const [a, b] = [centre(one), centre(other)]
  const [top, high] = [Math.max(Math.min(y(one), y(other)) - lane, 2), [y(one), y(other)] as const]
  return element('path', {
    d: `M${tidy(a)} ${tidy(high[0])} C${tidy(a)} ${tidy(top)} ${tidy(b)} ${tidy(top)} ${tidy(b)} ${tidy(high[1])}`,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.6',
    ...(proposed ? { strokeDasharray: '4 3' } : {}),
  })
}

type Drawn = Pick<Timeline, 'events' | 'reports'> & { readonly joined: boolean; readonly proposed: boolean }

function legendOf({ events, reports, joined, proposed }: Drawn): string {
  return [
    events.length <= mostNumbered ? 'Numbers: rows of the table below' : '',
    events.some(({ span }) => span.inferred) ? 'dashed box: date inferred' : '',
    joined ? `arc: dates that exclude each other${proposed ? ', dashed where nobody has decided' : ''}` : '',
    events.concat(reports).length > 1 ? 'a mark is as long as its date is stated' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function line(x1: number, y1: number, x2: number, y2: number): Element {
  return element('line', { x1: tidy(x1), y1: tidy(y1), x2: tidy(x2), y2: tidy(y2), stroke: 'currentColor', strokeWidth: '0.8' })
}

function words(value: string, x: number, y: number, textAnchor: 'start' | 'middle'): Element {
  return element('text', { x: tidy(x), y: tidy(y), textAnchor }, [{ type: 'text', value }])
}

/** To a tenth: finer nobody prints, and the file stays short. */
function tidy(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}
