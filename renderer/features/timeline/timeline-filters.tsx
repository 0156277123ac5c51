import type { ReactNode } from 'react'
import type { Timeline, TimelineEntry } from '../../../shared/timeline/timeline'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/select'
import styles from './timeline-view.module.css'

export type TimelineFilter = {
  readonly kinds: ReadonlySet<TimelineEntry['target']['kind']>
  readonly voice: string | null
  readonly tag: string | null
  /** Only statements whose date another one excludes. */
  readonly conflicting: boolean
}

export const plainFilter: TimelineFilter = {
  kinds: new Set(['passage', 'claim', 'report']),
  voice: null,
  tag: null,
  conflicting: false,
}

/** The entries that fit, and the conflicts both of whose ends do. */
export function narrowed(timeline: Timeline, { kinds, voice, tag, conflicting }: TimelineFilter): Timeline {
  const inConflict = new Set(timeline.conflicts.flatMap(({ a, b }) => [a.key, b.key]))
  const fits = (entry: TimelineEntry) =>
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
  }
}

const kindNames = [
  ['passage', 'Passages'],
  ['claim', 'Claims'],
  ['report', 'Reports'],
] as const

type Props = {
  readonly timeline: Timeline
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
  readonly asList: boolean
  readonly onAsList: (asList: boolean) => void
  readonly children: ReactNode
}

/** What is shown, as a picture or as a list. */
export function TimelineFilters({ timeline, filter, onChange, asList, onAsList, children }: Props) {
  const all = [...timeline.events, ...timeline.reports]
  const voices = [...new Set(all.flatMap(({ voice }) => voice ?? []))].sort()
  const tags = [...new Set(all.flatMap((entry) => entry.tags))].sort()
  const toggled = (kind: TimelineEntry['target']['kind']) => {
    const kinds = new Set(filter.kinds)
    if (!kinds.delete(kind)) kinds.add(kind)
    return kinds
  }
  return (
    <div className={styles.filters} role="group" aria-label="Filter the timeline">
      {kindNames.map(([kind, name]) => (
        <Chip key={kind} pressed={filter.kinds.has(kind)} onClick={() => onChange({ ...filter, kinds: toggled(kind) })}>
          {name}
        </Chip>
      ))}
      <Chip pressed={filter.conflicting} onClick={() => onChange({ ...filter, conflicting: !filter.conflicting })}>
        In conflict
      </Chip>
      <Select
        label="Source"
        hideLabel
        value={filter.voice ?? ''}
        options={[{ value: '', label: 'Any source' }, ...voices.map((voice) => ({ value: voice, label: voice }))]}
        onChange={(value) => onChange({ ...filter, voice: value === '' ? null : value })}
      />
      {tags.length > 0 ? (
        <Select
          label="Tag"
          hideLabel
          value={filter.tag ?? ''}
          options={[{ value: '', label: 'Any tag' }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(value) => onChange({ ...filter, tag: value === '' ? null : value })}
        />
      ) : null}
      <Chip pressed={asList} onClick={() => onAsList(!asList)}>
        As a list
      </Chip>
      <span className={styles.space} />
      {children}
    </div>
  )
}
