import type { SourceDraft, SourceKind, SourceMetadata } from '../../shared/model/source'
import type { LaidOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { countWords } from '../../shared/text/words'

/** Puts a draft together and counts the words of its body. */
export function draftOf(kind: SourceKind, page: LaidOut, metadata: SourceMetadata): SourceDraft {
  const words = page.blocks.reduce(
    (sum, block) => (block.kind === 'furniture' ? sum : sum + countWords(page.text.slice(block.start, block.end))),
    0,
  )
  return { ...metadata, kind, ...page, words }
}

/** Longest line that a page marks as a title or a name; what is longer is a mistake of its template. */
const longestMarked = 500

/** A stated value as one line, or null when nothing is stated, or a text where a line should be. */
export function statedLine(value: unknown): string | null {
  const line = fieldLine(value)
  return line === null || line.length > longestMarked ? null : line
}

/** What a file states in a field of its own, as one line however long it is; null when nothing is stated. */
export function fieldLine(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const line = canonicalText(value).replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}
