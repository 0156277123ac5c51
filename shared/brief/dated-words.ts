/** The dates in what a brief shows. The reader of dates is large: whoever draws a brief is given what was read. */
import { datesIn, type When } from '../language/dates'
import type { Annotation } from '../model/annotation'
import type { Claim } from '../model/claim'
import type { AnnotationId, ClaimId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { quoteOf } from '../text/passage'

/** A claim or a passage with the dates in its words, counted in UTF-16 code units of those words; none where none was found. */
export type DatedWords = { readonly id: AnnotationId | ClaimId; readonly dates: readonly When[] }

type Input = {
  readonly annotations: readonly Annotation[]
  readonly claims: readonly Claim[]
  readonly sources: ReadonlyMap<SourceId, Pick<SourceCard, 'published'>>
}

/** A passage is read from the day its source was published; a claim has no such day, so it is placed only where it names its year. */
export function readDates({ annotations, claims, sources }: Input): readonly DatedWords[] {
  return [
    ...annotations.map(({ id, anchors, sourceId }) => ({
      id,
      dates: datesIn(quoteOf(anchors), 0, sources.get(sourceId)?.published ?? null),
    })),
    ...claims.map(({ id, text }) => ({ id, dates: datesIn(text, 0, null) })),
  ]
}
