/** What another program wrote is never written over without a copy of it. */
import type { Change } from '../../shared/model/change'
import { putKey, removalKey } from '../../shared/model/reverse'
import { fileOfPut, fileOfRemoval } from './layout'
import type { LibraryState } from './library-state'

/** Where another program changed the very records that this change replaces, its files are kept as copies. */
export async function keepTheirs(state: LibraryState, change: Change, takesBack: Change | undefined, day: string): Promise<void> {
  const changed = new Set(change.puts.filter((put) => state.takenIn.has(putKey(put))).map(fileOfPut))
  for (const path of changed) {
    const copy = await state.salvage.backups.theirs(path, day, state.now())
    const message = `You and another program changed the same record in ${path}. Yours is in use; theirs is kept in ${copy}, and undo shows it.`
    state.report({ file: path, message })
  }
  for (const path of new Set(takesBack ? changedSince(state, change, takesBack) : [])) {
    if (changed.has(path)) continue
    const copy = await state.salvage.backups.theirs(path, day, state.now())
    state.report({
      file: path,
      message: `What was taken back in ${path} had been changed by another program since. Theirs is kept in ${copy}.`,
    })
  }
}

/** The files of records that are no longer as the step left them. In this program steps are taken back in order, so somebody else was there. */
function changedSince(state: LibraryState, change: Change, takesBack: Change): readonly string[] {
  const left = new Map(takesBack.puts.map((put) => [putKey(put), put.record]))
  const isAnother = (path: string, id: string, key: string) => {
    const [there, then] = [state.files.get(path)?.records.get(id), left.get(key)]
    return there !== undefined && then !== undefined && JSON.stringify(there) !== JSON.stringify(then)
  }
  return [
    ...change.puts.filter((put) => isAnother(fileOfPut(put), put.record.id, putKey(put))).map(fileOfPut),
    ...change.removals.filter((removal) => isAnother(fileOfRemoval(removal), removal.id, removalKey(removal))).map(fileOfRemoval),
  ]
}
