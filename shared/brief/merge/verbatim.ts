import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { AnnotationId } from '../../model/schema'
import { proseBlocks } from '../prose'
import { blocksOf } from './copy-block'

/** Drawing prose here is to know it again, not to number its notes. */
const uncounted = {
  cite: (id: AnnotationId) => ({ type: 'html', value: `[^${id}]` }) as const,
  attribution: () => '',
  definitions: () => [],
  used: () => [],
}

/**
 * How a writer wrote each block of some Markdown, by the words that a copy has for it: blocks that a merge leaves as they are
 * stay so to the letter, pictures and raw HTML among them, which no copy holds.
 */
export function verbatimBlocks(markdown: string): ReadonlyMap<string, string> {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return new Map(
    children.flatMap(({ position }) => {
      const written = markdown.slice(position?.start.offset, position?.end.offset)
      const words = proseBlocks(written, uncounted).flatMap(blocksOf)
      return words[0] && words.length === 1 ? [[words[0].words, written] as const] : []
    }),
  )
}
