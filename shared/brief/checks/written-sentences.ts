/** The sentences that a person wrote in a brief, each with where it stands. */
import { sentencesIn } from '../../language/sentences'
import type { Brief, JudgmentSection, ProseSection } from '../../model/brief'

/** What a sentence may carry after its stop: citations, and the marks that say it is the writer's own. */
const afterStop = /([.!?]["”’)]*)\s*((?:\s*\[(?:\^ann_[0-9a-z]+|judgment|assumption)\])+)/g

/** Sentences with their citations drawn in before the stop, so that each keeps its own. */
export function sentencesOf(markdown: string): readonly string[] {
  const text = markdown.replace(afterStop, '$2$1')
  return sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
}

type Written = { readonly section: JudgmentSection | ProseSection; readonly words: string }

/** What people wrote in the sections that are shown. */
export function writtenIn({ sections }: Pick<Brief, 'sections'>): readonly Written[] {
  return sections.flatMap((section): Written[] => {
    if (!section.shown) return []
    if (section.kind === 'prose') return [{ section, words: section.markdown }]
    return section.kind === 'judgment'
      ? [
          { section, words: section.statement },
          { section, words: section.confidenceReason },
        ]
      : []
  })
}

export function judgmentsIn({ sections }: Pick<Brief, 'sections'>): readonly JudgmentSection[] {
  return sections.filter((section): section is JudgmentSection => section.kind === 'judgment' && section.shown)
}
