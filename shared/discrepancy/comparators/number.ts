/** Two figures for one thing: counts, money, measures, percentages. */

import { bestPairs, type Pair } from '../best-pairs'
import { closeness } from '../closeness'
import type { Quantity } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { lookingBack } from '../suppressors/looking-back'
import { judgeNumbers } from '../suppressors/number-verdict'
import { daysBetween } from '../suppressors/report-time'

export type Figure = { readonly at: Placed; readonly quantity: Quantity }

/** What two figures need, in rare words, before they can be of one thing: little under one noun, much where nothing is named. */
const leastWeight = {
  sameNoun: 0.3,
  sameClass: 0.6,
  anyPerson: 0.4,
  sameUnit: 0.8,
  duration: 1.3,
  durationOf: 0.9,
  percent: 1.3,
  otherwise: 1.8,
  soleExtent: 0.5,
} as const

/** A noun this rare in the sources (a handful of sentences) needs no other shared word: how many guards there were is one fact. */
const tellingNoun = 0.55

/** Counting the same noun is worth so much, times how rare the noun is; counting nouns of one class, so much. */
const nounWeight = 0.8
const classWeight = 0.3
const agreement = 0.4
const partMismatch = 0.5

/** Figures of sentences that are set in different years are two events', unless so much is shared that the year is merely recalled. */
const telltale = 2

/** Tellings of one thing seldom differ more than twice; figures that do are mostly of two things. */
const nearRatio = 2
const nearBonus = 0.2

/** Figures of the two sources that are each other's best match. */
export function compareNumbers(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  const [mine, theirs] = [figures(a), figures(b)]
  const sole = (figure: Figure) => [mine, theirs].every((all) => all.filter((other) => sameUnit(other, figure)).length === 1)
  return bestPairs(mine, theirs, (one, other) => strengthOf(one, other, by, sole), sameFigure).flatMap(proposalOf)
}

