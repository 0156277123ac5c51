/** Where on the map each node stands, in pixels at natural size. Pure arithmetic on the order of columns, so that nothing jumps. */
import type { LinkMap } from './link-map'

export type Place = { readonly x: number; readonly y: number }

export const nodeSize = { width: 248, height: 92 } as const

/** Room for curves between columns, and between the nodes of one. */
const between = { x: 120, y: 22 } as const

/** Where the first node of a column stands. Every other column is half a row lower, so that a line to the next but one runs between the nodes in its way. */
export function columnPlace(column: number, height: number = nodeSize.height): Place {
  return { x: column * (nodeSize.width + between.x), y: column % 2 === 0 ? 0 : (height + between.y) / 2 }
}

/** `height`: of every node. A picture on paper has room for taller ones than the window. */
export function placesOf({ columns }: Pick<LinkMap, 'columns'>, height: number = nodeSize.height): ReadonlyMap<string, Place> {
  return new Map(
    columns.flatMap(({ nodes }, column) => {
      const { x, y } = columnPlace(column, height)
      return nodes.map(({ id }, row) => [id, { x, y: y + row * (height + between.y) }] as const)
    }),
  )
}

/** Where the heading of a column stands: all on one level, clear of the lines that run between nodes. */
export function headingPlace(column: number): Place {
  return { x: columnPlace(column).x, y: -44 }
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
