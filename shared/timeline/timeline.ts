/**
 * Two tracks: when things happened, by the dates in passages and claims, and when they were reported, by the dates of the
 * sources. What has no date that can be placed is counted, never guessed into a place.
 */
import type { When } from '../language/dates'
import { sayStretch } from '../language/say-date'
import { sourceName } from '../matrix/matrix'
import type { Link } from '../model/link'
import type { AnnotationId, ClaimId, Range, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { readableDate } from '../text/readable-date'
import { overlap, type Span, spanOfStated, spanOfWhen } from './span'

/** What an entry stands for, and what opening it shows. */
export type EntryTarget =
  | { readonly kind: 'report'; readonly sourceId: SourceId }
  | { readonly kind: 'passage'; readonly sourceId: SourceId; readonly range: Range; readonly annotationId: AnnotationId | null }
  | { readonly kind: 'claim'; readonly claimId: ClaimId }

export type TimelineEntry = {
  readonly key: string
  readonly target: EntryTarget
  readonly span: Span
  /** The date for people, no finer than stated. */
  readonly date: string
  readonly words: string
  /** Who says so: the source's name; null for a claim. */
  readonly voice: string | null
  readonly tags: readonly string[]
}

/** Two entries whose dates exclude each other, by a finding or a link that says so. */
export type DateConflict = { readonly a: TimelineEntry; readonly b: TimelineEntry }

export type Timeline = {
  readonly events: readonly TimelineEntry[]
  readonly reports: readonly TimelineEntry[]
  readonly conflicts: readonly DateConflict[]
  /** Passages and claims without a date that can be placed, and sources without a stated one. */
  readonly undated: number
}

/** Words with the dates that were read in them. */
export type DatedPassage = {
  readonly key: string
  readonly sourceId: SourceId
  readonly range: Range
  readonly words: string
  readonly annotationId: AnnotationId | null
  readonly tags: readonly string[]
  readonly dates: readonly When[]
}
export type DatedClaim = {
  readonly id: ClaimId
  readonly text: string
  readonly tags: readonly string[]
  readonly dates: readonly When[]
}

type Input = {
  readonly sources: ReadonlyMap<SourceId, SourceCard>
  readonly passages: readonly DatedPassage[]
  readonly claims: readonly DatedClaim[]
  readonly links: Iterable<Link>
  /** Passages, by key, that an undismissed discrepancy of dates sets against each other. */
  readonly findings: readonly (readonly [string, string])[]
}

export function timelineOf({ sources, passages, claims, links, findings }: Input): Timeline {
  const ofPassage = new Map<string, readonly TimelineEntry[]>()
  const events: TimelineEntry[] = []
  let undated = 0
  const place = (found: readonly TimelineEntry[]) => {
    events.push(...found)
    if (found.length === 0) undated += 1
  }
  for (const passage of passages) {
    const { sourceId, range, annotationId } = passage
    const source = sources.get(sourceId)
    if (!source) continue
    const found = entriesOf(passage.key, passage.dates, {
      target: { kind: 'passage', sourceId, range, annotationId },
      words: passage.words,
      voice: sourceName(source),
      tags: passage.tags,
    })
    ofPassage.set(passage.key, found)
    place(found)
  }
  for (const { id, text, tags, dates } of claims) {
    place(entriesOf(id, dates, { target: { kind: 'claim', claimId: id }, words: text, voice: null, tags }))
  }
  const reports: TimelineEntry[] = []
  for (const source of sources.values()) {
    const span = source.published === null ? null : spanOfStated(source.published)
    if (!span || source.published === null) undated += 1
    else reports.push(reportOf(source, source.published, span))
  }
  return {
    events: events.sort(byTime),
    reports: reports.sort(byTime),
    conflicts: conflictsOf(ofPassage, [...findings, ...contradictions(links)]),
    undated,
  }
}

function reportOf(source: SourceCard, published: string, span: Span): TimelineEntry {
  return {
    key: source.id,
    target: { kind: 'report', sourceId: source.id },
    span,
    date: readableDate(published),
    words: source.title ?? sourceName(source),
    voice: sourceName(source),
    tags: source.tags,
  }
}

function entriesOf(
  key: string,
  dates: readonly When[],
  about: Pick<TimelineEntry, 'target' | 'words' | 'voice' | 'tags'>,
): readonly TimelineEntry[] {
  const placed: TimelineEntry[] = []
  for (const when of dates) {
    const span = spanOfWhen(when)
    // "1 March", said twice in one passage, is one place.
    if (!span || placed.some((entry) => entry.span.from === span.from && entry.span.to === span.to)) continue
    placed.push({ ...about, key: `${key}:${placed.length}`, span, date: sayStretch(when) })
  }
  return placed
}

function* contradictions(links: Iterable<Link>): Generator<readonly [string, string]> {
  for (const { from, to, relation } of links) {
    if (relation === 'contradicts' && from.kind === 'annotation' && to.kind === 'annotation') yield [from.id, to.id]
  }
}

/** Of two passages that are set against each other, the dates that exclude one another: the nearest pair, if none agree. */
function conflictsOf(
  entries: ReadonlyMap<string, readonly TimelineEntry[]>,
  pairs: readonly (readonly [string, string])[],
): DateConflict[] {
  const conflicts = new Map<string, DateConflict>()
  for (const [one, other] of pairs) {
    let nearest: { readonly gap: number; readonly a: TimelineEntry; readonly b: TimelineEntry } | null = null
    for (const a of entries.get(one) ?? []) {
      for (const b of entries.get(other) ?? []) {
        const gap = overlap(a.span, b.span) ? 0 : Math.max(a.span.from - b.span.to, b.span.from - a.span.to)
        if (nearest === null || gap < nearest.gap) nearest = { gap, a, b }
      }
    }
    if (nearest === null || overlap(nearest.a.span, nearest.b.span)) continue
    const { a, b } = nearest
    conflicts.set([a.key, b.key].sort().join(' '), { a, b })
  }
  return [...conflicts.values()]
}

/** By time; of two that begin together the coarser first; keys decide the rest, so that the order never changes by itself. */
function byTime(a: TimelineEntry, b: TimelineEntry): number {
  return a.span.from - b.span.from || b.span.to - a.span.to || (a.key < b.key ? -1 : 1)
}
