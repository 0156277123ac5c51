import { describe, expect, test } from 'vitest'
import { bestSegments } from './segment'

const prose = 2
const link = -0.7
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

  test('of nothing are none', () => {
    expect(bestSegments([])).toEqual([])
  })
})
