import { opponentWords } from '../../../shared/timeline/entry-words'
import type { TimelineEntry, UndatedEntry } from '../../../shared/timeline/timeline'
import { openEntries } from '../../state/timeline'
import { Button } from '../../ui/button'
import styles from './entry-table.module.css'
import type { Opponent } from './opponents'

type Props = {
  readonly entries: readonly TimelineEntry[]
  readonly undated: readonly UndatedEntry[]
  readonly against: ReadonlyMap<string, readonly Opponent[]>
}

const kinds = { passage: 'Passage', claim: 'Claim', report: 'Report' } as const

/** The same in rows: for reading aloud, and for who would rather read than look. */
export function EntryTable({ entries, undated, against }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div className={styles.listing} tabIndex={0} role="region" aria-label="Timeline as a list">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Kind</th>
            <th scope="col">Words</th>
            <th scope="col">Source</th>
            <th scope="col">Dates against it</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.key}>
              <th scope="row">
                {entry.date}
                {entry.span.inferred ? ' (inferred)' : ''}
              </th>
              <td>{kinds[entry.target.kind]}</td>
              <td>
                <Button variant="quiet" className={styles.cellButton} onClick={() => void openEntries([entry])}>
                  {entry.words}
                </Button>
              </td>
              <td>{entry.voice}</td>
              <td>
                {(against.get(entry.key) ?? []).map(({ entry: other, proposed }) => (
                  <Button key={other.key} variant="quiet" className={styles.cellButton} onClick={() => void openEntries([entry, other])}>
                    {opponentWords(other, proposed)}
                  </Button>
                ))}
              </td>
            </tr>
          ))}
          {undated.map((entry) => (
            <tr key={entry.key}>
              <th scope="row">{entry.target.kind === 'report' ? 'No date stated' : 'No date that can be placed'}</th>
              <td>{kinds[entry.target.kind]}</td>
              <td>
                <Button variant="quiet" className={styles.cellButton} onClick={() => void openEntries([entry])}>
                  {entry.words}
                </Button>
              </td>
              <td>{entry.voice}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
