import type { AnnotationFilter, Output } from '../../../shared/api'
import type { SourceId } from '../../../shared/model/schema'
import { type Relation, relations } from '../../../shared/model/vocabulary'
import { titleOf } from '../../../shared/text/title'
import { useWorkspace } from '../../state/library'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './annotations-panel.module.css'

type Props = {
  readonly filter: AnnotationFilter
  readonly tags: Output<'annotations.list'>['tags']
  readonly authors: Output<'annotations.list'>['authors']
  readonly onChange: (filter: AnnotationFilter) => void
}

/** Narrows the list of annotations; every filter given must hold. */
export function AnnotationFilters({ filter, tags, authors, onChange }: Props) {
  const sources = useWorkspace((workspace) => workspace.sources)
  const colours = useWorkspace((workspace) => workspace.library.colours)
  const { sourceIds: _s, tags: _t, relations: _r, authors: _a, ...rest } = filter
  const withOne = <Key extends 'sourceIds' | 'tags' | 'relations' | 'authors'>(key: Key, value: string) => {
    const { [key]: _dropped, ...others } = filter
    onChange(value === '' ? others : { ...others, [key]: [value] })
  }
  return (
    <div className={styles.filters} role="group" aria-label="Filter annotations">
      <TextField
        label="Words in quote or note"
        hideLabel
        placeholder="Words in quote or note"
        value={rest.words ?? ''}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <div className={styles.chips}>
        {colours.map((colour) => {
          const chosen = filter.colours?.includes(colour.id) ?? false
          const others = (filter.colours ?? []).filter((id) => id !== colour.id)
          return (
            <Chip
              key={colour.id}
              pressed={chosen}
              onClick={() => onChange({ ...filter, colours: chosen ? others : [...others, colour.id] })}
            >
              <span className={styles.dot} data-colour={colour.id} aria-hidden /> {colour.name}
            </Chip>
          )
        })}
      </div>
      <Select
        label="Source"
        hideLabel
        value={filter.sourceIds?.[0] ?? ''}
        options={[
          { value: '', label: 'Any source' },
          ...[...sources.values()].map((source) => ({ value: source.id as string, label: source.publisher ?? titleOf(source, null).text })),
        ]}
        onChange={(value) => withOne('sourceIds', value as SourceId)}
      />
      <Select
        label="Tag"
        hideLabel
        value={filter.tags?.[0] ?? ''}
        options={[{ value: '', label: 'Any tag' }, ...tags.map((tag) => ({ value: tag.name, label: `${tag.name} ${tag.count}` }))]}
        onChange={(value) => withOne('tags', value)}
      />
      <Select
        label="Relation"
        hideLabel
        value={filter.relations?.[0] ?? ''}
        options={[{ value: '', label: 'Linked or not' }, ...relations.map((relation) => ({ value: relation as string, label: relation }))]}
        onChange={(value) => withOne('relations', value as Relation)}
      />
      {authors.length > 1 || filter.authors ? (
        <Select
          label="Author"
          hideLabel
          value={filter.authors?.[0] ?? ''}
          options={[{ value: '', label: 'Any author' }, ...authors.map((name) => ({ value: name, label: name }))]}
          onChange={(value) => withOne('authors', value)}
        />
      ) : null}
    </div>
  )
}
