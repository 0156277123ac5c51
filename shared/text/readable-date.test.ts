import { describe, expect, it } from 'vitest'
import { readableDate } from './readable-date'

describe('a stated date, as people read it', () => {
  it('is written out to the day, whatever time and zone the source gave with it', () => {
    expect(readableDate('2031-03-05')).toBe('5 March 2031')
    expect(readableDate('2031-03-05T06:10:00+00:00')).toBe('5 March 2031')
    expect(readableDate('2031-12-31T23:50-08:00')).toBe('31 December 2031')
  })

  it('is never finer than it was stated', () => {
    expect(readableDate('2031-03')).toBe('March 2031')
    expect(readableDate('2031')).toBe('2031')
  })

  it('stays as it is when it is no date', () => {
    expect(readableDate('2031-13')).toBe('2031-13')
    expect(readableDate('soon')).toBe('soon')
    expect(readableDate('2031-03-05 or so')).toBe('2031-03-05 or so')
  })
})
