import { describe, expect, it } from 'vitest'
import { datesDiffer, datesIn, grainOf, sayDate } from './dates'

/** A Wednesday. */
const published = '2031-03-05'
const said = (text: string, on: string | null = published) => datesIn(text, 0, on).map(sayDate)

describe('a date', () => {
  it('is read as written', () => {
    expect(said('It opened on 12 June 2028 and closed in 2030.')).toEqual(['12 June 2028', '2030'])
  })
  it('is resolved against the day of publication, and marked as inferred', () => {
    expect(said('The bridge was shut on Monday.')).toEqual(['3 March 2031'])
    expect(said('The bridge will reopen on Monday.')).toEqual(['10 March 2031'])
    expect(said('The bridge was destroyed by a fire on Monday.')).toEqual(['3 March 2031'])
    expect(said('The fine must be paid by Monday.')).toEqual(['10 March 2031'])
    expect(datesIn('It was shut yesterday.', 0, published)[0]).toMatchObject({ day: 4, inferred: true })
  })
  it('stays open in a source without a date', () => {
    expect(said('The bridge was shut on Monday.', null)).toEqual([])
    expect(said('It was shut yesterday.', null)).toEqual([])
  })
  it('differs from another only at a grain that both state', () => {
    const [march, day] = [datesIn('in March 2031', 0, published)[0], datesIn('on 5 March 2031', 0, published)[0]]
    const other = datesIn('on 6 March 2031', 0, published)[0]
    if (!march || !day || !other) throw new Error('not read')
    expect(datesDiffer(march, day)).toBe(false)
    expect(datesDiffer(day, other)).toBe(true)
    expect(grainOf(march)).toBe('month')
  })
  it('is no count: "2,000 people" names no year', () => {
    expect(said('Some 2000 people came.')).toEqual([])
  })
})
