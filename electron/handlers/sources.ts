import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FilePart, Handlers, ImportItem } from '../../shared/api'
import { mostFileBytes, tooLargeSentence } from '../../shared/import-limits'
import { fitMarks } from '../../shared/interchange/fit-marks'
import type { Reference } from '../../shared/interchange/reference'
import { unappraised } from '../../shared/model/appraisal'
import type { Change, Put } from '../../shared/model/change'
import { cutAt, fitMetadata } from '../../shared/model/fit-metadata'
import { foldBlock, restoreBlock } from '../../shared/model/folding'
import type { SourceId } from '../../shared/model/schema'
import {
  longestName,
  mostBlocks,
  type Source,
  type SourceDraft,
  type SourceMetadata,
  sourceMetadataSchema,
} from '../../shared/model/source'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { sketchOf } from '../../shared/text/sketch'
import { bodyWords } from '../../shared/text/words'
import { olderVersion } from '../../shared/versions/recognise'
import type { OpenLibrary } from '../library/open-library'
import type { FileContents, Imported } from '../worker-jobs'
import { addBrief } from './add-brief'
import { addStated, type Ends } from './add-stated'
import { commitIfChanged, counted, given, learnAnnotations, linksEndingIn, sameValue, unseen } from './committing'
import { addMarked, addReference, putMarks } from './foreign-files'
import { annotationsFrom } from './foreign-marks'
import { type HostDeps, timeOf } from './host-deps'
import { otherText, readSettled, settledBody } from './settle-text'
import type { Shelf } from './shelf'

type SourceCalls = Pick<
  Handlers,
  'sources.import' | 'sources.extract' | 'sources.read' | 'sources.update' | 'sources.fold' | 'sources.tag' | 'sources.remove'
>

/** The slowest page of 50 MB took a tenth of this. */
const importTimeoutMs = 60_000

