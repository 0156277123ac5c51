import { expect, test } from 'vitest'
import { likeness, sketchOf } from './sketch'

const paragraph = (of: number) => Array.from({ length: 60 }, (_, at) => `w${(of * 7919 + at * 104729) % 9973}`).join(' ')
const article = (...paragraphs: readonly number[]) => paragraphs.map(paragraph).join('\n\n')

test('a text is like itself whatever its marks, case and spaces, and unlike another', () => {
  const text = 'The ferry left at nine — “two hundred” aboard — and came back at noon with fewer.'
  expect(likeness(sketchOf(text), sketchOf(text.toUpperCase().replace(/[“”]/g, '"').replaceAll(' — ', ' - ')))).toBe(1)
  expect(likeness(sketchOf(article(1, 2, 3)), sketchOf(article(4, 5, 6)))).toBe(0)
})

test('the estimate follows the share of the text that is the same', () => {
  const before = sketchOf(article(1, 2, 3, 4, 5, 6, 7, 8))
  expect(likeness(before, sketchOf(article(1, 2, 3, 4, 5, 6, 7, 9)))).toBeGreaterThan(0.6)
  const half = likeness(before, sketchOf(article(1, 2, 3, 4, 11, 12, 13, 14)))
  expect(half).toBeGreaterThan(0.1)
  expect(half).toBeLessThan(0.55)
})

test('a text of few words has no sketch, and is like nothing', () => {
  expect(sketchOf('Four words are few')).toBe('')
  expect(likeness('', '')).toBe(0)
  expect(likeness('', sketchOf(article(1)))).toBe(0)
})
