/** The cards of all sources at opening: from the catalogue where it is fresh, from the sources themselves where not. */
import { existsSync, readdirSync } from 'node:fs'
import { type SourceId, sourceIdSchema } from '../../shared/model/schema'
import type { SourceCard } from '../../shared/model/source'
import { cardOf } from '../../shared/model/workspace'
import type { Catalogue } from './catalogue'
import { currentStamp } from './durable-write'
import { leadsOut, linkSentence } from './inside'
import { incomingPrefix, sourceFile, sourceFolder, sourcesFolder, textFile } from './layout'
import type { LibraryState } from './library-state'
import { rebuildSource } from './rebuild-source'
import { RecordFile } from './record-file'
import type { RecordKind } from './record-kind'

/** Opening lets other work run after this many milliseconds, half a frame, so that windows stay alive. */
const slice = 8

export type OpenedSources = {
  readonly cards: ReadonlyMap<SourceId, SourceCard> /** Sources whose own file had to be read. */
  readonly read: number
}

export async function openSources(
  state: LibraryState,
  catalogue: Catalogue,
  onProgress: (done: number, total: number) => void,
): Promise<OpenedSources> {
  const cards = new Map<SourceId, SourceCard>()
  const names = folderNames(state)
  let read = 0
  let last = Date.now()
  for (const [index, { name, isLink }] of names.entries()) {
    if (Date.now() - last >= slice) {
      onProgress(index, names.length)
      await new Promise((resolve) => setImmediate(resolve))
      last = Date.now()
    }
    const id = sourceIdSchema.safeParse(name)
    if (!id.success) {
      if (!name.startsWith('.'))
        state.report({
          file: `${sourcesFolder}/${name}`,
          message: `${sourcesFolder}/${name} is not a source of Crossread. It was left as it is.`,
        })
      continue
    }
    if (isLink && reportedLink(state, sourceFolder(id.data))) continue
    const entry = catalogue.get(id.data)
    const stamp = currentStamp(state.folder.absolute(sourceFile(id.data)))
    if (entry && stamp === entry.stamp) {
      state.folder.know(sourceFile(id.data), stamp)
      cards.set(id.data, entry.card)
      continue
    }
    if ([sourceFile(id.data), textFile(id.data)].some((path) => reportedLink(state, path))) continue
    read += 1
    const card = await readCard(state, id.data, entry?.card ?? null)
    if (card) cards.set(id.data, card)
  }
  onProgress(names.length, names.length)
  return { cards, read }
}

function folderNames(state: LibraryState): readonly { readonly name: string; readonly isLink: boolean }[] {
  const path = state.folder.absolute(sourcesFolder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(incomingPrefix))
    .map((entry) => ({ name: entry.name, isLink: entry.isSymbolicLink() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A source of which a part lies outside is not shown; nothing of it is read or made anew. */
function reportedLink(state: LibraryState, path: string): boolean {
  if (!leadsOut(state.folder.root, path)) return false
  state.report({ file: path, message: `${linkSentence(path)} The source is not shown; the link was left as it is.` })
  return true
}

async function readCard(state: LibraryState, id: SourceId, old: SourceCard | null): Promise<SourceCard | null> {
  const file = new RecordFile<RecordKind>('source', sourceFile(id), state.salvage)
  await file.load()
  const [record] = file.records.values()
  if (record && record.id !== id) {
    state.report({
      file: sourceFile(id),
      message: `${sourceFile(id)} holds the record of another source (${record.id}); perhaps the folder is a copy. It was left as it is and is not shown.`,
    })
    return null
  }
  if (record) return cardOf(record as Parameters<typeof cardOf>[0])
  const rebuilt = rebuildSource(id, old, state.salvage)
  if (rebuilt) {
    if (!state.folder.readOnly) await file.save(new Map([[id, rebuilt]]))
    return cardOf(rebuilt)
  }
  state.report({
    file: sourceFolder(id),
    message: `${sourceFolder(id)} holds no text and no readable record, so it is not shown. What is in it was left as it is.`,
  })
  return null
}
