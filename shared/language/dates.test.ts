import { describe, expect, it } from 'vitest'
import { datesDiffer, datesIn, grainOf } from './dates'
import { sayDate } from './say-date'

/** A Wednesday. */
const published = '2031-03-05'
const said = (text: string, on: string | null = published) => datesIn(text, 0, on).map(sayDate)

describe('a date', () => {
  it('is read as written', () => {
    expect(said('It opened on 12 June 2028 and closed in 2030.')).toEqual(['12 June 2028', '2030'])
  })
  it.each([
    ['the lock reopens by the end of November', 11],
    ['the strike began at the end of March 2031', 3],
    ['the fair closes at the end of June, its director said', 6],
  ])('is no day where only an end of the month is named: %s', (text, month) => {
    expect(datesIn(text, 0, '2031-02-01')).toMatchObject([{ month, day: null }])
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

describe('what is no date', () => {
  it.each(['The loan was repaid in 5 years.', 'The strike went on for 9 days, 3 of them in rain.', 'Two years later 4 of them left.'])(
    '%s',
    (text) => expect(said(text)).toEqual([]),
  )
  it('takes "may" for a verb', () => {
    expect(said('The drug, licensed in 2022, may be given to all.')).toEqual(['2022'])
  })
})

describe('"in the year"', () => {
  it.each([
    'It was the third accident in the year.',
    'There were 3 cases in the month.',
    'On 3 of the 7 days in the week it rained.',
    'He was hurt in the second of 4 falls.',
    'Sales in the quarter rose by 3%.',
    'Within the hour 12 of them were out.',
    'It is meant to last the year, with 2 breaks.',
    'Later in the year 3 of them left.',
    'In the year 300 people died.',
    'The year 11 class won.',
    'In the year 12,000 ships came.',
  ])('names none, and none is made up: %s', (text) => {
    expect(said(text)).toEqual([])
    expect(said(text, null)).toEqual([])
  })
  it.each([
    ['In the year 2019, 3 ships sank.', '2019'],
    ['It fell in the year 476.', '476'],
    ['In the year 1 a ship sank.', '1'],
    ['They met in the year 1066 and in no other.', '1066'],
    ['It will rise in the year 9999.', '9999'],
    ['Traffic in the year to March 2031 fell.', 'March 2031'],
  ])('names the one that follows, and only that: %s', (text, year) => {
    expect(said(text)).toEqual([year])
    expect(said(text, null)).toEqual([year])
  })
})

describe('an era', () => {
  it.each([
    ['Rome fell in AD 476.', '476'],
    ['Rome fell in 476 AD, they say.', '476'],
    ['The wall was begun in A.D. 122.', '122'],
    ['It was built in 1066 CE.', '1066'],
    ['He was killed in 44 BC.', '44 BC'],
    ['He was killed in March 44 BC.', 'March 44 BC'],
    ['The king died around 2300 BCE.', '2300 BC'],
    ['It was signed on 12 June AD 476.', '12 June 476'],
    ['It was signed on 12 June in the year 476.', '12 June 476'],
  ])('tells the year of a small number: %s', (text, date) => {
    expect(datesIn(text, 0, published)).toMatchObject([{ inferred: false }])
    expect(said(text)).toEqual([date])
    expect(said(text, null)).toEqual([date])
  })
  it.each([
    'It was 476 miles away.',
    'The house was built in 1066.',
    'They sold 50 CE marks.',
    'An AD hoc group of 30 met.',
    'The vase is of the 1st century AD 3.',
  ])('is needed: %s', (text) => expect(said(text)).toEqual([]))
  it('is not guessed where it may be a province', () => {
    expect(said('The fires of 2017 BC had seen.')).toEqual([])
  })
})

describe('a month or day told in passing', () => {
  it('lies back where the story is told in the past tense', () => {
    expect(said('The inquiry began in September.')).toEqual(['September 2030'])
    expect(said('The hall will open in September.')).toEqual(['September 2031'])
    expect(said('They have met since July.')).toEqual(['July 2030'])
  })
  it('counts "the year before last" two years back', () => {
    expect(said('It was signed in November of the year before last.')).toEqual(['November 2029'])
  })
  it('is read behind a weekday and a time of day', () => {
    expect(said('On the evening of Friday 6 February the lamps went out.')).toEqual(['6 February 2031'])
  })
  it('may be the year of a work: "an 1878 print"', () => {
    expect(said('The vase, an 1878 work of the house, was sold.')).toEqual(['1878'])
  })
})

describe('a time of day in words', () => {
  const minutes = (text: string) => datesIn(text, 0, published).flatMap((when) => (when.minutes === null ? [] : [when.minutes]))
  it.each([
    ['the bell rang at four in the afternoon', 16 * 60],
    ['the bell rang at half past ten at night', 22 * 60 + 30],
    ['the bell rang at a quarter to six in the morning', 5 * 60 + 45],
    ['the bell rang at twelve at night', 0],
    ['the bell rang at two o’clock on Friday afternoon', 14 * 60],
  ])('is read as the clock would show it: %s', (text, time) => {
    expect(minutes(text)).toEqual([time])
  })
  it('leaves the day beside it a date of its own', () => {
    expect(said('The bell rang at two on Friday afternoon.')).toContain('28 February 2031')
  })
  it('tells what comes shortly after an hour from what comes before it', () => {
    const [after, before] = [datesIn('shortly after 9 p.m.', 0, published)[0], datesIn('at 8.45 p.m.', 0, published)[0]]
    if (!after || !before) throw new Error('not read')
    expect(datesDiffer(after, before)).toBe(true)
    expect(datesDiffer(after, { ...before, minutes: 21 * 60 })).toBe(false)
  })
})
