import { useCallback, useEffect, useState } from 'react'
import type { TrashEntry } from '../../../shared/api'
import { ask, mutate, useOpen } from '../../state/library'
import { notifyFailure } from '../../state/notices'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import styles from './library-dialogs.module.css'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** What was deleted: bring it back, or delete it for good, which is asked twice. */
export function TrashDialog() {
  const readOnly = useOpen((open) => open.readOnly)
  const [entries, setEntries] = useState<readonly TrashEntry[] | null>(null)
  const [doomed, setDoomed] = useState<readonly string[]>([])
  const read = useCallback(async () => {
    const result = await ask('trash.list', {})
    if (result.ok) setEntries(result.value)
    else notifyFailure(result.error)
  }, [])
  useEffect(() => {
    void read()
  }, [read])

  const restore = async (id: string) => {
    if (await mutate('trash.restore', { entries: [id] })) await read()
  }
  const destroy = async () => {
    const result = await ask('trash.empty', { entries: [...doomed] })
    if (!result.ok) notifyFailure(result.error)
    setDoomed([])
    await read()
  }

  if (doomed.length > 0) {
    return (
      <Dialog
        open
        size="narrow"
        title="Delete for good?"
        onClose={() => setDoomed([])}
        footer={
          <>
            <Button onClick={() => setDoomed([])}>Keep in the trash</Button>
            <Button variant="danger" onClick={() => void destroy()}>
              Delete for good
            </Button>
          </>
        }
      >
        <p>This is the only thing in Crossread that cannot be undone.</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      title="Trash"
      onClose={() => showDialog(null)}
      footer={
        <>
          {entries && entries.length > 0 && !readOnly ? (
            <Button onClick={() => setDoomed(entries.map(({ id }) => id))}>Empty the trash…</Button>
          ) : null}
          <Button onClick={() => showDialog(null)}>Close</Button>
        </>
      }
    >
      {entries?.length === 0 ? <EmptyState title="The trash is empty" /> : null}
      <ul className={styles.trash} aria-label="Deleted">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <span>
              <strong>{entry.label}</strong>
              <span className={styles.hint}>{moment.format(new Date(entry.at))}</span>
            </span>
            {readOnly ? null : (
              <>
                <Button onClick={() => void restore(entry.id)}>Restore</Button>
                <Button variant="quiet" onClick={() => setDoomed([entry.id])}>
                  Delete for good…
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
