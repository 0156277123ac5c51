/** Footnotes: numbered in the order of their first use; an annotation cited again keeps its number. */
import type { FootnoteDefinition, FootnoteReference, PhrasingContent } from 'mdast'
import type { BriefMaterial } from '../api'
import type { Annotation } from '../model/annotation'
import type { AnnotationId, SourceId } from '../model/schema'
import type { Block, SourceCard } from '../model/source'
import { locatorLabel } from '../text/paragraphs'
import { quoteOf } from '../text/passage'
import { readableDate } from '../text/readable-date'
import { titleOf } from '../text/title'
import { quoteState } from './check-quotes'
import { passageAddress } from './passage-address'

export type Citations = {
  /** A reference to the annotation; in its place a visible mark when the library does not hold it. */
  cite(id: AnnotationId): PhrasingContent
  /** Who says so and where, for the running text: `Coast Courier, 4 March 2031, ¶1`. */
  attribution(annotation: Annotation): string
  definitions(): readonly FootnoteDefinition[]
  /** The annotations cited so far, in the order of their numbers. */
  used(): readonly Annotation[]
}

export function createCitations(material: BriefMaterial): Citations {
  const annotations = new Map(material.annotations.map((annotation) => [annotation.id, annotation]))
  const sources = new Map<SourceId, SourceCard>(material.sources.map((card) => [card.id, card]))
  const bodies = new Map(material.cited.map(({ source, text }) => [source.id, { blocks: source.blocks, text }]))
  for (const { source } of material.cited) sources.set(source.id, source)
  const order: Annotation[] = []
  const numbers = new Map<AnnotationId, number>()

  function numberOf(annotation: Annotation): number {
    const known = numbers.get(annotation.id)
    if (known !== undefined) return known
    order.push(annotation)
    numbers.set(annotation.id, order.length)
    return order.length
  }

  /** A passage is named in several sections; where it stands is looked up once. */
  const locators = new Map<AnnotationId, string>()
  function locator(annotation: Annotation): string {
    const known = locators.get(annotation.id) ?? locate(annotation)
    locators.set(annotation.id, known)
    return known
  }

  function locate(annotation: Annotation): string {
    const blocks: readonly Block[] = bodies.get(annotation.sourceId)?.blocks ?? []
    return annotation.anchors
      .map((anchor) => locatorLabel(blocks, anchor))
      .filter((label, index, all) => label !== '' && all.indexOf(label) === index)
      .join(', ')
  }

  const addressOf = ({ id, sourceId }: Annotation) => passageAddress({ library: material.library.id, sourceId, annotationId: id })

  return {
    cite(id) {
      const annotation = annotations.get(id)
      if (!annotation) return { type: 'strong', children: [{ type: 'text', value: '[missing passage]' }] }
      const number = String(numberOf(annotation))
      return { type: 'footnoteReference', identifier: number, label: number } satisfies FootnoteReference
    },
    attribution(annotation) {
      const source = sources.get(annotation.sourceId)
      const name = source ? (source.publisher ?? titleOf(source, bodies.get(source.id)?.text ?? null).text) : 'missing source'
      return [name, source?.published && readableDate(source.published), locator(annotation)].filter(Boolean).join(', ')
    },
    definitions() {
      return order.map((annotation, index) => {
        const source = sources.get(annotation.sourceId)
        const text = bodies.get(annotation.sourceId)?.text ?? null
        const mark = { found: '', elsewhere: ' [not where it was marked]', missing: ' [not found in its source]' }[
          quoteState(annotation, text)
        ]
        const title = source ? titleOf(source, text) : null
        const by = [
          source?.publisher,
          title ? (title.stated ? `“${title.text}”` : `untitled (${title.text})`) : 'missing source',
          source && source.authors.length > 0 ? source.authors.join(', ') : null,
          source ? (source.published ? readableDate(source.published) : 'no date stated') : null,
          locator(annotation),
        ]
        const words = `“${quoteOf(annotation.anchors)}”${mark} — ${by.filter(Boolean).join(', ')}.`
        const number = String(index + 1)
        return {
          type: 'footnoteDefinition',
          identifier: number,
          label: number,
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', value: `${words} ` },
                { type: 'link', url: addressOf(annotation), children: [{ type: 'text', value: 'Open in Crossread' }] },
              ],
            },
          ],
        }
      })
    },
    used() {
      return order
    },
  }
}
