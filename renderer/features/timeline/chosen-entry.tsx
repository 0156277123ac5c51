import { opponentWords } from '../../../shared/timeline/entry-words'
import type { TimelineEntry } from '../../../shared/timeline/timeline'
import { openEntries } from '../../state/timeline'
import { Button } from '../../ui/button'
import type { Opponent } from './opponents'
import styles from './timeline-view.module.css'

type Props = { readonly entry: TimelineEntry | null; readonly against: readonly Opponent[] }

/** The chosen entry at full length, the dates that speak against it, and the way to the passages. */
export function ChosenEntry({ entry, against }: Props) {
  const [first] = against
  return (
    <section className={styles.chosen} aria-label="Chosen entry" aria-live="polite">
      {entry ? (
        <>
          <div className={styles.chosenWords}>
            <p className={styles.full}>{entry.target.kind === 'passage' ? `“${entry.words}”` : entry.words}</p>
            <p className={styles.cite}>
              {entry.date}
              {entry.span.inferred ? ', inferred from the day of publication' : ''}
              {entry.voice ? ` · ${entry.voice}` : ' · claim'}
            </p>
            {against.map(({ entry: other, proposed }) => (
              <p key={other.key} className={styles.against} data-proposed={proposed}>
                Against it: {opponentWords(other, proposed)}
              </p>
            ))}
          </div>
          {first ? <Button onClick={() => void openEntries([entry, first.entry])}>Side by side</Button> : null}
          <Button onClick={() => void openEntries([entry])}>
            {entry.target.kind === 'report' ? 'Open the source' : entry.target.kind === 'claim' ? 'Show the claim' : 'Show the passage'}
          </Button>
        </>
      ) : (
        <p className={styles.cite}>
          Arrows go from date to date, Enter opens, + and − zoom, Z comes to the chosen date, 0 shows everything.
        </p>
      )}
    </section>
  )
}
