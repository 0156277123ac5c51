import { useMemo } from 'react'
import type { Evidence } from '../../../shared/claims/evidence'
import { alternativesOf } from '../../../shared/matrix/alternatives'
import type { ClaimId } from '../../../shared/model/schema'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/empty-state'
import styles from './alternatives.module.css'
import { AlternativesTable } from './alternatives-table'

type Props = { readonly evidence: ReadonlyMap<ClaimId, readonly Evidence[]>; readonly readOnly: boolean }

/** Competing explanations side by side: which of them has least against it, and which passages tell them apart. */
export function AlternativesView({ evidence, readOnly }: Props) {
  const claims = useWorkspace((workspace) => workspace.claims)
  const chosen = useView((view) => view.alternatives)
  const held = useMemo(() => chosen.flatMap((id) => claims.get(id) ?? []), [chosen, claims])
  const table = useMemo(() => alternativesOf(held, evidence), [held, evidence])
  const toggle = (id: ClaimId) =>
    useView.setState(({ alternatives }) => ({
      alternatives: alternatives.includes(id) ? alternatives.filter((other) => other !== id) : [...alternatives, id],
    }))
  return (
    <div className={styles.split}>
      <fieldset className={styles.choice}>
        <legend>Claims that exclude each other</legend>
        {[...claims.values()].map(({ id, text }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {held.length < 2 ? (
        <div className={styles.hint}>
          <EmptyState title={held.length === 0 ? 'Choose the claims that compete' : 'Choose a second claim'}>
            <p>
              Set explanations that cannot all be true against the same passages. The one to prefer is not the one with most support but the
              one with least against it; a passage that fits all of them tells nothing.
            </p>
          </EmptyState>
        </div>
      ) : table.rows.length === 0 ? (
        <div className={styles.hint}>
          <EmptyState title="No passage speaks to these claims yet">
            <p>Attach passages to them on the desk with E.</p>
          </EmptyState>
        </div>
      ) : (
        <AlternativesTable table={table} readOnly={readOnly} />
      )}
    </div>
  )
}
