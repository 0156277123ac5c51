/** Paragraph numbers: the locators that panes, lists and footnotes all use. */
import type { Range } from '../model/schema'
import type { Block } from '../model/source'

export type NumberedBlock = { readonly block: Block; readonly number: number | null }

/** What is counted: stretches of running text. Titles, headings, captions and furniture have no number. */
function isCounted(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'quotation' || block.kind === 'table-row'
}

/** The blocks with their paragraph numbers, from 1. */
export function numberedBlocks(blocks: readonly Block[]): readonly NumberedBlock[] {
  let count = 0
  return blocks.map((block) => {
    if (isCounted(block)) count += 1
    return { block, number: isCounted(block) ? count : null }
  })
}

export type Locator =
  | { readonly kind: 'paragraphs'; readonly from: number; readonly to: number }
  | { readonly kind: 'part'; readonly part: 'title' | 'heading' | 'caption' | 'page furniture' }

/** Where a range stands: the paragraphs it touches, else the part of the page. `null` when it touches no block. */
export function locatorOf(blocks: readonly Block[], range: Range): Locator | null {
  const touched = numberedBlocks(blocks).filter(({ block }) => block.start < range.end && range.start < block.end)
  const numbers = touched.flatMap(({ number }) => (number === null ? [] : [number]))
  const [from, to] = [numbers[0], numbers[numbers.length - 1]]
  if (from !== undefined && to !== undefined) return { kind: 'paragraphs', from, to }
  const first = touched[0]?.block.kind
  if (first === undefined) return null
  return { kind: 'part', part: first === 'furniture' ? 'page furniture' : first === 'title' || first === 'heading' ? first : 'caption' }
}

/** `¶3`, `¶3–4`, `title`; with the page where the original has pages: `¶3, p. 12`. Empty when the range stands nowhere. */
export function locatorLabel(blocks: readonly Block[], range: Range): string {
  const locator = locatorOf(blocks, range)
  if (!locator) return ''
  const pages = pagesOf(blocks, range)
  const paged = pages === '' ? '' : `, ${pages}`
  if (locator.kind === 'part') return `${locator.part}${paged}`
  return `${locator.from === locator.to ? `¶${locator.from}` : `¶${locator.from}–${locator.to}`}${paged}`
}

/** The pages that the blocks of a range begin on: `p. 12`, `pp. 12–13`; empty where there are none. */
function pagesOf(blocks: readonly Block[], range: Range): string {
  const touched = blocks.filter((block) => block.start < range.end && range.start < block.end && block.page !== undefined)
  const [from, to] = [touched[0]?.page, touched[touched.length - 1]?.page]
  if (from === undefined || to === undefined) return ''
  return from === to ? `p. ${from}` : `pp. ${from}–${to}`
}
