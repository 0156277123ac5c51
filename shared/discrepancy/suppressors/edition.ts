/** Meetings, rounds and seasons of different years are different events, however alike they are told. */
import type { Range } from '../../model/schema'
import type { Placed } from '../pairing'

/** Days between two reports of one event, at most; later ones recall it with its date. */
const oneStoryDays = 60

export function otherEdition(a: Placed, b: Placed): boolean {
  const [mine, theirs] = [yearsOf(a), yearsOf(b)]
  if (mine.length > 0 && theirs.length > 0) return !mine.some((year) => theirs.includes(year))
  const [first, second] = [a.source.published, b.source.published].map((date) => (date === null ? Number.NaN : Date.parse(date)))
  return Math.abs((first ?? Number.NaN) - (second ?? Number.NaN)) > oneStoryDays * 86_400_000
}

const ownYear = /^(?:,? (?:which (?:was|were) )?(?:held|staged|convened|concluded|signed|played|run))? (?:in|of) (\d{4})\b|^ \((\d{4})\)/

/**
 * "The eighth meeting, held in 2031": words with a year of their own, which is neither the year of their source nor told by
 * the other, recall an earlier one of the series, whatever the date of the other is.
 */
export function earlierEdition(one: Placed, words: Range, other: Placed): boolean {
  const match = ownYear.exec(one.source.text.slice(words.end, words.end + ownYearReach))
  const year = match?.[1] ?? match?.[2]
  const published = one.source.published?.slice(0, 4)
  if (year === undefined || published === undefined || year === published) return false
  return other.source.published?.slice(0, 4) !== year && !yearsOf(other).includes(Number(year))
}

/** Letters behind the words in which their year stands: "which was concluded in 2031". */
const ownYearReach = 40

function yearsOf({ sentence }: Placed): readonly number[] {
  return sentence.clauses.flatMap(({ dates }) => dates.flatMap(({ year }) => (year === null ? [] : [year])))
}
