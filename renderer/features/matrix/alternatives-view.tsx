import { useMemo, useState } from 'react'
import type { Evidence } from '../../../shared/claims/evidence'
import { type Alternatives, alternativesOf } from '../../../shared/matrix/alternatives'
import { inOrderOf } from '../../../shared/matrix/alternatives-order'
import { picturedJudgments, writeAlternativesPicture } from '../../../shared/matrix/alternatives-picture'
import { mostPicturedCells } from '../../../shared/matrix/table-picture'
import type { ClaimId } from '../../../shared/model/schema'
import { useFollowCells, useInCells } from '../../state/cell-keys'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/empty-state'
import { usePrinted } from '../../ui/printed'
import styles from './alternatives.module.css'
import { AlternativesTable } from './alternatives-table'
import { ClaimChoice } from './claim-choice'

type Props = { readonly evidence: ReadonlyMap<ClaimId, readonly Evidence[]>; readonly readOnly: boolean }

/** Competing explanations side by side: which of them has least against it, and which passages tell them apart. */
export function AlternativesView({ evidence, readOnly }: Props) {
  useFollowCells()
  const claims = useWorkspace((workspace) => workspace.claims)
  const chosen = useView((view) => view.alternatives)
  const held = useMemo(() => chosen.flatMap((id) => claims.get(id) ?? []), [chosen, claims])
  const table = useSteady(useMemo(() => alternativesOf(held, evidence), [held, evidence]))
  const title = useWorkspace((workspace) => workspace.library.title)
  usePrinted(() => (held.length > 1 && picturedJudgments(table) <= mostPicturedCells ? writeAlternativesPicture(title, table) : null))
  return (
    <div className={styles.split}>
      <ClaimChoice chosen={chosen} />
      {held.length < 2 ? (
        <div className={styles.hint}>
          <EmptyState title={held.length === 0 ? 'Choose the claims that compete' : 'Choose a second claim'}>
            <p>
              Set explanations that cannot all be true against the same passages. The one to prefer is not the one with most support but the
              one with least against it; a passage that fits all of them tells nothing.
            </p>
          </EmptyState>
        </div>
      ) : table.rows.length + table.unfinished.length === 0 ? (
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

/** While the keys are in the table its rows and columns keep their places; they are put in order when the keys leave. */
function useSteady(table: Alternatives): Alternatives {
  const inside = useInCells()
  const [before, setBefore] = useState(table)
  if (!inside && before !== table) setBefore(table)
  return useMemo(() => (inside ? inOrderOf(before, table) : table), [inside, before, table])
}
