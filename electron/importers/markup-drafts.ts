/** From markup that is text throughout (a chapter, a document), so nothing has to be sorted out as page furniture. */
import type { BlockDraft } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { blocksOf, type MarkupNode } from './dom-blocks'
import { parsePage } from './parse-page'

type Cell = MarkupNode & {
  textContent: string | null
  readonly parentNode: MarkupNode | null
  getAttribute(name: string): string | null
  querySelector(selector: string): unknown
  querySelectorAll(selector: string): ArrayLike<Cell>
  replaceWith(node: unknown): void
  append(...nodes: readonly unknown[]): void
}
type Page = {
  readonly body: MarkupNode | null
  querySelectorAll(selector: string): ArrayLike<Cell>
  createElement(name: string): Cell
}

/** The blocks of a piece of HTML, in order, all of them. */
export function markupDrafts(html: string): readonly BlockDraft[] {
  const page = parsePage(canonicalText(html)) as unknown as Page
  for (const anchor of Array.from(page.querySelectorAll('a'))) bracketNote(anchor)
  for (const part of layoutParts(page)) asBox(page, part)
  for (const cell of Array.from(page.querySelectorAll('td, th'))) flatten(cell)
  return blocksOf(page.body ?? (page as unknown as MarkupNode)).map(({ text: words, kind, level }) => ({
    text: words,
    kind,
    ...(level === undefined ? {} : { level }),
  }))
}

/** A sign or number that leads to a note, as it is printed: one without brackets would grow into the figure before it. */
const noteSign = /^\s*(\d{1,4}|[a-z]|[*†‡§¶]{1,3})\s*$/i

/** Where an anchor leads to a note of the book, its sign is put into brackets, as word processors' notes are. */
function bracketNote(anchor: Cell): void {
  const sign = noteSign.exec(anchor.textContent ?? '')?.[1]
  if (sign === undefined) return
  const said = `${anchor.getAttribute('epub:type') ?? ''} ${anchor.getAttribute('role') ?? ''}`
  const raised = anchor.parentNode?.nodeName.toUpperCase() === 'SUP' || anchor.querySelector('sup') !== null
  if (/\b(doc-)?noteref\b/.test(said) || (raised && (anchor.getAttribute('href') ?? '').includes('#'))) anchor.textContent = `[${sign}]`
}

/**
 * The tables, rows and cells that only arrange a page, as newsletters are made: a table that says so, or that holds headings
 * or other tables. Their words are no rows of a table.
 */
function layoutParts(page: Page): readonly Cell[] {
  const arranging = Array.from(page.querySelectorAll('table')).filter(
    (table) => table.getAttribute('role') === 'presentation' || table.querySelector('table, h1, h2, h3, h4, h5, h6') !== null,
  )
  return arranging.flatMap((table) => Array.from(table.querySelectorAll('tr, td, th')).filter((part) => closestTable(part) === table))
}

function closestTable(part: Cell): MarkupNode | null {
  let node = part.parentNode as Cell | null
  while (node && node.nodeName.toUpperCase() !== 'TABLE') node = node.parentNode as Cell | null
  return node
}

function asBox(page: Page, part: Cell): void {
  const box = page.createElement('div')
  box.append(...Array.from(part.childNodes))
  part.replaceWith(box)
}

/** A cell that holds paragraphs would break its row into pieces; as one line of words the row stays one block. */
function flatten(cell: Cell): void {
  if (!cell.querySelector('p, div, ul, ol, table, br')) return
  cell.textContent = blocksOf(cell)
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\s|]+$/, '')
}

/** The first heading becomes the title where it says the title; a title that stands nowhere in the text is metadata only. */
export function withTitle(drafts: readonly BlockDraft[], title: string | null): readonly BlockDraft[] {
  if (title === null) return drafts
  const at = drafts.findIndex(({ text, kind }) => text === title && (kind === 'heading' || kind === 'paragraph'))
  return drafts.map((draft, index) =>
    index === at ? { text: draft.text, kind: 'title', ...(draft.page === undefined ? {} : { page: draft.page }) } : draft,
  )
}
