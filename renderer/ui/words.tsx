import type { Piece } from '../../shared/versions/compare'
import styles from './words.module.css'

/** Words with what was taken out and what was put in; said aloud as such, and told apart by line and weight, not by colour alone. */
export function Words({ pieces }: { readonly pieces: readonly Piece[] }) {
  let at = 0
  return (
    <span>
      {pieces.map(({ kind, text }) => {
        const key = at
        at += text.length
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'removed' ? (
          <del key={key} className={styles.removed}>
            {text}
          </del>
        ) : (
          <ins key={key} className={styles.added}>
            {text}
          </ins>
        )
      })}
    </span>
  )
}
