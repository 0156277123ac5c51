/** Marks of other programs become annotations: looked for by position, words and surroundings; what is not found waits for its person. */
import { type CodePoints, codePoints } from '../../shared/interchange/code-points'
import type { ForeignMark } from '../../shared/interchange/foreign-mark'
import type { Anchor, Annotation } from '../../shared/model/annotation'
import { type AnnotationId, type IsoTime, isoTimeSchema, type SourceId } from '../../shared/model/schema'
import type { Block } from '../../shared/model/source'
import { prepareText } from '../../shared/text/anchor'
import { anchorsOf } from '../../shared/text/passage'
import { type Carried, carried } from '../../shared/versions/carry'
import { type HostDeps, timeOf } from './host-deps'

type Place = { readonly id: SourceId; readonly text: string; readonly blocks: readonly Block[] }

/** `marks` are within the limits of an annotation (shared/interchange/fit-marks.ts). */
export function annotationsFrom(
  marks: readonly ForeignMark[],
  place: Place,
  deps: Pick<HostDeps, 'clock' | 'newId'>,
): readonly Annotation[] {
  const now = timeOf(deps.clock)
  const prepared = prepareText(place.text)
  const points = codePoints(place.text)
  return marks.flatMap((mark): readonly Annotation[] => {
    const quotes = quotesIn(mark, place.text, points)
    const found: Carried | null =
      quotes.length > 0 ? unmoved(carried({ anchors: quotes, state: { kind: 'exact' } }, prepared)) : onTheWhole(place)
    if (!found || found.anchors.length === 0) return []
    const madeAt = timeIn(mark.madeAt) ?? now
    return [
      {
        ...found,
        id: deps.newId('ann') as AnnotationId,
        sourceId: place.id,
        colour: mark.colour,
        note: mark.note,
        tags: [...new Set(mark.tags)],
        ...(mark.author === null ? {} : { author: mark.author }),
        madeAt,
        changedAt: madeAt,
      },
    ]
  })
}

/** The quotes with their positions in UTF-16 code units. Where only a position is stated, the words are what stands there. */
function quotesIn({ quote, further, counts }: ForeignMark, text: string, points: CodePoints): readonly Anchor[] {
  if (!quote) return []
  return [quote, ...further].flatMap((stated) => {
    const [start, end] = counts === 'units' ? [stated.start, stated.end] : [points.toUnits(stated.start), points.toUnits(stated.end)]
    return stated.exact === '' ? anchorsOf(text, [{ start, end }]) : [{ ...stated, start, end }]
  })
}

/** Another program counts positions in its own text; that the same words stand elsewhere here is no news. */
function unmoved(found: Carried): Carried {
  return found.state.kind === 'moved' ? { ...found, state: { kind: 'exact' } } : found
}

/** A note on a whole document stands on its title, or where there is none on its first words. */
function onTheWhole({ text, blocks }: Place): Carried | null {
  const block = blocks.find(({ kind }) => kind === 'title') ?? blocks.find(({ kind }) => kind !== 'furniture')
  return block ? { anchors: anchorsOf(text, [block]), state: { kind: 'exact' } } : null
}

/** A moment as a record keeps it; null for what is none, or lies outside the years that four digits name. */
export function timeIn(stated: string | null): IsoTime | null {
  const time = stated === null ? Number.NaN : Date.parse(stated)
  const moment = Number.isNaN(time) ? null : isoTimeSchema.safeParse(new Date(time).toISOString())
  return moment?.success ? moment.data : null
}
