/** From templates to sections, and back. */
import type { Brief, Section } from '../model/brief'
import type { BriefTemplate, TemplateSection } from '../model/brief-template'
import type { SectionId } from '../model/schema'
import { generatedSection } from './first-draft'
import { isGenerated, newSection } from './section-kinds'

/** What a new brief begins with. Every brief has a list of footnotes, whether or not its template names it. */
export function draftFrom(
  { title, question, sections }: BriefTemplate,
  newId: () => SectionId,
): Pick<Brief, 'title' | 'question' | 'sections'> {
  const made = sections.map((section) => sectionFrom(section, newId()))
  const whole = made.some(({ kind }) => kind === 'footnotes') ? made : [...made, generatedSection(newId(), 'footnotes')]
  return { title, question, sections: whole }
}

function sectionFrom(section: TemplateSection, id: SectionId): Section {
  switch (section.kind) {
    case 'prose':
      return { ...newSection(id, { kind: 'prose' }), heading: section.heading, markdown: section.markdown } as Section
    case 'judgment':
      return { ...newSection(id, { kind: 'judgment' }), heading: section.heading }
    case 'page-break':
      return newSection(id, { kind: 'page-break' })
    default:
      return { ...generatedSection(id, section.kind), heading: section.heading }
  }
}

/** A citation, with the blank before it: it names a passage of one library, and another brief has none of it. */
const citation = /\s?\[\^ann_[0-9a-z]+\]/g

/**
 * The outline of a brief as a template: its headings, the kinds of its sections, and its prose without citations. What
 * belongs to one case alone (judgments, quotations, cards of claims) is left out, only the place of a judgment is kept.
 */
export function templateOf({ title, question, sections }: Pick<Brief, 'title' | 'question' | 'sections'>, name: string): BriefTemplate {
  return { name, title, question, sections: sections.flatMap(templateSection) }
}

function templateSection(section: Section): readonly TemplateSection[] {
  const { kind, heading } = section
  switch (kind) {
    case 'prose':
      return [{ kind, heading, markdown: section.markdown.replace(citation, '') }]
    case 'judgment':
      return [{ kind, heading }]
    case 'page-break':
      return [{ kind }]
    default:
      return isGenerated(kind) ? [{ kind, heading }] : []
  }
}

/** The templates with one more; one of the same name is replaced. */
export function withTemplate(templates: readonly BriefTemplate[], added: BriefTemplate): readonly BriefTemplate[] {
  return [...templates.filter(({ name }) => name !== added.name), added]
}
