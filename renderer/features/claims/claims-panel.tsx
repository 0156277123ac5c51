import { useMemo, useState } from 'react'
import { accepts, type ClaimFilter, noFilter } from '../../../shared/claims/claim-filter'
import { claimStatus } from '../../../shared/claims/status'
import type { Claim } from '../../../shared/model/claim'
import { makeClaim } from '../../state/annotating'
import { useOpen, useWorkspace } from '../../state/library'
import { useEvidence } from '../../state/use-evidence'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ClaimCard } from './claim-card'
import { ClaimFilters } from './claim-filters'
import styles from './claims-panel.module.css'

/** All claims with their computed status; the chosen one lies open with its evidence. */
export function ClaimsPanel() {
  const claims = useWorkspace((workspace) => workspace.claims)
  const readOnly = useOpen((open) => open.readOnly)
  const chosen = useView((view) => view.claimId)
  const evidence = useEvidence()
  const [filter, setFilter] = useState<ClaimFilter>(noFilter)

  const listed = useMemo(
    () =>
      [...claims.values()].map((claim) => ({
        claim,
        evidence: evidence.get(claim.id) ?? [],
        status: claimStatus(evidence.get(claim.id) ?? []),
      })),
    [claims, evidence],
  )
  const shown = listed.filter((entry) => accepts(filter, entry))

  if (claims.size === 0) {
    return (
      <EmptyState title="No claims yet">
        <p>
          A claim is a statement in your own words. Select a passage and press C, then attach what supports, contradicts or qualifies it.
        </p>
        {readOnly ? null : <Button onClick={() => void makeClaim()}>New claim</Button>}
      </EmptyState>
    )
  }
  return (
    <div className={styles.panel}>
      <ClaimFilters filter={filter} listed={listed} onChange={setFilter} />
      <p className={styles.count} role="status">
        {shown.length === listed.length
          ? `${listed.length} ${listed.length === 1 ? 'claim' : 'claims'}`
          : `${shown.length} of ${listed.length} claims`}
      </p>
      <ul className={styles.list} aria-label="Claims">
        {shown.map(({ claim, evidence: items, status }) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} evidence={items} status={status} open={claim.id === chosen} onToggle={() => toggle(claim)} />
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button onClick={() => void makeClaim()} className={styles.add}>
          New claim
        </Button>
      )}
    </div>
  )
}

function toggle(claim: Claim) {
  useView.setState(({ claimId }) => ({ claimId: claimId === claim.id ? null : claim.id }))
}
