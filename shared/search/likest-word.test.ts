import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forgiven, likestWord, slipsBetween } from './likest-word'

const known = (...words: string[]) => words.map((word, index) => ({ word, entries: index + 1 }))

test('one slip of the keys is forgiven: a letter left out, put in, exchanged, or two swapped', () => {
  for (const typed of ['harbur', 'harbbour', 'harbowr', 'habrour']) expect(likestWord(typed, known('harvest', 'harbour'))).toBe('harbour')
})

test('fewer slips win over more, and of equals the word that stands in more entries', () => {
  expect(likestWord('inspekcion', known('inspection', 'inspect'))).toBe('inspection')
  expect(likestWord('boas', known('boat', 'boar'))).toBe('boar')
})

test('short words are taken as they are, and nothing far off is suggested', () => {
  expect(likestWord('bus', known('bis', 'bust'))).toBeNull()
  expect(likestWord('harbour', known('parlour'))).toBeNull()
  expect([3, 4, 7, 8].map(forgiven)).toEqual([0, 1, 1, 2])
})

test('slips count the same in both directions and are none only for the same word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a))
      expect(slipsBetween(a, b) === 0).toBe(a === b)
      expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
