/**
 * Texts that another program changed while this window has them. The old words keep their marks until the new ones are here
 * with theirs: never is a mark drawn on words of another text.
 */
import type { Change, Put, Removal } from '../../shared/model/change'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { applyChange, emptyChange } from '../../shared/model/workspace'
import { call } from '../host'
import { updateOpen, useLibrary, withBody } from './library'
import { notifyFailure } from './notices'
import { useView } from './view'

/** What was told of a source while its text is read again, by library and source. */
const waiting = new Map<string, Change>()

const keyOf = (library: LibraryId, id: SourceId | '') => `${library}:${id}`

/** Of a change what can be folded now. The rest is about texts that this window has to read again first, which is begun. */
export function holdBack(library: LibraryId, change: Change): Change {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open' || current.id !== library) return change
  // What is read after a change was told holds it.
  const covered = new Set<SourceId>()
  for (const { kind, record } of change.puts) {
    if (kind !== 'source' || !current.texts.has(record.id) || current.textHashes.get(record.id) === record.textHash) continue
    if (waiting.has(keyOf(library, record.id))) continue
    waiting.set(keyOf(library, record.id), emptyChange)
    covered.add(record.id)
    void readAgain(library, record.id)
  }
  if (waiting.size === 0) return change
  // What is read may still have what was removed meanwhile.
  for (const removal of change.removals) {
    const key = keyOf(library, sourceOf(removal) ?? '')
    const later = waiting.get(key)
    if (later)
      waiting.set(key, { puts: later.puts.filter(({ record }) => record.id !== removal.id), removals: [...later.removals, removal] })
  }
  const puts = change.puts.filter((put) => {
    const source = sourceOf(put)
    if (source === null || covered.has(source)) return source === null
    const later = waiting.get(keyOf(library, source))
    if (later) waiting.set(keyOf(library, source), { ...later, puts: [...later.puts, put] })
    return later === undefined
  })
  return { ...change, puts }
}

/** The source whose text a record is about. */
function sourceOf(act: Put | Removal): SourceId | null {
  if (act.kind === 'source') return 'record' in act ? act.record.id : act.id
  if (act.kind === 'annotation') return 'record' in act ? act.record.sourceId : act.sourceId
  return null
}

async function readAgain(library: LibraryId, id: SourceId): Promise<void> {
  const result = await call('sources.read', { library, id })
  const told = waiting.get(keyOf(library, id)) ?? emptyChange
  waiting.delete(keyOf(library, id))
  if (result.ok) {
    updateOpen(library, (open) => withBody(open, result.value))
    letGoOfPlaces(id)
  } else notifyFailure(result.error)
  const ready = holdBack(library, told)
  updateOpen(library, (open) => ({ ...open, workspace: applyChange(open.workspace, ready) }))
}

/** Words that were selected in the old text are not where they were. */
function letGoOfPlaces(id: SourceId): void {
  const { selection, compareFrom } = useView.getState()
  if (compareFrom?.sourceId === id) useView.setState({ compareFrom: null })
  if (selection?.sourceId !== id) return
  useView.setState({ selection: null })
  window.getSelection()?.removeAllRanges()
}
