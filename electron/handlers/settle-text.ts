/** A text that another program changed: its blocks and passages are brought in line with the words that stand there now. */
import type { Annotation } from '../../shared/model/annotation'
import type { Put } from '../../shared/model/change'
import type { IsoTime, LibraryId, SourceId } from '../../shared/model/schema'
import type { Block, Source } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { prepareText } from '../../shared/text/anchor'
import { refitBlocks } from '../../shared/text/refit-blocks'
import { sketchOf } from '../../shared/text/sketch'
import { bodyWords } from '../../shared/text/words'
import { carried } from '../../shared/versions/carry'
import type { OpenLibrary, SourceBody } from '../library/open-library'
import { sameValue } from './committing'
import type { Shelf } from './shelf'

/** Whether the text is the one that the source's blocks were made for, and every passage stands on its words. */
export function isSettled({ source, text, textHash, annotations }: SourceBody): boolean {
  return (
    source.textHash === textHash &&
    annotations.every(
      ({ anchors, state }) => state.kind === 'lost' || anchors.every(({ start, end, exact }) => text.slice(start, end) === exact),
    )
  )
}

/**
 * A source with its passages found again when its text has changed; those that are gone wait for their person. Where the library
 * is open for reading only, this is done for who looks, and not kept.
 */
export async function settledBody(open: OpenLibrary, id: SourceId, now: IsoTime): Promise<SourceBody> {
  const body = await open.read(id)
  if (isSettled(body)) return body
  const along = alongWith(body, open.former(id, body.textHash).source, now)
  const source = along.source(body.source)
  const annotations = body.annotations.map(along.annotation)
  if (open.readOnly) return { ...body, source, annotations }
  const puts: Put[] = [
    ...(source === body.source ? [] : [{ kind: 'source' as const, record: source }]),
    ...annotations.filter((record, at) => record !== body.annotations[at]).map((record) => ({ kind: 'annotation' as const, record })),
  ]
  await open.follow({ puts, removals: [] }, 'Find passages in a changed text', (put) =>
    put.kind === 'source' && put.record.id === id
      ? { kind: 'source', record: along.source(put.record) }
      : put.kind === 'annotation' && put.record.sourceId === id
        ? { kind: 'annotation', record: along.annotation(put.record) }
        : put,
  )
  return open.read(id)
}

/** The same for a call that changes nothing else. */
export async function readSettled(shelf: Shelf, library: LibraryId, id: SourceId, now: () => IsoTime): Promise<SourceBody> {
  const { open } = shelf.get(library)
  const body = await open.read(id)
  if (isSettled(body)) return body
  return open.readOnly ? settledBody(open, id, now()) : shelf.change(library, (changed) => settledBody(changed, id, now()))
}

/** The refusal of an act on a text that is another by now than the one the person saw. `but` says what was not done. */
export function otherText(but: string): CallError {
  return new CallError(
    'not-found',
    `Another program changed the text of this source. ${but} It is shown as it is now; please select again.`,
  )
}

/** Finds the passages of texts again that were found changed, and tells the windows, which may show them. */
export async function settleShown(shelf: Shelf, library: LibraryId, ids: readonly SourceId[], now: () => IsoTime): Promise<void> {
  const { open } = shelf.get(library)
  for (const id of ids) {
    try {
      const { source, annotations } = await readSettled(shelf, library, id, now)
      if (!open.readOnly) continue
      const puts: Put[] = [{ kind: 'source', record: source }, ...annotations.map((record): Put => ({ kind: 'annotation', record }))]
      shelf.tell({ kind: 'changed', library, change: { puts, removals: [] }, history: open.history() })
    } catch (error) {
      // A text that cannot be read is told to who opens it.
      if (!(error instanceof CallError)) throw error
    }
  }
}

/** What a text makes of the records of its source, those in use and those that steps taken back bring: the very same one where it fits already. */
function alongWith({ text, textHash }: SourceBody, former: Source | null, now: IsoTime) {
  const prepared = prepareText(text)
  const sketch = sketchOf(text)
  return {
    source(record: Source): Source {
      if (record.textHash === textHash) return record
      // A text that is back has the blocks it had: those of the other one were only fitted to it.
      const blocks = former?.blocks ?? refitBlocks(record.blocks, text)
      const extraction = former ? former.extraction : settledExtraction(record, blocks)
      return { ...record, blocks, textHash, length: text.length, words: bodyWords(text, blocks), sketch, extraction }
    },
    annotation(record: Annotation): Annotation {
      const place = carried(record, prepared)
      return isSame(place, record) ? record : { ...record, ...place, changedAt: now }
    },
  }
}

/** Blocks in doubt stay in doubt while there are as many blocks as before; else nobody can say which ones they are now. */
function settledExtraction({ blocks: before, extraction }: Source, blocks: readonly Block[]): Source['extraction'] {
  if (extraction === null) return null
  const doubted = new Set(extraction.waiting)
  const same = before.length === blocks.length
  return { ...extraction, waiting: same ? blocks.flatMap(({ start }, at) => (doubted.has(before[at]?.start ?? -1) ? [start] : [])) : [] }
}

/** A passage that was moved or reworded before stays known as that where it stands still. */
function isSame(place: Pick<Annotation, 'anchors' | 'state'>, { anchors, state }: Annotation): boolean {
  return sameValue(place.anchors, anchors) && (sameValue(place.state, state) || (place.state.kind === 'exact' && state.kind !== 'lost'))
}
