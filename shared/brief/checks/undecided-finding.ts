import type { Annotation } from '../../model/annotation'
import type { QuotedFinding } from '../../model/finding'
import { groundsOfJudgment } from '../judgment'
import { type Check, shortened } from './check'
import { judgmentsIn } from './written-sentences'

/** A judgment on passages that a found discrepancy is about, where nobody has looked at it yet: other names for one thing are none. */
export const undecidedFinding: Check = ({ material, evidence }) => {
  const findings = material.open.filter(({ verdict }) => verdict !== 'variant')
  if (findings.length === 0) return []
  return judgmentsIn(material.brief).flatMap((section) => {
    const passages = groundsOfJudgment(section, evidence).flatMap(({ annotation }) => annotation ?? [])
    return findings
      .filter((finding) => passages.some((passage) => isAbout(finding, passage)))
      .map(({ key, fact, sides }) => ({
        level: 'bad' as const,
        title: 'Undecided discrepancy behind a judgment',
        message: `“${shortened(section.statement, 40)}” rests on “${fact}”: ${[...new Set(sides.map(({ value }) => value))].join(' or ')}. Nobody has decided it yet.`,
        place: { kind: 'finding' as const, id: key },
      }))
  })
}

/** Whether a passage holds words of a sentence that the finding sets against another. */
function isAbout({ sides }: QuotedFinding, { sourceId, anchors }: Annotation): boolean {
  return sides.some(
    (side) => side.sourceId === sourceId && anchors.some(({ start, end }) => start < side.sentence.end && side.sentence.start < end),
  )
}
