/** What is left of a timeline under a filter, and how that is said in words. */
import { readableDate } from '../text/readable-date'
import type { Stretch } from './span'
import type { Timeline, UndatedEntry } from './timeline'

export type EntryKind = UndatedEntry['target']['kind']

export type TimelineFilter = {
  readonly kinds: ReadonlySet<EntryKind>
  readonly voice: string | null
  readonly tag: string | null
  /** Only statements whose date another one excludes. */
  readonly conflicting: boolean
}

export const kindNames: readonly (readonly [EntryKind, string])[] = [
  ['passage', 'Passages'],
  ['claim', 'Claims'],
  ['report', 'Reports'],
]

export const plainFilter: TimelineFilter = {
  kinds: new Set(kindNames.map(([kind]) => kind)),
  voice: null,
  tag: null,
  conflicting: false,
}

/** The entries that fit, and the conflicts both of whose ends do. */
export function narrowed(timeline: Timeline, { kinds, voice, tag, conflicting }: TimelineFilter): Timeline {
  const inConflict = new Set(timeline.conflicts.flatMap(({ a, b }) => [a.key, b.key]))
  const fits = (entry: UndatedEntry) =>
    kinds.has(entry.target.kind) &&
    (voice === null || entry.voice === voice) &&
    (tag === null || entry.tags.includes(tag)) &&
    (!conflicting || inConflict.has(entry.key))
  const events = timeline.events.filter(fits)
  const left = new Set(events.map(({ key }) => key))
  return {
    ...timeline,
    events,
    reports: timeline.reports.filter(fits),
    conflicts: timeline.conflicts.filter(({ a, b }) => left.has(a.key) && left.has(b.key)),
    undated: timeline.undated.filter(fits),
  }
}

/** What is shown of all, counted in words. `left`: marks that were not read for dates. */
export function timelineWords(shown: Timeline, left: number): string {
  const counted = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
  const parts = [
    `${counted(shown.events.length, 'dated statement')}, ${counted(shown.reports.length, 'report')}`,
    shown.conflicts.length > 0 ? `${counted(shown.conflicts.length, 'pair')} of dates in conflict${proposedOf(shown)}` : '',
    shown.undated.length > 0 ? `${shown.undated.length.toLocaleString('en')} without a date` : '',
    left > 0 ? `${counted(left, 'further mark')} not read: the timeline takes 2,000` : '',
  ]
  return `${parts.filter(Boolean).join(' · ')}.`
}

/** How many of the conflicts nobody has decided on. */
function proposedOf({ conflicts }: Timeline): string {
  const proposed = conflicts.filter((conflict) => conflict.proposed).length
  if (proposed === 0) return ''
  return proposed === conflicts.length ? ', only proposed' : `, ${proposed.toLocaleString('en')} of them only proposed`
}

/** What a filter and a part of the time keep, in words; null where they keep everything. */
export function narrowingWords({ kinds, voice, tag, conflicting }: TimelineFilter, part: Stretch | null): string | null {
  const named = kindNames.filter(([kind]) => kinds.has(kind)).map(([, name]) => name.toLowerCase())
  const parts = [
    named.length === kindNames.length ? null : named.join(' and ') || 'no kind',
    conflicting ? 'dates in conflict' : null,
    voice,
    tag === null ? null : `#${tag}`,
    part === null ? null : `${dayWords(part.from)} to ${dayWords(part.to)}`,
  ].filter((one) => one !== null)
  return parts.length === 0 ? null : `Narrowed to: ${parts.join(' · ')}`
}

function dayWords(day: number): string {
  return readableDate(new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10))
}
