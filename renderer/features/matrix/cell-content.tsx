import type { Evidence } from '../../../shared/claims/evidence'
import type { MatrixCell } from '../../../shared/matrix/matrix'
import { shortQuote } from '../../../shared/matrix/short-quote'
import { sidesOf } from '../../../shared/matrix/sides'
import { quoteOf } from '../../../shared/text/passage'
import styles from './matrix-view.module.css'
import { StanceMark } from './stance-mark'

type Props = {
  readonly cell: MatrixCell
  /** The passage that keys act on, in the chosen cell. */
  readonly chosen: Evidence | null
  readonly onOpen: () => void
}

/** What stands in a cell: one short quote for each stance the source takes, however many passages there are; or which gap it is. */
export function CellContent({ cell, chosen, onOpen }: Props) {
  if (cell.kind === 'silent') return <span className={styles.gap}>– silent</span>
  if (cell.kind === 'unread') return <span className={styles.gap}>not read yet</span>
  return sidesOf(cell.evidence).map(({ stance, items }) => {
    const shown = items.find((item) => item === chosen) ?? items[0]
    return (
      <div key={stance} className={styles.side} data-chosen={cell.evidence.length > 1 && shown === chosen}>
        <StanceMark stance={stance} count={items.length} />
        {shown?.annotation ? (
          // Keys open it from the cell; the button is for the pointer.
          <button type="button" tabIndex={-1} className={styles.quote} onClick={onOpen}>
            {shortQuote(quoteOf(shown.annotation.anchors))}
          </button>
        ) : (
          <span className={styles.missing}>This passage is not in the library any more.</span>
        )}
      </div>
    )
  })
}
