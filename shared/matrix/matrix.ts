/**
 * Claims against sources: who speaks to which claim, how, and who does not. Cells are computed when they are asked for, so
 * that ten thousand sources times hundreds of claims cost nothing until they are looked at.
 */
import type { Evidence } from '../claims/evidence'
import { type ClaimStatus, claimStatus } from '../claims/status'
import type { Annotation } from '../model/annotation'
import type { Claim } from '../model/claim'
import type { ClaimId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { titleOf } from '../text/title'

/** One claim with its evidence, by source. */
export type MatrixRow = {
  readonly claim: Claim
  readonly status: ClaimStatus
  readonly evidence: readonly Evidence[]
  readonly bySource: ReadonlyMap<SourceId, readonly [Evidence, ...Evidence[]]>
}

/**
 * What a source says about a claim. A gap is one of two: the source was read and is silent, or nobody has looked into it
 * yet. Only the first is knowledge.
 */
export type MatrixCell =
  | { readonly kind: 'speaks'; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unread' }

export function matrixRows(claims: Iterable<Claim>, evidence: ReadonlyMap<ClaimId, readonly Evidence[]>): readonly MatrixRow[] {
  return [...claims].map((claim) => {
    const items = evidence.get(claim.id) ?? []
    const bySource = new Map<SourceId, [Evidence, ...Evidence[]]>()
    for (const item of items) {
      const present = bySource.get(item.sourceId)
      if (present) present.push(item)
      else bySource.set(item.sourceId, [item])
    }
    return { claim, status: claimStatus(items), evidence: items, bySource }
  })
}

/**
 * Sources from the earliest report to the latest, as they state it; the day as written, so moments in two time zones are
 * ordered by their words. Sources without a date come last, then names decide.
 */
export function matrixColumns(sources: Iterable<SourceCard>): readonly SourceCard[] {
  return [...sources]
    .map((source) => ({ source, date: source.published ?? '~', name: sourceName(source) }))
    .sort((a, b) => compare(a.date, b.date) || compare(a.name, b.name) || compare(a.source.id, b.source.id))
    .map(({ source }) => source)
}

/** Only the columns in which one of the rows has evidence, and the one that a person is `staying` in. */
export function speaking(
  columns: readonly SourceCard[],
  rows: readonly MatrixRow[],
  staying: SourceId | null = null,
): readonly SourceCard[] {
  const heard = new Set(rows.flatMap(({ bySource }) => [...bySource.keys()]))
  return columns.filter(({ id }) => id === staying || heard.has(id))
}

/** `read`: sources that a person opened or marked something in. */
export function cellOf(row: MatrixRow, sourceId: SourceId, read: ReadonlySet<SourceId>): MatrixCell {
  const evidence = row.bySource.get(sourceId)
  if (evidence) return { kind: 'speaks', evidence }
  return { kind: read.has(sourceId) ? 'silent' : 'unread' }
}

/** Sources that a person opened on this computer (opened-sources.ts), or in which anyone marked something. */
export function readSources(opened: Iterable<SourceId>, annotations: Iterable<Annotation>): Set<SourceId> {
  const read = new Set(opened)
  for (const { sourceId } of annotations) read.add(sourceId)
  return read
}

/** Who speaks: the publisher, else what the source is called. */
export function sourceName(source: SourceCard): string {
  return source.publisher ?? titleOf(source, null).text
}

/**
 * The passages to lay side by side when one of them is opened: that one first, then what other sources say about the claim,
 * those that take another stance before those that agree.
 */
export function sideBySide(chosen: Evidence, all: readonly Evidence[]): readonly Evidence[] {
  const others = all.filter(({ sourceId }) => sourceId !== chosen.sourceId)
  return [chosen, ...others.filter(({ stance }) => stance !== chosen.stance), ...others.filter(({ stance }) => stance === chosen.stance)]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
