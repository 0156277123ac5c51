import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What belongs in an empty place, and one way to begin. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  )
}
