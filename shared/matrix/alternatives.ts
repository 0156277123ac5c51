/**
 * Analysis of competing hypotheses (Heuer, Psychology of Intelligence Analysis, 1999, ch. 8): claims that exclude each other
 * side by side over the same passages. The likeliest is not the one with most support but the one with least against it, and a
 * passage that fits all of them tells nothing.
 */
import type { Evidence } from '../claims/evidence'
import { speaking, voices } from '../claims/status'
import type { Claim } from '../model/claim'
import type { AnnotationId, ClaimId, SourceId } from '../model/schema'

export type Alternative = {
  readonly claim: Claim
  /** Independent voices against it, for it, and those that only qualify it. */
  readonly against: number
  readonly inFavour: number
  readonly qualifying: number
}

/** A passage and what it says about each of the alternatives. */
export type Diagnostic = {
  readonly annotationId: AnnotationId
  readonly sourceId: SourceId
  readonly byClaim: ReadonlyMap<ClaimId, Evidence>
  /** Any of its pieces of evidence: they share the passage. */
  readonly passage: Evidence
  /**
   * Of all pairs of alternatives, the share that the passage tells apart, 0 to 1: one it says different things about. Where it
   * was not held against one of the two, that pair counts as not told apart.
   */
  readonly diagnosticity: number
}

export type Alternatives = {
  /** Least inconsistent first. */
  readonly columns: readonly Alternative[]
  /** Most diagnostic first. */
  readonly rows: readonly Diagnostic[]
}

export function alternativesOf(claims: readonly Claim[], evidence: ReadonlyMap<ClaimId, readonly Evidence[]>): Alternatives {
  const columns = claims.map((claim): Alternative => {
    const heard = speaking(evidence.get(claim.id) ?? [])
    const count = (stance: Evidence['stance']) => voices(heard.filter((item) => item.stance === stance))
    return { claim, against: count('contradicts'), inFavour: count('supports'), qualifying: count('qualifies') }
  })
  const passages = new Map<AnnotationId, Map<ClaimId, Evidence>>()
  for (const { id } of claims) {
    for (const item of evidence.get(id) ?? []) {
      const byClaim = passages.get(item.annotationId) ?? new Map<ClaimId, Evidence>()
      passages.set(item.annotationId, byClaim.set(id, item))
    }
  }
  const rows = [...passages].flatMap(([annotationId, byClaim]): Diagnostic[] => {
    const [passage] = byClaim.values()
    if (!passage) return []
    return [{ annotationId, sourceId: passage.sourceId, byClaim, passage, diagnosticity: diagnosticityOf(claims, byClaim) }]
  })
  return {
    columns: columns.sort((a, b) => a.against - b.against || b.inFavour - a.inFavour || (a.claim.id < b.claim.id ? -1 : 1)),
    rows: rows.sort((a, b) => b.diagnosticity - a.diagnosticity || (a.annotationId < b.annotationId ? -1 : 1)),
  }
}

function diagnosticityOf(claims: readonly Claim[], byClaim: ReadonlyMap<ClaimId, Evidence>): number {
  const pairs = (claims.length * (claims.length - 1)) / 2
  if (pairs === 0) return 0
  const stances = claims.flatMap(({ id }) => byClaim.get(id)?.stance ?? [])
  let told = 0
  for (const [index, stance] of stances.entries()) told += stances.slice(index + 1).filter((other) => other !== stance).length
  return told / pairs
}
