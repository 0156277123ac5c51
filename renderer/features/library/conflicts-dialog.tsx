import { useCallback, useEffect, useState } from 'react'
import type { OutsideConflict } from '../../../shared/api'
import type { MergeChoice } from '../../../shared/merging/holdings'
import { conflictsWaiting, settleConflict } from '../../state/conflicts'
import { useOpen, useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { BothVersions } from './both-versions'
import styles from './merge-review.module.css'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

const choiceNames: { readonly [Choice in MergeChoice]: string } = { ours: 'Keep ours', theirs: 'Take theirs', both: 'Keep both' }

/** Records of which two versions were kept, because another window or program changed them at the same time: which one is to stay? */
export function ConflictsDialog() {
  const readOnly = useOpen((open) => open.readOnly)
  const workspace = useWorkspace((now) => now)
  const [waiting, setWaiting] = useState<readonly OutsideConflict[] | null>(null)
  const [turn, setTurn] = useState(0)
  // Undo, another window or the other program may settle one, or let one wait again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let stale = false
    void conflictsWaiting().then((found) => {
      if (!stale && found) setWaiting(found)
    })
    return () => {
      stale = true
    }
  }, [workspace, turn])
  const settle = useCallback(async (conflict: OutsideConflict, choice: MergeChoice) => {
    if (await settleConflict(conflict, choice)) setTurn((before) => before + 1)
  }, [])
  return (
    <Dialog
      open
      size="wide"
      title="Records in two versions"
      onClose={() => showDialog(null)}
      footer={<Button onClick={() => showDialog(null)}>Close</Button>}
    >
      {waiting?.length === 0 ? (
        <EmptyState title="Nothing to settle">
          <p>When another window or program changes a record while you change it here, both versions are kept and wait here.</p>
        </EmptyState>
      ) : null}
      <ul className={styles.conflicts} aria-label="To be settled">
        {waiting?.map((conflict) => (
          <li key={conflict.id}>
            <BothVersions title={conflict.title} differences={conflict.differences} />
            <p className={styles.when}>
              {conflict.aside === 'theirs' ? 'Ours is in use; theirs' : 'Theirs is in use; ours'} was set aside on{' '}
              {moment.format(new Date(conflict.at))}.
            </p>
            {readOnly ? null : (
              <div className={styles.choices} role="group" aria-label={`What becomes of ${conflict.title}`}>
                {conflict.choices.map((choice) => (
                  <Button key={choice} onClick={() => void settle(conflict, choice)}>
                    {choiceNames[choice]}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
