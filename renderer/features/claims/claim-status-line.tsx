import type { Evidence } from '../../../shared/claims/evidence'
import { type ClaimStatus, statusLabel } from '../../../shared/claims/status'
import { stances } from '../../../shared/model/vocabulary'
import styles from './claim-card.module.css'

type Props = {
  readonly status: ClaimStatus
  readonly evidence: readonly Evidence[]
  /** Where several people work in the library. */
  readonly author: string | null
}

/** Status in words, and how many passages stand on each side. Colour only repeats what the words say. */
export function ClaimStatusLine({ status, evidence, author }: Props) {
  return (
    <p className={styles.status}>
      <span className={styles.badge} data-status={status.kind}>
        {statusLabel(status)}
      </span>
      {stances.map((stance) => {
        const count = evidence.filter((item) => item.stance === stance).length
        return count === 0 ? null : (
          <span key={stance} className={styles.tally} data-relation={stance}>
            {count} {stance}
          </span>
        )
      })}
      {author === null ? null : <span className={styles.author}>{author}</span>}
    </p>
  )
}
