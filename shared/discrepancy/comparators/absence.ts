/** A thing that one source says was not there, and the other tells of. */
import type { Absence, Term } from '../frames'
import type { Placed, Weights } from '../pairing'
import type { Proposal } from '../proposal'
import { judgeDenial } from '../suppressors/denial-verdict'
import { denialProposal, tellingOf } from './denial-proposal'

/** A thing that is denied here and told there must share its name and another rare word. */
const leastPresent = 1.5

/** What a shared word counts that stands in the sentence but not in the clause. */
const aroundShare = 0.3

export function compareAbsences(denying: readonly Placed[], holding: readonly Placed[], by: Weights): readonly Proposal[] {
  return denying.flatMap((at) => at.clause.absences.flatMap((absence) => presence(at, absence, holding, by)))
}

function presence(at: Placed, absence: Absence, others: readonly Placed[], by: Weights): readonly Proposal[] {
  const head = absence.keys[absence.keys.length - 1] ?? ''
  const holding = others.filter(({ clause }) =>
    clause.terms.some((term, index) => term.key === head && !modifies(term, clause.terms[index + 1])),
  )
  if (holding.some(({ clause }) => clause.absences.some(({ keys }) => keys.includes(head)) || clause.negations.length > 0)) return []
  const ranked = holding.map((other) => ({ other, shared: presentWeight(at, absence, other, by) })).sort((x, y) => y.shared - x.shared)
  const best = ranked[0]
  const modifiers = absence.keys.slice(0, -1)
  if (
    !best ||
    best.shared < leastPresent ||
    (modifiers.length > 0 && !modifiers.some((key) => best.other.own.has(key))) ||
    best.other.clause.openings.some(({ force }) => force === 'possible' || force === 'unknown')
  )
    return []
  const words = best.other.clause.terms.find(({ key }) => key === head) ?? best.other.clause
  const verdict = judgeDenial({ at, assertion: null }, { at: best.other, assertion: null })
  return [denialProposal(tellingOf(at, absence), tellingOf(best.other, words), verdict, 'negation-absent', best.shared)]
}

/** "Information technology" is no information. */
function modifies(term: Term, next: Term | undefined): boolean {
  return next?.kind === 'noun' && next.start === term.end + 1
}

function presentWeight(at: Placed, absence: Absence, other: Placed, by: Weights): number {
  let weight = 0
  for (const key of new Set([...at.own, ...absence.keys])) if (other.own.has(key)) weight += by.of(key)
  for (const key of at.around) if (other.around.has(key) && !other.own.has(key)) weight += aroundShare * by.of(key)
  return weight
}