export function sourceHandlers(deps: HostDeps, shelf: Shelf): SourceCalls {
  async function parse(item: ImportItem): Promise<FileContents> {
    const input =
      item.kind === 'path'
        ? { kind: 'bytes' as const, name: basename(item.path), bytes: await readLimited(item.path), chaptersApart: item.chaptersApart }
        : item
    if (input.kind === 'bytes' && input.bytes.length > mostFileBytes) throw tooLarge(input.name)
    return deps.worker.run('import', input, { timeoutMs: importTimeoutMs })
  }

  async function add(
    open: OpenLibrary,
    { draft: whole, original, marks: stated, notices: read }: Imported,
    batch: string | null,
  ): Promise<FilePart> {
    const { draft, notices: cut } = fitDraft(whole, original.name)
    const { marks, notices: cutMarks } = fitMarks(stated)
    const notices = [...read, ...cut, ...cutMarks]
    const textHash = sha256(draft.text)
    const same = [...open.workspace().sources.values()].find((card) => card.textHash === textHash)
    if (same) {
      // The text is known, yet someone may have marked it since, in another program.
      const part = marks.length > 0 ? await putMarks(marks, same, { open, batch: batch ?? `import:${same.id}`, deps }) : null
      return part ?? { kind: 'duplicate', of: same }
    }
    const source = sourceFrom(draft, {
      id: deps.newId('src') as SourceId,
      textHash,
      original: {
        name: cutAt(original.name, longestName),
        extension: original.extension,
        bytes: original.bytes.length,
        hash: sha256(original.bytes),
      },
      importedAt: timeOf(deps.clock),
    })
    // A source and what was marked in it are one step back.
    const step = { label: 'Import', batch: batch ?? `import:${source.id}` }
    const change = await open.addSource({ source, text: draft.text, original: original.bytes }, step)
    const older = olderVersion(source, open.workspace().sources.values())
    if (marks.length === 0) return { kind: 'imported', change, source, older, marks: { placed: 0, lost: 0 }, notices }
    const annotations = annotationsFrom(marks, { id: source.id, text: draft.text, blocks: draft.blocks }, deps)
    const puts = annotations.map((record): Put => ({ kind: 'annotation', record }))
    await open.commit({ puts, removals: [] }, step)
    const lost = annotations.filter(({ state }) => state.kind === 'lost').length
    const both: Change = { puts: [...change.puts, ...puts], removals: change.removals }
    return { kind: 'imported', change: both, source, older, marks: { placed: annotations.length - lost, lost }, notices }
  }

  return {
    async 'sources.import'({ library, batch, item }) {
      shelf.get(library)
      // Reading a file takes long, so it waits for nobody and nobody waits for it.
      const { sources, refused, foreign } = await parse(item)
      const [only, ...others] = sources
      if (only && others.length + refused.length + foreign.length === 0) {
        const part = await shelf.change(library, (open) => add(open, only, batch))
        return part.kind === 'imported' || part.kind === 'duplicate' ? part : { kind: 'several', parts: [part], refused: [] }
      }
      // What one file held is one step back, whoever imports it.
      const together = batch ?? `import:${deps.newId('src')}`
      const parts: FilePart[] = []
      const unknown: Reference[] = []
      for (const source of sources) parts.push(await shelf.change(library, (open) => add(open, source, together)))
      for (const { original, holds } of foreign) {
        const ends: Ends = new Map()
        for (const document of holds.marked) {
          parts.push(
            await shelf.change(library, (open) =>
              addMarked(document, original, { open, batch: together, deps, ends, add: (imported) => add(open, imported, together) }),
            ),
          )
        }
        const { brief, stated } = holds
        if (stated.claims.length + stated.links.length > 0)
          parts.push(await shelf.change(library, (open) => addStated(stated, ends, { open, batch: together, deps })))
        if (brief) parts.push(await shelf.change(library, (open) => addBrief(brief, { open, batch: together, deps })))
        for (const reference of holds.references) {
          const part = await shelf.change(library, (open) => addReference(reference, { open, batch: together }))
          if (part) parts.push(part)
          else unknown.push(reference)
        }
      }
      return { kind: 'several', parts, refused: [...refused, ...unknown.map(notHere)] }
    },

    async 'sources.extract'({ item }) {
      return (await parse(item)).sources.map(({ draft, original }) => fitDraft(draft, original.name).draft)
    },

    async 'sources.read'({ library, id }) {
      const { source, text, annotations } = await readSettled(shelf, library, id, () => timeOf(deps.clock))
      return { source, text, annotations }
    },

    async 'sources.update'({ library, batch, id, patch, over }) {
      return shelf.change(library, async (open) => {
        const { source: before } = await open.read(id)
        const changes = given(patch)
        const touched = metadataFields.filter((field) => field in changes && !sameValue(before[field], changes[field]))
        const after: Source = { ...before, ...changes, corrected: [...new Set([...before.corrected, ...touched])] }
        if (sameValue(before, after)) return { change: emptyChange }
        const change: Change = { puts: [{ kind: 'source', record: after }], removals: [] }
        await open.commit(change, {
          label: touched.length > 0 ? 'Correct a source' : sameValue(before.tags, after.tags) ? 'Appraise a source' : 'Change tags',
          batch,
          unseen: unseen({ kind: 'source', record: before }, after, over, open.workspace()),
        })
        return { change }
      })
    },

    async 'sources.fold'({ library, batch, id, starts, textHash, folded }) {
      return shelf.change(library, async (open) => {
        const { source: before, text } = await settledBody(open, id, timeOf(deps.clock))
        if (before.textHash !== textHash) throw otherText('Its paragraphs may be others, so nothing was folded or restored.')
        const named = new Set(starts)
        const blocks = before.blocks.map((block) => (named.has(block.start) ? (folded ? foldBlock(block) : restoreBlock(block)) : block))
        // A person's word on a block ends the doubt about it, also when the block stays what it was.
        const { extraction } = before
        const waiting = extraction?.waiting.filter((start) => !named.has(start)) ?? []
        const after: Source = {
          ...before,
          blocks,
          words: bodyWords(text, blocks),
          extraction: extraction && { ...extraction, waiting },
        }
        if (sameValue(before, after)) return { change: emptyChange }
        const change: Change = { puts: [{ kind: 'source', record: after }], removals: [] }
        const label = sameValue(before.blocks, blocks) ? 'Decide a block in doubt' : folded ? 'Fold as page furniture' : 'Restore text'
        await open.commit(change, { label, batch })
        return { change }
      })
    },

    async 'sources.tag'({ library, batch, ids, add, remove }) {
      return shelf.change(library, async (open) => {
        const puts: Put[] = []
        for (const id of new Set(ids)) {
          if (!open.workspace().sources.has(id)) continue
          const { source: before } = await open.read(id)
          const tags = [...new Set([...before.tags, ...add])].filter((tag) => !remove.includes(tag))
          if (!sameValue(before.tags, tags)) puts.push({ kind: 'source', record: { ...before, tags } })
        }
        return commitIfChanged(open, { puts, removals: [] }, { label: `Tag ${counted(puts.length, 'source')}`, batch })
      })
    },

    async 'sources.remove'({ library, batch, ids }) {
      return shelf.change(library, async (open) => {
        const present = ids.filter((id) => open.workspace().sources.has(id))
        for (const id of present) await learnAnnotations(open, id)
        const { annotations, links } = open.workspace()
        const named = new Set<SourceId>(present)
        const marked = [...annotations.values()].filter((annotation) => named.has(annotation.sourceId))
        const change: Change = {
          puts: [],
          removals: [
            ...linksEndingIn(links, new Set(marked.map((annotation) => annotation.id))),
            ...marked.map(({ id, sourceId }) => ({ kind: 'annotation' as const, id, sourceId })),
            ...present.map((id) => ({ kind: 'source' as const, id })),
          ],
        }
        return commitIfChanged(open, change, { label: `Delete ${counted(present.length, 'source')}`, batch })
      })
    },
  }
}

