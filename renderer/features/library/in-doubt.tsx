import { doubtLabel } from '../../../shared/text/extraction-note'
import { waitingIn } from '../../state/doubts'
import { importedBy } from '../../state/import-summary'
import type { ImportEntry } from '../../state/importing'
import { useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import styles from './import-dialog.module.css'

/** How many blocks of the imported sources wait for a word, and the way to them. Nobody is interrupted. */
export function InDoubt({ entries }: { readonly entries: readonly ImportEntry[] }) {
  const sources = useWorkspace((workspace) => workspace.sources)
  const doubted = entries.flatMap(({ state }) => importedBy(state)).filter(({ id }) => waitingIn(sources.get(id)) > 0)
  const [first] = doubted
  if (!first) return null
  const waiting = doubted.reduce((sum, { id }) => sum + waitingIn(sources.get(id)), 0)
  return (
    <p className={styles.doubts}>
      {doubtLabel(waiting)}
      {doubted.length > 1 ? `, in ${doubted.length} sources` : ''}: text, or furniture of the page?
      <Button onClick={() => showDialog({ kind: 'doubts', sourceId: first.id })}>Review…</Button>
    </p>
  )
}
