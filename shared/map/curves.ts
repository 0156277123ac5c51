/** The lines of the map: how a link runs from node to node. Window and picture draw the same. */
import { isSymmetric } from '../links/symmetry'
import type { Relation } from '../model/vocabulary'
import type { MapEdge } from './link-map'
import { nodeSize, type Place } from './places'

/** Paths of SVG. `head`: an arrowhead, where the relation leads from one to the other; what holds both ways has none. */
export type Curve = { readonly line: string; readonly head: string | null }

/** Length and half the width of an arrowhead. */
const head = { length: 9, half: 4 } as const

/** How far a line between two nodes of one column reaches out at their right: `loopRoom` at most, by the arithmetic of curves. */
const loop = 64
export const loopRoom = loop * 0.75

/**
 * A curve from side to side; between two of one column it leaves and comes in at the right. `height`: of a node. Null where an end has
 * no place.
 */
export function curveOf(
  { from, to, relation }: Pick<MapEdge, 'from' | 'to' | 'relation'>,
  places: ReadonlyMap<string, Place>,
  height: number = nodeSize.height,
): Curve | null {
  const [one, other] = [places.get(from), places.get(to)]
  if (!one || !other) return null
  const [out, into] = [one.x > other.x ? 'left' : 'right', one.x < other.x ? 'left' : 'right'] as const
  const [start, tip] = [sideOf(one, out, height), sideOf(other, into, height)]
  const bend = one.x === other.x ? loop : Math.abs(tip.x - start.x) / 2
  const inwards = into === 'left' ? 1 : -1
  const end = endOf(tip, inwards, relation)
  const controls = [start.x + (out === 'left' ? -bend : bend), tip.x - inwards * bend] as const
  return {
    line: `M${at(start.x, start.y)} C${at(controls[0], start.y)} ${at(controls[1], tip.y)} ${at(end.x, tip.y)}`,
    head: end.head,
  }
}

/** A line to the right, as a legend shows it. */
export function straight({ x, y }: Place, length: number, relation: Relation): Curve {
  const end = endOf({ x: x + length, y }, 1, relation)
  return { line: `M${at(x, y)} H${round(end.x)}`, head: end.head }
}

/** Where a line ends that comes to `tip` from the left (1) or the right (-1), and the arrowhead between. */
function endOf(tip: Place, inwards: 1 | -1, relation: Relation): { readonly x: number; readonly head: string | null } {
  if (isSymmetric(relation)) return { x: tip.x, head: null }
  const x = tip.x - inwards * head.length
  return { x, head: `M${at(tip.x, tip.y)} L${at(x, tip.y - head.half)} L${at(x, tip.y + head.half)} Z` }
}

/** The middle of a node's side. */
function sideOf({ x, y }: Place, side: 'left' | 'right', height: number): Place {
  return { x: side === 'left' ? x : x + nodeSize.width, y: y + height / 2 }
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
