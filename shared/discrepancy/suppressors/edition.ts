/** Meetings, rounds and seasons of different years are different events, however alike they are told. */
import type { Placed } from '../pairing'

/** Days between two reports of one event, at most; later ones recall it with its date. */
const oneStoryDays = 60

export function otherEdition(a: Placed, b: Placed): boolean {
  const [mine, theirs] = [yearsOf(a), yearsOf(b)]
  if (mine.length > 0 && theirs.length > 0) return !mine.some((year) => theirs.includes(year))
  const [first, second] = [a.source.published, b.source.published].map((date) => (date === null ? Number.NaN : Date.parse(date)))
  return Math.abs((first ?? Number.NaN) - (second ?? Number.NaN)) > oneStoryDays * 86_400_000
}

function yearsOf({ sentence }: Placed): readonly number[] {
  return sentence.clauses.flatMap(({ dates }) => dates.flatMap(({ year }) => (year === null ? [] : [year])))
}
