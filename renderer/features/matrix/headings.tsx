import { statusLabel } from '../../../shared/claims/status'
import type { MatrixRow } from '../../../shared/matrix/matrix'
import { sourceName } from '../../../shared/matrix/matrix'
import type { SourceCard } from '../../../shared/model/source'
import { stances } from '../../../shared/model/vocabulary'
import { readableDate } from '../../../shared/text/readable-date'
import { titleOf } from '../../../shared/text/title'
import styles from './matrix-view.module.css'

/** A claim in its own words, its status and how many passages stand on each side. */
export function ClaimHeading({ row }: { readonly row: MatrixRow }) {
  const lost = row.evidence.filter(({ source }) => source === null).length
  const tallies = stances.map((stance) => ({ stance, count: row.evidence.filter((item) => item.stance === stance).length }))
  return (
    <>
      <span className={styles.claim}>{row.claim.text}</span>
      <span className={styles.status}>
        <span className={styles.badge} data-status={row.status.kind}>
          {statusLabel(row.status)}
        </span>
        {tallies.filter(({ count }) => count > 0).map(({ stance, count }) => ` · ${count} ${stance}`)}
        {lost > 0 ? ` · ${lost} from sources that are not in the library any more` : null}
      </span>
    </>
  )
}

/** Who speaks, when, and under which title. */
export function SourceHeading({ source }: { readonly source: SourceCard }) {
  const name = sourceName(source)
  const title = titleOf(source, null).text
  return (
    <>
      <span className={styles.source}>{name}</span>
      <span className={styles.about}>{source.published === null ? 'no date' : readableDate(source.published)}</span>
      {title === name ? null : <span className={styles.title}>{title}</span>}
    </>
  )
}
