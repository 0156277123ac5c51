/** Where on the map each node stands, in pixels at natural size. Pure arithmetic on the order of columns, so that nothing jumps. */
import type { LinkMap } from './link-map'

export type Place = { readonly x: number; readonly y: number }

export const nodeSize = { width: 248, height: 92 } as const

/** Room for curves between columns, and for a heading above them. */
const step = { x: nodeSize.width + 120, y: nodeSize.height + 22 } as const

/** Every other column stands half a row lower, so that a line to the next but one runs between the nodes in its way. */
function topOf(column: number): number {
  return column % 2 === 0 ? 0 : step.y / 2
}

export function placesOf(map: LinkMap): ReadonlyMap<string, Place> {
  return new Map(
    map.columns.flatMap(({ nodes }, column) =>
      nodes.map(({ id }, row) => [id, { x: column * step.x, y: topOf(column) + row * step.y }] as const),
    ),
  )
}

/** Where the heading of a column stands. */
export function headingPlace(column: number): Place {
  return { x: column * step.x, y: topOf(column) - 44 }
}

const directions = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const
export type Arrow = keyof typeof directions

export function isArrow(key: string): key is Arrow {
  return Object.hasOwn(directions, key)
}

/** What lies aside of the way counts double: the next node in a column comes before a nearer one of the next. */
const aside = 2

/** The nearest shown node in a direction; null at the edge. */
export function nodeTowards(places: ReadonlyMap<string, Place>, shown: ReadonlySet<string>, from: string, arrow: Arrow): string | null {
  const here = places.get(from)
  if (!here) return null
  const { x, y } = directions[arrow]
  let best: { readonly id: string; readonly distance: number } | null = null
  for (const id of shown) {
    const place = places.get(id)
    if (!place || id === from) continue
    const along = (place.x - here.x) * x + (place.y - here.y) * y
    const across = Math.abs((place.x - here.x) * y) + Math.abs((place.y - here.y) * x)
    if (along <= 0 || (y !== 0 && across > 0)) continue
    const distance = along + aside * across
    if (!best || distance < best.distance) best = { id, distance }
  }
  return best?.id ?? null
}
