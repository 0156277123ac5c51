import { stanceSymbols } from '../../../shared/matrix/stance-symbols'
import type { Stance } from '../../../shared/model/vocabulary'
import styles from './matrix-view.module.css'

/** A stance three times over, so that none of them is needed alone: colour, symbol, word. */
export function StanceMark({ stance, count = 1 }: { readonly stance: Stance; readonly count?: number }) {
  return (
    <span className={styles.stance} data-stance={stance}>
      <span aria-hidden>{stanceSymbols[stance]}</span> {stance}
      {count > 1 ? ` × ${count}` : null}
    </span>
  )
}
