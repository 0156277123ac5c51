/** Their annotations, moved onto the sources as they are here. */
import type { Annotation } from '../model/annotation'
import type { Put } from '../model/change'
import type { AnnotationId, SourceId } from '../model/schema'
import type { ColourId } from '../model/vocabulary'
import type { AnchorText } from '../text/anchor'
import { quoteOf } from '../text/passage'
import { carried } from '../versions/carry'
import type { Holdings } from './holdings'
import type { Ledger } from './ledger'
import type { SourcePair } from './merge-sources'

type Input = {
  readonly ours: Holdings
  readonly theirs: Holdings
  readonly pairs: ReadonlyMap<SourceId, SourcePair>
  /** Texts here of the sources whose texts differ, by the ids here. */
  readonly texts: ReadonlyMap<SourceId, AnchorText>
  /** Their sources that come in under their own ids. */
  readonly incoming: { readonly has: (id: SourceId) => boolean }
  readonly colours: ReadonlyMap<ColourId, ColourId>
  readonly newId: () => AnnotationId
  readonly ledger: Ledger
}

/** Where each of their annotations is found here, by their ids. */
export type Places = ReadonlyMap<AnnotationId, Pick<Annotation, 'id' | 'sourceId'>>

export function mergeAnnotations({ ours, theirs, pairs, texts, incoming, colours, newId, ledger }: Input): Places {
  const byId = new Map(ours.annotations.map((annotation) => [annotation.id, annotation]))
  const twins = new Map(ours.annotations.map((annotation) => [wordsOf(annotation), annotation]))
  const places = new Map<AnnotationId, Pick<Annotation, 'id' | 'sourceId'>>()
  for (const annotation of theirs.annotations) {
    const pair = pairs.get(annotation.sourceId)
    if (!pair && !incoming.has(annotation.sourceId)) {
      ledger.note(
        quoteOf(annotation.anchors),
        'The source of this annotation cannot be read in the other library, so it does not come along.',
      )
      continue
    }
    const text = pair ? texts.get(pair.here.id) : undefined
    const record: Annotation = {
      ...annotation,
      ...(text ? carried(annotation, text) : {}),
      sourceId: pair?.here.id ?? annotation.sourceId,
      colour: colours.get(annotation.colour) ?? annotation.colour,
    }
    const here = byId.get(annotation.id)
    const twin = twins.get(wordsOf(record))
    places.set(annotation.id, here ?? twin ?? record)
    // The same mark with other anchors only is one whose text was changed: each text has its own.
    const found = here ? ledger.differing(put(here), put(record), text ? ['Passage', 'Place'] : []) : []
    if (here ? found.length === 0 || twin : twin) {
      ledger.count('annotation', 'known')
      continue
    }
    if (here) {
      const choice = ledger.conflictOf(put(record), found, ['ours', 'theirs', 'both'])
      if (choice === 'theirs') ledger.puts.push(put(record))
      if (choice === 'both') ledger.puts.push(put({ ...record, id: newId() }))
      continue
    }
    if (record.state.kind === 'lost' && annotation.state.kind !== 'lost') ledger.lost += 1
    ledger.add(put(record))
  }
  return places
}

/** What makes two annotations one, whatever their ids: place, colour, words and whose they are. */
function wordsOf({ sourceId, anchors, colour, note, tags, author }: Annotation): string {
  return JSON.stringify([sourceId, anchors.map(({ start, end, exact }) => [start, end, exact]), colour, note, tags, author ?? null])
}

function put(record: Annotation): Extract<Put, { kind: 'annotation' }> {
  return { kind: 'annotation', record }
}
