import type { GeneratedSectionKind, Section } from '../model/brief'
import type { SectionId } from '../model/schema'

const headings: { readonly [Kind in GeneratedSectionKind]: string } = {
  'key-points': 'Key points',
  agreement: 'Where sources agree',
  differences: 'Where they differ',
  discrepancies: 'Discrepancies that were reviewed',
  claims: 'Claims and their grounds',
  sources: 'Sources',
  footnotes: 'Footnotes',
}

/** The sections of a new brief: the bottom line for the person to write, then what the library says. */
export function firstDraft(newId: () => SectionId): readonly Section[] {
  const generated = (kind: GeneratedSectionKind): Section => ({
    id: newId(),
    kind,
    heading: headings[kind],
    shown: true,
    omitted: [],
    order: [],
  })
  return [
    { id: newId(), kind: 'prose', heading: 'Bottom line', shown: true, markdown: '' },
    generated('key-points'),
    generated('agreement'),
    generated('differences'),
    generated('discrepancies'),
    generated('claims'),
    generated('sources'),
    generated('footnotes'),
  ]
}
