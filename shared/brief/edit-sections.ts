/** Changing the list of sections of a brief. Each answers the same list where nothing changes, so that nothing is saved. */
import type { JudgmentSection, Section } from '../model/brief'
import type { SectionId } from '../model/schema'

export function moveSection(sections: readonly Section[], from: number, to: number): readonly Section[] {
  const moved = sections[from]
  if (!moved || from === to || to < 0 || to >= sections.length) return sections
  const rest = sections.filter((_, index) => index !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

type Patch = { readonly heading?: string; readonly shown?: boolean; readonly markdown?: string }

export function patchSection(sections: readonly Section[], id: SectionId, { markdown, ...common }: Patch): readonly Section[] {
  return sections.map((section) => {
    if (section.id !== id) return section
    if (section.kind === 'prose') return { ...section, ...common, ...(markdown === undefined ? {} : { markdown }) }
    return { ...section, ...common }
  })
}

export function removeSection(sections: readonly Section[], id: SectionId): readonly Section[] {
  return sections.filter((section) => section.id !== id)
}

export function patchJudgment(
  sections: readonly Section[],
  id: SectionId,
  patch: Partial<Pick<JudgmentSection, 'statement' | 'likelihood' | 'confidence' | 'confidenceReason' | 'grounds'>>,
): readonly Section[] {
  const own = sections.find((section) => section.id === id)
  if (own?.kind !== 'judgment') return sections
  const keys = Object.keys(patch) as (keyof typeof patch)[]
  if (keys.every((key) => own[key] === patch[key])) return sections
  return sections.map((section) => (section === own ? { ...own, ...patch } : section))
}

/** Puts a section behind another one, or first where that one is not there. */
export function insertAfter(sections: readonly Section[], after: SectionId | null, added: Section): readonly Section[] {
  const at = sections.findIndex(({ id }) => id === after) + 1
  return [...sections.slice(0, at), added, ...sections.slice(at)]
}

/**
 * Puts a section into prose where the writer is: what stands before stays, what stands behind becomes prose of its own
 * below. `at` is an offset of the Markdown. Nothing is split where nothing stands behind.
 */
export function insertInProse(
  sections: readonly Section[],
  { id, at }: { readonly id: SectionId; readonly at: number },
  added: Section,
  restId: SectionId,
): readonly Section[] {
  const prose = sections.find((section) => section.id === id)
  if (prose?.kind !== 'prose' || prose.markdown.slice(at).trim() === '') return insertAfter(sections, id, added)
  const rest: Section = { ...prose, id: restId, heading: '', markdown: prose.markdown.slice(at).trimStart() }
  const before = patchSection(sections, id, { markdown: prose.markdown.slice(0, at).trimEnd() })
  return insertAfter(insertAfter(before, id, added), added.id, rest)
}