function sameFigure({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.value === b.value && a.kind === b.kind && a.unit === b.unit && a.noun === b.noun
}

function figures(placed: readonly Placed[]): readonly Figure[] {
  return placed.flatMap((at) => at.clause.quantities.filter(({ kind }) => kind !== 'age').map((quantity) => ({ at, quantity })))
}

/** Families of units that a story uses for one thing; lengths and durations measure anything. */
const tellingUnits: ReadonlySet<string> = new Set(['volume', 'area', 'mass', 'power', 'temperature', 'speed', 'magnitude'])

/** Lengths and durations measure anything, but one that is the only one of its source is mostly the same thing's. */
const extents: ReadonlySet<string> = new Set(['length', 'duration'])

function sameUnit(a: Figure, b: Figure): boolean {
  return a.quantity.unit === b.quantity.unit && a.quantity.kind === b.quantity.kind
}

function strengthOf(a: Figure, b: Figure, by: Weights, sole: (figure: Figure) => boolean): number | null {
  const [mine, theirs] = [a.quantity, b.quantity]
  if (mine.kind !== theirs.kind || mine.unit !== theirs.unit || farApart(mine, theirs)) return null
  const shared = sharedThing(mine, theirs)
  if (shared === 'other') return null
  const own = new Set([...ownKeys(a, shared), ...ownKeys(b, shared)])
  const near = closeness(a.at, b.at, by, (key) => own.has(key))
  const noun = shared === 'noun' && mine.noun !== null ? (generic.has(mine.noun) ? 0.2 : by.of(mine.noun)) : 0
  const days = daysBetween(a.at.source.published, b.at.source.published)
  const sameDay = a.at.source.published === b.at.source.published || (days !== null && Math.abs(days) <= 1)
  const only =
    mine.unit !== null && sole(a) && (tellingUnits.has(mine.unit) || (extents.has(mine.unit) && near.weight >= leastWeight.soleExtent))
  if (!only && near.weight < leastOf(shared, noun, a, b, sameDay)) return null
  const total =
    near.weight + noun * nounWeight + (shared === 'class' ? classWeight : 0) + (ratioOf(mine, theirs) <= nearRatio ? nearBonus : 0)
  return total + (overlapping(mine, theirs) ? agreement : 0) - (mine.part === theirs.part ? 0 : partMismatch)
}

type Shared = 'noun' | 'class' | 'unit' | 'nothing' | 'other'

/** What two figures have in common beside their kind. Two nouns are two things, and a number without a noun may count anything. */
function sharedThing(a: Quantity, b: Quantity): Shared {
  if (a.noun !== null && a.noun === b.noun) return 'noun'
  if (a.unit !== null) return 'unit'
  if (a.kind !== 'count') return 'nothing'
  if (a.noun === null || b.noun === null) return 'other'
  if (countsThings(a, b) || countsThings(b, a)) return 'class'
  return a.nounClass !== null && a.nounClass === b.nounClass ? 'class' : 'other'
}

/** Nouns for goods of any kind: who counts heaters and who counts devices may count the same. */
const anyThing: ReadonlySet<string> = new Set(['device', 'item', 'product', 'piec', 'model', 'machine', 'articl', 'copi'])

function countsThings(vague: Quantity, other: Quantity): boolean {
  return vague.noun !== null && anyThing.has(vague.noun) && other.nounClass === null
}

/** The noun, and for money and measures the words of the unit: they are what is compared, and tell nothing of the event. */
function ownKeys({ at, quantity }: Figure, shared: Shared): readonly string[] {
  const within = at.clause.terms.filter(({ start, end, key }) => start >= quantity.start && end <= quantity.end && key !== quantity.noun)
  return [
    ...(quantity.noun !== null && (quantity.kind === 'count' || shared === 'noun') ? [quantity.noun] : []),
    ...(quantity.kind === 'count' ? [] : within.map(({ key }) => key)),
  ]
}

/** "A five-year contract" and "the contract runs for four years": what one lasts is what the other speaks of. */
function tells(a: Figure, b: Figure): boolean {
  return a.quantity.noun !== null && b.at.own.has(a.quantity.noun)
}

function leastOf(shared: Shared, noun: number, a: Figure, b: Figure, sameDay: boolean): number {
  const { kind, unit } = a.quantity
  if (shared === 'noun') return noun >= tellingNoun && (sameDay || unit === 'duration') ? 0 : leastWeight.sameNoun
  if (unit === 'duration') return tells(a, b) || tells(b, a) ? leastWeight.durationOf : leastWeight.duration
  if (shared === 'class') return [a, b].some(({ quantity }) => quantity.noun === 'person') ? leastWeight.anyPerson : leastWeight.sameClass
  if (shared === 'unit') return leastWeight.sameUnit
  return kind === 'percent' ? leastWeight.percent : leastWeight.otherwise
}

/** Nouns under which nearly everything is counted: sharing one says little. */
const generic: ReadonlySet<string> = new Set(['person', 'year', 'day', 'time', 'case'])

/** Figures that differ more than fivefold are hardly ever two tellings of one count. */
const farthest = 5

function farApart(a: Quantity, b: Quantity): boolean {
  return ratioOf(a, b) > farthest
}

function ratioOf(a: Quantity, b: Quantity): number {
  const [small, large] = [Math.min(a.value, b.value), Math.max(a.value, b.value)]
  return small === large ? 1 : large / small
}

function overlapping(a: Quantity, b: Quantity): boolean {
  return a.low <= b.high && b.low <= a.high
}

function proposalOf({ a, b, strength }: Pair<Figure>): readonly Proposal[] {
  const judged = strength < telltale && lookingBack(a.at, b.at) ? null : judgeNumbers(a, b)
  if (judged === null) return []
  const thing = a.quantity.nounWords || b.quantity.nounWords || 'one thing'
  const [first, second] = [quoted(a.at.source, a.quantity), quoted(b.at.source, b.quantity)]
  return [
    {
      type: 'number',
      verdict: judged.verdict,
      rule: `number-${a.quantity.kind}`,
      tier: tierOf(strength),
      strength,
      fact: thing,
      reason: judged.reason(thing, first, second),
      sides: [
        { source: a.at.source, sentence: a.at.sentence, words: a.quantity, value: first },
        { source: b.at.source, sentence: b.at.sentence, words: b.quantity, value: second },
      ],
    },
  ]
}
