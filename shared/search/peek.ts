/** A hit in its context: the paragraph it stands in, its words marked. */
import type { SearchHit } from '../api'
import type { Range } from '../model/schema'
import type { Block } from '../model/source'
import { locatorLabel } from '../text/paragraphs'
import { splitsPair } from '../text/passage'
import { ellipsis } from './snippet'

/** Characters of the paragraph shown before and after the hit: some five sentences of news, so that the peek stays a glance. */
export const peekSurroundings = 600

/** `marks` are ranges of `text`; `locator` is empty when the hit stands in no block. */
export type Peek = { readonly text: string; readonly marks: readonly Range[]; readonly locator: string }

/** The paragraphs that `range` touches. Marked are the words that the hit's snippet marks, or the whole range where the snippet is of something else. */
export function peekAt(text: string, blocks: readonly Block[], range: Range, hit: Pick<SearchHit, 'snippet' | 'marks'>): Peek {
  const touched = blocks.filter((block) => block.start < range.end && range.start < block.end)
  const whole = { start: touched[0]?.start ?? range.start, end: touched.at(-1)?.end ?? range.end }
  const start = wholeLetter(text, Math.max(whole.start, range.start - peekSurroundings))
  const end = wholeLetter(text, Math.min(whole.end, range.end + peekSurroundings))
  const before = start > whole.start ? ellipsis : ''
  const words = text.slice(start, end)
  const marks = marksOf(words, hit) ?? [{ start: range.start - start, end: range.end - start }]
  return {
    text: `${before}${words}${end < whole.end ? ellipsis : ''}`,
    marks: marks.map((mark) => ({ start: mark.start + before.length, end: mark.end + before.length })),
    locator: locatorLabel(blocks, range),
  }
}

/** The marks of a snippet, where it was cut from these words; null when it was not. */
function marksOf(words: string, { snippet, marks }: Pick<SearchHit, 'snippet' | 'marks'>): readonly Range[] | null {
  const from = snippet.startsWith(ellipsis) ? ellipsis.length : 0
  const to = snippet.length - (snippet.endsWith(ellipsis) ? ellipsis.length : 0)
  const at = words.replace(/\s/g, ' ').indexOf(snippet.slice(from, to))
  if (at < 0 || marks.length === 0) return null
  return marks.map((mark) => ({ start: mark.start - from + at, end: mark.end - from + at }))
}

/** An offset that does not cut a letter in two. */
function wholeLetter(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset
}
