import type { FindingSide } from '../model/finding'
import type { Acceptance, FindingType, Stance } from '../model/vocabulary'

/** Of these there are two sides only: who is against the one stands with the other. */
const twofold: ReadonlySet<FindingType> = new Set(['negation', 'modality'])

/**
 * How the tellings of an accepted finding bear on a claim that says what the first of them says: a person starts from this and
 * changes what they see otherwise. In the order of the sides.
 */
export function stancesOf(type: FindingType, sides: readonly FindingSide[], as: Acceptance): readonly Stance[] {
  const [first] = sides
  if (!first || as === 'restates' || as === 'variant') return sides.map(() => 'supports')
  const other: Stance = as === 'qualifies' ? 'qualifies' : 'contradicts'
  const agrees = (side: FindingSide) => {
    if (side === first || side.value.toLowerCase() === first.value.toLowerCase()) return true
    const opposed = side.against === first.sourceId || first.against === side.sourceId
    return twofold.has(type) && !opposed
  }
  return sides.map((side) => (agrees(side) ? 'supports' : other))
}
