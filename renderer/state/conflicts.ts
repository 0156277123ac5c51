/** Records that somebody else changed at the same time, in another window or program: what waits, and what a person says of it. */
import type { OutsideConflict } from '../../shared/api'
import type { MergeChoice } from '../../shared/merging/holdings'
import { ask, mutate, newBatch, useLibrary } from './library'
import { notify, notifyFailure } from './notices'
import { undoOf } from './undoing'
import { showDialog } from './view'

export const lookAtBoth = { label: 'Look at both', run: () => showDialog({ kind: 'conflicts' }) }

/** What waits to be settled; null when it could not be asked, which the person was told. */
export async function conflictsWaiting(): Promise<readonly OutsideConflict[] | null> {
  const result = await ask('conflicts.list', {})
  if (result.ok) return result.value
  notifyFailure(result.error)
  return null
}

/** Tells of what waits from earlier sessions. */
export async function remindOfConflicts(): Promise<void> {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open' || current.readOnly) return
  const count = (await conflictsWaiting())?.length ?? 0
  if (count === 0) return
  const what = count === 1 ? '1 record is kept in two versions' : `${count} records are kept in two versions each`
  notify(`${what}, because somebody else wrote at the same time. Choose the one that stays.`, { action: lookAtBoth })
}

const doneWords: { readonly [Choice in MergeChoice]: string } = {
  ours: 'Ours is the one that stays.',
  theirs: 'Theirs is the one that stays.',
  both: 'Both are in the library now.',
}

/** Settles one, with the way back. Answers whether it was done. */
export async function settleConflict({ id, aside }: OutsideConflict, choice: MergeChoice): Promise<boolean> {
  const batch = newBatch('settle')
  const done = await mutate('conflicts.settle', { id, choice, batch })
  if (!done) return false
  // Where the version in use stays, nothing was written that undo could take back.
  const undo = choice === 'both' || choice === aside ? undoOf(batch) : { label: 'Undo', run: () => void reopen(id) }
  notify(doneWords[choice], { action: undo })
  return true
}

async function reopen(id: string): Promise<void> {
  const result = await ask('conflicts.reopen', { id })
  if (!result.ok) return notifyFailure(result.error)
  notify('It waits to be settled again.', { action: lookAtBoth })
}
