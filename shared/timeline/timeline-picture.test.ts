import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { ClaimId, SourceId } from '../model/schema'
import { plainFilter, type TimelineFilter } from './narrowed'
import { dayNumber, type Span, type Stretch } from './span'
import type { Timeline, TimelineEntry, UndatedEntry } from './timeline'
import { picturedEntries, writeTimelinePicture } from './timeline-picture'

const day = (month: number, of: number): Span => {
  const from = dayNumber(2031, month, of)
  return { from, to: from + 1, grain: 'day', inferred: false }
}
const gull = 'src_gull' as SourceId

function entry(key: string, words: string, span: Span, kind: TimelineEntry['target']['kind'], voice = 'Gull'): TimelineEntry {
  const target: TimelineEntry['target'] =
    kind === 'claim'
      ? { kind, claimId: key as ClaimId }
      : kind === 'report'
        ? { kind, sourceId: gull }
        : { kind, sourceId: gull, range: { start: 0, end: 1 }, annotationId: null }
  return { key, target, span, date: `date of ${key}`, words, voice: kind === 'claim' ? null : voice, tags: [] }
}

function undated(key: string): UndatedEntry {
  return { key, target: { kind: 'claim', claimId: key as ClaimId }, words: key, voice: null, tags: [] }
}

const left = entry('a', 'nine boats left', day(3, 4), 'passage')
const later = entry('b', 'nine boats left', { ...day(3, 6), inferred: true }, 'passage', 'Reef')
const spring = entry(
  'c',
  'It was in March.',
  { from: dayNumber(2031, 3, 1), to: dayNumber(2031, 4, 1), grain: 'month', inferred: false },
  'claim',
)
const harbour: Timeline = {
  events: [spring, left, later],
  reports: [entry('r', 'Boats gone', day(3, 7), 'report')],
  conflicts: [{ a: left, b: later, proposed: false }],
  undated: [undated('u1'), undated('u2')],
}

type More = { readonly filter?: Partial<TimelineFilter>; readonly part?: Stretch | null; readonly title?: string }
const shownOf = (timeline: Timeline, { filter = {}, part = null, title = 'Harbour' }: More = {}) => ({
  title,
  timeline,
  left: 0,
  filter: { ...plainFilter, ...filter },
  part,
})
const picture = (timeline: Timeline, more: More = {}) => writeTimelinePicture(shownOf(timeline, more))

function rootOf(svg: string): Element {
  return new (parseHTML('').DOMParser)().parseFromString(svg, 'text/xml').documentElement as unknown as Element
}

/** The lists of a picture by their names, each entry by its title. */
function listsOf(svg: string): Readonly<Record<string, readonly string[]>> {
  const titles = (list: Element) =>
    [...list.querySelectorAll('[role=listitem]')].map((item) => item.querySelector('title')?.textContent ?? '')
  return Object.fromEntries([...rootOf(svg).querySelectorAll('[role=list]')].map((list) => [list.getAttribute('aria-label'), titles(list)]))
}

test('two tracks and the dates in conflict stand in lists that can be read aloud', () => {
  const svg = picture(harbour)
  expect(listsOf(svg)).toEqual({
    'Dates in conflict': ['date of a, Gull, against date of b, Reef'],
    'When it happened, as the sources say': [
      'date of c. Claim: It was in March.',
      'date of a. nine boats left. Gull',
      'date of b, inferred. nine boats left. Reef',
    ],
    'When it was reported': ['date of r. Report: Boats gone. Gull'],
  })
  expect(svg).toContain('3 dated statements, 1 report · 1 pair of dates in conflict · 2 without a date.')
})

test('a mark is as long as its date is coarse, and a date that was inferred has a dashed edge', () => {
  const marks = [...rootOf(picture(harbour)).querySelectorAll('[role=listitem]')].flatMap((item) => {
    const [, mark] = item.querySelectorAll('rect')
    return mark ? [{ width: Number(mark.getAttribute('width')), dash: mark.getAttribute('stroke-dasharray') }] : []
  })
  const [month, certain, inferred] = marks
  expect(month?.width).toBeGreaterThan(20 * (certain?.width ?? 0))
  expect(certain?.dash).toBeNull()
  expect(inferred?.dash).toBe('2 2')
})

test('a conflict that nobody has decided on is dashed, and said to be proposed', () => {
  const proposed = picture({ ...harbour, conflicts: [{ a: left, b: spring, proposed: true }] })
  expect(listsOf(proposed)['Dates in conflict']).toEqual(['date of a, Gull, against date of c, claim (proposed)'])
  expect(proposed).toContain('1 pair of dates in conflict, only proposed')
  const dashes = (svg: string) =>
    [...rootOf(svg).querySelectorAll('[aria-label="Dates in conflict"] path')].map((path) => path.getAttribute('stroke-dasharray'))
  expect(dashes(proposed)).toEqual(['4 3'])
  expect(dashes(picture(harbour))).toEqual([null])
})

