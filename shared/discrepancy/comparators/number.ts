/** Two figures for one thing: counts, money, measures, percentages. */
import type { Quantity } from '../frames'
import { type Nearness, nearness, type Placed, type Weights } from '../pairing'
import { type Proposal, quoted } from '../proposal'
import { judgeNumbers } from '../suppressors/number-verdict'

type Figure = { readonly at: Placed; readonly quantity: Quantity }
export type FigurePair = { readonly a: Figure; readonly b: Figure; readonly near: Nearness; readonly strength: number }

/** Least strength of a pair: both count the same noun and share a rare word, or tell nearly the same sentence. */
const leastStrength = 0.3

/** Figures of the two sources that are each other's best match. */
export function compareNumbers(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  const mine = figures(a)
  const theirs = figures(b)
  const pairs = mine.flatMap((one) => theirs.flatMap((other) => pairOf(one, other, by)))
  const best = (of: (pair: FigurePair) => Figure) => {
    const found = new Map<Quantity, FigurePair>()
    for (const pair of pairs) {
      const known = found.get(of(pair).quantity)
      if (!known || pair.strength > known.strength) found.set(of(pair).quantity, pair)
    }
    return found
  }
  const [forMine, forTheirs] = [best((pair) => pair.a), best((pair) => pair.b)]
  return [...forMine.values()].filter((pair) => forTheirs.get(pair.b.quantity) === pair).flatMap((pair) => proposalOf(pair))
}

function figures(placed: readonly Placed[]): readonly Figure[] {
  return placed.flatMap((at) => at.clause.quantities.map((quantity) => ({ at, quantity })))
}

function pairOf(a: Figure, b: Figure, by: Weights): readonly FigurePair[] {
  const [mine, theirs] = [a.quantity, b.quantity]
  if (mine.kind !== theirs.kind || mine.unit !== theirs.unit) return []
  const near = nearness(a.at, b.at, by)
  const sameNoun = mine.noun !== null && mine.noun === theirs.noun
  const beside = near.sharedKeys.filter((key) => key !== mine.noun)
  if (mine.kind === 'count' && !sameNoun && beside.length < 2) return []
  if (beside.length === 0) return []
  const strength = near.likeness + (sameNoun ? 0.15 : 0) + (equal(mine, theirs) ? 0.15 : 0) - (mine.part === theirs.part ? 0 : 0.15)
  return strength >= leastStrength ? [{ a, b, near, strength }] : []
}

function equal(a: Quantity, b: Quantity): boolean {
  return a.low <= b.high && b.low <= a.high
}

function proposalOf({ a, b, near, strength }: FigurePair): readonly Proposal[] {
  const judged = judgeNumbers(a, b)
  if (judged === null) return []
  const thing = a.quantity.nounWords || b.quantity.nounWords || (near.sharedKeys[0] ?? 'figure')
  const [first, second] = [quoted(a.at.source, a.quantity), quoted(b.at.source, b.quantity)]
  return [
    {
      type: 'number',
      verdict: judged.verdict,
      rule: `number-${a.quantity.kind}`,
      tier: strength >= 0.6 ? 'strong' : strength >= 0.45 ? 'likely' : 'weak',
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
