/**
 * How far a passage tells claims apart that exclude each other. Heuer (1999, ch. 8, step 3) asks whether it is as consistent
 * with all of them, and gives no number. The number here is the mean difference (Gini, Variabilità e mutabilità, 1912) between
 * what it says of any two of them, as a share of the largest that so many claims allow:
 *
 *     sum over all pairs of |a - b|  /  (floor(n / 2) * ceil(n / 2)),   contradicts 0, qualifies 1/2, supports 1
 *
 * The largest is reached when it supports half of the claims and contradicts the others. So 1 means that no passage could tell
 * more, and one that refutes all but one of three claims gets 1, of four 3/4, of ten 9/25: the more claims, the further it is
 * from the one that halves them. Where people judged a pair differently, the pair counts with the mean over what they said.
 */
import type { Stance } from '../model/vocabulary'

const leaning: { readonly [Name in Stance]: number } = { contradicts: 0, qualifies: 0.5, supports: 1 }

/** `stances`: for each claim what was said of the passage towards it, at least one stance. 0 where there are fewer than two claims. */
export function diagnosticityOf(stances: readonly (readonly Stance[])[]): number {
  const largest = Math.floor(stances.length / 2) * Math.ceil(stances.length / 2)
  if (largest === 0) return 0
  let told = 0
  for (const [index, some] of stances.entries()) for (const others of stances.slice(index + 1)) told += meanDifference(some, others)
  return told / largest
}

function meanDifference(some: readonly Stance[], others: readonly Stance[]): number {
  const differences = some.flatMap((one) => others.map((other) => Math.abs(leaning[one] - leaning[other])))
  return differences.reduce((sum, difference) => sum + difference, 0) / differences.length
}
