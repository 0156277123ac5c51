import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** The words of Markdown without its marks and without citations, for forms that hold plain text only. */
export function plainWords(markdown: string): string {
  return wordsOf(fromMarkdown(markdown))
    .replace(/\[\^ann_[0-9a-z]+\]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  const inner = (node.children as readonly Nodes[]).map(wordsOf).join('')
  return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n\n` : inner
}
