/** A text that another program changed: its blocks and passages are brought in line with the words that stand there now. */
import type { Put } from '../../shared/model/change'
import type { IsoTime, SourceId } from '../../shared/model/schema'
import type { Block, Source } from '../../shared/model/source'
import { prepareText } from '../../shared/text/anchor'
import { refitBlocks } from '../../shared/text/refit-blocks'
import { sketchOf } from '../../shared/text/sketch'
import { bodyWords } from '../../shared/text/words'
import { carried } from '../../shared/versions/carry'
import { sha256 } from '../library/content-hash'
import type { OpenLibrary, SourceBody } from '../library/open-library'
import { sameValue } from './committing'

/** Whether the text is the one that the source's blocks and passages were made for. */
export function isSettled({ source, text }: SourceBody): boolean {
  return source.textHash === sha256(Buffer.from(text))
}

/** Blocks in doubt stay in doubt while there are as many blocks as before; else nobody can say which ones they are now. */
function settledExtraction({ blocks: before, extraction }: Source, blocks: readonly Block[]): Source['extraction'] {
  if (extraction === null) return null
  const doubted = new Set(extraction.waiting)
  const same = before.length === blocks.length
  return { ...extraction, waiting: same ? blocks.flatMap(({ start }, at) => (doubted.has(before[at]?.start ?? -1) ? [start] : [])) : [] }
}

/** Finds the passages of a changed text again, as one step. Those that are gone wait for their person. */
export async function settleText(open: OpenLibrary, id: SourceId, now: IsoTime): Promise<SourceBody> {
  const body = await open.read(id)
  if (isSettled(body)) return body
  const { source, text, annotations } = body
  const blocks = refitBlocks(source.blocks, text)
  const record: Source = {
    ...source,
    blocks,
    textHash: sha256(Buffer.from(text)),
    length: text.length,
    words: bodyWords(text, blocks),
    sketch: sketchOf(text),
    extraction: settledExtraction(source, blocks),
  }
  const prepared = prepareText(text)
  const puts: Put[] = [{ kind: 'source', record }]
  for (const annotation of annotations) {
    const place = carried(annotation, prepared)
    if (!sameValue(place.anchors, annotation.anchors) || place.state.kind !== 'exact')
      puts.push({ kind: 'annotation', record: { ...annotation, ...place, changedAt: now } })
  }
  await open.commit({ puts, removals: [] }, { label: 'Find passages in a changed text', batch: null })
  return open.read(id)
}
