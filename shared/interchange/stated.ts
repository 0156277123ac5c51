/**
 * Claims and links as a file states them, before they have a place in a library: what they join is named by ids of the file.
 */
import type { Claim } from '../model/claim'
import type { Link } from '../model/link'

export type StatedClaim = Pick<Claim, 'text' | 'kind' | 'memo' | 'tags'> & Stated

export type StatedEnd = { readonly kind: 'annotation' | 'claim'; readonly id: string }

/** A relation of two ends, in the direction in which it holds. */
export type StatedLink = Pick<Link, 'relation' | 'reason' | 'credibility'> & {
  readonly from: StatedEnd
  readonly to: StatedEnd
} & Stated

type Stated = {
  /** Of the record in the library that wrote the file. */
  readonly id: string
  readonly author: string | null
  /** As the file says; null where it does not. */
  readonly madeAt: string | null
}

export type StatedRecords = { readonly claims: readonly StatedClaim[]; readonly links: readonly StatedLink[] }

export const nothingStated: StatedRecords = { claims: [], links: [] }
