import { type StatusKind, statusNames } from '../../../shared/claims/status'
import { type Arrangement, type RowOrder, tagsOf } from '../../../shared/matrix/arrange'
import type { MatrixRow } from '../../../shared/matrix/matrix'
import { useView } from '../../state/view'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/select'
import styles from './matrix-view.module.css'
import { Modes } from './modes'

const orders: readonly { readonly value: RowOrder; readonly label: string }[] = [
  { value: 'made', label: 'as they were made' },
  { value: 'urgency', label: 'disputed first' },
  { value: 'gaps', label: 'fewest sources first' },
  { value: 'text', label: 'by their words' },
]

/** Narrows, orders and groups the claims. Only what would leave something is offered, and counted under the tag that is chosen. */
export function MatrixFilters({ rows, arrangement }: { readonly rows: readonly MatrixRow[]; readonly arrangement: Arrangement }) {
  const change = (patch: Partial<Arrangement>) => useView.setState(({ matrix }) => ({ matrix: { ...matrix, ...patch } }))
  const tagged = rows.filter(({ claim }) => arrangement.tag === null || claim.tags.includes(arrangement.tag))
  const counts = (Object.keys(statusNames) as StatusKind[])
    .map((kind) => ({ kind, count: tagged.filter(({ status }) => status.kind === kind).length }))
    .filter(({ count, kind }) => count > 0 || kind === arrangement.status)
  const tags = tagsOf(rows)
  const offered = arrangement.tag === null || tags.includes(arrangement.tag) ? tags : [...tags, arrangement.tag]
  return (
    <div className={styles.filters} role="group" aria-label="Filter and order claims">
      <Modes mode="claims" />
      <Chip pressed={arrangement.status === null} onClick={() => change({ status: null })}>
        All claims {tagged.length}
      </Chip>
      {counts.map(({ kind, count }) => (
        <Chip
          key={kind}
          pressed={arrangement.status === kind}
          onClick={() => change({ status: arrangement.status === kind ? null : kind })}
        >
          {statusNames[kind]} {count}
        </Chip>
      ))}
      <span className={styles.arranging}>
        {offered.length > 0 ? (
          <>
            <Select
              label="Tag"
              hideLabel
              value={arrangement.tag ?? ''}
              options={[{ value: '', label: 'Any tag' }, ...offered.map((tag) => ({ value: tag, label: tag }))]}
              onChange={(value) => change({ tag: value === '' ? null : value })}
            />
            <Chip pressed={arrangement.byTag} onClick={() => change({ byTag: !arrangement.byTag })}>
              Group by tag
            </Chip>
          </>
        ) : null}
        <Chip pressed={arrangement.speakingOnly} onClick={() => change({ speakingOnly: !arrangement.speakingOnly })}>
          Only sources that speak
        </Chip>
        <Select label="Order of claims" hideLabel value={arrangement.order} options={orders} onChange={(order) => change({ order })} />
      </span>
    </div>
  )
}
