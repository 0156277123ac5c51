import { ChevronDown } from 'lucide-react'
import type { Reviewed } from '../../../shared/findings/reviewed'
import { isQueued } from '../../../shared/findings/reviewed'
import { findingTypes, tiers } from '../../../shared/model/vocabulary'
import { titleOf } from '../../../shared/text/title'
import { stateOf } from '../../state/findings'
import { useWorkspace } from '../../state/library'
import { type FindingFilter, useView } from '../../state/view'
import { Chip } from '../../ui/chip'
import { Menu, type MenuItem } from '../../ui/menu'
import styles from './discrepancies-panel.module.css'
import { tierNames, typeNames } from './finding-words'

const states = [
  { value: 'open', label: 'Open' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'dismissed', label: 'Dismissed' },
] as const

/** Narrows the panel by what was decided, and by type, certainty and source; only what would leave something is offered. */
export function FindingFilters({ reviewed, filter }: { readonly reviewed: readonly Reviewed[]; readonly filter: FindingFilter }) {
  const change = (patch: Partial<FindingFilter>) =>
    useView.setState({ findingFilter: { ...filter, ...patch }, findingKey: null, dismissing: false })
  const count = (state: FindingFilter['state']) =>
    reviewed.filter((entry) => stateOf(entry) === state && (state !== 'open' || isQueued(entry.finding))).length
  return (
    <div className={styles.filters} role="group" aria-label="Filter discrepancies">
      {states.map(({ value, label }) => (
        <Chip key={value} pressed={filter.state === value} onClick={() => change({ state: value })}>
          {`${label} ${count(value)}`}
        </Chip>
      ))}
      <Narrowing reviewed={reviewed} filter={filter} change={change} />
    </div>
  )
}

type NarrowingProps = {
  readonly reviewed: readonly Reviewed[]
  readonly filter: FindingFilter
  readonly change: (patch: Partial<FindingFilter>) => void
}

function Narrowing({ reviewed, filter, change }: NarrowingProps) {
  const sources = useWorkspace((workspace) => workspace.sources)
  const here = reviewed.map(({ finding }) => finding)
  const narrowed = filter.type !== null || filter.tier !== null || filter.sourceId !== null
  const choice = (label: string, checked: boolean, patch: Partial<FindingFilter>): MenuItem => ({
    kind: 'item',
    label,
    checked,
    run: () => change(patch),
  })
  const sourceIds = [...new Set(here.flatMap(({ sides }) => sides.map(({ sourceId }) => sourceId)))]
  const items: readonly MenuItem[] = [
    choice('Everything', !narrowed, { type: null, tier: null, sourceId: null }),
    { kind: 'heading', label: 'Type' },
    ...findingTypes
      .filter((type) => here.some((finding) => finding.type === type))
      .map((type) => choice(typeNames[type], filter.type === type, { type: filter.type === type ? null : type })),
    { kind: 'heading', label: 'Certainty' },
    ...tiers
      .filter((tier) => here.some((finding) => finding.tier === tier))
      .map((tier) => choice(tierNames[tier], filter.tier === tier, { tier: filter.tier === tier ? null : tier })),
    { kind: 'heading', label: 'Source' },
    ...sourceIds.flatMap((sourceId) => {
      const card = sources.get(sourceId)
      const label = card ? (card.publisher ?? titleOf(card, null).text) : ''
      return card ? [choice(label, filter.sourceId === sourceId, { sourceId: filter.sourceId === sourceId ? null : sourceId })] : []
    }),
  ]
  return (
    <Menu
      align="end"
      items={items}
      trigger={
        <button type="button" className={styles.narrow} data-narrowed={narrowed} aria-label={narrowed ? 'Filter, narrowed' : 'Filter'}>
          Filter <ChevronDown size={12} aria-hidden />
        </button>
      }
    />
  )
}
