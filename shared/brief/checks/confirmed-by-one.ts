import { voices } from '../../claims/status'
import { groundsOfJudgment } from '../judgment'
import { type Check, shortened } from './check'
import { judgmentsIn } from './written-sentences'

/** Confirmation takes a second, independent origin (ICD 206; grade 1 of the Admiralty code asks for it by name). */
const confirmedFrom = 2

const saysConfirmed = /(?<!\b(?:not|never|yet to be|cannot be|un)\s*)\b(?:confirmed|verified|established|proven)\b/i

/** "Confirmed" on one voice: in a judgment's words, or as the grade of a passage. */
export const confirmedByOne: Check = ({ material, evidence }) => {
  const judgments = judgmentsIn(material.brief)
    .filter(({ statement }) => saysConfirmed.test(statement))
    .filter((section) => voices(groundsOfJudgment(section, evidence).filter(({ stance }) => stance === 'supports')) < confirmedFrom)
    .map((section) => ({
      level: 'bad' as const,
      title: '“Confirmed” on one origin',
      message: `“${shortened(section.statement)}” rests on fewer than ${confirmedFrom} independent sources.`,
      place: { kind: 'section' as const, id: section.id },
    }))
  const claims = material.claims.flatMap((claim) => {
    const supporting = (evidence.get(claim.id) ?? []).filter(({ stance }) => stance === 'supports')
    if (!supporting.some(({ link }) => link.credibility === '1') || voices(supporting) >= confirmedFrom) return []
    return [
      {
        level: 'doubt' as const,
        title: '“Confirmed” on one origin',
        message: `A passage under “${shortened(claim.text)}” is graded as confirmed by other sources, but no other supports it.`,
        place: { kind: 'claim' as const, id: claim.id },
      },
    ]
  })
  return [...judgments, ...claims]
}
