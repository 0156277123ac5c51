/** One source affirms what the other denies: a predicate and its contrary, or a thing that is there and one that is not. */
import type { Absence, Assertion, Term } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, type Telling, tierOf } from '../proposal'
import { spanOf } from '../read-assertions'
import { judgeDenial } from '../suppressors/denial-verdict'
import { lookingBack } from '../suppressors/looking-back'

/** An assertion with the words that say whom and what it concerns. */
type Asserted = {
  readonly at: Placed
  readonly assertion: Assertion
  /** Keys of its clause without its own words, and what its pronouns stand for. */
  readonly own: ReadonlySet<string>
}

/** Shared words beside the predicate, in units of a rare one. */
const leastShared = 0.8

/** A thing opens and closes, prices rise and fall: without a word of denial two clauses must tell much the same. */
const leastPassing = 2

/** Nor do a denial and an affirmation of what comes and goes say much about one thing, unless they share a rare word. */
const leastDenied = 1

/** A predicate told once in each source is a rare word by itself. */
const predicateWeight = 0.8

/** A thing that is denied here and told there must share its name and another rare word. */
const leastPresent = 1.5

/** A predicate told this often in one source is about no single event; it also keeps long texts quick. */
const mostTellings = 40

/** What a shared word counts that stands in the sentence but not in the clause. */
const aroundShare = 0.3

export function compareDenials(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  const [mine, theirs] = [asserted(a), asserted(b)]
  return [...opposed(mine, theirs, by), ...missing(a, b, by), ...missing(b, a, by)]
}

function asserted(placed: readonly Placed[]): readonly Asserted[] {
  return placed.flatMap((at) =>
    at.clause.assertions
      .filter(({ open }) => !open)
      .map((assertion) => {
        // What stands within a phrase ("put the vote off") is no part of it.
        const terms = at.clause.terms.filter(({ start, end }) => start !== assertion.start && end !== assertion.end)
        return { at, assertion, own: new Set([...terms.map(({ key }) => key), ...at.clause.referents]) }
      }),
  )
}

function opposed(a: readonly Asserted[], b: readonly Asserted[], by: Weights): readonly Proposal[] {
  const theirs = byKey(b)
  const mine = byKey(a)
  const proposals: Proposal[] = []
  for (const [key, ones] of mine) {
    const others = theirs.get(key) ?? []
    if (ones.length > mostTellings || others.length > mostTellings) continue
    const rarity = 1 / Math.sqrt(Math.max(ones.length, others.length))
    for (const one of ones) {
      const ranked = others.map((other) => ({ other, shared: sharedWeight(one, other, by) })).sort((x, y) => y.shared - x.shared)
      const contrary = ranked.find(({ other }) => other.assertion.sign !== one.assertion.sign)
      if (!contrary) continue
      const { other, shared } = contrary
      const agrees = ranked.find(({ other: same }) => same.assertion.sign === one.assertion.sign)
      // A denial of something else is no agreement: it must share a word, or deny for everyone too.
      if (agrees && agrees.shared >= shared && (agrees.shared > 0 || agrees.other.assertion.denial?.everyone)) continue
      if (ones.some((same) => same.assertion.sign === other.assertion.sign && shared > 0 && sharedWeight(same, other, by) >= shared))
        continue
      const least = leastOf(one.assertion, other.assertion)
      // Where no shared word says that one thing is meant, the year must not say that another is.
      if (shared < least || (least === 0 && lookingBack(one.at, other.at))) continue
      proposals.push(proposalOf(one, other, shared + rarity * predicateWeight))
    }
  }
  return proposals
}

/** How much two contrary assertions must share beside the predicate. */
function leastOf(a: Assertion, b: Assertion): number {
  if (a.denial === null && b.denial === null)
    return a.contrary === 'excludes' ? leastShared : a.contrary === 'may-follow' ? leastPassing : Number.POSITIVE_INFINITY
  if (a.singular && (a.denial?.everyone || b.denial?.everyone)) return 0
  return a.contrary === 'excludes' ? leastShared : leastDenied
}

