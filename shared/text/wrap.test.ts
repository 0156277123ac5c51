import { expect, test } from 'vitest'
import { widthOf, wrap } from './wrap'

const face = { size: 10, bold: false }

test('words go into lines that are no wider than they may be, and none is lost', () => {
  const words = 'The harbour master of WESTPORT said on Monday that 231 people were aboard, among them fourteen of the crew.'
  const lines = wrap(words, 120, face)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.join(' ')).toBe(words)
  for (const line of lines) expect(widthOf(line, face)).toBeLessThanOrEqual(120)
})

test('a word longer than a line is broken between letters, never within one', () => {
  expect(wrap('e\u0301'.repeat(6), 20, face)).toEqual(['e\u0301'.repeat(3), 'e\u0301'.repeat(3)])
  expect(wrap('港'.repeat(4), 30, face)).toEqual(['港港', '港港'])
  expect(wrap('👩‍👧👩‍👧', 14, face)).toEqual(['👩‍👧', '👩‍👧'])
})

test('a line too narrow for any letter still takes one at a time', () => {
  expect(wrap('abc', 1, face)).toEqual(['a', 'b', 'c'])
})

test('nothing but spaces is no line', () => {
  expect(wrap(' \n\t ', 100, face)).toEqual([])
})

test('bold letters are taken to be wider', () => {
  expect(widthOf('boats', { size: 10, bold: true })).toBeGreaterThan(widthOf('boats', face))
})
