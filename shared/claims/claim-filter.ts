/** Which claims a list shows. */
import type { Claim } from '../model/claim'
import type { SourceId } from '../model/schema'
import type { ColourId, Stance } from '../model/vocabulary'
import type { Evidence } from './evidence'
import type { ClaimStatus, StatusKind } from './status'

export type ListedClaim = { readonly claim: Claim; readonly evidence: readonly Evidence[]; readonly status: ClaimStatus }

export type ClaimFilter = {
  readonly status: StatusKind | null
  readonly sourceId: SourceId | null
  readonly tag: string | null
  /** Of a passage that is its evidence. */
  readonly colour: ColourId | null
  readonly stance: Stance | null
  /** Who made the claim, or attached a piece of its evidence. */
  readonly author: string | null
}

export const noFilter: ClaimFilter = { status: null, sourceId: null, tag: null, colour: null, stance: null, author: null }

export function accepts(filter: ClaimFilter, { claim, evidence, status }: ListedClaim): boolean {
  return (
    (filter.status === null || status.kind === filter.status) &&
    evidenceFits(filter, evidence) &&
    (filter.tag === null || claim.tags.includes(filter.tag)) &&
    (filter.author === null || claim.author === filter.author || evidence.some(({ link }) => link.author === filter.author))
  )
}

/** One passage must fulfil all that is asked of passages: "contradicted by the Courier" is not "contradicted, and named by the Courier". */
function evidenceFits({ sourceId, colour, stance }: ClaimFilter, evidence: readonly Evidence[]): boolean {
  if (sourceId === null && colour === null && stance === null) return true
  return evidence.some(
    (item) =>
      (sourceId === null || item.sourceId === sourceId) &&
      (colour === null || item.annotation?.colour === colour) &&
      (stance === null || item.stance === stance),
  )
}
