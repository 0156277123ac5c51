/** The marks of a preview: what changed after a block was written, in front of the block. They are no part of the brief. */
import type { Element, Root } from 'hast'
import type { BriefMaterial } from '../../../shared/api'
import { sectionPlace } from '../../../shared/brief/build-brief'
import { changedSince, changeSentence } from '../../../shared/brief/changed-since'
import { surroundingsOf } from '../../../shared/brief/seen'
import type { SectionId } from '../../../shared/model/schema'

/** Sections whose surroundings changed after they were written, with what to say, by their places in the page. */
export type Marks = ReadonlyMap<string, { readonly id: SectionId; readonly sentences: readonly string[] }>

/** Changes told in one mark; beyond, only how many. */
const mostTold = 4

export function marksOf(material: BriefMaterial): Marks {
  const surroundings = surroundingsOf(material)
  const { sections } = material.brief
  return new Map(
    sections.flatMap((section, index) => {
      const changes = changedSince(sections, index, surroundings)
      if (changes.length === 0) return []
      const more = changes.length - mostTold
      const sentences = [...changes.slice(0, mostTold).map(changeSentence), ...(more > 0 ? [`And ${more} more.`] : [])]
      return [[sectionPlace(index), { id: section.id, sentences }] as const]
    }),
  )
}

/** The attribute of a mark's button; its value is the section's id. */
export const stillRightAttribute = 'data-still-right'

export function withMarks(page: Root, marks: Marks, readOnly: boolean): Root {
  if (marks.size === 0) return page
  const children = page.children.flatMap((node) => {
    const mark = node.type === 'element' ? marks.get(String(node.properties['id'])) : undefined
    return mark ? [markElement(mark, readOnly), node] : [node]
  })
  return { ...page, children }
}

function markElement({ id, sentences }: { readonly id: SectionId; readonly sentences: readonly string[] }, readOnly: boolean): Element {
  const button: Element = element('button', { type: 'button', [stillRightAttribute]: id }, 'Still right')
  return {
    type: 'element',
    tagName: 'aside',
    properties: { className: ['changed'], ariaLabel: 'Changed since it was written' },
    children: [
      element('strong', {}, 'Changed since the text below was written'),
      { type: 'element', tagName: 'ul', properties: {}, children: sentences.map((sentence) => element('li', {}, sentence)) },
      ...(readOnly ? [] : [button]),
    ],
  }
}

function element(tagName: string, properties: Element['properties'], words: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: words }] }
}
