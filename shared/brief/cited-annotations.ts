import type { Brief } from '../model/brief'
import type { AnnotationId } from '../model/schema'

/** `[^ann_…]` in prose cites an annotation. */
const citation = /\[\^(ann_[0-9a-z]{8,40})\]/g

/** The annotations that the prose of a brief cites, in the order of their first mention. */
export function citedAnnotations(brief: Pick<Brief, 'sections'>): readonly AnnotationId[] {
  const found = brief.sections.flatMap((section) =>
    section.kind === 'prose' ? [...section.markdown.matchAll(citation)].map((match) => match[1] as AnnotationId) : [],
  )
  return [...new Set(found)]
}
