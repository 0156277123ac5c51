/** Whether two figures for one thing exclude each other, and if not, why. */
import type { Verdict } from '../../model/vocabulary'
import type { Quantity } from '../frames'
import type { Placed } from '../pairing'
import { daysBetween } from './report-time'

type Figure = { readonly at: Placed; readonly quantity: Quantity }
export type NumberVerdict = { readonly verdict: Verdict; readonly reason: (thing: string, a: string, b: string) => string }

/** Two exact large figures this close are one figure at two precisions: 4,480 and 4,500; so are measures, which are rounded when converted. */
const sameShare = 0.02
const sameFrom = 1_000

/** "Four bombers and two helicopters" are six aircraft, but "198 passengers and fourteen crew" are no sum of passengers. */
function sumsUp({ at, quantity }: Figure, whole: Quantity): boolean {
  const parts = at.clause.quantities.filter(({ kind, nounClass }) => kind === quantity.kind && nounClass === quantity.nounClass)
  const named = parts.filter(({ noun }) => noun !== null && noun === whole.noun)
  if (named.length > 0 && named.length < parts.length) return false
  return parts.length > 1 && parts.includes(quantity) && parts.reduce((total, { value }) => total + value, 0) === whole.value
}

/** "61 of the 150 seats" against 150 seats: the other counts the whole that this one names too. */
function wholeOf({ at, quantity }: Figure, whole: Quantity): boolean {
  return at.clause.quantities.some(
    (other) => other !== quantity && other.kind === whole.kind && other.noun === quantity.noun && other.value === whole.value,
  )
}

/** "14 of the 17" here and "three of the 17" there are two parts of one whole. */
function makeWhole(a: Figure, b: Figure): boolean {
  return a.at.clause.quantities.some((whole) => whole.value === a.quantity.value + b.quantity.value && wholeOf(b, whole))
}

/** Funds and burnt areas grow from report to report, and so do tolls; how long or how far it was does not, nor how many seats a party has. */
function grows({ at, quantity: { kind, unit, noun } }: Figure): boolean {
  if (kind === 'count') return (noun !== null && tolls.has(noun)) || at.clause.terms.some(({ key }) => tolls.has(key))
  return kind === 'money' || unit === 'area' || unit === 'volume'
}

/** What is counted while an event goes on: who was harmed, taken, found or brought away, what was destroyed. */
const tolls: ReadonlySet<string> = new Set(
  'die injure victim arrest charge evacuate destroy damage burn treat admit infect ill disease outbreak case find rescue escape shelter displac strand cancel postpone miss trap register report affect sign give collect donation'.split(
    ' ',
  ),
)

/** From this percentage on the first decimal is left out in the telling; below it, it is the news. */
const plainPercent = 10

/** "71 percent" of 71.3. */
function isRounded(whole: number, exact: number): boolean {
  return Number.isInteger(whole) && !Number.isInteger(exact) && whole >= plainPercent && Math.round(exact) === whole
}

/** Null: they agree, there is nothing to say. */
export function judgeNumbers(a: Figure, b: Figure): NumberVerdict | null {
  const [mine, theirs] = [a.quantity, b.quantity]
  if (mine.value === theirs.value) return null
  if (mine.low <= theirs.high && theirs.low <= mine.high)
    return { verdict: 'precision', reason: (thing, x, y) => `“${x}” and “${y}” (${thing}) agree within what they leave open.` }
  const larger = Math.max(mine.value, theirs.value)
  if ((larger >= sameFrom || mine.kind === 'measure') && Math.abs(mine.value - theirs.value) <= larger * sameShare)
    return { verdict: 'precision', reason: (thing, x, y) => `“${x}” and “${y}” (${thing}) differ by no more than rounding.` }
  if (mine.kind === 'percent' && (isRounded(mine.value, theirs.value) || isRounded(theirs.value, mine.value)))
    return { verdict: 'precision', reason: (thing, x, y) => `“${x}” is “${y}” (${thing}) without its decimals.` }
  if (mine.part !== theirs.part)
    return { verdict: 'scope', reason: (thing, x, y) => `“${x}” and “${y}” (${thing}): one of them counts only a part.` }
  if (wholeOf(a, theirs) || wholeOf(b, mine) || makeWhole(a, b))
    return { verdict: 'scope', reason: (thing, x, y) => `“${x}” and “${y}” (${thing}): one of them counts only a part.` }
  if (sumsUp(a, theirs) || sumsUp(b, mine))
    return {
      verdict: 'scope',
      reason: (thing, x, y) => `“${x}” and “${y}” (${thing}): one of them counts together what the other counts apart.`,
    }
  const days = daysBetween(a.at.source.published, b.at.source.published)
  if (days !== null && days !== 0 && (grows(a) || grows(b))) {
    const [later, earlier] = days > 0 ? [theirs, mine] : [mine, theirs]
    if (later.value > earlier.value)
      return { verdict: 'update', reason: (thing, x, y) => `“${x}” and “${y}” (${thing}): the larger figure is the later one.` }
  }
  return { verdict: 'conflict', reason: (thing, x, y) => `The sources give two figures for ${thing}: “${x}” and “${y}”.` }
}
