import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn } from '../language/dates'
import type { Link } from '../model/link'
import type { AnnotationId, ClaimId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { lanesOf } from './lanes'
import { dayNumber, overlap, spanOfStated, spanOfWhen } from './span'
import { ticksOf } from './ticks'
import { type DatedPassage, timelineOf } from './timeline'
import { nearTo, panned, showing, viewOf, zoomed } from './window'

const id = <Id extends string>(text: string) => text as Id

function source(name: string, published: string | null): SourceCard {
  return {
    id: id<SourceId>(name),
    title: `${name} title`,
    publisher: name,
    published,
    tags: [],
    original: { name },
  } as unknown as SourceCard
}

function passage(key: string, sourceId: string, words: string, published: string | null): DatedPassage {
  return {
    key,
    sourceId: id<SourceId>(sourceId),
    range: { start: 0, end: words.length },
    words,
    annotationId: id<AnnotationId>(key),
    tags: [],
    dates: datesIn(words, 0, published),
  }
}

const sources = new Map([source('Herald', '2031-03-05'), source('Post', '2031-03')].map((one) => [one.id, one]))
const none = { claims: [], links: [], findings: [], decisions: [] }

describe('dates as stretches', () => {
  it('a date is as long as it is stated: a minute, a day, a month, a year', () => {
    const length = (date: string) => {
      const span = spanOfStated(date)
      return span && [Math.round((span.to - span.from) * 1440) / 1440, span.grain]
    }
    expect(length('2032')).toEqual([366, 'year'])
    expect(length('2031-02')).toEqual([28, 'month'])
    expect(length('2031-02-28')).toEqual([1, 'day'])
    expect(length('2031-02-28T18:30+09:00')).toEqual([1 / 1440, 'time'])
    expect(spanOfStated('soon')).toBeNull()
  })

  it('the first year and the last are placed as any other', () => {
    expect(spanOfStated('0001-01-01')?.from).toBe(dayNumber(1, 1, 1))
    expect(dayNumber(2, 1, 1) - dayNumber(1, 1, 1)).toBe(365)
    expect(spanOfStated('9999-12-31')?.to).toBe(dayNumber(10_000, 1, 1))
  })

  it('a day without a year is placed only when the day of publication tells the year', () => {
    const [dated] = datesIn('It burned on 3 March.', 0, '2031-03-05')
    const [open] = datesIn('It burned on 3 March.', 0, null)
    expect(dated && spanOfWhen(dated)).toMatchObject({ from: dayNumber(2031, 3, 3), grain: 'day', inferred: true })
    expect(open ? spanOfWhen(open) : null).toBeNull()
  })

  it('a year before the first has no place on the line', () => {
    const [dated] = datesIn('He was killed in March 44 BC.', 0, null)
    expect(dated).toBeDefined()
    expect(dated && spanOfWhen(dated)).toBeNull()
  })
})

describe('the timeline', () => {
  it('puts events by the dates in their words and reports by their own date, and counts what has none', () => {
    const timeline = timelineOf({
      ...none,
      sources: new Map([...sources, [id<SourceId>('Blog'), source('Blog', null)]]),
      passages: [
        passage('ann_late', 'Herald', 'The bridge was closed on 4 March 2031.', null),
        passage('ann_early', 'Post', 'It was opened in 1987.', null),
        passage('ann_none', 'Post', 'Nobody was hurt.', null),
      ],
      claims: [
        { id: id<ClaimId>('clm_1'), text: 'It closed in March 2031.', tags: [], dates: datesIn('It closed in March 2031.', 0, null) },
      ],
    })
    expect(timeline.events.map(({ date, target }) => `${target.kind} ${date}`)).toEqual([
      'passage 1987',
      'claim March 2031',
      'passage 4 March 2031',
    ])
    expect(timeline.reports.map(({ voice, date }) => `${voice} ${date}`)).toEqual(['Post March 2031', 'Herald 5 March 2031'])
    expect(timeline.undated.map(({ words }) => words)).toEqual(['Nobody was hurt.', 'Blog title'])
  })

  it('leaves out what belongs to a source that is gone', () => {
    const timeline = timelineOf({ ...none, sources, passages: [passage('ann_x', 'Gone', 'In 1990.', null)] })
    expect(timeline.events).toEqual([])
  })
})

describe('dates in conflict', () => {
  const began = [
    passage('ann_a', 'Herald', 'The talks began in 1996.', null),
    passage('ann_b', 'Post', 'Talks have gone on since 1991.', null),
  ]
  const link = (from: string, to: string, relation: Link['relation'] = 'contradicts', linkId = 'lnk_1') =>
    ({
      id: linkId,
      relation,
      from: { kind: 'annotation', id: id<AnnotationId>(from), sourceId: id<SourceId>('Herald') },
      to: to.startsWith('clm')
        ? { kind: 'claim', id: id<ClaimId>(to) }
        : { kind: 'annotation', id: id<AnnotationId>(to), sourceId: id<SourceId>('Post') },
    }) as Link
  type Given = Partial<Parameters<typeof timelineOf>[0]>
  const conflicts = (given: Given) =>
    timelineOf({ ...none, sources, passages: began, ...given }).conflicts.map(
      ({ a, b, proposed }) => `${a.date} / ${b.date}${proposed ? ', proposed' : ''}`,
    )
  const pair = (proposed: boolean, values = ['1996', '1991']) => ({
    sides: [
      { key: 'ann_a', value: values[0] ?? '' },
      { key: 'ann_b', value: values[1] ?? '' },
    ] as const,
    proposed,
  })
  const decided = (type: 'date' | 'number') =>
    [
      { type, outcome: { kind: 'accepted' as const, as: 'contradicts' as const, annotationIds: [], linkIds: [id<Link['id']>('lnk_1')] } },
    ] as const

  it('are those that a discrepancy of dates names; what nobody has decided is only proposed', () => {
    expect(conflicts({ findings: [pair(false)] })).toEqual(['1996 / 1991'])
    expect(conflicts({ findings: [pair(true)] })).toEqual(['1996 / 1991, proposed'])
    expect(conflicts({ findings: [pair(true)], links: [link('ann_b', 'ann_a')] })).toEqual(['1991 / 1996'])
    expect(conflicts({ findings: [pair(true), pair(false), pair(true)] })).toEqual(['1996 / 1991'])
  })

  it('are the very dates that the discrepancy is of, where passages hold others that agree', () => {
    const passages = [
      passage('ann_a', 'Herald', 'She sank on 4 March 2031; she was inspected in November 2030.', null),
      passage('ann_b', 'Post', 'She sank on 4 March 2031; she was inspected in August 2030.', null),
    ]
    expect(conflicts({ passages, findings: [pair(true, ['November 2030', 'August 2030'])] })).toEqual([
      'November 2030 / August 2030, proposed',
    ])
    expect(conflicts({ passages, findings: [pair(true, ['last autumn', 'in summer'])] })).toEqual([])
  })

  it('are joined where a link sets two passages of one date each against each other', () => {
    const within = passage('ann_c', 'Post', 'They met in March 1996.', null)
    expect(conflicts({ links: [link('ann_a', 'ann_b')] })).toEqual(['1996 / 1991'])
    expect(conflicts({ links: [link('ann_a', 'ann_b', 'qualifies')] })).toEqual([])
    // March 1996 lies in 1996: whatever the link is about, the dates agree.
    expect(conflicts({ passages: [...began, within], links: [link('ann_a', 'ann_c')] })).toEqual([])
  })

  it('are not made of a link that may be about something else', () => {
    const people = [
      passage('ann_a', 'Herald', 'It ran aground on 4 March 2031 with 214 people aboard.', null),
      passage('ann_b', 'Post', 'It carried 231 passengers. Its last inspection was in August 2030.', null),
    ]
    expect(conflicts({ passages: people, links: [link('ann_a', 'ann_b')] })).toEqual([])
    const several = [
      passage('ann_a', 'Herald', 'Built in 1987, it was inspected in 2029.', null),
      passage('ann_b', 'Post', 'It was inspected in 2030.', null),
    ]
    expect(conflicts({ passages: several, links: [link('ann_a', 'ann_b')] })).toEqual([])
    const timed = [
      passage('ann_a', 'Herald', 'In 1996 all were out by 2 a.m.', null),
      passage('ann_b', 'Post', 'In 1991 all were out by ten past three in the morning.', null),
    ]
    expect(conflicts({ passages: timed, links: [link('ann_a', 'ann_b')] })).toEqual([])
    const aside = [
      passage('ann_a', 'Herald', 'It was last inspected in November 2030.', null),
      passage('ann_b', 'Post', 'The inspection of August 2030, seven months before, was the last.', null),
    ]
    expect(conflicts({ passages: aside, links: [link('ann_a', 'ann_b')] })).toEqual(['November 2030 / August 2030'])
  })

  it('know what a link is about that a discrepancy made', () => {
    expect(conflicts({ links: [link('ann_a', 'ann_b')], decisions: decided('number') })).toEqual([])
    const passages = [
      passage('ann_a', 'Herald', 'With 214 aboard it sank in 1996.', null),
      passage('ann_b', 'Post', 'It sank in 1991 with 231 aboard.', null),
    ]
    expect(conflicts({ passages, links: [link('ann_a', 'ann_b')], decisions: decided('date') })).toEqual(['1996 / 1991'])
  })

  it('are those of claims as well', () => {
    const text = 'The talks began in 1991.'
    const claims = [{ id: id<ClaimId>('clm_1'), text, tags: [], dates: datesIn(text, 0, null) }]
    expect(conflicts({ claims, links: [link('ann_a', 'clm_1')] })).toEqual(['1996 / 1991'])
    expect(conflicts({ claims, links: [link('ann_b', 'clm_1')] })).toEqual([])
    expect(conflicts({ claims, links: [link('ann_a', 'clm_1', 'supports')] })).toEqual([])
  })
})

const stretch = fc
  .tuple(fc.integer({ min: -700_000, max: 2_900_000 }), fc.double({ min: 0.001, max: 40_000, noNaN: true }))
  .map(([from, length]) => ({ from, to: from + length }))

describe('the view of the line of days', () => {
  it('fits everything in, from a minute to ten thousand years', () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1 }), (stretches) => {
        const view = viewOf(stretches)
        for (const { from } of stretches) expect(from >= view.from && from < view.to).toBe(true)
      }),
    )
    expect(viewOf([]).to).toBeGreaterThan(viewOf([]).from)
  })

  it('keeps the centre in place when it comes nearer, and never turns inside out', () => {
    fc.assert(
      fc.property(
        stretch,
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (view, factor, share) => {
          const start = viewOf([view])
          const centre = start.from + (start.to - start.from) * share
          const next = zoomed(start, factor, centre)
          expect(next.to).toBeGreaterThan(next.from)
          expect(panned(next, 0.5).to - panned(next, 0.5).from).toBeCloseTo(next.to - next.from, 3)
        },
      ),
    )
    const near = zoomed({ from: 0, to: 100 }, 0.5, 25)
    expect(near).toEqual({ from: 12.5, to: 62.5 })
  })

  it('comes to one date at once, however far the others lie, and no nearer than its grain', () => {
    const length = (date: string) => {
      const span = spanOfStated(date)
      if (!span) throw new Error('no date')
      const view = nearTo(span)
      expect(view.from < span.from && view.to > span.to).toBe(true)
      return Math.round((view.to - view.from) * 24)
    }
    expect(length('2031-03-04')).toBe(7 * 24)
    expect(length('2031-04')).toBe(7 * 30 * 24)
    expect(length('2031')).toBe(7 * 365 * 24)
    expect(length('2031-03-04T18:30')).toBe(6)
    expect(nearTo(spanOfStated('0001') ?? { from: 0, to: 0 }).from).toBe(dayNumber(1, 1, 1))
  })

  it('moves only as far as needed to show an entry', () => {
    expect(showing({ from: 0, to: 10 }, { from: 3, to: 4 })).toEqual({ from: 0, to: 10 })
    const all = viewOf([
      { from: 0, to: 1 },
      { from: 200, to: 201 },
    ])
    expect(showing(all, { from: 200, to: 201 })).toBe(all)
    const moved = showing({ from: 0, to: 10 }, { from: 30, to: 31 })
    expect(moved.from <= 30 && moved.to > 30).toBe(true)
  })

  it('has few marks at round places, whatever is in view', () => {
    fc.assert(
      fc.property(stretch, fc.integer({ min: 2, max: 20 }), (view, most) => {
        const ticks = ticksOf(view, most)
        expect(ticks.length).toBeLessThanOrEqual(most + 1)
        for (const [index, tick] of ticks.entries()) {
          expect(tick.at >= view.from && tick.at < view.to).toBe(true)
          if (index > 0) expect(tick.at).toBeGreaterThan(ticks[index - 1]?.at ?? 0)
        }
      }),
    )
    const labels = (from: string, to: string, most: number) =>
      ticksOf({ from: spanOfStated(from)?.from ?? 0, to: spanOfStated(to)?.from ?? 0 }, most).map(({ label }) => label)
    expect(labels('1988', '2031', 6)).toEqual(['1990', '2000', '2010', '2020', '2030'])
    expect(labels('2031-01-15', '2031-06-15', 6)).toEqual(['Feb 2031', 'Mar 2031', 'Apr 2031', 'May 2031', 'Jun 2031'])
    expect(labels('2031-03-03', '2031-03-06', 4)).toEqual(['3 Mar 2031', '4 Mar 2031', '5 Mar 2031'])
    expect(labels('2031-03-03T20:00', '2031-03-04T13:00', 4)).toEqual(['4 Mar 2031', '06:00', '12:00'])
  })

  it('never lets two entries of one lane cover each other', () => {
    fc.assert(
      fc.property(fc.array(stretch), (unsorted) => {
        const stretches = [...unsorted].sort((a, b) => a.from - b.from)
        const lanes = lanesOf(stretches, 5)
        for (const [one, a] of stretches.entries())
          for (const [other, b] of stretches.entries()) if (one < other && lanes[one] === lanes[other]) expect(overlap(a, b)).toBe(false)
      }),
    )
    expect(
      lanesOf(
        [
          { from: 0, to: 10 },
          { from: 5, to: 8 },
          { from: 16, to: 20 },
        ],
        5,
      ),
    ).toEqual([0, 1, 0])
  })
})
