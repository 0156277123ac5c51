import type { ReactNode } from 'react'
import styles from './chip.module.css'

/** A small switch in a row of filters. */
export function Chip({
  pressed,
  onClick,
  children,
}: {
  readonly pressed: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  )
}
