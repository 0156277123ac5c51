/** Short ways to write the nodes of a Markdown tree. */
import type { BlockContent, Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, Table, TableCell, ThematicBreak } from 'mdast'

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

/** The same block with a class, for the looks of pages; other forms do not show it. */
export function classed<Block extends BlockContent>(block: Block, name: string): Block {
  return { ...block, data: { ...block.data, hProperties: { className: [name] } } }
}

const judgmentClass = 'judgment'

/** What a person concludes: set apart as a quotation is, and told from one where the form can. */
export function judged(...children: readonly BlockContent[]): Blockquote {
  return classed(quotation(...children), judgmentClass)
}

export function isJudgment({ data }: Blockquote): boolean {
  return hasClass(data?.hProperties?.['className'], judgmentClass)
}

function hasClass(names: unknown, name: string): boolean {
  return Array.isArray(names) && names.includes(name)
}

const pageBreakClass = 'page-break'

/** What follows begins a new page. Where there are no pages it is a line. */
export function pageBreak(): ThematicBreak {
  return classed({ type: 'thematicBreak' }, pageBreakClass)
}

export function isPageBreak({ data }: ThematicBreak): boolean {
  return hasClass(data?.hProperties?.['className'], pageBreakClass)
}

/** Words marked as with a pen; bold where there is no pen. */
export function marked(words: string): PhrasingContent {
  return { type: 'strong', data: { hName: 'mark' }, children: [{ type: 'text', value: words }] }
}

export function isMarked({ data }: { readonly data?: { readonly hName?: string | undefined } | undefined }): boolean {
  return data?.hName === 'mark'
}

/** Blocks shown as a picture, with its caption; an indented quotation where there are no figures. */
export function figure(children: readonly BlockContent[], caption: Paragraph): Blockquote {
  return { type: 'blockquote', data: { hName: 'figure' }, children: [...children, { ...caption, data: { hName: 'figcaption' } }] }
}

export function isFigure({ data }: Blockquote): boolean {
  return data?.hName === 'figure'
}
