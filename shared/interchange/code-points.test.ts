import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoints } from './code-points'

const texts = fc.array(fc.constantFrom('a', ' ', 'é', '🌉', '汉', '\n', '🇳🇴'), { maxLength: 60 }).map((letters) => letters.join(''))

test('an offset in code points is what spreading the text counts, and leads back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const points = codePoints(text)
      let units = 0
      const letters = [...text]
      for (let point = 0; point <= letters.length; point += 1) {
        expect(points.fromUnits(units)).toBe(point)
        expect(points.toUnits(point)).toBe(units)
        units += letters[point]?.length ?? 0
      }
    }),
  )
})

test('an offset between the halves of a letter counts as before it', () => {
  expect(codePoints('a🌉b').fromUnits(2)).toBe(1)
})
