import { expect, test } from 'vitest'
import { curveOf, loopRoom, straight } from './curves'
import { nodeSize } from './places'

const places = new Map([
  ['claim', { x: 0, y: 0 }],
  ['other claim', { x: 0, y: 200 }],
  ['passage', { x: 400, y: 100 }],
])
const right = nodeSize.width
const middle = nodeSize.height / 2

test('what leads from one to the other ends in an arrowhead whose tip touches the other', () => {
  const curve = curveOf({ from: 'passage', to: 'claim', relation: 'supports' }, places)
  expect(curve?.line).toBe(`M400 ${100 + middle} C324 ${100 + middle} 324 ${middle} ${right + 9} ${middle}`)
  expect(curve?.head).toBe(`M${right} ${middle} L${right + 9} ${middle - 4} L${right + 9} ${middle + 4} Z`)
})

test('what holds both ways goes from edge to edge without one', () => {
  const curve = curveOf({ from: 'claim', to: 'passage', relation: 'contradicts' }, places)
  expect(curve).toEqual({ line: `M${right} ${middle} C324 ${middle} 324 ${100 + middle} 400 ${100 + middle}`, head: null })
})

test('between two nodes of one column a line reaches out at their right, no further than there is room', () => {
  const { line } = curveOf({ from: 'claim', to: 'other claim', relation: 'restates' }, places) ?? { line: '' }
  const [x1, , x2, , x3, , x4] = (line.match(/[\d.]+/g) ?? []).map(Number)
  expect([x1, x4]).toEqual([right, right])
  // At the middle of a cubic curve its inner points count three eighths each.
  const furthest = ((x1 ?? 0) + 3 * (x2 ?? 0) + 3 * (x3 ?? 0) + (x4 ?? 0)) / 8
  expect(furthest).toBeGreaterThan(right + 20)
  expect(furthest).toBeLessThanOrEqual(right + loopRoom)
})

test('taller nodes have their lines at their own middle', () => {
  expect(curveOf({ from: 'claim', to: 'passage', relation: 'contradicts' }, places, 200)?.line).toMatch(/^M248 100 C/)
})

test('a link whose end has no place is not drawn', () => {
  expect(curveOf({ from: 'claim', to: 'gone', relation: 'supports' }, places)).toBeNull()
})

test('a legend shows a line as the map does', () => {
  expect(straight({ x: 1, y: 5 }, 27, 'qualifies')).toEqual({ line: 'M1 5 H19', head: 'M28 5 L19 1 L19 9 Z' })
  expect(straight({ x: 1, y: 5 }, 27, 'restates')).toEqual({ line: 'M1 5 H28', head: null })
})
