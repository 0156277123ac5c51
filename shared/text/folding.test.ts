import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedAt, foldText } from './folding'

const letters = fc.string({ unit: fc.constantFrom(...'abcXÉ“”‘’—–-… \n\t\u00a0\u00ad\u200b'), maxLength: 80 })

test('two copies of the same words fold to the same text', () => {
  expect(foldText('“It’s over” — he\u00a0said…').text).toBe(foldText('"It\'s  over"--He said...').text)
  expect(foldText('har\u00adbour').text).toBe('harbour')
})

test('every folded letter knows its own stretch of the text, in order', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const folded = foldText(text)
      expect(folded.starts.length).toBe(folded.text.length)
      for (let at = 0; at < folded.text.length; at += 1) {
        const [start, end] = [folded.starts[at] ?? -1, folded.ends[at] ?? -1]
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (folded.starts[at - 1] ?? 0))
        expect(foldedAt(folded, start)).toBeLessThanOrEqual(at)
      }
    }),
  )
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const once = foldText(text).text
      expect(foldText(once).text).toBe(once)
    }),
  )
})

test('a part of a text is folded with the places of the whole', () => {
  const part = foldText('one “two” three', 4, 9)
  expect(part.text).toBe('"two"')
  expect([...part.starts]).toEqual([4, 5, 6, 7, 8])
})
