import type { Evidence } from '../claims/evidence'
import { type Stance, stances } from '../model/vocabulary'
import type { MatrixRow } from './matrix'

/** The passages of a cell that take one stance. */
export type Side = { readonly stance: Stance; readonly items: readonly Evidence[] }

/** The stances a source takes in a cell, each with its passages. */
export function sidesOf(evidence: readonly Evidence[]): readonly Side[] {
  return stances
    .map((stance) => ({ stance, items: evidence.filter((item) => item.stance === stance) }))
    .filter(({ items }) => items.length > 0)
}

/** How many passages stand on each side of a claim, and how many of them are lost, in words. */
export function tally({ evidence }: MatrixRow): readonly string[] {
  const lost = evidence.filter(({ source }) => source === null).length
  return [
    ...sidesOf(evidence).map(({ stance, items }) => `${items.length} ${stance}`),
    ...(lost > 0 ? [`${lost} from sources that are not in the library any more`] : []),
  ]
}
