import { ChevronDown, ChevronRight, Columns2, Pencil, Trash2 } from 'lucide-react'
import { useId } from 'react'
import type { Evidence } from '../../../shared/claims/evidence'
import type { ClaimStatus } from '../../../shared/claims/status'
import type { Claim } from '../../../shared/model/claim'
import { stances } from '../../../shared/model/vocabulary'
import { useShownAuthor } from '../../state/authors'
import { removeClaim, showEvidence } from '../../state/claiming'
import { useOpen } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { Markdown } from '../../ui/markdown'
import styles from './claim-card.module.css'
import { ClaimStatusLine } from './claim-status-line'
import { StanceEvidence } from './stance-evidence'

type Props = {
  readonly claim: Claim
  readonly evidence: readonly Evidence[]
  readonly status: ClaimStatus
  readonly open: boolean
  readonly onToggle: () => void
}

/** One claim: its words and status; open, its evidence by stance and what can be done with it. */
export function ClaimCard({ claim, evidence, status, open, onToggle }: Props) {
  const readOnly = useOpen((library) => library.readOnly)
  const author = useShownAuthor(claim)
  const bodyId = useId()
  return (
    <article className={styles.card} data-open={open} aria-label={claim.text}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={bodyId} onClick={onToggle}>
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <span className={styles.text}>{claim.text}</span>
        </button>
      </h3>
      <ClaimStatusLine status={status} evidence={evidence} author={author} />
      {open ? (
        <div id={bodyId} className={styles.body}>
          {evidence.length === 0 ? (
            <p className={styles.hint}>No evidence yet. Choose a passage and press E to attach it.</p>
          ) : (
            stances
              .map((stance) => ({ stance, items: evidence.filter((item) => item.stance === stance) }))
              .filter(({ items }) => items.length > 0)
              .map(({ stance, items }) => <StanceEvidence key={stance} stance={stance} items={items} readOnly={readOnly} />)
          )}
          {claim.memo === '' ? null : (
            <div className={styles.memo}>
              <Markdown text={claim.memo} />
            </div>
          )}
          {claim.tags.length === 0 ? null : <p className={styles.tags}>{claim.tags.map((tag) => `#${tag}`).join('  ')}</p>}
          <div className={styles.actions}>
            {evidence.length > 1 ? (
              <Button onClick={() => void showEvidence(evidence)}>
                <Columns2 size={14} aria-hidden /> Side by side
              </Button>
            ) : null}
            {readOnly ? null : (
              <>
                <IconButton
                  label="Edit claim"
                  onClick={() => showDialog({ kind: 'claim', claimId: claim.id, evidence: [], text: claim.text })}
                >
                  <Pencil size={14} aria-hidden />
                </IconButton>
                <IconButton label="Delete claim" onClick={() => void removeClaim(claim.id)}>
                  <Trash2 size={14} aria-hidden />
                </IconButton>
              </>
            )}
          </div>
        </div>
      ) : null}
    </article>
  )
}
