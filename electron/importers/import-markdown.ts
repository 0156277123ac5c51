/** Markdown as blocks of words: marks are read, not shown. Front matter states title, author, publisher and dates. */
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { BodyKind, SourceDraft } from '../../shared/model/source'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { dateIn } from '../../shared/text/stated-date'
import { draftOf, fieldLine, statedLine } from './draft'
import { markupDrafts } from './markup-drafts'

const frontMatter = /^---\n([\s\S]*?)\n---\n?/

export function importMarkdown(raw: string): SourceDraft {
  const text = canonicalText(raw)
  const head = frontMatter.exec(text)
  const stated = fieldsOf(head?.[1] ?? '')
  const tree = fromMarkdown(head ? text.slice(head[0].length) : text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const blocks = blocksOfTree(tree)
  const firstHeading = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const title = fieldLine(stated.get('title')) ?? statedLine(firstHeading?.text)
  let titled = false
  const drafts = blocks.map((block): BlockDraft => {
    if (titled || title === null || block.text !== title || block.kind !== 'heading') return block
    titled = true
    return { text: block.text, kind: 'title' }
  })
  return draftOf('markdown', layOut(drafts), {
    title,
    authors: (stated.get('author') ?? stated.get('authors') ?? '')
      .split(/[,;]/)
      .map((name) => name.replace(/^[\s\-["']+|[\s\]"']+$/g, '').replace(/^.*\|/, ''))
      .filter((name) => name !== ''),
    publisher: fieldLine(stated.get('publisher') ?? stated.get('site') ?? stated.get('publication')),
    published: dateIn(stated.get('date') ?? stated.get('published') ?? ''),
    updated: dateIn(stated.get('updated') ?? stated.get('modified') ?? ''),
    retrieved: dateIn(stated.get('retrieved') ?? stated.get('accessed') ?? ''),
    url: fieldLine(stated.get('url') ?? stated.get('source') ?? stated.get('link'))?.match(/^https?:\/\/\S+$/)?.[0] ?? null,
    language: fieldLine(stated.get('lang') ?? stated.get('language'))?.match(/^[a-z]{2,3}(-[\w-]+)?$/i)?.[0] ?? null,
    credits: [],
  })
}

/** Simple `key: value` lines and lists below a key, as every note program writes them; anything richer is left alone. */
function fieldsOf(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string[]>()
  let key = ''
  for (const line of head.split('\n')) {
    const match = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(line)
    if (match?.[1]) key = match[1].toLowerCase()
    if (match?.[2]) fields.set(key, [unquoted(match[2])])
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1]
    if (!item) continue
    const known = fields.get(key)
    if (known) known.push(unquoted(item))
    else fields.set(key, [unquoted(item)])
  }
  return new Map([...fields].map(([name, parts]) => [name, parts.filter((part) => part !== '').join('; ')]))
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}

function blocksOfTree(root: Root): readonly BlockDraft[] {
  const drafts: BlockDraft[] = []
  const add = (text: string, kind: BodyKind, level?: number) => {
    const words = text.replace(/[ \t]*\n[ \t]*/g, ' ').trim()
    if (words !== '') drafts.push({ text: words, kind, ...(level === undefined ? {} : { level }) })
  }
  const visit = (node: Nodes, kind: BodyKind) => {
    switch (node.type) {
      case 'heading':
        return add(wordsOf(node.children), 'heading', node.depth)
      case 'paragraph':
        return add(wordsOf(node.children), kind)
      case 'code':
        return add(node.value, kind)
      case 'html':
        for (const block of markupDrafts(node.value)) drafts.push(block.kind === 'paragraph' ? { ...block, kind } : block)
        return
      case 'footnoteDefinition': {
        const from = drafts.length
        for (const child of node.children) visit(child, 'list-item')
        const first = drafts[from]
        if (first) drafts[from] = { ...first, text: `[${node.label ?? node.identifier}] ${first.text}` }
        return
      }
      case 'blockquote':
        for (const child of node.children) visit(child, 'quotation')
        return
      case 'list':
        for (const child of node.children) visit(child, 'list-item')
        return
      case 'tableRow':
        return add(node.children.map((cell) => wordsOf(cell.children)).join(' | '), 'table-row')
      case 'definition':
        return add(`[${node.label ?? node.identifier}]: ${node.url}${node.title ? ` "${node.title}"` : ''}`, kind)
      default:
        if ('children' in node) for (const child of node.children) visit(child as Nodes, kind)
    }
  }
  visit(root, 'paragraph')
  return drafts
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return '\n'
      if (node.type === 'html') return /^<(br|\/p|\/div)\b/i.test(node.value) ? ' ' : ''
      if ('value' in node) return node.value
      if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
      if (node.type === 'footnoteReference') return `[${node.label ?? node.identifier}]`
      return 'children' in node ? wordsOf(node.children) : ''
    })
    .join('')
}