function byKey(assertions: readonly Asserted[]): ReadonlyMap<string, readonly Asserted[]> {
  const found = new Map<string, Asserted[]>()
  for (const one of assertions) found.set(one.assertion.key, [...(found.get(one.assertion.key) ?? []), one])
  return found
}

function sharedWeight(a: Asserted, b: Asserted, by: Weights): number {
  let weight = 0
  for (const key of a.own) if (b.own.has(key) && !generic.has(key)) weight += by.of(key)
  for (const key of a.at.around)
    if (!generic.has(key) && b.at.around.has(key) && !(a.own.has(key) && b.own.has(key))) weight += aroundShare * by.of(key)
  return weight
}

/** Words for anybody: two clauses that share them may speak of two people. */
const generic: ReadonlySet<string> = new Set(['person', 'police', 'offici', 'author', 'spokesperson'])

function proposalOf(a: Asserted, b: Asserted, strength: number): Proposal {
  return proposal(telling(a.at, spanOf(a.assertion)), telling(b.at, spanOf(b.assertion)), judgeDenial(a, b), 'negation-predicate', strength)
}

function missing(denying: readonly Placed[], holding: readonly Placed[], by: Weights): readonly Proposal[] {
  return denying.flatMap((at) => at.clause.absences.flatMap((absence) => presence(at, absence, holding, by)))
}

function presence(at: Placed, absence: Absence, others: readonly Placed[], by: Weights): readonly Proposal[] {
  const head = absence.keys[absence.keys.length - 1] ?? ''
  const holding = others.filter(({ clause }) =>
    clause.terms.some((term, index) => term.key === head && !modifies(term, clause.terms[index + 1])),
  )
  if (holding.some(({ clause }) => clause.absences.some(({ keys }) => keys.includes(head)) || clause.negations.length > 0)) return []
  const ranked = holding.map((other) => ({ other, shared: presentWeight(at, absence, other, by) })).sort((x, y) => y.shared - x.shared)
  const best = ranked[0]
  const modifiers = absence.keys.slice(0, -1)
  if (
    !best ||
    best.shared < leastPresent ||
    (modifiers.length > 0 && !modifiers.some((key) => best.other.own.has(key))) ||
    best.other.clause.openings.some(({ force }) => force === 'possible' || force === 'unknown')
  )
    return []
  const words = best.other.clause.terms.find(({ key }) => key === head) ?? best.other.clause
  const verdict = judgeDenial({ at, assertion: null }, { at: best.other, assertion: null })
  return [proposal(telling(at, absence), telling(best.other, words), verdict, 'negation-absent', best.shared)]
}

/** "Information technology" is no information. */
function modifies(term: Term, next: Term | undefined): boolean {
  return next?.kind === 'noun' && next.start === term.end + 1
}

function presentWeight(at: Placed, absence: Absence, other: Placed, by: Weights): number {
  let weight = 0
  for (const key of new Set([...at.own, ...absence.keys])) if (other.own.has(key)) weight += by.of(key)
  for (const key of at.around) if (other.around.has(key) && !other.own.has(key)) weight += aroundShare * by.of(key)
  return weight
}

function telling(at: Placed, words: { readonly start: number; readonly end: number }): Telling {
  return { source: at.source, sentence: at.sentence, words, value: quoted(at.source, words) }
}

function proposal(a: Telling, b: Telling, verdict: Proposal['verdict'], rule: string, strength: number): Proposal {
  return {
    type: 'negation',
    verdict,
    rule,
    tier: tierOf(strength),
    strength,
    fact: `whether: ${quoted(a.source, a.words)}`,
    reason:
      verdict === 'update'
        ? 'The later source says the opposite: things may have changed.'
        : `One source says what the other denies: “${a.value}”, “${b.value}”.`,
    sides: [a, b],
  }
}
