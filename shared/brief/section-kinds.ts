/** What a brief can be made of, by the names that menus and the outline use. */
import type { Brief, Section, SectionKind } from '../model/brief'
import type { AnnotationId, ClaimId, SectionId } from '../model/schema'
import { type GeneratedSectionKind, generatedSectionKinds } from '../model/vocabulary'
import { generatedSection } from './first-draft'

/** The name of a kind, and what it puts into the brief. */
export const sectionKindWords: { readonly [Kind in SectionKind]: { readonly name: string; readonly says: string } } = {
  prose: { name: 'Text', says: 'Your own words, in Markdown' },
  judgment: { name: 'Judgment', says: 'What you conclude, how likely, how sure' },
  quotation: { name: 'Quotation', says: 'The exact words of a passage' },
  picture: { name: 'Picture of a passage', says: 'Its paragraph, with the words marked' },
  claim: { name: 'Claim card', says: 'One claim with its grounds' },
  'page-break': { name: 'Page break', says: 'What follows begins a new page' },
  'key-points': { name: 'Key points', says: 'Each claim with its status' },
  agreement: { name: 'Where sources agree', says: 'Claims that nobody contradicts' },
  differences: { name: 'Where they differ', says: 'Quotes that stand against each other' },
  discrepancies: { name: 'Table of discrepancies', says: 'What was accepted of what was found' },
  claims: { name: 'All claim cards', says: 'Every claim with its grounds' },
  matrix: { name: 'Matrix', says: 'The claims against the sources' },
  timeline: { name: 'Timeline', says: 'What happened when, and when it was reported' },
  sources: { name: 'Table of sources', says: 'Who, when, how it knows, how reliable' },
  footnotes: { name: 'Footnotes', says: 'The heading of the notes' },
}

/** What a new section needs besides its kind. */
export type SectionDraft =
  | { readonly kind: 'prose' | 'judgment' | 'page-break' | GeneratedSectionKind }
  | { readonly kind: 'quotation' | 'picture'; readonly annotation: AnnotationId }
  | { readonly kind: 'claim'; readonly claim: ClaimId }

/** Kinds that can be put in, in the order of the menu. There is one list of footnotes, and every brief has it. */
export const insertedKinds: readonly Exclude<SectionKind, 'footnotes'>[] = [
  'prose',
  'judgment',
  'quotation',
  'picture',
  'claim',
  'matrix',
  'timeline',
  'discrepancies',
  'sources',
  'key-points',
  'agreement',
  'differences',
  'claims',
  'page-break',
]

export function newSection(id: SectionId, draft: SectionDraft): Section {
  const plain = { id, heading: '', shown: true }
  switch (draft.kind) {
    case 'prose':
      return { ...plain, kind: 'prose', markdown: '', seen: [] }
    case 'judgment':
      return {
        ...plain,
        kind: 'judgment',
        heading: 'Key judgment',
        statement: '',
        likelihood: null,
        confidence: null,
        confidenceReason: '',
        grounds: [],
        seen: [],
      }
    case 'quotation':
    case 'picture':
      return { ...plain, kind: draft.kind, annotation: draft.annotation }
    case 'claim':
      return { ...plain, kind: 'claim', claim: draft.claim }
    case 'page-break':
      return { ...plain, kind: 'page-break' }
    default:
      return generatedSection(id, draft.kind)
  }
}

/** What a section is called in lists: its heading, else what it is. */
export function sectionName({ heading, kind }: Pick<Section, 'heading' | 'kind'>): string {
  return heading === '' ? sectionKindWords[kind].name : heading
}

/** Whether it draws a timeline, for which dates have to be read. */
export function showsTimeline({ sections }: Pick<Brief, 'sections'>): boolean {
  return sections.some(({ kind, shown }) => kind === 'timeline' && shown)
}

/** Whether Crossread writes it from the library. */
export function isGenerated(kind: SectionKind): kind is GeneratedSectionKind {
  return generatedSectionKinds.some((other) => other === kind)
}
