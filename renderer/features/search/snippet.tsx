import type { ReactNode } from 'react'
import type { Range } from '../../../shared/model/schema'
import styles from './palette.module.css'

/** Words around a hit, the hit emphasised. */
export function Snippet({ text, marks }: { readonly text: string; readonly marks: readonly Range[] }) {
  const parts: ReactNode[] = []
  let reached = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(reached, start), <mark key={start}>{text.slice(start, end)}</mark>)
    reached = end
  }
  parts.push(text.slice(reached))
  return <span className={styles.snippet}>{parts}</span>
}
