/** From markup that is text throughout (a chapter, a document), so nothing has to be sorted out as page furniture. */
import { parseHTML } from 'linkedom'
import type { BlockDraft } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { blocksOf, type MarkupNode } from './dom-blocks'

type Cell = MarkupNode & { textContent: string | null; querySelector(selector: string): unknown }
type Page = { readonly body: MarkupNode | null; querySelectorAll(selector: string): ArrayLike<Cell> }

/** The blocks of a piece of HTML, in order, all of them. */
export function markupDrafts(html: string): readonly BlockDraft[] {
  const text = canonicalText(html)
  const whole = /<body[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`
  const page = parseHTML(whole).document as unknown as Page
  for (const cell of Array.from(page.querySelectorAll('td, th'))) flatten(cell)
  return blocksOf(page.body ?? (page as unknown as MarkupNode)).map(({ text: words, kind, level }) => ({
    text: words,
    kind,
    ...(level === undefined ? {} : { level }),
  }))
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
