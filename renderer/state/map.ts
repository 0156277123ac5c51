/** What the map shows, and where it leads. */
import { useMemo } from 'react'
import { type LinkMap, linkMapOf, type MapNode } from '../../shared/map/link-map'
import { openLibraryNow, useWorkspace } from './library'
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
