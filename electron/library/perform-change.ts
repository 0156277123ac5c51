/** How a change reaches the disk: everything it touches is read first, then what it removes is kept, then it is written, all or nothing. */
import { basename } from 'node:path'
import type { Change, Put, Removal } from '../../shared/model/change'
import { currentPut, putKey, removalKey, reverseOf } from '../../shared/model/reverse'
import type { SourceId } from '../../shared/model/schema'
import { applyChange, isEmptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { HalfDoneError } from './journal'
import { keepTheirs, keepUnseen } from './keep-theirs'
import { annotationsFile, fileOfPut, fileOfRemoval, sourceFile, sourceFolder, trashedSourceFolder } from './layout'
import type { LibraryState } from './library-state'
import { asPut, firstIssue, type RecordOf, type Records, schemaOf } from './record-codec'
import { difference, RecordFile } from './record-file'
import { isListed, type RecordKind } from './record-kind'

export type PerformOptions = {
  readonly label: string
  /** Which removed records go to the trash. Sources always do; small records need not when undo takes back that they were made. */
  readonly trash: 'all' | 'sources'
  /** What undo or redo takes back: a record that is another by now was changed by another program since. */
  readonly takesBack?: Change
  /** Versions that are replaced by somebody who has not seen them. */
  readonly unseen?: readonly Put[]
  /** A source whose folder was just written under another name, and becomes part of the library with this change. */
  readonly incoming?: { readonly id: SourceId; readonly folder: string }
}

/** `entry`: the name of what it left in the trash. */
export type Performed = { readonly change: Change; readonly backward: Change; readonly entry: string | null }

/** Makes a change durable and folds it into the workspace. Null when there was nothing to do. Rejects with disk and workspace as they were. */
export async function performChange(state: LibraryState, asked: Change, options: PerformOptions): Promise<Performed | null> {
  const wanted: Change = { puts: asked.puts.map(checked), removals: asked.removals }
  await state.ourWords.keepOwed()
  state.takenIn.clear()
  // What this change replaces is not lost when somebody else replaced it before: the person replaces it themselves.
  const replaced = state.ourWords.leaveToReplace(wanted)
  try {
    return await perform(state, wanted, options)
  } catch (error) {
    await state.ourWords.wasNotReplaced(replaced, state.files)
    throw error
  }
}

async function perform(state: LibraryState, wanted: Change, options: PerformOptions): Promise<Performed | null> {
  const returning = await readTouched(state, wanted, options)
  const change = complete(state, wanted, returning)
  if (isEmptyChange(change)) return null
  const backward = reverseOf(change, state.workspace)
  const { writes, files } = await plan(state, change, returning)
  const entry = await keepRemoved(state, change, options)
  const before = new Map(writes.map(({ file }) => [file, file.records]))
  try {
    const day = state.now().slice(0, 10)
    for (const { file } of writes) await state.salvage.backups.before(file.path, day)
    await keepTheirs(state, change, options.takesBack, day)
    await keepUnseen(state, options.unseen ?? [])
    await state.folder.together(async () => {
      for (const [id, from] of returning) await state.folder.act({ kind: 'move', from, to: sourceFolder(id) })
      for (const removal of change.removals) {
        if (removal.kind === 'source' && entry)
          await state.folder.act({ kind: 'move', from: sourceFolder(removal.id), to: trashedSourceFolder(entry, removal.id) })
      }
      for (const { file, records, stageIn } of writes) await file.save(records, stageIn)
    })
  } catch (error) {
    for (const [file, records] of before) file.keep(records)
    // Half done: sources may lie in the entry by now, and the next opening moves the others there.
    if (entry && !(error instanceof HalfDoneError)) state.trash.withdraw(entry)
    throw error
  }
  remember(state, change, files)
  return { change, backward, entry }
}

/** A put in the canonical order of its fields, and proof that it can be read again. A record that cannot would be lost at the next opening. */
export function checked(put: Put): Put {
  const parsed = schemaOf(put.kind).safeParse(put.record)
  if (!parsed.success) throw new Error(`A record (${put.kind}) that could not be read again was not written: ${firstIssue(parsed.error)}`)
  return asPut(put.kind, parsed.data)
}

/** Reads every file the change touches and takes in what others changed there. Answers the sources that come back, with the folders they are in now. */
async function readTouched(state: LibraryState, change: Change, { incoming }: PerformOptions): Promise<ReadonlyMap<SourceId, string>> {
  const returning = new Map<SourceId, string>()
  for (const put of change.puts) {
    if (put.kind !== 'source' || state.workspace.sources.has(put.record.id)) continue
    const id = put.record.id
    const entry = incoming?.id === id ? null : state.trash.entryOfSource(id)
    const folder = incoming?.id === id ? incoming.folder : entry && trashedSourceFolder(entry, id)
    if (!folder) throw new CallError('not-found', 'The files of this source are no longer in the trash, so it cannot come back.')
    returning.set(id, folder)
  }
  const seen = new Set<string>()
  const inWorkspace = (id: SourceId) => !returning.has(id) && state.workspace.sources.has(id)
  for (const act of [...change.puts, ...change.removals]) {
    if (act.kind !== 'source' && act.kind !== 'annotation') continue
    const id = act.kind === 'source' ? ('record' in act ? act.record.id : act.id) : 'record' in act ? act.record.sourceId : act.sourceId
    if (!inWorkspace(id) || seen.has(`${act.kind}:${id}`)) continue
    seen.add(`${act.kind}:${id}`)
    if (act.kind === 'source') await state.source(id)
    else await state.assertThere(id)
    await state.annotations(id)
  }
  for (const put of change.puts) {
    if (put.kind === 'annotation' && !state.workspace.sources.has(put.record.sourceId) && !returning.has(put.record.sourceId)) {
      throw new CallError('not-found', 'The source of this annotation is not in the library. It may have been deleted; look in the trash.')
    }
    if (put.kind === 'brief' && !state.files.has(fileOfPut(put))) await state.file('brief', fileOfPut(put))
  }
  for (const act of [...change.puts.map(fileOfPut), ...change.removals.map(fileOfRemoval)]) {
    const file = state.files.get(act)
    if (file && file.kind !== 'source' && file.kind !== 'annotation') await state.lookOutside(file)
  }
  return returning
}

/** The change without what is so already, and with the removal of all annotations of removed sources. */
function complete(state: LibraryState, change: Change, returning: ReadonlyMap<SourceId, string>): Change {
  const isNews = (put: Put) => {
    const there = state.files.get(fileOfPut(put))?.records.get(put.record.id)
    return !there || !currentlyAlive(state, put) || JSON.stringify(there) !== JSON.stringify(put.record)
  }
  const removals = new Map<string, Removal>()
  const going = new Set(change.removals.flatMap((removal) => (removal.kind === 'source' ? [removal.id] : [])))
  for (const put of change.puts) {
    if (put.kind === 'source' && going.has(put.record.id) && !returning.has(put.record.id))
      throw new Error('A change removes and puts the same source.')
  }
  if (going.size > 0) {
    for (const { id, sourceId } of state.workspace.annotations.values()) {
      if (going.has(sourceId)) removals.set(`annotation:${id}`, { kind: 'annotation', id, sourceId })
    }
  }
  for (const removal of change.removals) if (currentPut(removal, state.workspace)) removals.set(removalKey(removal), removal)
  return { puts: change.puts.filter(isNews), removals: [...removals.values()] }
}

/** Writes the trash entry of a change that removes something, and answers its name. */
async function keepRemoved(state: LibraryState, change: Change, { label, trash }: PerformOptions): Promise<string | null> {
  const removesSource = change.removals.some((removal) => removal.kind === 'source')
  if (change.removals.length === 0 || (trash === 'sources' && !removesSource)) return null
  const put = new Set(change.puts.map(putKey))
  const records = change.removals.flatMap((removal) => (put.has(removalKey(removal)) ? [] : (currentPut(removal, state.workspace) ?? [])))
  if (records.length === 0) return null
  return state.trash.add(state.now(), label, records)
}

type Write = { readonly file: RecordFile; readonly records: Records<RecordKind>; readonly stageIn: string | null }

/** The files that are another after the change, with their new records; and all files that belong to it. */
async function plan(
  state: LibraryState,
  change: Change,
  returning: ReadonlyMap<SourceId, string>,
): Promise<{ readonly writes: readonly Write[]; readonly files: readonly RecordFile[] }> {
  const drafts = new Map<string, { kind: RecordKind; records: Map<string, RecordOf<RecordKind>> }>()
  const draft = (kind: RecordKind, path: string) => {
    const known = drafts.get(path)
    if (known) return known.records
    const records = new Map<string, RecordOf<RecordKind>>(state.files.get(path)?.records)
    drafts.set(path, { kind, records })
    return records
  }
  const going = new Set(change.removals.flatMap((removal) => (removal.kind === 'source' ? [removal.id] : [])))
  for (const removal of change.removals) {
    const leavesWithFolder = removal.kind === 'source' || (removal.kind === 'annotation' && going.has(removal.sourceId))
    if (!leavesWithFolder) draft(removal.kind, fileOfRemoval(removal)).delete(removal.id)
  }
  const comesFrom = new Map<string, string>()
  for (const [id, from] of returning) {
    draft('annotation', annotationsFile(id)).clear()
    comesFrom.set(sourceFile(id), from).set(annotationsFile(id), from)
  }
  for (const put of change.puts) draft(put.kind, fileOfPut(put)).set(put.record.id, put.record)
  const writes: Write[] = []
  const files: RecordFile[] = []
  for (const [path, { kind, records }] of drafts) {
    const from = comesFrom.get(path) ?? null
    const file =
      from === null
        ? (state.files.get(path) ?? new RecordFile<RecordKind>(kind, path, state.salvage))
        : await readReturning(state, kind, path, from)
    files.push(file)
    if (difference(kind, file.records, records)) writes.push({ file, records, stageIn: from })
  }
  return { writes, files }
}

/** A file of a source that comes back: as it is in the folder that will be moved, under the path it will have. */
async function readReturning(state: LibraryState, kind: RecordKind, path: string, from: string): Promise<RecordFile> {
  const there = new RecordFile<RecordKind>(kind, `${from}/${basename(path)}`, state.salvage)
  await there.load()
  return new RecordFile<RecordKind>(kind, path, state.salvage, there.records)
}

/** Folds what is durable now, and lets go of what it made superfluous. */
function remember(state: LibraryState, change: Change, files: readonly RecordFile[]): void {
  for (const removal of change.removals) {
    if (removal.kind !== 'source') continue
    state.learned.delete(removal.id)
    state.files.delete(sourceFile(removal.id))
    state.files.delete(annotationsFile(removal.id))
  }
  for (const file of files) {
    if (file.records.size === 0 && !isListed(file.kind)) state.files.delete(file.path)
    else state.files.set(file.path, file)
  }
  state.ourWords.wrote(change)
  for (const put of change.puts) if (put.kind === 'source') state.learned.add(put.record.id)
  state.workspace = applyChange(state.workspace, change)
  state.reviveLinks(change)
  state.trash.settle(new Set(change.puts.map(putKey)), (put) => currentlyAlive(state, put))
}

export function currentlyAlive(state: LibraryState, put: Put): boolean {
  switch (put.kind) {
    case 'library':
      return true
    case 'source':
      return state.workspace.sources.has(put.record.id)
    case 'annotation':
      return state.workspace.annotations.has(put.record.id)
    case 'claim':
      return state.workspace.claims.has(put.record.id)
    case 'link':
      return state.workspace.links.has(put.record.id)
    case 'decision':
      return state.workspace.decisions.has(put.record.id)
    case 'brief':
      return state.workspace.briefs.has(put.record.id)
  }
}
