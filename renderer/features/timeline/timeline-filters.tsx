import type { ReactNode } from 'react'
import { type EntryKind, kindNames, type TimelineFilter } from '../../../shared/timeline/narrowed'
import type { Timeline } from '../../../shared/timeline/timeline'
import { runCommand } from '../../state/commands'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/select'
import styles from './timeline-view.module.css'

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
  // What is chosen stays offered when nothing has it any more.
  const voices = [...new Set([...all, filter].flatMap(({ voice }) => voice ?? []))].sort()
  const tags = [...new Set([...all.flatMap((entry) => entry.tags), ...(filter.tag === null ? [] : [filter.tag])])].sort()
  const toggled = (kind: EntryKind) => {
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
      <Button onClick={() => runCommand('timeline.exportPicture')}>Export picture</Button>
    </div>
  )
}
