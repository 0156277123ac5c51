/** A change that only follows from what another program did: durable as any other, and no step that a person could take back. */
import type { Change, Put } from '../../shared/model/change'
import { putKey } from '../../shared/model/reverse'
import { sourceFile } from './layout'
import type { LibraryState } from './library-state'
import { checked, performChange } from './perform-change'
import type { Records } from './record-codec'

type Following = { readonly change: Change; readonly label: string; readonly along: (put: Put) => Put }

export async function followChange(state: LibraryState, { change, label, along }: Following): Promise<void> {
  const { history, ourWords } = state
  for (const { kind, record } of change.puts) {
    if (kind !== 'source') continue
    const before = state.files.get(sourceFile(record.id))?.records as Records<'source'> | undefined
    const source = before?.get(record.id)
    if (source) state.formers.keepSource(source)
  }
  const ours = new Set(change.puts.filter((put) => ourWords.holds(put)).map(putKey))
  const done = await performChange(state, change, { label, trash: 'all' })
  history.bringAlong((put) => {
    const after = along(put)
    return after === put ? put : checked(after)
  })
  if (!done) return
  // What nobody wrote here, another program may replace without a word.
  ourWords.leaveToReplace({ puts: done.change.puts.filter((put) => !ours.has(putKey(put))), removals: [] })
  state.announce(done.change)
}