const metadataFields = Object.keys(sourceMetadataSchema.shape) as readonly (keyof SourceMetadata)[]

/** A draft within the limits of a record. Throws `limit-exceeded` for one that is divided beyond them. */
function fitDraft(draft: SourceDraft, name: string): { readonly draft: SourceDraft; readonly notices: readonly string[] } {
  if (draft.blocks.length > mostBlocks)
    throw new CallError('limit-exceeded', `“${name}” holds more text than Crossread takes as one source. Divide it and import the parts.`)
  const { metadata, notices } = fitMetadata(draft)
  return { draft: { ...draft, ...metadata }, notices }
}

function sourceFrom(draft: SourceDraft, rest: Pick<Source, 'id' | 'textHash' | 'original' | 'importedAt'>): Source {
  const { text, ...metadata } = draft
  return { ...metadata, ...rest, ...unappraised, tags: [], length: text.length, corrected: [], versionOf: null, sketch: sketchOf(text) }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

async function readLimited(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path)
    // Folders have no words, and a device or pipe may never end.
    if (!stats.isFile()) throw new CallError('unsupported-format', `“${basename(path)}” is not a file, so it was not imported.`)
    if (stats.size > mostFileBytes) throw tooLarge(basename(path))
    return await readFile(path)
  } catch (error) {
    if (error instanceof CallError) throw error
    throw new CallError('not-found', `“${basename(path)}” could not be read. Check that the file is there and that you may read it.`, {
      cause: error,
    })
  }
}

function tooLarge(name: string): CallError {
  return new CallError('limit-exceeded', tooLargeSentence(name))
}

function notHere({ title }: Reference): { readonly name: string; readonly message: string } {
  const name = title ?? 'A work without a title'
  return { name, message: `“${name}” is not in the library, so its metadata found no place. Import its text first, then this file again.` }
}
