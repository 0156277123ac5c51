/** Which claims the matrix shows, in which order and under which headings. */
import type { StatusKind } from '../claims/status'
import type { ClaimId } from '../model/schema'
import type { MatrixRow } from './matrix'

export const rowOrders = ['made', 'urgency', 'gaps', 'text'] as const
/** As they were made; what needs work first; fewest sources first; by their words. */
export type RowOrder = (typeof rowOrders)[number]

export type Arrangement = {
  /** Null: any status. */
  readonly status: StatusKind | null
  /** Null: any tag, and none. */
  readonly tag: string | null
  readonly order: RowOrder
  readonly byTag: boolean
  /** Leaves out sources that say nothing about any claim shown. */
  readonly speakingOnly: boolean
}

export const plainArrangement: Arrangement = { status: null, tag: null, order: 'made', byTag: false, speakingOnly: false }

/** A line of the table: a heading, or a claim. `key` is one of a kind, also where a claim stands under each of its tags. */
export type MatrixLine =
  | { readonly kind: 'heading'; readonly key: string; readonly tag: string | null; readonly claims: number }
  | { readonly kind: 'claim'; readonly key: string; readonly row: MatrixRow }

/** Open quarrels come first, what is settled last. */
const urgency: { readonly [Kind in StatusKind]: number } = {
  disputed: 0,
  contradicted: 1,
  'single-source': 2,
  unsupported: 3,
  established: 4,
}

/**
 * The lines to draw. Grouped, a claim stands under each of its tags; claims without one come last. The claim that a person is
 * `staying` on is shown whether it fits or not: what they do to it may change its status, and must not take it away from them.
 */
export function arrange(
  rows: readonly MatrixRow[],
  { status, tag, order, byTag }: Arrangement,
  staying: ClaimId | null = null,
): readonly MatrixLine[] {
  const fits = (row: MatrixRow) => (status === null || row.status.kind === status) && (tag === null || row.claim.tags.includes(tag))
  const kept = rows.filter((row) => row.claim.id === staying || fits(row))
  const sorted = [...kept].sort((a, b) => inOrder(order, a, b) || byId(a, b))
  if (!byTag) return sorted.map((row) => ({ kind: 'claim', key: row.claim.id, row }))
  const tags = tagsOf(sorted).filter((name) => tag === null || name === tag)
  return [...tags, null].flatMap((name) => {
    const under = sorted.filter(({ claim }) => (name === null ? claim.tags.length === 0 : claim.tags.includes(name)))
    if (under.length === 0) return []
    const heading: MatrixLine = { kind: 'heading', key: `#${name ?? ''}`, tag: name, claims: under.length }
    return [heading, ...under.map((row): MatrixLine => ({ kind: 'claim', key: `${row.claim.id}#${name ?? ''}`, row }))]
  })
}

/** All tags of claims, in the order of the alphabet. */
export function tagsOf(rows: readonly MatrixRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ claim }) => claim.tags))].sort()
}

function inOrder(order: RowOrder, a: MatrixRow, b: MatrixRow): number {
  switch (order) {
    case 'made':
      return 0
    case 'urgency':
      return urgency[a.status.kind] - urgency[b.status.kind]
    case 'gaps':
      return a.bySource.size - b.bySource.size
    case 'text':
      return a.claim.text.localeCompare(b.claim.text, 'en')
  }
}

/** Ids grow with time, so this is the order in which claims were made. */
function byId(a: MatrixRow, b: MatrixRow): number {
  return a.claim.id < b.claim.id ? -1 : 1
}
