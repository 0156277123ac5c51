/** Claims, passages and the links between them, as a graph. */
import { type EvidenceContext, evidenceByClaim } from '../claims/evidence'
import { claimStatus, type StatusKind } from '../claims/status'
import type { Claim } from '../model/claim'
import type { AnnotationId, ClaimId, LinkId, Range, SourceId } from '../model/schema'
import type { Relation } from '../model/vocabulary'
import { quoteOf } from '../text/passage'
import { titleOf } from '../text/title'

/** `madeAt`: when a claim was made, or a passage first linked. */
type NodeWords = { readonly id: string; readonly words: string; readonly tags: readonly string[]; readonly madeAt: string }

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
    ({ id, text, tags, madeAt }): ClaimNode => ({
      kind: 'claim',
      id,
      claimId: id,
      words: text,
      tags,
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
      const { id, sourceId, anchors, tags, state } = annotation
      const [first] = anchors
      const range = state.kind === 'lost' || !first ? null : { start: first.start, end: first.end }
      const node: PassageNode = { kind: 'passage', id, annotationId: id, sourceId, range, words: quoteOf(anchors), tags, madeAt }
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
  readonly tag: string | null
  /** A node, and how many links away from it what is shown may be. */
  readonly focus: { readonly id: string; readonly steps: 1 | 2 } | null
}

export const wholeMap: MapFilter = { relation: null, sourceId: null, status: null, tag: null, focus: null }

/**
 * What is shown of the map: the nodes that fit, and what is linked with them, so that it is seen what bears on them. Nothing changes its
 * place.
 */
export function shownOf(map: LinkMap, { relation, sourceId, status, tag, focus }: MapFilter): ReadonlySet<string> {
  const edges = relation === null ? map.edges : map.edges.filter((edge) => edge.relation === relation)
  const nodes = map.columns.flatMap((column) => column.nodes)
  const kept = [
    relation === null ? null : new Set(edges.flatMap(({ from, to }) => [from, to])),
    // What a relation leaves alone is no part of the picture, of a source neither.
    sourceId === null ? null : linkedWith(edges, nodes, (node) => node.kind === 'passage' && node.sourceId === sourceId),
    status === null ? null : withLinked(edges, nodes, (node) => node.kind === 'claim' && node.status === status),
    tag === null ? null : withLinked(edges, nodes, ({ tags }) => tags.includes(tag)),
    focus === null ? null : neighbourhood(edges, focus.id, focus.steps),
  ]
  return new Set(nodes.flatMap(({ id }) => (kept.every((ids) => ids === null || ids.has(id)) ? [id] : [])))
}

type Fits = (node: MapNode) => boolean

/** Both ends of each link of which one fits. */
function linkedWith(edges: readonly MapEdge[], nodes: readonly MapNode[], fits: Fits): ReadonlySet<string> {
  const fitting = new Set(nodes.filter(fits).map(({ id }) => id))
  return new Set(edges.flatMap(({ from, to }) => (fitting.has(from) || fitting.has(to) ? [from, to] : [])))
}

/** The same, and what fits though nothing is linked with it. */
function withLinked(edges: readonly MapEdge[], nodes: readonly MapNode[], fits: Fits): ReadonlySet<string> {
  return new Set([...nodes.filter(fits).map(({ id }) => id), ...linkedWith(edges, nodes, fits)])
}

/** All tags of the map in the order of letters. */
export function tagsOn({ columns }: LinkMap): readonly string[] {
  return [...new Set(columns.flatMap(({ nodes }) => nodes.flatMap(({ tags }) => tags)))].sort()
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
