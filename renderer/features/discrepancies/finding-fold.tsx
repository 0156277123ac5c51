import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useView } from '../../state/view'
import styles from './discrepancies-panel.module.css'

type Props = {
  readonly title: string
  readonly hint: string
  readonly count: number
  /** Keys of what lies in it: one under review opens it. */
  readonly chosen: readonly string[]
  readonly children: ReactNode
}

/** What only looks like a contradiction lies folded below the queue. */
export function FindingFold({ title, hint, count, chosen, children }: Props) {
  const [open, setOpen] = useState(false)
  const holdsChosen = useView((view) => view.findingKey !== null && chosen.includes(view.findingKey))
  const id = useId()
  const shown = open || holdsChosen
  return (
    <section className={styles.fold}>
      <h3>
        <button type="button" className={styles.foldToggle} aria-expanded={shown} aria-controls={id} onClick={() => setOpen(!shown)}>
          {shown ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          {title} <span className={styles.foldCount}>{count}</span>
        </button>
      </h3>
      {shown ? (
        <div id={id}>
          <p className={styles.hint}>{hint}</p>
          {children}
        </div>
      ) : null}
    </section>
  )
}
