/** From node to node along the links, where arrows only know what lies beside what. */
import type { MapEdge } from './link-map'

/** The node that is chosen and, where one came to it along a link, the node whose links are being followed. */
export type MapPlace = { readonly id: string; readonly followedFrom: string | null }

/**
 * The next of the nodes that the followed one is linked with, in the order of its links, and after the last the followed one again.
 * `onwards`: the links of the chosen node itself are followed from now on. Null where there are none.
 */
export function followed(edges: readonly MapEdge[], place: MapPlace, onwards: boolean): MapPlace | null {
  const wanted = onwards ? place.id : (place.followedFrom ?? place.id)
  // What was followed may be out of the picture by now.
  const from = linkedWith(edges, wanted).has(place.id) ? wanted : place.id
  const round = [from, ...linkedWith(edges, from)]
  const next = round[(round.indexOf(place.id) + 1) % round.length]
  return next === undefined || next === place.id ? null : { id: next, followedFrom: next === from ? null : from }
}

function linkedWith(edges: readonly MapEdge[], id: string): ReadonlySet<string> {
  const others = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
  return new Set(others.filter((other) => other !== id))
}
