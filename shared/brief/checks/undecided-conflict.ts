import { claimStatus } from '../../claims/status'
import { type Check, shortened } from './check'
import { judgmentsIn } from './written-sentences'

/** A judgment on a disputed claim, where nobody has written why what speaks against it weighs less. */
export const undecidedConflict: Check = ({ material, evidence }) => {
  const claims = new Map(material.claims.map((claim) => [claim.id, claim]))
  return judgmentsIn(material.brief).flatMap((section) =>
    section.grounds.flatMap((id) => {
      const claim = claims.get(id)
      const items = evidence.get(id) ?? []
      const open = items.some(({ stance, link }) => stance === 'contradicts' && link.reason.trim() === '')
      if (!claim || !open || claimStatus(items).kind !== 'disputed') return []
      return [
        {
          level: 'bad' as const,
          title: 'Undecided conflict behind a judgment',
          message: `“${shortened(claim.text)}” is disputed, and the passage against it has no reason beside it.`,
          place: { kind: 'claim' as const, id },
        },
      ]
    }),
  )
}
