import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf } from '../text/wrap'
import { drawLines, firstLines, heightOf, linesOf, remark } from './lines'

const words = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constant('W'.repeat(100)))

test('the first lines are all lines where there is room for them, else as many as asked for, the last ending in an ellipsis', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 4 }), (said, most) => {
      const [all, first] = [linesOf(said, 120, remark), firstLines(said, 120, remark, most)]
      if (all.length <= most) {
        expect(first).toEqual(all)
        return
      }
      expect(first.slice(0, -1)).toEqual(all.slice(0, most - 1))
      expect(first).toHaveLength(most)
      expect(first[most - 1]?.text).toMatch(/…$/)
      for (const line of first) expect(widthOf(line.text, line)).toBeLessThanOrEqual(120)
    }),
  )
})

test('lines stand below one another, from the left edge on; those that are set from the right begin at the right', () => {
  const [left, right] = [linesOf('harbour', 120, remark), linesOf('נמל', 120, remark)]
  const [first, second] = drawLines([...left, ...right], 10, 50, null).map(({ attributes }) => attributes)
  expect([first?.['x'], first?.['direction']]).toEqual(['10', undefined])
  expect([second?.['x'], second?.['direction']]).toEqual(['130', 'rtl'])
  expect(Number(second?.['y']) - Number(first?.['y'])).toBeCloseTo(heightOf(left))
})

test('lines around a place are so whichever way they are set', () => {
  const [line] = drawLines(linesOf('נמל', 120, remark), 60, 0, 'middle')
  expect(line?.attributes).toMatchObject({ x: '60', 'text-anchor': 'middle' })
})
