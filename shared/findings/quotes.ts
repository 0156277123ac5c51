/** The words of a finding as they are shown and kept: in context, and not longer than an eye takes in. */
import type { FindingSide, SideQuote } from '../model/finding'
import type { Range } from '../model/schema'
import type { Block } from '../model/source'
import { locatorLabel } from '../text/paragraphs'
import { splitsPair } from '../text/passage'

/** Characters of a sentence shown on each side of the words: about a line and a half of the panel. */
const shownContext = 90

/** A marked passage keeps this much of its sentence on each side, so that it can be read alone in a brief. */
const keptContext = 160

/** What of a telling says where it stands. */
type Standing = Pick<FindingSide, 'start' | 'end' | 'sentence'>

/** Where the words stand, within their sentence. */
export function quoteOfSide(text: string, side: Standing, blocks: readonly Block[]): SideQuote {
  const shown = aroundWords(text, side, shownContext)
  const plain = (from: number, to: number) => text.slice(from, to).replace(/\s+/g, ' ')
  return {
    before: `${shown.start > side.sentence.start ? '…' : ''}${plain(shown.start, side.start).trimStart()}`,
    words: plain(side.start, side.end),
    after: `${plain(side.end, shown.end).trimEnd()}${shown.end < side.sentence.end ? '…' : ''}`,
    locator: locatorLabel(blocks, side),
  }
}

/** The passage that accepting marks: the sentence, or as much of a long one as can be read alone. */
export function passageOfSide(text: string, side: FindingSide): Range {
  return aroundWords(text, side, keptContext)
}

/** The words with up to `context` characters of their sentence on each side, cut between words. */
function aroundWords(text: string, { start, end, sentence }: Standing, context: number): Range {
  let from = Math.min(start, sentence.start)
  let to = Math.max(end, sentence.end)
  if (start - from > context) {
    const space = text.slice(start - context, start).search(/\s/)
    from = space < 0 ? start : start - context + space + 1
  }
  if (to - end > context) {
    const space = text.slice(end, end + context).search(/\s\S*$/)
    to = space < 0 ? end : end + space
  }
  return { start: splitsPair(text, from) ? from - 1 : from, end: splitsPair(text, to) ? to + 1 : to }
}
