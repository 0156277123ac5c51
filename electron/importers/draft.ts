import type { SourceDraft, SourceKind, SourceMetadata } from '../../shared/model/source'
import type { LaidOut } from '../../shared/text/blocks'
import { countWords } from '../../shared/text/words'

/** Puts a draft together and counts the words of its body. */
export function draftOf(kind: SourceKind, page: LaidOut, metadata: SourceMetadata): SourceDraft {
  const words = page.blocks.reduce(
    (sum, block) => (block.kind === 'furniture' ? sum : sum + countWords(page.text.slice(block.start, block.end))),
    0,
  )
  return { ...metadata, kind, ...page, words }
}

/** Longest line of metadata that is kept; what is longer is a mistake of the page. */
const longestLine = 500

/** A stated value as one line, or null when nothing is stated. */
export function statedLine(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const line = value.replace(/\s+/g, ' ').trim()
  return line === '' || line.length > longestLine ? null : line
}
