/** Benches that compare two costs of the same run. */
import { writeSync } from 'node:fs'

/** The middle of some measurements, which a busy machine's outliers do not move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Prints what something cost in times of something else, and fails when it is more than `bar` times. Answers the ratio. */
export function tell(what: string, cost: number, base: string, baseCost: number, bar: number): number {
  const ratio = cost / baseCost
  writeSync(1, `  ${what}: ${cost.toFixed(2)}, ${ratio.toFixed(2)} x ${base} (${baseCost.toFixed(2)}); at most ${bar} x\n`)
  if (!(ratio <= bar)) throw new Error(`${what} costs ${ratio.toFixed(2)} times ${base}; at most ${bar} is allowed.`)
  return ratio
}
