import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentLines } from './segment'

const prose = 2
const link = -0.7
const bestSegments = (scores: readonly number[]) => segmentLines(scores).segments
const times = (count: number, score: number) => Array.from({ length: count }, () => score)

describe('the segments of a page', () => {
  test('are before, body and after', () => {
    expect(bestSegments([link, link, prose, prose, link])).toEqual(['before', 'before', 'body', 'body', 'after'])
  })

  test('keep a short line between paragraphs in the body', () => {
    expect(bestSegments([prose, link, prose])).toEqual(['body', 'body', 'body'])
  })

  test('take the rest of an article back up after a short insert', () => {
    const found = bestSegments([...times(4, prose), ...times(5, -3), ...times(4, prose)])
    expect(found.slice(4, 9)).toEqual(times(5, 0).map(() => 'insert'))
    expect(found.slice(9)).toEqual(times(4, 0).map(() => 'body'))
  })

  test('leave two paragraphs of another story beyond a long list of links outside, and many paragraphs in', () => {
    const links = times(30, link)
    expect(bestSegments([...times(8, prose), ...links, ...times(2, prose)]).lastIndexOf('body')).toBe(7)
    expect(bestSegments([...times(8, prose), ...links, ...times(12, prose)]).lastIndexOf('body')).toBe(49)
  })

  test('have margins: a line changes sides when it speaks for the other one by a little more, and not by a little less', () => {
    const nudge = 0.001
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 }), fc.nat(), (scores, pick) => {
        const at = pick % scores.length
        const { segments, margins } = segmentLines(scores)
        const side = segments[at] === 'body' ? -1 : 1
        // What a line adds to one side it takes from the other, so half the margin turns it.
        const turned = (more: number) =>
          bestSegments(scores.map((score, index) => (index === at ? score + side * ((margins[at] ?? 0) / 2 + more) : score)))
        expect(turned(nudge)[at] === 'body').toBe(segments[at] !== 'body')
        expect(turned(-nudge)[at] === 'body').toBe(segments[at] === 'body')
      }),
    )
  })

  test('share one margin where they hang together: a story beyond a long list of links is in or out as a whole', () => {
    const { segments, margins } = segmentLines([...times(8, prose), ...times(30, link), ...times(2, prose)])
    expect(segments.slice(38)).toEqual(times(2, 0).map(() => 'after'))
    expect(new Set(margins.slice(38).map((margin) => margin.toFixed(6))).size).toBe(1)
  })

  test('of nothing are none', () => {
    expect(bestSegments([])).toEqual([])
  })
})
