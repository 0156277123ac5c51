/** The tree of a Markdown file that a brief was exported to, plain or for Obsidian. */
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Properties in front of a note of Obsidian. */
const properties = /^\uFEFF?---\n[\s\S]*?\n---\n/

/** What Obsidian has besides the words (shared/brief/obsidian.ts): the address behind a block, the name of a callout. */
const address = /^\^part-\d+$/
const judgmentCallout = '[!important] Judgment'
const passageCallout = '[!quote] Passage'

const highlighted = /==([^=]+)==/

export function parseCopy(file: string): readonly RootContent[] {
  const markdown = file.replace(/\r\n?/g, '\n')
  const { children } = fromMarkdown(markdown.replace(properties, ''), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return properties.test(markdown) ? children.flatMap(plainNode) : children
}

function plainNode(node: RootContent): readonly RootContent[] {
  if (node.type === 'paragraph') return address.test(soleWords(node)) ? [] : [node]
  if (node.type !== 'blockquote') return [node]
  const [first, ...rest] = node.children
  const callout = soleWords(first)
  if (callout === judgmentCallout) return [{ ...node, children: rest }]
  return callout === passageCallout ? [{ ...node, children: rest.map(withBold) }] : [node]
}

function soleWords(node: RootContent | undefined): string {
  const only = node?.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
  return only?.type === 'text' ? only.value : ''
}

/** Highlighted words as they are where there is no pen: bold (shared/brief/nodes.ts). */
function withBold<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children = (node as Parents).children.flatMap((child): Nodes[] =>
    child.type === 'text' ? boldParts(child.value) : [withBold(child)],
  )
  return { ...node, children } as Node
}

function boldParts(value: string): PhrasingContent[] {
  return value
    .split(highlighted)
    .map(
      (words, index): PhrasingContent =>
        index % 2 === 0 ? { type: 'text', value: words } : { type: 'strong', children: [{ type: 'text', value: words }] },
    )
    .filter((node) => node.type !== 'text' || node.value !== '')
}
