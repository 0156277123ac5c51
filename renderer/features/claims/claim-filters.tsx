import type { ClaimFilter, ListedClaim } from '../../../shared/claims/claim-filter'
import { type StatusKind, statusNames } from '../../../shared/claims/status'
import type { SourceId } from '../../../shared/model/schema'
import { stances } from '../../../shared/model/vocabulary'
import { titleOf } from '../../../shared/text/title'
import { useWorkspace } from '../../state/library'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/select'
import styles from './claims-panel.module.css'

type Props = { readonly filter: ClaimFilter; readonly listed: readonly ListedClaim[]; readonly onChange: (filter: ClaimFilter) => void }

/** Narrows the list of claims; only what would leave something is offered. */
export function ClaimFilters({ filter, listed, onChange }: Props) {
  const sources = useWorkspace((workspace) => workspace.sources)
  const colours = useWorkspace((workspace) => workspace.library.colours)
  const hasEvidence = listed.some(({ evidence }) => evidence.length > 0)
  const kinds = (Object.keys(statusNames) as StatusKind[]).filter((kind) => listed.some(({ status }) => status.kind === kind))
  const sourceIds = [...new Set(listed.flatMap(({ evidence }) => evidence.map((item) => item.sourceId)))]
  const authors = [...new Set(listed.flatMap(({ claim, evidence }) => [claim.author, ...evidence.map(({ link }) => link.author)]))]
    .flatMap((name) => name ?? [])
    .sort()
  const tags = [...new Set(listed.flatMap(({ claim }) => claim.tags))].sort()
  return (
    <div className={styles.filters} role="group" aria-label="Filter claims">
      {kinds.map((kind) => (
        <Chip
          key={kind}
          pressed={filter.status === kind}
          onClick={() => onChange({ ...filter, status: filter.status === kind ? null : kind })}
        >
          {statusNames[kind]} {listed.filter(({ status }) => status.kind === kind).length}
        </Chip>
      ))}
      {sourceIds.length > 1 ? (
        <Select
          label="Source"
          hideLabel
          value={filter.sourceId ?? ''}
          options={[
            { value: '', label: 'Any source' },
            ...sourceIds.map((id) => {
              const source = sources.get(id)
              return { value: id, label: source ? (source.publisher ?? titleOf(source, null).text) : 'missing source' }
            }),
          ]}
          onChange={(value) => onChange({ ...filter, sourceId: value === '' ? null : (value as SourceId) })}
        />
      ) : null}
      {hasEvidence ? (
        <>
          <Select
            label="Colour of a passage"
            hideLabel
            value={filter.colour ?? ''}
            options={[{ value: '' as const, label: 'Any colour' }, ...colours.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(value) => onChange({ ...filter, colour: value === '' ? null : value })}
          />
          <Select
            label="Relation of a passage"
            hideLabel
            value={filter.stance ?? ''}
            options={[{ value: '' as const, label: 'Any relation' }, ...stances.map((stance) => ({ value: stance, label: stance }))]}
            onChange={(value) => onChange({ ...filter, stance: value === '' ? null : value })}
          />
        </>
      ) : null}
      {authors.length > 1 ? (
        <Select
          label="Author"
          hideLabel
          value={filter.author ?? ''}
          options={[{ value: '', label: 'Any author' }, ...authors.map((name) => ({ value: name, label: name }))]}
          onChange={(value) => onChange({ ...filter, author: value === '' ? null : value })}
        />
      ) : null}
      {tags.length > 0 ? (
        <Select
          label="Tag"
          hideLabel
          value={filter.tag ?? ''}
          options={[{ value: '', label: 'Any tag' }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(value) => onChange({ ...filter, tag: value === '' ? null : value })}
        />
      ) : null}
    </div>
  )
}
