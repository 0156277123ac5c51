import { type StatusKind, statusNames } from '../../../shared/claims/status'
import { isNarrowed } from '../../../shared/map/drawn'
import { type LinkMap, type MapFilter, tagsOn, wholeMap } from '../../../shared/map/link-map'
import type { SourceId } from '../../../shared/model/schema'
import { type Relation, relations } from '../../../shared/model/vocabulary'
import { runCommand } from '../../state/commands'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/select'
import styles from './map-view.module.css'

type Props = {
  readonly map: LinkMap
  readonly filter: MapFilter
  readonly onChange: (filter: MapFilter) => void
  readonly asList: boolean
  readonly onAsList: (asList: boolean) => void
}

/** What is shown, as a picture or as a list. */
export function MapFilters({ map, filter, onChange, asList, onAsList }: Props) {
  const sources = map.columns.flatMap(({ sourceId, title }) => (sourceId === null ? [] : [{ value: sourceId, label: title }]))
  const gone = filter.sourceId !== null && !sources.some(({ value }) => value === filter.sourceId)
  const tags = tagsOn(map)
  // What is chosen stays offered when nothing has it any more.
  const offeredTags = filter.tag === null || tags.includes(filter.tag) ? tags : [...tags, filter.tag]
  const offered = gone ? [...sources, { value: filter.sourceId, label: 'a source that is not linked' }] : sources
  return (
    <div className={styles.filters} role="group" aria-label="Filter the map">
      <Select
        label="Relation"
        hideLabel
        value={filter.relation ?? ''}
        options={[{ value: '', label: 'Any relation' }, ...relations.map((value) => ({ value, label: value }))]}
        onChange={(value) => onChange({ ...filter, relation: value === '' ? null : (value as Relation) })}
      />
      <Select
        label="Source"
        hideLabel
        value={filter.sourceId ?? ''}
        options={[{ value: '', label: 'Any source' }, ...offered]}
        onChange={(value) => onChange({ ...filter, sourceId: value === '' ? null : (value as SourceId) })}
      />
      <Select
        label="Status"
        hideLabel
        value={filter.status ?? ''}
        options={[
          { value: '', label: 'Any status' },
          ...(Object.keys(statusNames) as StatusKind[]).map((value) => ({ value, label: statusNames[value] })),
        ]}
        onChange={(value) => onChange({ ...filter, status: value === '' ? null : (value as StatusKind) })}
      />
      {offeredTags.length > 0 ? (
        <Select
          label="Tag"
          hideLabel
          value={filter.tag ?? ''}
          options={[{ value: '', label: 'Any tag' }, ...offeredTags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(value) => onChange({ ...filter, tag: value === '' ? null : value })}
        />
      ) : null}
      <Chip pressed={asList} onClick={() => onAsList(!asList)}>
        As a list
      </Chip>
      {isNarrowed(filter) ? <Button onClick={() => onChange(wholeMap)}>Show everything</Button> : null}
      <span className={styles.space} />
      <Button onClick={() => runCommand('map.exportPicture')}>Export picture</Button>
    </div>
  )
}
