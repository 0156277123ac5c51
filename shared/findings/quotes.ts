/** The words of a finding as they are shown and kept: in context, and not longer than an eye takes in. */
import type { FindingSide, SideQuote } from '../model/finding'
import type { Range } from '../model/schema'
import type { Block } from '../model/source'
import { locatorLabel } from '../text/paragraphs'
import { splitsPair } from '../text/passage'

/** Characters of a sentence shown on each side of the words: about a line and a half of the panel. */
const shownContext = 90

/** Characters of a sentence that is marked whole: nine in ten sentences of news are shorter than half of it. */
const wholeSentence = 500

/** Of a longer one a marked passage keeps up to this much on each side, to the end of a clause. */
const keptContext = 240

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

/** The passage that accepting marks: the sentence, or of a very long one the clauses around the words, so that it can be read alone in a brief. */
export function passageOfSide(text: string, side: FindingSide): Range {
  const whole = { start: Math.min(side.start, side.sentence.start), end: Math.max(side.end, side.sentence.end) }
  if (whole.end - whole.start <= wholeSentence) return whole
  const words = aroundWords(text, side, keptContext)
  const clauses = {
    before: /[,;:–—] */.exec(text.slice(words.start, side.start)),
    after: /[,;:–—](?=[^,;:–—]*$)/.exec(text.slice(side.end, words.end)),
  }
  return {
    start: words.start > whole.start && clauses.before ? words.start + clauses.before.index + clauses.before[0].length : words.start,
    end: words.end < whole.end && clauses.after ? side.end + clauses.after.index : words.end,
  }
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
