/** Changing the list of sections. */
import type { Section } from '../../../shared/model/brief'
import type { SectionId } from '../../../shared/model/schema'

export function moveSection(sections: readonly Section[], from: number, to: number): readonly Section[] {
  const moved = sections[from]
  if (!moved || to < 0 || to >= sections.length) return sections
  const rest = sections.filter((_, index) => index !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

export function patchSection(
  sections: readonly Section[],
  id: string,
  patch: { readonly heading?: string; readonly shown?: boolean; readonly markdown?: string },
): readonly Section[] {
  const { markdown, ...common } = patch
  return sections.map((section) => {
    if (section.id !== id) return section
    if (section.kind === 'prose') return { ...section, ...common, ...(markdown === undefined ? {} : { markdown }) }
    return { ...section, ...common }
  })
}

export function removeSection(sections: readonly Section[], id: string): readonly Section[] {
  return sections.filter((section) => section.id !== id)
}

/** A new prose section at a place of the list. */
export function addProse(sections: readonly Section[], at: number): { readonly sections: readonly Section[]; readonly id: SectionId } {
  const id = `sec_${crypto.randomUUID().replace(/-/g, '')}` as SectionId
  const added: Section = { id, kind: 'prose', heading: 'New section', shown: true, markdown: '' }
  return { sections: [...sections.slice(0, at), added, ...sections.slice(at)], id }
}
