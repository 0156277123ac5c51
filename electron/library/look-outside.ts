/** Takes in what other programs did to an open library: a version control, a sync folder, a person with an editor. */
import { existsSync, readdirSync } from 'node:fs'
import type { Put } from '../../shared/model/change'
import { briefIdSchema, type SourceId, sourceIdSchema } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { takeInConflictCopies } from './conflict-copies'
import { leadsOut } from './inside'
import { annotationsFile, briefFile, briefsFolder, sourceFile, sourcesFolder, textFile } from './layout'
import type { LibraryState } from './library-state'
import type { Records } from './record-codec'

/** Looking lets other work run after this many files: with a stat of some microseconds each, about every two milliseconds. */
const filesAtATime = 500

/**
 * Compares every file that was read, and the names in the folders, with what is known, and folds the differences. What is
 * gone from a list file stays (see `RecordFile.takeInOutside`); a source whose folder is gone leaves the workspace. Answers the
 * sources whose text was read and is another now than the one they were divided and marked for.
 */
export async function lookOutside(state: LibraryState): Promise<readonly SourceId[]> {
  const dangledBefore = state.dangling
  const reworded: SourceId[] = []
  for (const file of [...state.files.values()]) {
    if (file.kind !== 'source' && file.kind !== 'annotation') await orReported(state, file.path, () => state.lookOutside(file))
  }
  await takeInBriefs(state)
  await takeInSources(state)
  let looked = 0
  for (const id of [...state.workspace.sources.keys()]) {
    looked += 1
    if (looked % filesAtATime === 0) await new Promise((resolve) => setImmediate(resolve))
    if (state.folder.changedOutside(sourceFile(id))) await orReported(state, sourceFile(id), () => state.source(id))
    const known = state.files.has(annotationsFile(id)) || state.preloaded.has(id)
    if (known && state.workspace.sources.has(id) && state.folder.changedOutside(annotationsFile(id)))
      await orReported(state, annotationsFile(id), () => state.annotations(id))
    const isRead = state.folder.stamp(textFile(id)) !== null
    if (state.unsettled.has(id) || (isRead && state.folder.changedOutside(textFile(id)))) reworded.push(id)
  }
  await takeInConflictCopies(state)
  await state.fetchEnds()
  if ([...state.dangling.keys()].some((id) => !dangledBefore.has(id))) state.reportDangling()
  return reworded.filter((id) => state.workspace.sources.has(id))
}

/** Sources that are new or gone, as one change however many they are. */
async function takeInSources(state: LibraryState): Promise<void> {
  const { sources } = state.workspace
  const there = new Set(ids(state, sourcesFolder, (name) => sourceIdSchema.safeParse(name).data))
  const gone = new Set([...sources.keys()].filter((id) => !there.has(id)))
  if (gone.size > 0) await state.sourcesVanished(gone)
  const puts: Put[] = []
  for (const id of there) {
    // A folder that is still being copied has no text yet; the next look finds it whole.
    if (sources.has(id) || !existsSync(state.folder.absolute(textFile(id))) || leadsOut(state.folder.root, textFile(id))) continue
    await orReported(state, sourceFile(id), async () => {
      puts.push({ kind: 'source', record: await state.sourceRecord(id, null) })
    })
    await new Promise((resolve) => setImmediate(resolve))
  }
  state.takeIn({ puts, removals: [] })
}

async function takeInBriefs(state: LibraryState): Promise<void> {
  for (const id of ids(state, briefsFolder, (name) => briefIdSchema.safeParse(name.replace(/\.json$/, '')).data)) {
    if (state.workspace.briefs.has(id) || leadsOut(state.folder.root, briefFile(id))) continue
    await orReported(state, briefFile(id), async () => {
      const file = await state.file('brief', briefFile(id))
      const record = (file.records as Records<'brief'>).get(id)
      if (record) state.takeIn({ puts: [{ kind: 'brief', record }], removals: [] })
      else state.files.delete(briefFile(id))
    })
  }
}

/** A source that vanished was taken out by asking for it; a file that cannot be read is reported and the rest goes on. */
async function orReported(state: LibraryState, file: string, look: () => Promise<unknown>): Promise<void> {
  try {
    await look()
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    if (error.code !== 'not-found') state.report({ file, message: error.message })
  }
}

/** The ids that the names in a folder stand for. */
function ids<Id>(state: LibraryState, folder: string, parse: (name: string) => Id | undefined): readonly Id[] {
  const path = state.folder.absolute(folder)
  return existsSync(path) ? readdirSync(path).flatMap((name) => parse(name) ?? []) : []
}
