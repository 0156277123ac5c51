import type { ReactNode } from 'react'
import { entryHeading, entryWords } from '../../../shared/timeline/entry-words'
import { laneCount, type Placed } from '../../../shared/timeline/placed'
import type { TimelineEntry } from '../../../shared/timeline/timeline'
import { openEntries } from '../../state/timeline'
import styles from './timeline-view.module.css'

/** Height of a lane in pixels: a line of words above its mark. */
export const laneHeight = 42

type Props = {
  readonly label: string
  readonly placed: readonly Placed[]
  readonly now: TimelineEntry | null
  readonly onChoose: (entry: TimelineEntry) => void
  readonly children?: ReactNode
}

/** One track: its entries as a list of buttons, each as long as its date is coarse. */
export function Track({ label, placed, now, onChoose, children }: Props) {
  return (
    <section className={styles.track}>
      <h2 className={styles.trackName}>{label}</h2>
      {children}
      <ol className={styles.lanes} aria-label={label} style={{ height: laneCount(placed) * laneHeight }}>
        {placed.map(({ entry, left, length, label: at, lane }) => (
          <li key={entry.key}>
            <button
              type="button"
              data-entry={entry.key}
              className={styles.entry}
              tabIndex={entry.key === now?.key ? 0 : -1}
              aria-pressed={entry.key === now?.key}
              aria-label={entryWords(entry)}
              style={{ left: at, top: lane * laneHeight }}
              onClick={() => onChoose(entry)}
              onDoubleClick={() => void openEntries([entry])}
            >
              <span className={styles.date}>{entryHeading(entry)}</span>
              <span className={styles.words}>{entry.words}</span>
            </button>
            <span
              className={styles.bar}
              data-kind={entry.target.kind}
              data-grain={entry.span.grain}
              data-inferred={entry.span.inferred}
              aria-hidden
              style={{ left, top: (lane + 1) * laneHeight - 8, width: length }}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
