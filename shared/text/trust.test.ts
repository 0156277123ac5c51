import { expect, test } from 'vitest'
import type { Candidate } from './candidates'
import { isMuchNearer, trusted } from './trust'

function candidate(quote: number, prefix: number, suffix: number, distance = 0): Candidate {
  return { start: 0, end: 1, quote, prefix, suffix, total: (2 * quote + prefix + suffix) / 4, distance }
}

const trusts = (quoteLength: number, ...candidates: readonly Candidate[]) => trusted(candidates, quoteLength)

test.each([
  ['between two sides that stand, half of the words', candidate(0.5, 0.6, 0.6), candidate(0.49, 0.6, 0.6)],
  ['beside one side that stands, seven letters in ten', candidate(0.7, 0.7, 0), candidate(0.69, 0.7, 0)],
  ['beside one side far away, nine letters in ten', candidate(0.9, 0.7, 0, 450), candidate(0.89, 0.7, 0, 450)],
  ['beside a side that stands for both', candidate(0.8, 0.7, 0), candidate(0.8, 0.69, 0)],
  ['alone near the old place, nine letters in ten', candidate(0.9, 0, 0, 449), candidate(0.89, 0, 0, 449)],
  ['alone, near enough', candidate(0.9, 0, 0, 449), candidate(0.9, 0, 0, 450)],
])('a quote is trusted %s, and not below', (_words, enough, tooLittle) => {
  expect(trusts(20, enough)).toBe(enough)
  expect(trusts(20, tooLittle)).toBeNull()
})

test('far away a quote alone is trusted word for word, when it is long', () => {
  const verbatim = candidate(1, 0, 0, 5_000)
  expect(trusts(30, verbatim)).toBe(verbatim)
  expect(trusts(29, verbatim)).toBeNull()
  expect(trusts(30, candidate(0.99, 0, 0, 5_000))).toBeNull()
})

test('a single word alone is never trusted', () => {
  expect(trusts(8, candidate(1, 0, 0, 10))).not.toBeNull()
  expect(trusts(7, candidate(1, 0, 0, 10))).toBeNull()
})

test('of two places the better one is trusted by a margin, or the one much nearer to the old place', () => {
  const best = candidate(1, 1, 1, 250)
  expect(trusts(20, best, candidate(1, 0.9, 0.89, 400))).toBe(best)
  expect(trusts(20, best, candidate(1, 0.9, 0.92, 400))).toBeNull()
  const nearer = candidate(1, 0.95, 0.95, 60)
  expect(trusts(20, best, nearer)).toBe(nearer)
})

test('other words between untouched surroundings near the old place mean that the quote is gone', () => {
  const copy = candidate(1, 0, 1, 2_000)
  expect(trusts(40, copy, candidate(0.4, 0.8, 0.8, 799))).toBeNull()
  expect(trusts(40, copy, candidate(0.4, 0.8, 0.79, 799))).toBe(copy)
  expect(trusts(40, copy, candidate(0.4, 0.8, 0.8, 800))).toBe(copy)
})

test('the very words near the old place are preferred to like words elsewhere, unless those stand in the surroundings', () => {
  const verbatim = candidate(1, 0.2, 0.2, 100)
  expect(trusts(20, candidate(0.8, 0.5, 0.5, 900), verbatim)).toBe(verbatim)
  const reworded = candidate(0.65, 0.6, 0.6, 150)
  expect(trusts(20, reworded, verbatim)).toBeNull()
})

test('much nearer means four times nearer, within a few sentences of the old place', () => {
  expect(isMuchNearer(5_000, undefined)).toBe(true)
  expect([isMuchNearer(100, 400), isMuchNearer(100, 399)]).toEqual([true, false])
  expect([isMuchNearer(300, 1_200), isMuchNearer(301, 9_000)]).toEqual([true, false])
})
