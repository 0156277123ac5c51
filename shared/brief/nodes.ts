/** Short ways to write the nodes of a Markdown tree. */
import type { BlockContent, Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, Table, TableCell } from 'mdast'

type Words = string | PhrasingContent

function phrasing(parts: readonly Words[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part))
}

export function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value: words }] }
}

export function emphasis(words: string): PhrasingContent {
  return { type: 'emphasis', children: [{ type: 'text', value: words }] }
}

export function paragraph(...parts: readonly Words[]): Paragraph {
  return { type: 'paragraph', children: phrasing(parts) }
}

export function heading(depth: 1 | 2 | 3 | 4, words: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] }
}

export function quotation(...children: readonly BlockContent[]): Blockquote {
  return { type: 'blockquote', children: [...children] }
}

export function bullets(items: readonly (readonly BlockContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children): ListItem => ({ type: 'listItem', spread: false, children: [...children] })),
  }
}

/** A cell holds a word, or several parts. */
export function table(head: readonly string[], rows: readonly (readonly (Words | readonly Words[])[])[]): Table {
  const cell = (words: Words | readonly Words[]): TableCell => ({
    type: 'tableCell',
    children: phrasing(typeof words === 'object' && 'length' in words ? words : [words]),
  })
  return {
    type: 'table',
    children: [
      { type: 'tableRow', children: head.map(cell) },
      ...rows.map((row) => ({ type: 'tableRow' as const, children: row.map(cell) })),
    ],
  }
}
