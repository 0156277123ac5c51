/** How far two people agree beyond chance. */

export type Kappa = {
  /** How many things both judged. */
  readonly count: number
  /** Share of them on which both say the same, 0 to 1; null when there are none. */
  readonly observed: number | null
  /** Share on which two people who judge by chance, each as often as they did, would say the same. */
  readonly expected: number | null
  /** 1: always the same. 0: as often as chance. Below: less often. Null where it is not defined: nothing judged by both, or chance alone gives full agreement. */
  readonly kappa: number | null
  /** The judgments in the order of the table, and how often the first person's (row) met the second's (column). */
  readonly categories: readonly string[]
  readonly table: readonly (readonly number[])[]
}

/**
 * How many things two people must have judged before kappa is more than a hint: twice the square of the number of judgments that
 * could be given. Found by simulation for weighted kappa, and the usual rule for the plain one as well.
 *
 * Cicchetti, D. V. (1981): Testing the normal approximation and minimal sample size requirements of weighted kappa when the number
 * of categories is large. Applied Psychological Measurement 5 (1), 101–104.
 */
export function fewestJudged(categories: number): number {
  return 2 * categories ** 2
}

/**
 * Cohen's kappa of two people on the same things, each judgment one of a closed list: (observed − expected) / (1 − expected),
 * where the expected agreement is the sum over all judgments of the product of the shares in which each person gave it.
 *
 * Cohen, J. (1960): A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20 (1), 37–46.
 */
export function cohensKappa(pairs: readonly (readonly [one: string, other: string])[], order: readonly string[]): Kappa {
  const given = new Set(pairs.flat())
  const categories = [
    ...order.filter((category) => given.has(category)),
    ...[...given].filter((category) => !order.includes(category)).sort(),
  ]
  const table = categories.map((row) => categories.map((column) => pairs.filter(([one, other]) => one === row && other === column).length))
  const count = pairs.length
  if (count === 0) return { count, observed: null, expected: null, kappa: null, categories, table }
  const same = categories.reduce((sum, _, at) => sum + (table[at]?.[at] ?? 0), 0)
  // Whole numbers as long as possible: shares of a third would hide that chance alone agrees fully.
  const byChance = categories.reduce((sum, category) => {
    const [ones, others] = [0, 1].map((side) => pairs.filter((pair) => pair[side] === category).length)
    return sum + (ones ?? 0) * (others ?? 0)
  }, 0)
  const [observed, expected] = [same / count, byChance / (count * count)]
  const kappa = byChance === count * count ? null : (observed - expected) / (1 - expected)
  return { count, observed, expected, kappa, categories, table }
}
