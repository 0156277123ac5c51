import type { SourceDraft } from '../../shared/model/source'

/** What `crossread extract --jsonl` answers: the body alone, without captions and furniture. */
export type ExtractAnswer = {
  readonly title: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly siteName: string | null
  readonly text: string
}

export function answerFor(draft: SourceDraft): ExtractAnswer {
  const body = draft.blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'caption' && block.kind !== 'title')
  return {
    title: draft.title,
    byline: draft.authors.length > 0 ? draft.authors.join(', ') : null,
    published: draft.published,
    siteName: draft.publisher,
    text: body.map((block) => draft.text.slice(block.start, block.end)).join('\n\n'),
  }
}
