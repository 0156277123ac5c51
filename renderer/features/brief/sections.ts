/** Changing the list of sections. */
import type { JudgmentSection, Section } from '../../../shared/model/brief'
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

/** The same list where nothing changes, so that nothing is saved. */
export function patchJudgment(
  sections: readonly Section[],
  id: string,
  patch: Partial<Pick<JudgmentSection, 'statement' | 'likelihood' | 'confidence' | 'confidenceReason' | 'grounds'>>,
): readonly Section[] {
  const own = sections.find((section) => section.id === id)
  if (own?.kind !== 'judgment') return sections
  const keys = Object.keys(patch) as (keyof typeof patch)[]
  if (keys.every((key) => own[key] === patch[key])) return sections
  return sections.map((section) => (section === own ? { ...own, ...patch } : section))
}

/** A new judgment at a place of the list; its heading is left to the person. */
export function addJudgment(sections: readonly Section[], at: number): { readonly sections: readonly Section[]; readonly id: SectionId } {
  const id = newSectionId()
  const added: Section = {
    id,
    kind: 'judgment',
    heading: 'Key judgment',
    shown: true,
    statement: '',
    likelihood: null,
    confidence: null,
    confidenceReason: '',
    grounds: [],
  }
  return { sections: [...sections.slice(0, at), added, ...sections.slice(at)], id }
}

function newSectionId(): SectionId {
  return `sec_${crypto.randomUUID().replace(/-/g, '')}` as SectionId
}

/** A new prose section at a place of the list. */
export function addProse(sections: readonly Section[], at: number): { readonly sections: readonly Section[]; readonly id: SectionId } {
  const id = newSectionId()
  const added: Section = { id, kind: 'prose', heading: 'New section', shown: true, markdown: '' }
  return { sections: [...sections.slice(0, at), added, ...sections.slice(at)], id }
}
