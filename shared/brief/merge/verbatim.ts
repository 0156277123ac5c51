import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { AnnotationId } from '../../model/schema'
import { plainWords } from '../plain-words'
import { proseBlocks } from '../prose'
import { blocksOf } from './copy-block'
import { betweenBlocks, mergeWords } from './merge-blocks'

/** Drawing prose here is to know it again, not to number its notes. */
const uncounted = {
  cite: (id: AnnotationId) => ({ type: 'html', value: `[^${id}]` }) as const,
  attribution: () => '',
  definitions: () => [],
  used: () => [],
}

/** A block as it comes out of a merge, and as the library had it, where it is that block. */
export type Outcome = { readonly words: string; readonly was: string | null }

/**
 * The Markdown of blocks that came out of a merge, as far as that goes in the letters of the writer: what the merge left alone
 * stays as it was written, with pictures, raw HTML and code, which not every copy holds; so do the words around an edit.
 */
export function asWritten(blocks: readonly Outcome[], markdown: string): string {
  const { exact, loose } = writtenBlocks(markdown)
  return blocks
    .map(({ words, was }) => {
      const written = exact.get(words) ?? (was === null ? undefined : (exact.get(was) ?? loose.get(plain(was))))
      if (written === undefined) return words
      return was === null || words === was ? written : (mergeWords(was, written, words) ?? words)
    })
    .join(betweenBlocks)
}

/** How a writer wrote each block, by the words that a copy has for it: with its marks, and without them for copies that lose some. */
function writtenBlocks(markdown: string) {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const exact = new Map<string, string>()
  const loose = new Map<string, string>()
  for (const { position } of children) {
    const written = markdown.slice(position?.start.offset, position?.end.offset)
    const [block, more] = proseBlocks(written, uncounted).flatMap(blocksOf)
    if (!block || more) continue
    exact.set(block.words, written)
    loose.set(plain(block.words), written)
  }
  return { exact, loose }
}

function plain(words: string): string {
  return plainWords(words).replace(/\s+/g, ' ')
}