test('only what is shown is drawn, and the picture says to what it was narrowed', () => {
  const voice = picture(harbour, { filter: { voice: 'Reef' } })
  expect(listsOf(voice)).toEqual({ 'When it happened, as the sources say': ['date of b, inferred. nine boats left. Reef'] })
  expect(voice).toContain('Narrowed to: Reef')
  const part = { from: dayNumber(2031, 3, 5), to: dayNumber(2031, 3, 7) }
  const near = picture(harbour, { part, filter: { kinds: new Set(['passage', 'report']) } })
  expect(Object.values(listsOf(near))).toEqual([['date of b, inferred. nine boats left. Reef']])
  // Claims are left out, those without a date as well.
  expect(near).toContain('1 dated statement, 0 reports.')
  expect(near).toContain('Narrowed to: passages and reports · 5 March 2031 to 7 March 2031')
  expect(picturedEntries(shownOf(harbour, { part }))).toBe(2)
})

test('nothing that fits, or nothing with a date at all: each is said', () => {
  expect(picture(harbour, { filter: { tag: 'fleet' } })).toContain('Nothing fits.')
  expect(picture({ events: [], reports: [], conflicts: [], undated: [undated('u1')] })).toContain('Nothing has a date yet.')
})

test('words that are too long for a label end in an ellipsis, and stand whole in its title', () => {
  const long = 'A storm was forecast, and forecast again, but no one listened. '.repeat(6).trim()
  const item = rootOf(picture({ ...harbour, events: [entry('a', long, day(3, 4), 'passage')], conflicts: [] })).querySelector(
    '[role=listitem]',
  )
  expect([...(item?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'date of a · Gull',
    expect.stringMatching(/^A storm was/),
    expect.stringMatching(/^\S.*…$/),
  ])
  expect(item?.querySelector('title')?.textContent).toContain(long)
})

describe('whatever the words and dates', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom(
      '</text><script>alert("x")</script> & ]]>',
      'W'.repeat(300),
      '👩‍👧'.repeat(60),
      'קול הים '.repeat(20),
      '\u0000\uD800',
      '',
    ),
  )
  const grains = [
    ['time', 1 / 1440],
    ['day', 1],
    ['month', 30],
    ['year', 365],
  ] as const
  const entries = (kinds: readonly TimelineEntry['target']['kind'][]) =>
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) }), fc.integer({ min: 22_000, max: 22_040 })),
          fc.constantFrom(...grains),
          fc.boolean(),
          fc.constantFrom(...kinds),
          words,
          words,
        ),
        { maxLength: 8 },
      )
      .map((made) =>
        made
          .map(([from, [grain, days], inferred, kind, said, voice], index) =>
            entry(`${kind}${index}`, said, { from, to: from + days, grain, inferred }, kind, voice),
          )
          .sort((a, b) => a.span.from - b.span.from),
      )
  const timelines = fc.tuple(entries(['passage', 'claim']), entries(['report'])).map(([events, reports]): Timeline => {
    const [a, b] = events
    return { events, reports, conflicts: a && b ? [{ a, b, proposed: false }] : [], undated: [] }
  })

  test('the picture is well-formed, of its own elements, without anything from elsewhere', () => {
    fc.assert(
      fc.property(timelines, words, (timeline, title) => {
        const svg = picture(timeline, { title })
        for (const { localName } of rootOf(svg).querySelectorAll('*'))
          expect(['title', 'desc', 'rect', 'g', 'text', 'path']).toContain(localName)
        expect(svg).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
        expect(svg.match(/&(?!(?:amp|lt|gt|quot|#\d+);)/g)).toBeNull()
        expect(svg).not.toContain('NaN')
        expect(svg.replace(/>[^<]*</g, '><').replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|https?:|\sstyle=|\son\w+=/)
        expect(picture(timeline, { title })).toBe(svg)
      }),
    )
  })

  test('every entry is drawn, labels never cover one another, and nothing lies outside the picture', () => {
    fc.assert(
      fc.property(timelines, words, (timeline, title) => {
        const root = rootOf(picture(timeline, { title }))
        const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))]
        const items = [...root.querySelectorAll('[role=listitem]')].filter((item) => item.querySelector('rect'))
        expect(items).toHaveLength(timeline.events.length + timeline.reports.length)
        const number = (element: Element, name: string) => Number(element.getAttribute(name))
        const labels = items.flatMap((item) => {
          const [label] = item.querySelectorAll('rect')
          return label ? [label] : []
        })
        for (const [index, one] of labels.entries())
          for (const other of labels.slice(index + 1)) {
            const aside = Math.abs(number(one, 'x') - number(other, 'x')) >= 210
            const above = number(one, 'y') + number(one, 'height') <= number(other, 'y')
            const below = number(other, 'y') + number(other, 'height') <= number(one, 'y')
            expect(aside || above || below).toBe(true)
          }
        for (const rect of root.querySelectorAll('[role=list] rect')) {
          expect(number(rect, 'x')).toBeGreaterThanOrEqual(0)
          expect(number(rect, 'x') + number(rect, 'width')).toBeLessThanOrEqual(width)
          expect(number(rect, 'y') + number(rect, 'height')).toBeLessThanOrEqual(height)
        }
        for (const text of root.querySelectorAll('text')) {
          expect(number(text, 'x')).toBeLessThan(width)
          expect(number(text, 'y')).toBeLessThan(height)
        }
      }),
    )
  })
})
