/** Finding a sentence to quote by some of its words. */
import type { Range } from '../model/schema'
import type { Block } from '../model/source'
import { findAll } from './find'

/**
 * The sentences of a text that hold every one of the words, case and accents ignored, in order, at most `most`. Page furniture
 * and headings are passed over: they are seldom what a source says. Sentences end where Unicode says (UAX 29); a language
 * without spaces is cut by its own rules.
 */
export function sentencesWith(text: string, blocks: readonly Block[], language: string, words: string, most: number): readonly Range[] {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  if (wanted.length === 0) return []
  const cutter = cutterFor(language)
  const found: Range[] = []
  for (const block of blocks) {
    if (block.kind === 'furniture' || block.kind === 'heading') continue
    const paragraph = text.slice(block.start, block.end)
    if (!wanted.every((word) => findAll(paragraph, word).length > 0)) continue
    for (const { segment, index } of cutter.segment(paragraph)) {
      if (!wanted.every((word) => findAll(segment, word).length > 0)) continue
      const start = block.start + index + (segment.length - segment.trimStart().length)
      found.push({ start, end: start + segment.trim().length })
      if (found.length >= most) return found
    }
  }
  return found
}

/** A source may name its language in a way that is no tag of a language. */
function cutterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
