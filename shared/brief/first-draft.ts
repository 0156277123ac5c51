import type { GeneratedSection, Section } from '../model/brief'
import type { SectionId } from '../model/schema'
import type { GeneratedSectionKind } from '../model/vocabulary'

/** What the sections that Crossread writes are headed with until a person says otherwise. */
export const generatedHeadings: { readonly [Kind in GeneratedSectionKind]: string } = {
  'key-points': 'Key points',
  agreement: 'Where sources agree',
  differences: 'Where they differ',
  discrepancies: 'Discrepancies that were reviewed',
  claims: 'Claims and their grounds',
  matrix: 'Claims by sources',
  timeline: 'Timeline',
  sources: 'Sources',
  footnotes: 'Footnotes',
}

export function generatedSection(id: SectionId, kind: GeneratedSectionKind): GeneratedSection {
  return { id, kind, heading: generatedHeadings[kind], shown: true, omitted: [], order: [] }
}

/** The sections of a new brief: the bottom line for the person to write, then what the library says. */
export function firstDraft(newId: () => SectionId): readonly Section[] {
  const kinds = ['key-points', 'agreement', 'differences', 'discrepancies', 'claims', 'matrix', 'timeline', 'sources', 'footnotes'] as const
  return [
    { id: newId(), kind: 'prose', heading: 'Bottom line', shown: true, markdown: '', seen: [] },
    ...kinds.map((kind) => generatedSection(newId(), kind)),
  ]
}
