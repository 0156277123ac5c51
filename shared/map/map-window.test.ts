import { describe, expect, it } from 'vitest'
import { firstView, nodeSize } from './places'

const window = { width: 1_200, height: 700 }
const column = (nodes: number) => Array.from({ length: nodes }, (_, at) => ({ x: 0, y: at * 114 }))

describe('a map', () => {
  it('is shown whole where that can be read', () => {
    expect(firstView(window, column(8), null)).toBeNull()
    expect(firstView(window, [], null)).toBeNull()
  })
  it('opens at its beginning, legibly, where it is too long or too wide', () => {
    for (const places of [column(500), [{ x: 9_000, y: 0 }]]) {
      const view = firstView(window, places, null)
      if (!view) throw new Error('It was to be too large.')
      const corner = { x: view.x + Math.min(...places.map(({ x }) => x), 0) * view.zoom, y: view.y }
      expect(corner.x).toBeGreaterThanOrEqual(0)
      expect(corner.x + nodeSize.width * view.zoom).toBeLessThan(window.width)
      expect(view.zoom * 13).toBeGreaterThan(7)
    }
  })
  it('opens around the node that was chosen, where the beginning would leave it out of sight', () => {
    const places = column(500)
    const [first, last] = [places[0], places[499]]
    if (!first || !last) throw new Error('There are 500.')
    expect(firstView(window, places, first)).toEqual(firstView(window, places, null))
    const view = firstView(window, places, last)
    if (!view) throw new Error('It was to be too large.')
    const shown = { x: view.x + last.x * view.zoom, y: view.y + last.y * view.zoom }
    expect(shown.y).toBeGreaterThan(0)
    expect(shown.y).toBeLessThan(window.height)
    expect(shown.x).toBeGreaterThan(0)
  })
})
