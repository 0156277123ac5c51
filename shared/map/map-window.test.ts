import { describe, expect, it } from 'vitest'
import { firstView, type MapWindow, wholeView } from './map-window'
import { nodeSize, type Place } from './places'

const window = { width: 1_200, height: 700 }
const column = (nodes: number) => Array.from({ length: nodes }, (_, at) => ({ x: 0, y: at * 114 }))
const inWindow = ({ x, y, zoom }: MapWindow, place: Place) => {
  const [left, top] = [x + place.x * zoom, y + place.y * zoom]
  return left >= 0 && top >= 0 && left + nodeSize.width * zoom <= window.width && top + nodeSize.height * zoom <= window.height
}

describe('a map', () => {
  it('is shown whole where that can be read', () => {
    const places = column(5)
    const view = firstView(window, places, null)
    expect(view).toEqual(wholeView(window, places))
    expect(places.every((place) => inWindow(view, place))).toBe(true)
  })
  it('opens at its beginning, in letters of 11 pixels at least, where it is too long or too wide', () => {
    for (const places of [
      column(500),
      [
        { x: 0, y: 0 },
        { x: 9_000, y: 0 },
      ],
    ]) {
      const view = firstView(window, places, null)
      expect(inWindow(view, { x: 0, y: 0 })).toBe(true)
      expect(view.zoom * 12.5).toBeGreaterThanOrEqual(11)
    }
  })
  it('opens around the node that was chosen, where the beginning would leave it out of sight', () => {
    const places = column(500)
    const [first, last] = [places[0], places[499]]
    if (!first || !last) throw new Error('There are 500.')
    expect(firstView(window, places, first)).toEqual(firstView(window, places, null))
    expect(inWindow(firstView(window, places, last), last)).toBe(true)
  })
  it('is seen whole, however far apart its nodes stand, never larger than it is', () => {
    for (const places of [column(19), [...column(1), { x: 3_000, y: 4_000 }], column(1)]) {
      const view = wholeView(window, places)
      expect(places.every((place) => inWindow(view, place))).toBe(true)
      expect(view.zoom).toBeLessThanOrEqual(1)
    }
  })
})
