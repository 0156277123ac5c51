/** One source affirms what the other denies: a word of denial over a shared subject and predicate, or a word and its opposite. */

import { bestPairs, type Pair } from '../best-pairs'
import type { Term } from '../frames'
import { nearness, type Placed, type Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { daysBetween } from '../suppressors/report-time'

/** A predicate and its subject, both about as rare as words can be. */
const leastWeight = 1.5

export function compareDenials(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return bestPairs(a, b, (one, other) => {
    const near = nearness(one, other, by)
    return near.weight >= leastWeight && near.keys.length >= 2 ? near.weight : null
  }).flatMap(proposalOf)
}

function proposalOf({ a, b, strength }: Pair<Placed>): readonly Proposal[] {
  const opposed = opposition(a, b)
  if (!opposed || hedged(a) || hedged(b)) return []
  const days = daysBetween(a.source.published, b.source.published)
  const later = days !== null && days !== 0
  const [first, second] = [quoted(a.source, a.clause), quoted(b.source, b.clause)]
  return [
    {
      type: 'negation',
      verdict: later ? 'update' : 'conflict',
      rule: opposed,
      tier: tierOf(strength),
      strength,
      fact: `whether: ${first.slice(0, 60)}`,
      reason: later
        ? 'The later source says the opposite: things may have changed.'
        : `One source says what the other denies: “${first}”, “${second}”.`,
      sides: [
        { source: a.source, sentence: a.sentence, words: wordsOf(a), value: quoted(a.source, wordsOf(a)) },
        { source: b.source, sentence: b.sentence, words: wordsOf(b), value: quoted(b.source, wordsOf(b)) },
      ],
    },
  ]
}

/** The rule by which two clauses deny each other; null when they do not. */
function opposition(a: Placed, b: Placed): 'negation-word' | 'negation-opposite' | null {
  const [no, nay] = [a.clause.negations.length > 0, b.clause.negations.length > 0]
  const pair = sharedContrary(a, b)
  if (pair) return (pair[0].contrary?.sign !== pair[1].contrary?.sign) !== (no !== nay) ? 'negation-opposite' : null
  return no !== nay && sharedPredicate(a, b) ? 'negation-word' : null
}

function sharedContrary(a: Placed, b: Placed): readonly [Term, Term] | null {
  for (const mine of a.clause.terms)
    for (const theirs of b.clause.terms)
      if (mine.contrary && theirs.contrary && mine.contrary.key === theirs.contrary.key) return [mine, theirs]
  return null
}

/** Denials bite only where both clauses speak of the same doing. */
function sharedPredicate(a: Placed, b: Placed): boolean {
  const done = ({ clause }: Placed) => new Set(clause.terms.filter(({ kind }) => kind === 'verb').map(({ key }) => key))
  const theirs = done(b)
  return [...done(a)].some((key) => theirs.has(key))
}

/** What may or might be denies nothing. */
function hedged({ clause }: Placed): boolean {
  return clause.openings.some(({ force }) => force === 'possible' || force === 'unknown')
}

function wordsOf({ clause }: Placed) {
  const denial = clause.negations[0]
  const last = clause.terms[clause.terms.length - 1]
  return denial && last && last.end > denial.start ? { start: denial.start, end: last.end } : { start: clause.start, end: clause.end }
}
