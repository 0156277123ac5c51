import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

describe('two dates of one event', () => {
  it.each([
    ['The windmill, restored by a club, opened in 1973.', 'The windmill opened in 1975, after a long quarrel.'],
    ['The appeal is to be heard on 14 April.', 'The court said it would hear the appeal on 21 April.'],
    ['A flood last drowned the orchard in 2009, when 31 beehives were lost.', 'In 2011 the flood took 31 beehives from the orchard.'],
  ])('exclude each other: %s / %s', (a, b) => expect(queue(between(a, b))).toContain('date/conflict'))

  it('exclude each other as times of day though one report is a day later, for what has happened does not move', () => {
    expect(
      queue(
        between('The barge struck the sluice gate at 9 p.m.', 'The barge struck the sluice gate at half past ten at night.', [
          '2031-03-05',
          '2031-03-06',
        ]),
      ),
    ).toEqual(['date/conflict'])
  })

  it('are of two events where one has passed and the other is to come', () => {
    expect(queue(between('The orchard fair was held on 2 March.', 'The orchard fair will be held on 9 March.'))).toEqual([])
  })

  it('need two rare words for months, which date many things coarsely', () => {
    expect(queue(between('The mill closed in November 2030.', 'The orchard closed in October 2030.'))).toEqual([])
  })
})

describe('a day against a year', () => {
  const dates = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('date'))
  it('is compared where both are written out', () => {
    expect(dates('The canal treaty was signed in 1994 in the mint.', 'The canal treaty was signed on 12 March 1996 in the mint.')).toEqual([
      'date/conflict',
    ])
  })
  it('is not where one depends on the day of publication', () => {
    expect(dates('The canal treaty was signed in 1994 in the mint.', 'The canal treaty was signed on Monday in the mint.')).toEqual([])
  })
})
