import type { UndatedEntry } from '../../../shared/timeline/timeline'
import { openEntries } from '../../state/timeline'
import { Button } from '../../ui/button'
import styles from './undated-entries.module.css'

/** What has no place on the line of days, by name: nothing is left out unseen. */
export function UndatedEntries({ entries }: { readonly entries: readonly UndatedEntry[] }) {
  if (entries.length === 0) return null
  return (
    <details className={styles.undated}>
      <summary>{entries.length.toLocaleString('en')} without a date that can be placed</summary>
      <ul aria-label="Without a date">
        {entries.map((entry) => (
          <li key={entry.key}>
            <Button variant="quiet" onClick={() => void openEntries([entry])}>
              {entry.target.kind === 'passage' ? `“${entry.words}”` : entry.words} · {entry.voice ?? 'claim'}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
