import { expect, test } from 'vitest'
import { slotsOf } from './slots'

test('what is not in view keeps its room, before, between and after', () => {
  const items = [
    { index: 2, start: 20, end: 30 },
    { index: 3, start: 30, end: 40 },
    { index: 9, start: 90, end: 95 },
  ]
  expect(slotsOf(items, 100)).toEqual([
    { kind: 'gap', from: 0, size: 20 },
    { kind: 'item', index: 2 },
    { kind: 'item', index: 3 },
    { kind: 'gap', from: 40, size: 50 },
    { kind: 'item', index: 9 },
    { kind: 'gap', from: 95, size: 5 },
  ])
})

test('when all is in view there are no gaps', () => {
  expect(slotsOf([{ index: 0, start: 0, end: 10 }], 10)).toEqual([{ kind: 'item', index: 0 }])
})
