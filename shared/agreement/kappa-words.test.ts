import { expect, test } from 'vitest'
import { cohensKappa } from './kappa'
import { sayKappa } from './kappa-words'

const said = (...pairs: readonly (readonly [string, string])[]) => sayKappa(cohensKappa(pairs, ['supports', 'contradicts']))
const times = (count: number, one: string, other: string) => Array.from({ length: count }, () => [one, other] as const)

test('one thing is said of one', () => {
  expect(said()).toBe('Nothing was judged by both.')
  expect(said(['supports', 'contradicts'])).toMatch(/^1 judged by both, and not the same\. Kappa 0\.00\. Too few/)
  expect(said(['supports', 'supports'])).toBe(
    '1 judged by both, and the same. Kappa is not defined, because both gave one and the same judgment throughout: chance alone would agree as well.',
  )
})

test('below twice the square of the kinds of judgment kappa is said to stand on too few', () => {
  const seven = [...times(4, 'supports', 'supports'), ...times(3, 'contradicts', 'contradicts')]
  expect(said(...seven)).toBe(
    '7 judged by both: the same on 7. Kappa 1.00. Too few to go by: with 2 kinds of judgment at least 8 are wanted (twice the square, Cicchetti 1981).',
  )
  expect(said(...seven, ['supports', 'contradicts'])).toBe('8 judged by both: the same on 7. Kappa 0.75.')
})
