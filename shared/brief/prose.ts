/** Prose sections: the person's Markdown as a tree, with its citations as footnotes. */
import type { FootnoteReference, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { AnnotationId } from '../model/schema'
import type { Citations } from './citations'

/** A citation as it stands in the text: GFM only takes it for a footnote where it is also defined. */
const citation = /\[\^(ann_[0-9a-z]{8,40})\]/g

/** Headings in prose lie below the section's own, which is of depth 2. */
const headingShift = 2

/** The blocks of a prose section. Raw HTML comes out as the text it is; pictures are left out, their words stay. */
export function proseBlocks(markdown: string, citations: Citations): readonly RootContent[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  mend(tree, citations)
  return tree.children
}

const blockParents: ReadonlySet<Parents['type']> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

function mend(parent: Parents, citations: Citations): void {
  const children = parent.children as Nodes[]
  const holdsBlocks = blockParents.has(parent.type)
  parent.children = children.flatMap((node): Nodes[] => {
    const nodes = mended(node, citations)
    // HTML that stood as a block leaves words alone: without a paragraph, all blocks beside them would be written as one line.
    return holdsBlocks && node.type === 'html' ? [{ type: 'paragraph', children: nodes as PhrasingContent[] }] : nodes
  }) as typeof parent.children
}

function mended(node: Nodes, citations: Citations): Nodes[] {
  switch (node.type) {
    case 'text':
      return withCitations(node.value, citations)
    case 'html':
      return [{ type: 'text', value: node.value }]
    case 'image':
    case 'imageReference':
      return [{ type: 'text', value: node.alt ?? '' }]
    case 'link':
      mend(node, citations)
      return leads(node.url) ? [node] : [...node.children]
    case 'definition':
      return leads(node.url) ? [node] : []
    case 'footnoteReference':
      return [cited(node, citations)]
    case 'footnoteDefinition':
      return [...node.children]
    case 'heading':
      mend(node, citations)
      return [{ ...node, depth: Math.min(6, node.depth + headingShift) as 1 | 2 | 3 | 4 | 5 | 6 }]
    default:
      if ('children' in node) mend(node as Parents, citations)
      return [node]
  }
}

/** Whether an address may be followed from a brief: the web and mail, never what runs a program or reads a file. */
function leads(address: string): boolean {
  return /^(?:https?|mailto):/i.test(address)
}

function cited(node: FootnoteReference, citations: Citations): PhrasingContent {
  return node.identifier.startsWith('ann_')
    ? citations.cite(node.identifier as AnnotationId)
    : { type: 'text', value: `[^${node.identifier}]` }
}

function withCitations(value: string, citations: Citations): Nodes[] {
  const parts: Nodes[] = []
  let reached = 0
  for (const match of value.matchAll(citation)) {
    if (match.index > reached) parts.push({ type: 'text', value: value.slice(reached, match.index) })
    parts.push(citations.cite(match[1] as AnnotationId))
    reached = match.index + match[0].length
  }
  if (reached < value.length) parts.push({ type: 'text', value: value.slice(reached) })
  return parts
}
