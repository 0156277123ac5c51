/**
 * Where the words of a page speak against its markup. Text and furniture are told apart by markup; the lines alone, weighed as
 * those of a dump are, give a second opinion, and where it is the other one a block is in doubt. (On 90 real pages one such
 * block in six is on the wrong side, of the others one in two hundred; half the pages have one or none.)
 */
import type { BlockDraft } from '../../shared/text/blocks'
import { linesOf } from '../../shared/text/line-features'
import { judgeLines, proseScores } from '../../shared/text/line-scores'
import { segmentLines } from '../../shared/text/segment'
import type { MarkupBlock } from './dom-blocks'

/** From this share of letters on, a block is links and leads elsewhere. */
const linkBlock = 0.9

/** What a caption or a block of links speaks against being text, as a repeated line does in a dump. */
const asideWeight = -1.5

/** The same blocks, each with whether words and markup agree about it. A page without furniture leaves nothing to ask. */
export function withDoubts(drafts: readonly BlockDraft[], page: readonly MarkupBlock[]): readonly BlockDraft[] {
  const lines = linesOf(drafts.map(({ text }) => text).join('\n'))
  if (lines.length !== drafts.length || !drafts.some(({ furniture }) => furniture)) return drafts
  const linked = new Map(page.map((block) => [block.text, block.linked]))
  const aside = ({ text, kind }: BlockDraft) => kind === 'caption' || (linked.get(text) ?? 0) >= linkBlock
  const scores = proseScores(judgeLines(lines)).map((score, at) => {
    const draft = drafts[at]
    return draft && aside(draft) ? Math.min(score, asideWeight) : score
  })
  const { segments } = segmentLines(scores)
  return drafts.map((draft, at) =>
    isAsked(draft) ? { ...draft, sure: (segments[at] === 'body') === (draft.furniture === undefined) } : draft,
  )
}

/** Titles and captions are told by other signs, and so is furniture that says of itself what it is. */
function isAsked({ kind, furniture }: BlockDraft): boolean {
  return kind !== 'title' && kind !== 'caption' && (furniture === undefined || furniture === 'other' || furniture === 'menu')
}
