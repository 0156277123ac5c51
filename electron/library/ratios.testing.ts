/** Benches that compare two costs of the same run. */
import { writeSync } from 'node:fs'

/** The middle of some measurements, which a busy machine's outliers do not move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

type Figure = readonly [what: string, cost: number, base: string, baseCost: number, bar: number]

/** Prints what something cost in times of something else, and fails when it is more than `bar` times. Answers the ratio. */
export function tell(...figure: Figure): number {
  tellAll([figure])
  return figure[1] / figure[3]
}

/** The same of several: all are printed, also when one of them fails. */
export function tellAll(figures: readonly Figure[]): void {
  for (const [what, cost, base, baseCost, bar] of figures)
    writeSync(1, `  ${what}: ${cost.toFixed(2)}, ${(cost / baseCost).toFixed(2)} x ${base} (${baseCost.toFixed(2)}); at most ${bar} x\n`)
  const missed = figures.find(([, cost, , baseCost, bar]) => !(cost / baseCost <= bar))
  if (!missed) return
  const [what, cost, base, baseCost, bar] = missed
  throw new Error(`${what} costs ${(cost / baseCost).toFixed(2)} times ${base}; at most ${bar} is allowed.`)
}
