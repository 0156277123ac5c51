/**
 * Which dates exclude each other. The rule, plainly: a discrepancy of dates is one, open ones as proposed, decided ones only where
 * they were accepted as a contradiction. A link that sets two statements against each other joins their dates only where it can be
 * about nothing else that is told in figures: each holds one date, and no other figures in which they differ.
 */
import type { When } from '../language/dates'
import { numbersIn } from '../language/numbers'
import type { Decision } from '../model/decision'
import type { Link, LinkEnd } from '../model/link'
import type { LinkId } from '../model/schema'
import type { FindingType } from '../model/vocabulary'
import { overlap, spanOfWhen } from './span'
import type { TimelineEntry } from './timeline'

/** Two entries whose dates exclude each other. `proposed`: the comparison says so, and nobody has decided. */
export type DateConflict = { readonly a: TimelineEntry; readonly b: TimelineEntry; readonly proposed: boolean }

/** Two passages, by key, that a discrepancy of dates sets against each other, each with its date as the discrepancy says it. */
export type DatedPair = { readonly sides: readonly [DatedSide, DatedSide]; readonly proposed: boolean }
export type DatedSide = { readonly key: string; readonly value: string }

/** A passage or claim with the dates in its words, and those of them that have a place. */
export type Statement = { readonly words: string; readonly dates: readonly When[]; readonly entries: readonly TimelineEntry[] }

type Input = {
  readonly findings: readonly DatedPair[]
  readonly links: Iterable<Link>
  readonly decisions: Iterable<Pick<Decision, 'type' | 'outcome'>>
}

/** `statements`: by the id of the annotation or claim, or the key of a passage that is neither. */
export function dateConflicts(statements: ReadonlyMap<string, Statement>, { findings, links, decisions }: Input): readonly DateConflict[] {
  const conflicts = new Map<string, DateConflict>()
  const add = (pair: readonly [TimelineEntry, TimelineEntry] | null, proposed: boolean) => {
    if (!pair) return
    const key = pair
      .map((entry) => entry.key)
      .sort()
      .join(' ')
    const known = conflicts.get(key)
    conflicts.set(key, { a: pair[0], b: pair[1], proposed: proposed && (known?.proposed ?? true) })
  }
  for (const { sides, proposed } of findings) {
    const [one, other] = sides.map(({ key, value }) => meant(statements.get(key)?.entries ?? [], value))
    add(nearest(one ?? [], other ?? []), proposed)
  }
  const accepted = typesByLink(decisions)
  for (const link of links) {
    const [one, other] = [link.from, link.to].map(({ id }: LinkEnd) => statements.get(id))
    if (link.relation !== 'contradicts' || !one || !other) continue
    const type = accepted.get(link.id)
    if (type === 'date' || (type === undefined && mayBeAboutDates(one, other))) add(nearest(one.entries, other.entries), false)
  }
  return [...conflicts.values()]
}

/** What discrepancies the links were made of. */
function typesByLink(decisions: Input['decisions']): ReadonlyMap<LinkId, FindingType> {
  const types = new Map<LinkId, FindingType>()
  for (const { type, outcome } of decisions) {
    if (outcome.kind === 'accepted') for (const id of outcome.linkIds) types.set(id, type)
  }
  return types
}

/** The date that a discrepancy is of, of several in one passage; all of them where it is not found as it was said. */
function meant(entries: readonly TimelineEntry[], value: string): readonly TimelineEntry[] {
  const said = entries.filter(({ date }) => date === value)
  return said.length > 0 ? said : entries
}

function mayBeAboutDates(one: Statement, other: Statement): boolean {
  if (![one, other].every(({ entries, dates }) => entries.length === 1 && dates.every((when) => spanOfWhen(when) !== null))) return false
  const [mine, theirs] = [otherFigures(one), otherFigures(other)]
  return mine === '' || theirs === '' || mine === theirs
}

/** The figures of a statement that are no part of its dates, in order. */
function otherFigures({ words, dates }: Statement): string {
  const figures = numbersIn(words, 0).filter(({ start, end }) => dates.every((when) => end <= when.start || start >= when.end))
  return figures
    .map(({ low, high }) => `${low}–${high}`)
    .sort()
    .join(' ')
}

/** The two dates that lie nearest to each other, if none of one agrees with one of the other. */
function nearest(one: readonly TimelineEntry[], other: readonly TimelineEntry[]): readonly [TimelineEntry, TimelineEntry] | null {
  let best: { readonly gap: number; readonly pair: readonly [TimelineEntry, TimelineEntry] } | null = null
  for (const a of one) {
    for (const b of other) {
      if (overlap(a.span, b.span)) return null
      const gap = Math.max(a.span.from - b.span.to, b.span.from - a.span.to)
      if (best === null || gap < best.gap) best = { gap, pair: [a, b] }
    }
  }
  return best?.pair ?? null
}
