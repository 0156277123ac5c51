import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const found = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('attribution'))

describe('one deed with two doers', () => {
  it.each([
    ['before the verb', 'The parish paid for the new organ pipes.', 'The brewery financed the organ pipes.'],
    ['behind "by"', 'The organ pipes were paid for by the parish.', 'The brewery financed the organ pipes.'],
    ['behind a noun', 'At the proposal of the parish, the fair moves to the meadow.', 'The brewery proposed the meadow for the fair.'],
  ])('is found where the doer stands %s', (_where, a, b) => {
    expect(found(a, b)).toEqual(['attribution/conflict'])
  })
  it.each([
    ['the same doer, named more fully', 'The parish paid for the organ pipes.', 'The parish of Tarn financed the organ pipes.'],
    ['another thing', 'The parish paid for the organ pipes.', 'The brewery financed a lifeboat.'],
    ['a denial', 'The parish paid for the organ pipes.', 'The brewery has not paid for the organ pipes.'],
    ['a passive without its doer', 'The parish paid for the organ pipes.', 'The organ pipes were financed last spring.'],
    [
      'two words that one sentence holds together',
      'The parish paid for the organ pipes.',
      'The vestry, which is to say the parish, met. The vestry financed the organ pipes.',
    ],
  ])('is none in %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})
