/** Two figures for one thing: counts, money, measures, percentages. */

import { bestPairs, type Pair } from '../best-pairs'
import { closeness } from '../closeness'
import type { Quantity } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { judgeNumbers } from '../suppressors/number-verdict'

export type Figure = { readonly at: Placed; readonly quantity: Quantity }

/** What two figures need, in rare words, before they can be of one thing: little under one noun, much where nothing is named. */
const leastWeight = { sameNoun: 0.3, sameClass: 0.7, sameUnit: 0.8, duration: 1.3, percent: 1.3, otherwise: 1.8 } as const

/** A noun this rare in the sources (a handful of sentences) needs no other shared word: how many guards there were is one fact. */
const tellingNoun = 0.55

/** Counting the same noun is worth so much, times how rare the noun is; counting nouns of one class, so much. */
const nounWeight = 0.8
const classWeight = 0.3
const agreement = 0.4
const partMismatch = 0.5

/** Tellings of one thing seldom differ more than twice; figures that do are mostly of two things. */
const nearRatio = 2
const nearBonus = 0.2

/** Figures of the two sources that are each other's best match. */
export function compareNumbers(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(figures(a), figures(b), (one, other) => strengthOf(one, other, by)).flatMap(proposalOf)
}

function figures(placed: readonly Placed[]): readonly Figure[] {
  return placed.flatMap((at) => at.clause.quantities.map((quantity) => ({ at, quantity })))
}

function strengthOf(a: Figure, b: Figure, by: Weights): number | null {
  const [mine, theirs] = [a.quantity, b.quantity]
  if (mine.kind !== theirs.kind || mine.unit !== theirs.unit || farApart(mine, theirs)) return null
  const shared = sharedThing(mine, theirs)
  if (shared === 'other') return null
  const own = new Set([...ownKeys(a), ...ownKeys(b)])
  const near = closeness(a.at, b.at, by, (key) => own.has(key))
  const noun = shared === 'noun' && mine.noun !== null ? (generic.has(mine.noun) ? 0.2 : by.of(mine.noun)) : 0
  const sameDay = a.at.source.published === b.at.source.published
  if (near.weight < leastOf(shared, noun, mine, sameDay)) return null
  const total =
    near.weight + noun * nounWeight + (shared === 'class' ? classWeight : 0) + (ratioOf(mine, theirs) <= nearRatio ? nearBonus : 0)
  return total + (overlapping(mine, theirs) ? agreement : 0) - (mine.part === theirs.part ? 0 : partMismatch)
}

type Shared = 'noun' | 'class' | 'unit' | 'nothing' | 'other'

/** What two figures have in common beside their kind. Two nouns are two things; a noun on one side only may be left out on the other. */
function sharedThing(a: Quantity, b: Quantity): Shared {
  if (a.noun !== null && a.noun === b.noun) return 'noun'
  if (a.unit !== null) return 'unit'
  if (a.kind !== 'count') return 'nothing'
  if (a.noun === null || b.noun === null) return [a, b].some(({ noun, value }) => noun === null && value === 1) ? 'other' : 'nothing'
  return a.nounClass !== null && a.nounClass === b.nounClass ? 'class' : 'other'
}

/** The noun, and for money and measures the words of the unit: they are what is compared, and tell nothing of the event. */
function ownKeys({ at, quantity }: Figure): readonly string[] {
  const within = at.clause.terms.filter(({ start, end }) => start >= quantity.start && end <= quantity.end)
  return [...(quantity.noun === null ? [] : [quantity.noun]), ...(quantity.kind === 'count' ? [] : within.map(({ key }) => key))]
}

function leastOf(shared: Shared, noun: number, { kind, unit }: Quantity, sameDay: boolean): number {
  if (shared === 'noun') return noun >= tellingNoun && sameDay ? 0 : leastWeight.sameNoun
  if (unit === 'duration') return leastWeight.duration
  if (shared === 'class') return leastWeight.sameClass
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
  const judged = judgeNumbers(a, b)
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
