import type { Brief, Section } from '../model/brief'
import type { AnnotationId } from '../model/schema'

/** `[^ann_…]` in prose cites an annotation. */
const citation = /\[\^(ann_[0-9a-z]{8,40})\]/g

/** The annotations that a brief names by itself, in its prose, judgments and quotations, in the order of their first mention. */
export function citedAnnotations(brief: Pick<Brief, 'sections'>): readonly AnnotationId[] {
  return [...new Set(brief.sections.flatMap(citedIn))]
}

/** The annotations that one section names. */
export function citedIn(section: Section): readonly AnnotationId[] {
  if (section.kind === 'quotation' || section.kind === 'picture') return [section.annotation]
  return [...markdownOf(section).matchAll(citation)].map((match) => match[1] as AnnotationId)
}

function markdownOf(section: Section): string {
  if (section.kind === 'prose') return section.markdown
  return section.kind === 'judgment' ? section.statement : ''
}
