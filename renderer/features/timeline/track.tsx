import type { ReactNode } from 'react'
import type { TimelineEntry } from '../../../shared/timeline/timeline'
import { openEntries } from '../../state/timeline'
import styles from './timeline-view.module.css'

/** Height of a lane in pixels: a line of words above its mark. */
export const laneHeight = 42

/** An entry and where it stands, in pixels from the left edge. */
export type Placed = {
  readonly entry: TimelineEntry
  readonly left: number
  readonly length: number
  readonly label: number
  readonly lane: number
}

type Props = {
  readonly label: string
  readonly placed: readonly Placed[]
  readonly now: TimelineEntry | null
  readonly onChoose: (entry: TimelineEntry) => void
  readonly children?: ReactNode
}

/** One track: its entries as a list of buttons, each as long as its date is coarse. */
export function Track({ label, placed, now, onChoose, children }: Props) {
  const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 1)
  return (
    <section className={styles.track}>
      <h2 className={styles.trackName}>{label}</h2>
      {children}
      <ol className={styles.lanes} aria-label={label} style={{ height: lanes * laneHeight }}>
        {placed.map(({ entry, left, length, label: at, lane }) => (
          <li key={entry.key}>
            <button
              type="button"
              data-entry={entry.key}
              className={styles.entry}
              tabIndex={entry.key === now?.key ? 0 : -1}
              aria-pressed={entry.key === now?.key}
              aria-label={named(entry)}
              style={{ left: at, top: lane * laneHeight }}
              onClick={() => onChoose(entry)}
              onDoubleClick={() => void openEntries([entry])}
            >
              <span className={styles.date}>
                {entry.date}
                {entry.span.inferred ? ' (inferred)' : ''}
                {entry.voice ? ` · ${entry.voice}` : ''}
              </span>
              <span className={styles.words}>{entry.words}</span>
            </button>
            <span
              className={styles.bar}
              data-kind={entry.target.kind}
              data-grain={entry.span.grain}
              data-inferred={entry.span.inferred}
              aria-hidden
              style={{ left, top: (lane + 1) * laneHeight - 8, width: Math.max(7, length) }}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

const kinds = { passage: '', claim: 'Claim: ', report: 'Report: ' } as const

/** What a screen reader says of an entry. */
export function named({ date, span, voice, words, target }: TimelineEntry): string {
  return `${date}${span.inferred ? ', inferred' : ''}. ${kinds[target.kind]}${words}${voice ? `. ${voice}` : ''}`
}
