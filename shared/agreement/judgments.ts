/** What each person judged, so that two can be compared: stances of sources towards claims, and decisions on findings. */
import type { Evidence } from '../claims/evidence'
import type { Decision } from '../model/decision'
import type { ClaimId, SourceId } from '../model/schema'
import { acceptances, stances } from '../model/vocabulary'
import { cohensKappa, type Kappa } from './kappa'

/** Who gave no name: their judgments are together those of one person. */
export const unsigned = ''

/** A person's judgments by what was judged: a claim and a source, or a finding. */
type Judgments = ReadonlyMap<string, string>

/** Who takes several stances for one claim and source has judged it so; it is a judgment of its own. */
export const severalStances = 'several'

/** All ways of dismissing are one judgment: that it is no discrepancy. The reasons are for the person who reads them. */
export const dismissed = 'dismissed'

/** Everybody who attached evidence or decided on a finding, by name; those who did not sign last. */
export function judgesIn(evidence: ReadonlyMap<ClaimId, readonly Evidence[]>, decisions: Iterable<Decision>): readonly string[] {
  const names = new Set<string>()
  for (const items of evidence.values()) for (const { link } of items) names.add(link.author ?? unsigned)
  for (const { author } of decisions) names.add(author ?? unsigned)
  return [...names].sort((a, b) => Number(a === unsigned) - Number(b === unsigned) || (a < b ? -1 : 1))
}

export type Disagreement = { readonly claimId: ClaimId; readonly sourceId: SourceId; readonly one: string; readonly other: string }

export type Compared = Kappa & {
  /** Judged by one of the two only: no disagreement, and not counted. */
  readonly alone: number
}

/** Two people on the stances of sources towards claims, each claim and source once; and where they differ. */
export function comparedStances(
  evidence: ReadonlyMap<ClaimId, readonly Evidence[]>,
  one: string,
  other: string,
): Compared & { readonly disagreements: readonly Disagreement[] } {
  const [mine, theirs] = [stancesOf(evidence, one), stancesOf(evidence, other)]
  const disagreements = [...mine].flatMap(([unit, stance]) => {
    const there = theirs.get(unit)
    const [claimId, sourceId] = unit.split(' ') as [ClaimId, SourceId]
    return there === undefined || there === stance ? [] : [{ claimId, sourceId, one: stance, other: there }]
  })
  return { ...compared(mine, theirs, [...stances, severalStances]), disagreements }
}

/** Two people on findings: as what each accepted it, or that they dismissed it. */
export function comparedVerdicts(decisions: readonly Decision[], one: string, other: string): Compared {
  const of = (who: string): Judgments =>
    new Map(
      decisions
        .filter(({ author }) => (author ?? unsigned) === who)
        .map(({ key, outcome }) => [key, outcome.kind === 'accepted' ? outcome.as : dismissed]),
    )
  return compared(of(one), of(other), [...acceptances, dismissed])
}

function stancesOf(evidence: ReadonlyMap<ClaimId, readonly Evidence[]>, who: string): Judgments {
  const judged = new Map<string, string>()
  for (const [claimId, items] of evidence) {
    for (const { link, sourceId, stance } of items) {
      if ((link.author ?? unsigned) !== who) continue
      const unit = `${claimId} ${sourceId}`
      const before = judged.get(unit)
      judged.set(unit, before === undefined || before === stance ? stance : severalStances)
    }
  }
  return judged
}

function compared(one: Judgments, other: Judgments, order: readonly string[]): Compared {
  const both = [...one].flatMap(([unit, judgment]) => {
    const there = other.get(unit)
    return there === undefined ? [] : [[judgment, there] as const]
  })
  return { ...cohensKappa(both, order), alone: one.size + other.size - 2 * both.length }
}
