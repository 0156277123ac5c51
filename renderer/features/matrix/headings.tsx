import { statusLabel } from '../../../shared/claims/status'
import type { MatrixRow } from '../../../shared/matrix/matrix'
import { sourceName } from '../../../shared/matrix/matrix'
import { tally } from '../../../shared/matrix/sides'
import { sourceAbout } from '../../../shared/matrix/source-heading'
import type { SourceCard } from '../../../shared/model/source'
import { titleOf } from '../../../shared/text/title'
import styles from './matrix-view.module.css'

/** A claim in its own words, its status and how many passages stand on each side. */
export function ClaimHeading({ row }: { readonly row: MatrixRow }) {
  return (
    <>
      <span className={styles.claim}>{row.claim.text}</span>
      <span className={styles.status}>
        <span className={styles.badge} data-status={row.status.kind}>
          {statusLabel(row.status)}
        </span>
        {tally(row).map((part) => ` · ${part}`)}
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
      <span className={styles.about}>{sourceAbout(source)}</span>
      {title === name ? null : <span className={styles.title}>{title}</span>}
    </>
  )
}
