/** What the map shows, which node is chosen, and where it leads. */
import { useMemo } from 'react'
import { drawnOf } from '../../shared/map/drawn'
import { type LinkMap, linkMapOf, type MapEdge, type MapNode } from '../../shared/map/link-map'
import { followed, type MapPlace } from '../../shared/map/links-followed'
import { openLibraryNow, useWorkspace } from './library'
import { notify } from './notices'
import { leaveTrace, openPassages } from './panes'
import { useView } from './view'

/** The map of the open library, made anew only when a record that it shows changed. */
export function useLinkMap(): LinkMap {
  const claims = useWorkspace((workspace) => workspace.claims)
  const links = useWorkspace((workspace) => workspace.links)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const sources = useWorkspace((workspace) => workspace.sources)
  return useMemo(() => linkMapOf({ claims, links, annotations, sources }), [claims, links, annotations, sources])
}

export function chooseNode(id: string): void {
  // Focus comes to the chosen node of itself: that it is chosen again ends no walk.
  useView.setState(({ mapPlace }) => (mapPlace?.id === id ? {} : { mapPlace: { id, followedFrom: null } }))
}

/** The chosen node, where it is among what is shown, and the links that are. */
function chosenNow(): { readonly place: MapPlace; readonly edges: readonly MapEdge[] } | null {
  const { map, mapPlace } = useView.getState()
  const { shown, edges } = drawnOf(linkMapOf(openLibraryNow().workspace), map)
  if (mapPlace && shown.has(mapPlace.id)) return { place: mapPlace, edges }
  notify('Choose a claim or a passage on the map.')
  return null
}

/** Goes along the links of the chosen node, one after another; `onwards`: along those of the node that one came to. */
export function followLinks(onwards: boolean): void {
  const chosen = chosenNow()
  if (!chosen) return
  const next = followed(chosen.edges, chosen.place, onwards)
  if (next) useView.setState({ mapPlace: next })
  else notify('Nothing that is shown is linked with it.')
}

/** Shows only what is at most so many links away from the chosen node, or everything again. */
export function focusOnNode(steps: 1 | 2): void {
  const chosen = chosenNow()
  if (!chosen) return
  const { id } = chosen.place
  useView.setState(({ map }) => {
    const isSo = map.focus?.id === id && map.focus.steps === steps
    return { map: { ...map, focus: isSo ? null : { id, steps } } }
  })
}

/** Shows on the desk what nodes stand for: passages side by side, or a claim in the panel. */
export async function openNodes(nodes: readonly MapNode[]): Promise<void> {
  const places = nodes.flatMap((node) => (node.kind === 'passage' && node.range ? [{ sourceId: node.sourceId, range: node.range }] : []))
  const [first] = nodes
  if (places.length > 0) {
    await openPassages(places)
    if (first?.kind === 'passage') useView.setState({ annotation: { id: first.annotationId, sourceId: first.sourceId } })
    return
  }
  if (first?.kind !== 'claim' || !openLibraryNow().workspace.claims.has(first.claimId)) return
  leaveTrace()
  useView.setState({ screen: 'desk', panelOpen: true, panel: 'claims', claimId: first.claimId })
}
