/** A paragraph that recalls an earlier event ("in a fire in 2009") tells nothing of this one. */
import type { Placed } from '../pairing'

/** Whether one of two sentences is set in a year that is neither the year of its source nor told by the other. */
export function lookingBack(a: Placed, b: Placed): boolean {
  return recalls(a, b) || recalls(b, a)
}

function recalls(one: Placed, other: Placed): boolean {
  const published = one.source.published?.slice(0, 4)
  const years = yearsOf(one).filter((year) => String(year) !== published)
  return published !== undefined && years.length > 0 && !years.some((year) => yearsOf(other).includes(year))
}

function yearsOf({ sentence }: Placed): readonly number[] {
  return sentence.clauses.flatMap(({ dates }) => dates.flatMap(({ year, inferred }) => (year === null || inferred ? [] : [year])))
}
