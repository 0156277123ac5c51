import type { Brief, Section } from '../model/brief'
import type { AnnotationId } from '../model/schema'

/** `[^ann_…]` in prose cites an annotation. */
const citation = /\[\^(ann_[0-9a-z]{8,40})\]/g

/** The annotations that the prose and the judgments of a brief cite, in the order of their first mention. */
export function citedAnnotations(brief: Pick<Brief, 'sections'>): readonly AnnotationId[] {
  const found = brief.sections.flatMap((section) => [...markdownOf(section).matchAll(citation)].map((match) => match[1] as AnnotationId))
  return [...new Set(found)]
}

function markdownOf(section: Section): string {
  if (section.kind === 'prose') return section.markdown
  return section.kind === 'judgment' ? section.statement : ''
}
