/** Footnotes of a copy: which passages their numbers stand for. */
import type { FootnoteDefinition, Nodes, Parents, RootContent } from 'mdast'
import type { AnnotationId } from '../../model/schema'
import { likeness, sameParagraph } from '../../text/like-paragraphs'
import { readPassageAddress } from '../passage-address'
import { plainWords } from '../plain-words'
import { spell } from './spell'

export type CopyNotes = {
  readonly words: ReadonlyMap<AnnotationId, string>
  /** The same block with its passages cited by their ids. A note that somebody added stands where it was referred to, in brackets. */
  readonly cited: (node: RootContent) => RootContent
}

/** `known` are the notes that the file was exported with, for a note whose address was taken out. */
export function readNotes(nodes: readonly RootContent[], known: ReadonlyMap<AnnotationId, string>): CopyNotes {
  const words = new Map<AnnotationId, string>()
  const passages = new Map<string, AnnotationId>()
  const added = new Map<string, string>()
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue
    const says = wordsOf(node)
    const passage = addressIn(node) ?? sameNote(node.identifier, says, known)
    if (passage === null) added.set(node.identifier, says)
    else {
      words.set(passage, says)
      passages.set(node.identifier, passage)
    }
  }
  const cite = (identifier: string): Nodes => {
    const passage = passages.get(identifier)
    // As it is: what Markdown would escape in a word must not be escaped in a citation.
    if (passage !== undefined) return { type: 'html', value: `[^${passage}]` }
    return { type: 'text', value: ` (${added.get(identifier) ?? identifier})` }
  }
  const cited = <Node extends Nodes>(node: Node): Node => {
    if (!('children' in node)) return node
    const children = (node as Parents).children.map((child) => (child.type === 'footnoteReference' ? cite(child.identifier) : cited(child)))
    return { ...node, children } as Node
  }
  return { words, cited }
}

function wordsOf({ children }: FootnoteDefinition): string {
  return plainWords(spell(children.map((child) => withoutAddress(child)))).replace(/\s+/g, ' ')
}

/** The link that opens the passage says nothing of it. */
function withoutAddress<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children = (node as Parents).children
    .filter((child) => child.type !== 'link' || readPassageAddress(child.url) === null)
    .map((child) => withoutAddress(child))
  return { ...node, children } as Node
}

function addressIn(node: Nodes): AnnotationId | null {
  if (node.type === 'link') return readPassageAddress(node.url)?.annotationId ?? null
  if (!('children' in node)) return null
  for (const child of node.children) {
    const found = addressIn(child)
    if (found) return found
  }
  return null
}

/** The note of the same number, if it says much the same. */
function sameNote(identifier: string, says: string, known: ReadonlyMap<AnnotationId, string>): AnnotationId | null {
  const [id, words] = [...known][Number(identifier) - 1] ?? []
  return id !== undefined && words !== undefined && likeness(words, says) >= sameParagraph ? id : null
}
