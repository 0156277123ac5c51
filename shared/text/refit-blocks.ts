/** The blocks of a text that another hand has changed, when only the new text is left. */
import { diffArrays } from 'diff'
import type { Range } from '../model/schema'
import type { Block } from '../model/source'

/**
 * Paragraphs as long as they were, in the order they had, are taken for the same ones and keep what they were (a heading, folded
 * furniture); so are changed ones that stand in equal number between two of those. The others are paragraphs. The blocks cover
 * all words of `text`.
 */
export function refitBlocks(before: readonly Block[], text: string): readonly Block[] {
  const now = paragraphsOf(text)
  const blocks: Block[] = []
  let [old, at] = [0, 0]
  let replaced: readonly Block[] = []
  const lengths = (ranges: readonly Range[]) => ranges.map(({ start, end }) => end - start)
  for (const { removed, added, count = 0 } of diffArrays(lengths(before), lengths(now))) {
    if (removed) {
      replaced = before.slice(old, old + count)
      old += count
      continue
    }
    const places = now.slice(at, at + count)
    const were = added ? (replaced.length === count ? replaced : []) : before.slice(old, old + count)
    blocks.push(...places.map((place, index): Block => ({ ...(were[index] ?? { kind: 'paragraph' }), ...place })))
    at += count
    if (!added) old += count
    replaced = []
  }
  return blocks
}

/** What stands between blank lines, without white space at its ends. */
function paragraphsOf(text: string): readonly Range[] {
  return [...text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.trimEnd().length,
  }))
}
