/** Judgments: what the writer concludes, how likely it is, how sure the basis is, and the claims it stands on. */
import type { Paragraph, RootContent } from 'mdast'
import type { Evidence } from '../claims/evidence'
import type { JudgmentSection } from '../model/brief'
import type { Citations } from './citations'
import { basis, type Grounds } from './generated'
import { confidenceSentence, likelihoodSentence } from './likelihood'
import { classed, judged, paragraph, strong } from './nodes'
import { proseBlocks } from './prose'

/** What lies under the claims that a judgment names, each piece once however many of the claims it bears on. */
export function groundsOfJudgment({ grounds }: Pick<JudgmentSection, 'grounds'>, evidence: Grounds['evidence']): readonly Evidence[] {
  return grounds.flatMap((id) => evidence.get(id) ?? [])
}

export function judgmentBlocks(section: JudgmentSection, { evidence }: Grounds, citations: Citations): readonly RootContent[] {
  if (section.statement.trim() === '') return []
  const grounds = groundsOfJudgment(section, evidence)
  const cited = [...new Set(grounds.filter(({ annotation }) => annotation !== null).map(({ annotationId }) => annotationId))]
  const statement = proseBlocks(section.statement, citations)
  const notes = cited.map((id) => citations.cite(id))
  const last = statement[statement.length - 1]
  const closing = last?.type === 'paragraph' ? [] : notes.length > 0 ? [paragraph(...notes)] : []
  if (last?.type === 'paragraph') last.children.push(...notes)
  return [judged(...(statement as Paragraph[]), ...closing, ...basisLines(section, grounds))]
}

/** Likelihood, confidence and basis, each a sentence of its own. */
function basisLines({ likelihood, confidence, confidenceReason }: JudgmentSection, grounds: readonly Evidence[]): readonly Paragraph[] {
  return [
    ...(likelihood === null ? [] : [paragraph(strong(likelihoodSentence(likelihood)))]),
    ...(confidence === null ? [] : [paragraph(confidenceSentence(confidence, confidenceReason))]),
    paragraph(basis(grounds)),
  ].map((line) => classed(line, 'basis'))
}
