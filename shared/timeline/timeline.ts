/**
 * Two tracks: when things happened, by the dates in passages and claims, and when they were reported, by the dates of the
 * sources. What has no date that can be placed is named apart, never guessed into a place.
 */
import type { When } from '../language/dates'
import { sayStretch } from '../language/say-date'
import { sourceName } from '../matrix/matrix'
import type { Decision } from '../model/decision'
import type { Link } from '../model/link'
import type { AnnotationId, ClaimId, Range, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { readableDate } from '../text/readable-date'
import { type DateConflict, type DatedPair, dateConflicts, type Statement } from './date-conflicts'
import { type Span, spanOfStated, spanOfWhen } from './span'

/** What an entry stands for, and what opening it shows. */
export type EntryTarget =
  | { readonly kind: 'report'; readonly sourceId: SourceId }
  | { readonly kind: 'passage'; readonly sourceId: SourceId; readonly range: Range; readonly annotationId: AnnotationId | null }
  | { readonly kind: 'claim'; readonly claimId: ClaimId }

/** A statement or report that has no place on the line of days. */
export type UndatedEntry = {
  readonly key: string
  readonly target: EntryTarget
  readonly words: string
  /** Who says so: the source's name; null for a claim. */
  readonly voice: string | null
  readonly tags: readonly string[]
}

export type TimelineEntry = UndatedEntry & {
  readonly span: Span
  /** The date for people, no finer than stated. */
  readonly date: string
}

export type Timeline = {
  readonly events: readonly TimelineEntry[]
  readonly reports: readonly TimelineEntry[]
  readonly conflicts: readonly DateConflict[]
  /** Passages and claims without a date that can be placed, and sources without a stated one. */
  readonly undated: readonly UndatedEntry[]
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
  /** What discrepancies of dates set against each other: open ones, and those accepted as contradictions. */
  readonly findings: readonly DatedPair[]
  readonly decisions: Iterable<Pick<Decision, 'type' | 'outcome'>>
}

export function timelineOf({ sources, passages, claims, links, findings, decisions }: Input): Timeline {
  const statements = new Map<string, Statement>()
  const undated: UndatedEntry[] = []
  const place = (said: UndatedEntry, dates: readonly When[]) => {
    const entries = entriesOf(said, dates)
    statements.set(said.key, { words: said.words, dates, entries })
    if (entries.length === 0) undated.push(said)
  }
  for (const { key, sourceId, range, annotationId, words, tags, dates } of passages) {
    const source = sources.get(sourceId)
    if (!source) continue
    place({ key, target: { kind: 'passage', sourceId, range, annotationId }, words, voice: sourceName(source), tags }, dates)
  }
  for (const { id, text, tags, dates } of claims) {
    place({ key: id, target: { kind: 'claim', claimId: id }, words: text, voice: null, tags }, dates)
  }
  const reports: TimelineEntry[] = []
  for (const source of sources.values()) {
    const span = source.published === null ? null : spanOfStated(source.published)
    if (!span || source.published === null) undated.push(reportOf(source))
    else reports.push({ ...reportOf(source), span, date: readableDate(source.published) })
  }
  return {
    events: [...statements.values()].flatMap(({ entries }) => entries).sort(byTime),
    reports: reports.sort(byTime),
    conflicts: dateConflicts(statements, { findings, links, decisions }),
    undated,
  }
}

function reportOf(source: SourceCard): UndatedEntry {
  return {
    key: source.id,
    target: { kind: 'report', sourceId: source.id },
    words: source.title ?? sourceName(source),
    voice: sourceName(source),
    tags: source.tags,
  }
}

function entriesOf(said: UndatedEntry, dates: readonly When[]): readonly TimelineEntry[] {
  const placed: TimelineEntry[] = []
  for (const when of dates) {
    const span = spanOfWhen(when)
    // "1 March", said twice in one passage, is one place.
    if (!span || placed.some((entry) => entry.span.from === span.from && entry.span.to === span.to)) continue
    placed.push({ ...said, key: `${said.key}:${placed.length}`, span, date: sayStretch(when) })
  }
  return placed
}

/** By time; of two that begin together the coarser first; keys decide the rest, so that the order never changes by itself. */
function byTime(a: TimelineEntry, b: TimelineEntry): number {
  return a.span.from - b.span.from || b.span.to - a.span.to || (a.key < b.key ? -1 : 1)
}
