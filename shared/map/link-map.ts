/** Claims, passages and the links between them, as a graph. */
import { type EvidenceContext, evidenceByClaim } from '../claims/evidence'
import { claimStatus, type StatusKind } from '../claims/status'
import type { Claim } from '../model/claim'
import type { AnnotationId, ClaimId, LinkId, Range, SourceId } from '../model/schema'
import type { Relation } from '../model/vocabulary'
import { quoteOf } from '../text/passage'
import { titleOf } from '../text/title'

/** `madeAt`: when a claim was made, or a passage first linked. */
type NodeWords = { readonly id: string; readonly words: string; readonly madeAt: string }

export type ClaimNode = NodeWords & { readonly kind: 'claim'; readonly claimId: ClaimId; readonly status: StatusKind }
export type PassageNode = NodeWords & {
  readonly kind: 'passage'
  readonly annotationId: AnnotationId
  readonly sourceId: SourceId
  /** Null for a passage that has lost its place. */
  readonly range: Range | null
}
export type MapNode = ClaimNode | PassageNode

export type MapEdge = {
  readonly id: LinkId
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly reason: string
}

/** A column of the map: the claims, or what one source says. */
export type MapColumn = { readonly sourceId: SourceId | null; readonly title: string; readonly nodes: readonly MapNode[] }

export type LinkMap = { readonly columns: readonly MapColumn[]; readonly edges: readonly MapEdge[] }

/**
 * All claims, in the order in which they were made, and every passage that is linked. Passages and their columns keep the order in which
 * they were first linked, so that nothing on the map moves when something is added or an old passage is linked. A link one of whose ends
 * is gone is left out.
 */
export function linkMapOf(records: EvidenceContext & { readonly claims: ReadonlyMap<ClaimId, Claim> }): LinkMap {
  const evidence = evidenceByClaim(records)
  const claims = [...records.claims.values()].map(
    ({ id, text, madeAt }): ClaimNode => ({
      kind: 'claim',
      id,
      claimId: id,
      words: text,
      madeAt,
      status: claimStatus(evidence.get(id) ?? []).kind,
    }),
  )
  const passages = new Map<SourceId, PassageNode[]>()
  const known = new Set<string>(records.claims.keys())
  const links = [...records.links.values()].sort(byAge)
  for (const { from, to, madeAt } of links)
    for (const end of [from, to]) {
      if (end.kind !== 'annotation' || known.has(end.id)) continue
      const annotation = records.annotations.get(end.id)
      if (!annotation || !records.sources.has(annotation.sourceId)) continue
      const { id, sourceId, anchors, state } = annotation
      const [first] = anchors
      const range = state.kind === 'lost' || !first ? null : { start: first.start, end: first.end }
      const node: PassageNode = { kind: 'passage', id, annotationId: id, sourceId, range, words: quoteOf(anchors), madeAt }
      known.add(id)
      const column = passages.get(sourceId)
      if (column) column.push(node)
      else passages.set(sourceId, [node])
    }
  const edges = links
    .filter(({ from, to }) => known.has(from.id) && known.has(to.id))
    .map(({ id, from, to, relation, reason }) => ({ id, from: from.id, to: to.id, relation, reason }))
  const sources = [...passages].flatMap(([sourceId, nodes]): readonly MapColumn[] => {
    const source = records.sources.get(sourceId)
    return source ? [{ sourceId, title: source.publisher ?? titleOf(source, null).text, nodes }] : []
  })
  return { columns: [{ sourceId: null, title: 'Claims', nodes: claims.sort(byAge) }, ...sources], edges }
}

type Made = { readonly id: string; readonly madeAt: string }

function byAge(a: Made, b: Made): number {
  return before(a.madeAt, b.madeAt) || before(a.id, b.id)
}

function before(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export type MapFilter = {
  readonly relation: Relation | null
  readonly sourceId: SourceId | null
  readonly status: StatusKind | null
  /** A node, and how many links away from it what is shown may be. */
  readonly focus: { readonly id: string; readonly steps: 1 | 2 } | null
}

export const wholeMap: MapFilter = { relation: null, sourceId: null, status: null, focus: null }

/** What is shown of the map: the nodes that fit, and the links between them. Nothing changes its place. */
export function shownOf(map: LinkMap, { relation, sourceId, status, focus }: MapFilter): ReadonlySet<string> {
  const edges = relation === null ? map.edges : map.edges.filter((edge) => edge.relation === relation)
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const bySource = new Map(map.columns.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)))
  const ofSource = (id: string) => {
    const node = bySource.get(id)
    return node?.kind === 'passage' && node.sourceId === sourceId
  }
  const nearSource = new Set(edges.flatMap(({ from, to }) => (ofSource(from) || ofSource(to) ? [from, to] : [])))
  const ofStatus = (id: string) => {
    const node = bySource.get(id)
    return node?.kind === 'claim' && node.status === status
  }
  const nearStatus = new Set(edges.flatMap(({ from, to }) => (ofStatus(from) || ofStatus(to) ? [from, to] : [])))
  const near = focus === null ? null : neighbourhood(edges, focus.id, focus.steps)
  const fits = (id: string) =>
    (relation === null || linked.has(id)) &&
    (sourceId === null || nearSource.has(id)) &&
    (status === null || nearStatus.has(id) || ofStatus(id)) &&
    (near === null || near.has(id))
  return new Set([...bySource.keys()].filter(fits))
}

/** The node and all that can be reached from it over so many links. */
function neighbourhood(edges: readonly MapEdge[], id: string, steps: number): ReadonlySet<string> {
  let reached = new Set([id])
  for (let step = 0; step < steps; step += 1) {
    const next = new Set(reached)
    for (const { from, to } of edges) {
      if (reached.has(from)) next.add(to)
      if (reached.has(to)) next.add(from)
    }
    reached = next
  }
  return reached
}
