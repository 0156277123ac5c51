import { expect, test } from 'vitest'
import { numberOf, placeFrom, placeShown } from './find-places'

const at = (...starts: number[]) => starts.map((start) => ({ start, end: start + 3 }))
const sought = [
  { pane: 'left', hits: at(4, 90) },
  { pane: 'middle', hits: [] },
  { pane: 'right', hits: at(4) },
]

test('goes from hit to hit across panes, and from the last to the first', () => {
  const walked = [1, 2, 3].reduce((places) => [...places, placeFrom(sought, places.at(-1) ?? null, 1)], [placeShown(sought, null, 'left')])
  expect(walked).toEqual([
    { pane: 'left', start: 4 },
    { pane: 'left', start: 90 },
    { pane: 'right', start: 4 },
    { pane: 'left', start: 4 },
  ])
  expect(placeFrom(sought, { pane: 'left', start: 4 }, -1)).toEqual({ pane: 'right', start: 4 })
  expect(numberOf(sought, { pane: 'right', start: 4 })).toBe(2)
})

test('begins where the person is, and stays where it was while that is still found', () => {
  expect(placeShown(sought, null, 'right')).toEqual({ pane: 'right', start: 4 })
  expect(placeShown(sought, null, 'middle')).toEqual({ pane: 'left', start: 4 })
  expect(placeShown(sought, { pane: 'left', start: 90 }, 'right')).toEqual({ pane: 'left', start: 90 })
  expect(placeShown(sought, { pane: 'left', start: 91 }, 'right')).toEqual({ pane: 'right', start: 4 })
})

test('is nowhere when nothing is found', () => {
  expect([placeShown([], null, 'left'), placeFrom([], null, 1), numberOf([], null)]).toEqual([null, null, -1])
})
