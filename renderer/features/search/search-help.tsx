import { keysLabel } from '../../state/keyboard'
import { useWorkspace } from '../../state/library'
import { Kbd } from '../../ui/kbd'
import styles from './search-help.module.css'

const examples: readonly (readonly [typed: string, means: string])[] = [
  ['harbour clock', 'both words, in any form'],
  ['“harbour clock”', 'the words together'],
  ['-storm', 'without the word; a minus turns the others round too'],
  ['source:courier', 'in sources of that title, publisher or author'],
  ['tag:fire', 'tagged so'],
  ['before:2031-03 after:2030', 'by the day, month or year a source was published'],
  ['has:note has:tag', 'with a note or a memo, with tags'],
]

/** What stands in the search box before anything was typed: how to ask, and what is not there yet. */
export function SearchHelp({ saved }: { readonly saved: boolean }) {
  const empty = useWorkspace(({ sources, claims, briefs }) => sources.size + claims.size + briefs.size === 0)
  if (empty)
    return (
      <p className={styles.help}>
        There is nothing to search yet. Import sources with <Kbd>{keysLabel('Mod+O')}</Kbd>.
      </p>
    )
  return (
    <div className={styles.help}>
      <dl>
        {examples.map(([typed, means]) => (
          <div key={typed}>
            <dt>{typed}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      {saved ? null : (
        <p>
          No saved searches yet. Save one with <Kbd>{keysLabel('Mod+S')}</Kbd>.
        </p>
      )}
    </div>
  )
}
