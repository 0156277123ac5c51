/** The evidence of a claim, read from its links. */
import type { Annotation } from '../model/annotation'
import type { Link } from '../model/link'
import type { AnnotationId, ClaimId, LinkId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import type { Stance } from '../model/vocabulary'
import { type Lineage, lineageOf } from '../versions/lineage'

/** A passage that bears on a claim. `annotation` or `source` is null when it was deleted elsewhere or is damaged. */
export type Evidence = {
  readonly link: Link
  readonly stance: Stance
  readonly annotationId: AnnotationId
  readonly sourceId: SourceId
  readonly annotation: Annotation | null
  readonly source: SourceCard | null
  /** Versions of one source are one voice. */
  readonly lineage: Lineage
}

export type EvidenceContext = {
  readonly links: ReadonlyMap<LinkId, Link>
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>
  readonly sources: ReadonlyMap<SourceId, SourceCard>
}

/** The evidence of every claim that has any, oldest first: one pass over the links, however many claims there are. */
export function evidenceByClaim({ links, annotations, sources }: EvidenceContext): ReadonlyMap<ClaimId, readonly Evidence[]> {
  const byClaim = new Map<ClaimId, Evidence[]>()
  for (const link of links.values()) {
    const claim = link.to.kind === 'claim' ? link.to : link.from.kind === 'claim' ? link.from : null
    const passage = link.from.kind === 'annotation' ? link.from : link.to.kind === 'annotation' ? link.to : null
    if (!claim || !passage || link.relation === 'restates') continue
    const item: Evidence = {
      link,
      stance: link.relation,
      annotationId: passage.id,
      sourceId: passage.sourceId,
      annotation: annotations.get(passage.id) ?? null,
      source: sources.get(passage.sourceId) ?? null,
      lineage: lineageOf(passage.sourceId, sources),
    }
    byClaim.set(claim.id, [...(byClaim.get(claim.id) ?? []), item])
  }
  for (const items of byClaim.values()) items.sort((a, b) => (a.link.id < b.link.id ? -1 : 1))
  return byClaim
}
