/** The markup of a Word document (docx-markup.ts) as blocks of Markdown: what a brief may hold and nothing else. */
import type { BlockContent, FootnoteDefinition, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { markNode } from '../../shared/brief/merge/copy-marks'
import { sectionOf } from '../exporters/docx-marks'
import { attributeOf, childrenOf, type XmlNode } from './xml'

/** Numbers of notes by the bookmarks that stand around them: a later place refers to the bookmark. */
type Anchors = ReadonlyMap<string, string>

const noteHref = /^#(?:foot|end)note-(.+)$/
/** A later place of a note as exports have it (docx-runs.ts), for a document whose bookmarks are gone. */
const ownNote = /^#note-(\d+)$/
const noteItem = /^(?:foot|end)note-(.+)$/

export function docxTree(body: XmlNode): readonly RootContent[] {
  const anchors = anchorsIn(body)
  return childrenOf(body).flatMap((node): readonly RootContent[] => {
    const notes = isNamed(node, 'ol') ? childrenOf(node).flatMap((item) => noteOf(item, anchors)) : []
    return notes.length > 0 ? notes : blocksOf(node, anchors)
  })
}

/** The words of the comments, which mammoth puts at the end (docx-markup.ts). */
export function remarksIn(body: XmlNode): readonly string[] {
  return childrenOf(body)
    .filter((node) => isNamed(node, 'dl'))
    .flatMap((list) => descendants(list, 'dd'))
    .map((remark) => (remark.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
}

function noteOf(item: XmlNode, anchors: Anchors): readonly FootnoteDefinition[] {
  const identifier = noteItem.exec(attributeOf(item, 'id') ?? '')?.[1]
  if (!identifier) return []
  const children = childrenOf(item).flatMap((node) => blocksOf(node, anchors)) as BlockContent[]
  return [{ type: 'footnoteDefinition', identifier, label: identifier, children }]
}

function blocksOf(node: XmlNode, anchors: Anchors): readonly RootContent[] {
  const name = node.nodeName.toLowerCase()
  const depth = /^h([1-6])$/.exec(name)?.[1]
  if (depth) return [...marksIn(node), ...worded(node, anchors, (children) => ({ type: 'heading', depth: Number(depth) as 1, children }))]
  switch (name) {
    case 'p':
      return [...marksIn(node), ...worded(node, anchors, (children) => ({ type: 'paragraph', children }))]
    case 'blockquote':
      return groups(node).flatMap(({ marks, nodes }): RootContent[] => {
        const children = nodes.flatMap((child) => wordBlocks(child, anchors))
        return [...marks, ...(children.length > 0 ? [{ type: 'blockquote' as const, children }] : [])]
      })
    case 'ul':
    case 'ol':
      return groups(node).flatMap(({ marks, nodes }): RootContent[] => {
        const children = nodes.flatMap((item): ListItem[] => {
          const blocks = itemBlocks(item, anchors)
          return blocks.length > 0 ? [{ type: 'listItem', spread: false, children: blocks }] : []
        })
        return [...marks, ...(children.length > 0 ? [{ type: 'list' as const, ordered: name === 'ol', spread: false, children }] : [])]
      })
    case 'table':
      return [...marksIn(node), tableOf(node, anchors)]
    default:
      return []
  }
}

function wordBlocks(node: XmlNode, anchors: Anchors): readonly BlockContent[] {
  return blocksOf(node, anchors).filter((block): block is BlockContent => block.type !== 'html')
}

/** An item holds its words without a paragraph around them, and lists below it. */
function itemBlocks(item: XmlNode, anchors: Anchors): BlockContent[] {
  const blocks: BlockContent[] = []
  let words: XmlNode[] = []
  const settle = () => {
    const children = phrasing(words, anchors)
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
    words = []
  }
  for (const node of Array.from(item.childNodes)) {
    if (/^(?:ul|ol|p|blockquote|table)$/i.test(node.nodeName)) {
      settle()
      blocks.push(...wordBlocks(node, anchors))
    } else words.push(node)
  }
  settle()
  return blocks
}

/** Children of a block in which sections may begin, parted where one does. */
function groups(node: XmlNode) {
  const found: { marks: readonly RootContent[]; nodes: XmlNode[] }[] = [{ marks: [], nodes: [] }]
  for (const child of childrenOf(node)) {
    const marks = marksIn(child)
    if (marks.length > 0) found.push({ marks, nodes: [child] })
    else found[found.length - 1]?.nodes.push(child)
  }
  return found
}

function worded(node: XmlNode, anchors: Anchors, block: (children: PhrasingContent[]) => RootContent): readonly RootContent[] {
  const children = phrasing(Array.from(node.childNodes), anchors)
  return children.length > 0 ? [block(children)] : []
}

function tableOf(node: XmlNode, anchors: Anchors): Table {
  const rows = descendants(node, 'tr').map((row) => ({
    type: 'tableRow' as const,
    children: childrenOf(row).map((cell) => ({ type: 'tableCell' as const, children: cellWords(cell, anchors) })),
  }))
  return { type: 'table', children: rows }
}

function cellWords(cell: XmlNode, anchors: Anchors): PhrasingContent[] {
  return childrenOf(cell).flatMap((block, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...phrasing(Array.from(block.childNodes), anchors),
  ])
}

function phrasing(nodes: readonly XmlNode[], anchors: Anchors): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  for (const part of nodes.flatMap((node) => wordsOf(node, anchors))) {
    const last = parts[parts.length - 1]
    // Word parts one run of words into several at will.
    if (part.type === 'text' && last?.type === 'text') parts[parts.length - 1] = { type: 'text', value: last.value + part.value }
    else parts.push(part)
  }
  return parts.some((part) => part.type !== 'text' || part.value.trim() !== '') ? parts : []
}

function wordsOf(node: XmlNode, anchors: Anchors): readonly PhrasingContent[] {
  const inner = () => phrasing(Array.from(node.childNodes), anchors)
  switch (node.nodeName.toLowerCase()) {
    case '#text':
      return node.textContent ? [{ type: 'text', value: node.textContent }] : []
    case 'strong':
    case 'b':
      return formatted('strong', inner())
    case 'em':
    case 'i':
      return formatted('emphasis', inner())
    case 's':
    case 'del':
      return formatted('delete', inner())
    case 'br':
      return [{ type: 'break' }]
    case 'sup':
      // What parts two notes that stand side by side.
      return inner().filter((part) => part.type !== 'text' || !/^\s*,\s*$/.test(part.value))
    case 'a':
      return linkOf(node, anchors)
    default:
      return inner()
  }
}

function formatted(type: 'strong' | 'emphasis' | 'delete', children: PhrasingContent[]): readonly PhrasingContent[] {
  return children.length > 0 ? [{ type, children }] : []
}

function linkOf(node: XmlNode, anchors: Anchors): readonly PhrasingContent[] {
  const href = attributeOf(node, 'href') ?? ''
  if (href.startsWith('#comment-')) return []
  const note = noteHref.exec(href)?.[1] ?? (href.startsWith('#') ? (anchors.get(href.slice(1)) ?? ownNote.exec(href)?.[1]) : undefined)
  if (note !== undefined) return [{ type: 'footnoteReference', identifier: note, label: note }]
  const children = phrasing(Array.from(node.childNodes), anchors)
  if (href === '' || href.startsWith('#')) return children
  return children.length > 0 ? [{ type: 'link', url: href, children }] : []
}

/** The sections that begin at a block. */
function marksIn(node: XmlNode): readonly RootContent[] {
  return descendants(node, 'a').flatMap((anchor): RootContent[] => {
    const mark = sectionOf(attributeOf(anchor, 'id') ?? '')
    return mark ? [markNode(mark)] : []
  })
}

/** A bookmark of a note stands right before the reference that sets it. */
function anchorsIn(body: XmlNode): Anchors {
  const found = new Map<string, string>()
  let bookmarks: string[] = []
  for (const anchor of descendants(body, 'a')) {
    const note = noteHref.exec(attributeOf(anchor, 'href') ?? '')?.[1]
    const id = attributeOf(anchor, 'id')
    if (note !== undefined) {
      for (const bookmark of bookmarks) found.set(bookmark, note)
      bookmarks = []
    } else if (id !== null) bookmarks.push(id)
  }
  return found
}

function descendants(node: XmlNode, name: string): readonly XmlNode[] {
  return childrenOf(node).flatMap((child) => [...(isNamed(child, name) ? [child] : []), ...descendants(child, name)])
}

function isNamed(node: XmlNode, name: string): boolean {
  return node.nodeName.toLowerCase() === name
}
