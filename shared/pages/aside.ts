/** What runs another way than the page it stands on: read after the page, or folded when it says nothing in sentences. */
import type { FurnitureKind } from '../model/source'
import { countWords } from '../text/words'
import { inReadingOrder } from './columns'
import { linesOf } from './lines'
import type { Line, Page } from './page'

/** A line of fewer words is a label of an axis, a stamp at the edge or a watermark; a sentence of news has more. */
const fewestWords = 8

/** The lines of a layer, in reading order. */
export function asideLines(layer: Page): readonly Line[] {
  return inReadingOrder(linesOf(layer)).map((line) => ({ ...line, aside: true }))
}

/** Lines of a layer that holds neither a sentence nor a table, each with why it is folded; none of another layer. */
export function furnitureAside(lines: readonly Line[]): readonly (readonly [Line, FurnitureKind])[] {
  const isText = lines.some(({ text, row }) => row === true || countWords(text) >= fewestWords)
  return isText ? [] : lines.map((line) => [line, 'other'] as const)
}
