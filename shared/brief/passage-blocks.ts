/** A passage that a person put into a brief: its words alone, or in the paragraph they stand in. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Annotation } from '../model/annotation'
import type { PassageSection } from '../model/brief'
import type { Range } from '../model/schema'
import type { Block } from '../model/source'
import { quoteOf, splitsPair } from '../text/passage'
import { quoteState } from './check-quotes'
import type { Citations } from './citations'
import type { Grounds } from './generated'
import { figure, marked, paragraph, quotation } from './nodes'

/** Characters of the paragraph shown before and after the marked words: some five sentences of news, so that one paragraph never fills a page. */
export const surroundings = 600

/** The exact words, who says so and where, with their note. */
export function quotationBlocks(
  { annotation: id }: PassageSection,
  { annotations }: Grounds,
  citations: Citations,
): readonly RootContent[] {
  const annotation = annotations.get(id)
  if (!annotation) return [quotation(paragraph(citations.cite(id)))]
  return [quotation(paragraph(`“${quoteOf(annotation.anchors)}”`, citations.cite(id)), paragraph(`— ${citations.attribution(annotation)}`))]
}

/** The paragraphs that the words stand in, typeset anew with the words marked. Where the source does not hold them, the quotation. */
export function pictureBlocks(section: PassageSection, grounds: Grounds, citations: Citations): readonly RootContent[] {
  const annotation = grounds.annotations.get(section.annotation)
  const body = grounds.material.cited.find(({ source }) => source.id === annotation?.sourceId)
  if (!annotation || !body || quoteState(annotation, body.text) !== 'found') return quotationBlocks(section, grounds, citations)
  const shown = touched(body.source.blocks, annotation).map((block) => paragraph(...wordsIn(body.text, block, annotation)))
  return [figure(shown, paragraph(citations.attribution(annotation), citations.cite(annotation.id)))]
}

/** The blocks that the passage touches; the passage itself where the source has none there. */
function touched(blocks: readonly Block[], { anchors }: Annotation): readonly Range[] {
  const found = blocks.filter(({ start, end }) => anchors.some((anchor) => anchor.start < end && start < anchor.end))
  return found.length > 0 ? found : anchors
}

function wordsIn(text: string, block: Range, { anchors }: Annotation): readonly PhrasingContent[] {
  const inside = anchors
    .map(({ start, end }) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end) }))
    .filter(({ start, end }) => start < end)
  const [first, last] = [inside[0], inside[inside.length - 1]]
  if (!first || !last) return []
  const from = whole(text, Math.max(block.start, first.start - surroundings))
  const to = whole(text, Math.min(block.end, last.end + surroundings))
  const parts: PhrasingContent[] = []
  const plain = (start: number, end: number, before = '', after = '') => {
    if (start < end) parts.push({ type: 'text', value: `${before}${oneLine(text.slice(start, end))}${after}` })
  }
  let reached = from
  for (const { start, end } of inside) {
    plain(reached, start, reached === from && from > block.start ? '… ' : '')
    parts.push(marked(oneLine(text.slice(start, end))))
    reached = end
  }
  plain(reached, to, '', to < block.end ? ' …' : '')
  return parts
}

/** An offset that does not cut a letter in two. */
function whole(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}
