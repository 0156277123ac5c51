/**
 * What was marked in a document that is not in the library becomes a source of its own, so that no word is lost: its
 * quotations, one after the other, each marked with its note. When the document itself comes in later under the same
 * address, it is recognised, and the marks can be carried over to it.
 */
import type { SourceDraft } from '../model/source'
import { type BlockDraft, layOut } from '../text/blocks'
import { canonicalText } from '../text/canonical'
import { anchorsOf } from '../text/passage'
import { countWords } from '../text/words'
import type { ForeignMark, MarkedDocument } from './foreign-mark'

export function quotesSource({ url, title, authors, marks }: MarkedDocument): {
  readonly draft: SourceDraft
  readonly marks: readonly ForeignMark[]
} {
  const line = canonicalText(title ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const lines = marks.map(({ quote, note }) => canonicalText(quote?.exact || note).trim())
  const head: readonly BlockDraft[] = line === '' ? [] : [{ text: line, kind: 'title' }]
  // Laid out one by one, since what has no words has no place.
  const drafts = lines.map((text, index): BlockDraft => ({ text, kind: marks[index]?.quote ? 'quotation' : 'paragraph' }))
  const { text, blocks } = layOut([...head, ...drafts])
  let at = head.length
  const placed = marks.flatMap((mark, index): readonly ForeignMark[] => {
    if (lines[index] === '') return []
    const block = blocks[at]
    at += 1
    // A note without a passage is text already.
    return block && mark.quote ? anchorsOf(text, [block]).map((quote) => ({ ...mark, quote, counts: 'units' as const })) : []
  })
  return {
    draft: {
      kind: 'highlights',
      title: line === '' ? null : line,
      authors,
      publisher: null,
      published: null,
      updated: null,
      retrieved: null,
      url,
      language: null,
      credits: [],
      text,
      blocks,
      words: countWords(text),
      extraction: null,
    },
    marks: placed,
  }
}
