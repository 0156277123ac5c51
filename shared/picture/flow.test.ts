import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flow } from './flow'

test('entries stand in order, apart from each other, within the width if they fit it alone', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ width: fc.integer({ min: 1, max: 300 }) }), { maxLength: 12 }), (entries) => {
      const { placed, height } = flow(entries, 20, 200)
      expect(placed.map(({ entry }) => entry)).toEqual(entries)
      for (const [index, { entry, x, y }] of placed.entries()) {
        expect(x + entry.width <= 200 || x === 0).toBe(true)
        expect(y + 20).toBeLessThanOrEqual(height)
        const next = placed[index + 1]
        if (next) expect(next.y >= y + 20 || (next.y === y && next.x > x + entry.width)).toBe(true)
      }
    }),
  )
})
