/** What another program took out of a library goes to the trash, as if a person had deleted it here, and is told. */
import type { Put, Removal } from '../../shared/model/change'
import { currentPut } from '../../shared/model/reverse'
import { titleOf } from '../../shared/text/title'
import type { LibraryState } from './library-state'
import type { RecordKind } from './record-kind'

const nouns: Readonly<Record<RecordKind, readonly [one: string, many: string]>> = {
  library: ['library', 'libraries'],
  source: ['source', 'sources'],
  annotation: ['annotation', 'annotations'],
  claim: ['claim', 'claims'],
  link: ['link', 'links'],
  decision: ['decision', 'decisions'],
  brief: ['brief', 'briefs'],
}

/** As much of a claim as tells which it was. */
const shownLetters = 60

/**
 * Must run while the workspace still holds them. The files of a source are gone with its folder, so only what was marked in it can be
 * kept. `path` is the file or folder they were in.
 */
export async function keepRemovedOutside(state: LibraryState, removals: readonly Removal[], path: string): Promise<void> {
  const names = new Map<RecordKind, string[]>()
  const records: Put[] = []
  for (const removal of removals) {
    const put = removal.kind === 'source' ? null : currentPut(removal, state.workspace)
    const card = removal.kind === 'source' ? state.workspace.sources.get(removal.id) : undefined
    if (put) records.push(put)
    if (put || card) names.set(removal.kind, [...(names.get(removal.kind) ?? []), card ? titleOf(card, null).text : nameOf(put)])
  }
  if (names.size === 0) return
  const { readOnly } = state.folder
  if (records.length > 0 && !readOnly) await state.trash.add(state.now(), 'Removed by another program', records)
  const gone = names.has('source')
    ? ['The files of a source cannot be brought back from here; your sync program or version control may have them.']
    : []
  const kept =
    records.length > 0 && !readOnly
      ? [`${names.has('source') ? 'What was marked' : records.length === 1 ? 'It' : 'They'} can be restored from the trash.`]
      : []
  state.report({ file: path, message: [`Another program removed ${listed(names)}.`, ...gone, ...kept].join(' ') })
}

function listed(names: ReadonlyMap<RecordKind, readonly string[]>): string {
  const parts = [...names].map(([kind, those]) => {
    const [one, many] = nouns[kind]
    const name = those.find((known) => known !== '')
    if (those.length === 1) return name ? `the ${one} “${shortened(name)}”` : `one ${one}`
    return name ? `${those.length} ${many} (“${shortened(name)}” and others)` : `${those.length} ${many}`
  })
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
}

function nameOf(put: Put | null): string {
  return put?.kind === 'claim' ? put.record.text : put?.kind === 'brief' ? put.record.title : ''
}

function shortened(name: string): string {
  return name.length > shownLetters ? `${name.slice(0, shownLetters)}…` : name
}
