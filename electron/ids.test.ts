import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimIdSchema, sourceIdSchema } from '../shared/model/schema'
import { idMaker } from './ids'

test('ids sort by the time they were made, also within one millisecond and when the clock goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 200 }), (steps) => {
      let now = Date.UTC(2031, 2, 4)
      const newId = idMaker(() => new Date(now))
      const ids = steps.map((step) => {
        now += step
        return newId('src')
      })
      expect([...ids].sort()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('many ids made at one moment keep their order', () => {
  const newId = idMaker(() => new Date(0))
  const ids = Array.from({ length: 10_000 }, () => newId('ann'))
  expect([...ids].sort().every((id, index) => id === ids[index])).toBe(true)
})

test('ids fit the records they are for', () => {
  const newId = idMaker(() => new Date())
  expect(claimIdSchema.safeParse(newId('clm')).success).toBe(true)
  expect(sourceIdSchema.safeParse(newId('clm')).success).toBe(false)
})
