/**
 * Between offsets of a source's text and places in the page. Each block is one element with one text node, which nothing
 * ever divides, so an offset in the node is an offset in the block.
 */
import type { Range as TextRange } from '../../../shared/model/schema'

export const blockAttribute = 'data-start'

function startOf(element: Element): number {
  return Number(element.getAttribute(blockAttribute))
}

/** The elements of the blocks that are drawn now, in order. */
export function blockElements(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${blockAttribute}]`)]
}

function textNodeOf(element: Element): Text | null {
  const node = element.firstChild
  return node instanceof Text ? node : null
}

/** Where a range of the text lies in the page; null when none of it is drawn. Ends in what is not drawn are moved to the nearest that is. */
export function domRange(blocks: readonly HTMLElement[], { start, end }: TextRange): Range | null {
  const first = blocks.findIndex((element) => startOf(element) + (textNodeOf(element)?.length ?? 0) > start)
  let last = first
  while (last >= 0 && last + 1 < blocks.length && startOf(blocks[last + 1] as Element) < end) last += 1
  const [from, to] = [blocks[first], blocks[last]]
  if (!from || !to || startOf(from) >= end) return null
  const [fromNode, toNode] = [textNodeOf(from), textNodeOf(to)]
  if (!fromNode || !toNode) return null
  const range = document.createRange()
  range.setStart(fromNode, Math.max(0, start - startOf(from)))
  range.setEnd(toNode, Math.min(toNode.length, Math.max(0, end - startOf(to))))
  return range
}

/** The parts of a range block by block: painting across blocks would colour the space between them. */
export function domRanges(blocks: readonly HTMLElement[], range: TextRange): readonly Range[] {
  const ranges: Range[] = []
  for (const element of blocks) {
    const node = textNodeOf(element)
    const start = startOf(element)
    if (!node || start + node.length <= range.start) continue
    if (start >= range.end) break
    const part = document.createRange()
    part.setStart(node, Math.max(0, range.start - start))
    part.setEnd(node, Math.min(node.length, range.end - start))
    ranges.push(part)
  }
  return ranges
}

/** The offset of the text at a place in the page; null outside the text. */
export function offsetAt(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest(`[${blockAttribute}]`)
  if (block && root.contains(block)) {
    const inText = node instanceof Text ? offset : offset > 0 ? (textNodeOf(block)?.length ?? 0) : 0
    return startOf(block) + inText
  }
  // Between blocks: the beginning of the next one.
  const child = node.childNodes[offset] ?? null
  const next = blockElements(root).find(
    (candidate) =>
      child === null ||
      candidate.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_PRECEDING ||
      candidate === child ||
      child.contains(candidate),
  )
  return next ? startOf(next) : null
}

/** The offset of the text under the pointer; null beside the text. */
export function offsetUnder(root: Element, x: number, y: number): number | null {
  const caret = document.caretRangeFromPoint(x, y)
  if (!caret) return null
  const offset = offsetAt(root, caret.startContainer, caret.startOffset)
  if (offset === null) return null
  const near = [...caret.getClientRects(), ...(caret.startContainer.parentElement?.getClientRects() ?? [])]
  // A point in the margin has a caret at the line's end too, but means no words.
  return near.some((rect) => y >= rect.top - 2 && y <= rect.bottom + 2) ? offset : null
}
