/**
 * Analysis of competing hypotheses (Heuer, Psychology of Intelligence Analysis, 1999, ch. 8): claims that exclude each other
 * side by side over the same passages. The likeliest is not the one with most support but the one with least against it, and a
 * passage that fits all of them tells nothing.
 */
import type { Evidence } from '../claims/evidence'
import { speaking, voices } from '../claims/status'
import type { Claim } from '../model/claim'
import type { AnnotationId, ClaimId, SourceId } from '../model/schema'
import { diagnosticityOf } from './diagnosticity'

export type Alternative = {
  readonly claim: Claim
  /** Independent voices against it, for it, and those that only qualify it. */
  readonly against: number
  readonly inFavour: number
  readonly qualifying: number
  /** None of the others has less against it. Several may tie: support does not decide between them. */
  readonly least: boolean
  /** Passages of which nobody said what they do to it. */
  readonly open: number
}

/** What people said of a passage towards a claim, oldest first. */
export type Judgments = readonly [Evidence, ...Evidence[]]

/** A passage and what it says about each of the alternatives. */
export type Diagnostic = {
  readonly annotationId: AnnotationId
  readonly sourceId: SourceId
  readonly byClaim: ReadonlyMap<ClaimId, Judgments>
  /** Any of its pieces of evidence: they share the passage. */
  readonly passage: Evidence
  /** Alternatives of which nobody said what the passage does to them. */
  readonly missing: number
  /** How far it tells the alternatives apart, 0 to 1; null while something is missing, because that may change it to anything. */
  readonly diagnosticity: number | null
}

export type Alternatives = {
  /** Least inconsistent first; those that tie in the order in which they were made. */
  readonly columns: readonly Alternative[]
  /** Assessed against every alternative, most diagnostic first. */
  readonly rows: readonly Diagnostic[]
  /** Work to do: passages with something missing, those with least missing first. */
  readonly unfinished: readonly Diagnostic[]
}

export function alternativesOf(claims: readonly Claim[], evidence: ReadonlyMap<ClaimId, readonly Evidence[]>): Alternatives {
  const passages = [...byPassage(claims, evidence)].map(([annotationId, { passage, byClaim }]): Diagnostic => {
    const missing = claims.filter(({ id }) => !byClaim.has(id)).length
    const stances = claims.map(({ id }) => (byClaim.get(id) ?? []).map(({ stance }) => stance))
    return {
      annotationId,
      sourceId: passage.sourceId,
      byClaim,
      passage,
      missing,
      diagnosticity: missing === 0 ? diagnosticityOf(stances) : null,
    }
  })
  const counts = claims.map((claim) => {
    const heard = speaking(evidence.get(claim.id) ?? [])
    const count = (stance: Evidence['stance']) => voices(heard.filter((item) => item.stance === stance))
    const open = passages.filter(({ byClaim }) => !byClaim.has(claim.id)).length
    return { claim, against: count('contradicts'), inFavour: count('supports'), qualifying: count('qualifies'), open }
  })
  const least = Math.min(...counts.map(({ against }) => against))
  return {
    columns: counts
      .map((count): Alternative => ({ ...count, least: count.against === least }))
      .sort((a, b) => a.against - b.against || inOrder(a.claim.id, b.claim.id)),
    rows: passages
      .filter(({ missing }) => missing === 0)
      .sort((a, b) => (b.diagnosticity ?? 0) - (a.diagnosticity ?? 0) || inOrder(a.annotationId, b.annotationId)),
    unfinished: passages
      .filter(({ missing }) => missing > 0)
      .sort((a, b) => a.missing - b.missing || inOrder(a.annotationId, b.annotationId)),
  }
}

type Passage = { readonly passage: Evidence; readonly byClaim: Map<ClaimId, [Evidence, ...Evidence[]]> }

function byPassage(claims: readonly Claim[], evidence: ReadonlyMap<ClaimId, readonly Evidence[]>): ReadonlyMap<AnnotationId, Passage> {
  const passages = new Map<AnnotationId, Passage>()
  for (const { id } of claims) {
    for (const item of evidence.get(id) ?? []) {
      const { passage, byClaim } = passages.get(item.annotationId) ?? { passage: item, byClaim: new Map() }
      const present = byClaim.get(id)
      if (present) present.push(item)
      else byClaim.set(id, [item])
      passages.set(item.annotationId, { passage, byClaim })
    }
  }
  return passages
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** Which claim is to be preferred so far, in a sentence; where several tie, that they do. */
export function leastAgainst(columns: readonly Alternative[]): string {
  const first = columns.filter(({ least }) => least)
  const [only] = first
  if (!only) return ''
  const unassessed = columns.some(({ open }) => open > 0) ? ' Some passages are not assessed against all claims yet.' : ''
  if (first.length === 1) return `“${only.claim.text}” has least against it.${unassessed}`
  return `${first.length} of ${columns.length} claims have equally little against them; support does not decide between them.${unassessed}`
}

/** How many independent voices stand on each side of a claim, in words. */
export function voicesWords({ against, inFavour, qualifying }: Pick<Alternative, 'against' | 'inFavour' | 'qualifying'>): string {
  const first = against === 0 ? 'nothing against it' : `${against} against`
  return `${first} · ${inFavour} for${qualifying > 0 ? ` · ${qualifying} qualifying` : ''}`
}
