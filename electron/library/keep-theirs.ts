/** What another program or window wrote is never written over without a copy of it. */
import { titleOfRecord } from '../../shared/merging/record-fields'
import type { Change, Put } from '../../shared/model/change'
import { putKey, removalKey } from '../../shared/model/reverse'
import { fileOfPut, fileOfRemoval } from './layout'
import type { LibraryState } from './library-state'
import { asPut, type RecordOf } from './record-codec'
import type { RecordKind } from './record-kind'

/** A passage may be long; its beginning tells which it is. */
const mostTitle = 80

/** A record as another program left it, and the file it is in. */
type Theirs = { readonly path: string; readonly put: Put }

/**
 * Where another program changed the very records that this change replaces, its files are kept as copies, and its records
 * are set aside to be looked at beside ours.
 */
export async function keepTheirs(state: LibraryState, change: Change, takesBack: Change | undefined, day: string): Promise<void> {
  const both = change.puts
    .filter((put) => state.takenIn.has(putKey(put)))
    .flatMap((put) => thereNow(state, put.kind, fileOfPut(put), put.record.id))
  const since = (takesBack ? changedSince(state, change, takesBack) : []).filter(({ path }) => both.every((other) => other.path !== path))
  for (const path of pathsOf(both)) {
    const copy = await state.salvage.backups.theirs(path, day, state.now())
    const message = `You and another program changed the same record in ${path}. Yours is in use; theirs is kept in ${copy}, and undo shows it.`
    state.report({ file: path, message, twoVersions: true })
  }
  for (const path of pathsOf(since)) {
    const copy = await state.salvage.backups.theirs(path, day, state.now())
    const message = `What was taken back in ${path} had been changed by another program since. Theirs is kept in ${copy}.`
    state.report({ file: path, message, twoVersions: true })
  }
  if (both.length + since.length > 0) {
    const theirs = [...both, ...since].map(({ put }) => put)
    await state.setAsides.keep(theirs, 'theirs', state.now())
  }
}

/** What one window wrote and another one replaces unseen is set aside. */
export async function keepUnseen(state: LibraryState, versions: readonly Put[]): Promise<void> {
  await state.setAsides.keep(versions, 'theirs', state.now())
  for (const version of versions) {
    const title = titleOfRecord(version)
    const name = title.length > mostTitle ? `${title.slice(0, mostTitle).trimEnd()}…` : title
    const message = `Two windows wrote at the same place: “${name}”. What was saved last is in use; the other version is kept, and you can look at both.`
    state.report({ file: fileOfPut(version), message, twoVersions: true })
  }
}

function pathsOf(theirs: readonly Theirs[]): ReadonlySet<string> {
  return new Set(theirs.map(({ path }) => path))
}

/** The records that are no longer as the step left them. In this program steps are taken back in order, so somebody else was there. */
function changedSince(state: LibraryState, change: Change, takesBack: Change): readonly Theirs[] {
  const left = new Map(takesBack.puts.map((put) => [putKey(put), put.record]))
  const isAnother =
    (key: string) =>
    ({ put }: Theirs) => {
      const then = left.get(key)
      return then !== undefined && JSON.stringify(put.record) !== JSON.stringify(then)
    }
  return [
    ...change.puts.flatMap((put) => thereNow(state, put.kind, fileOfPut(put), put.record.id).filter(isAnother(putKey(put)))),
    ...change.removals.flatMap((removal) =>
      thereNow(state, removal.kind, fileOfRemoval(removal), removal.id).filter(isAnother(removalKey(removal))),
    ),
  ]
}

function thereNow(state: LibraryState, kind: RecordKind, path: string, id: string): readonly Theirs[] {
  const record = state.files.get(path)?.records.get(id) as RecordOf<RecordKind> | undefined
  return record ? [{ path, put: asPut(kind, record) }] : []
}
