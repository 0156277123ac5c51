/** One source affirms what the other denies: a predicate and its contrary, or a thing that is there and one that is not. */
import type { Contrary } from '../../language/lexicon/predicates'
import type { Verdict } from '../../model/vocabulary'
import type { Assertion } from '../frames'
import type { Placed, Weights } from '../pairing'
import type { Proposal } from '../proposal'
import { spanOf } from '../read-assertions'
import { judgeDenial } from '../suppressors/denial-verdict'
import { lookingBack } from '../suppressors/looking-back'
import { compareAbsences } from './absence'
import { type Asserted, asserted, sameSubject, sharedWeight } from './asserted'
import { denialProposal, tellingOf } from './denial-proposal'

/** Shared words beside the predicate, in units of a rare one. */
const leastShared = 0.8

/**
 * Without a word of denial: prices rise and fall, so two clauses must tell much the same; what opens and closes does one after the other;
 * what goes on in one source and has ended in the other is said of one subject, which counts for itself.
 */
const leastUndenied: { readonly [Kind in Contrary]: number } = {
  excludes: leastShared,
  'may-follow': 2,
  lasts: 0.8,
  follows: Number.POSITIVE_INFINITY,
}

/** Nor do a denial and an affirmation of what comes and goes say much about one thing, unless they share a rare word. */
const leastDenied = 1

/** "No demand was received" against the only demand that the other source tells of. */
const leastOnce = 0.3

/** A predicate told once in each source is a rare word by itself. */
const predicateWeight = 0.8

/** A predicate told this often in one source is about no single event; it also keeps long texts quick. */
const mostTellings = 40

export function compareDenials(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  const [mine, theirs] = [asserted(a), asserted(b)]
  return [...opposed(mine, theirs, by), ...compareAbsences(a, b, by), ...compareAbsences(b, a, by)]
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
      const ranked = others
        .map((other) => ({ other, shared: sharedWeight(one, other, by), subject: sameSubject(one, other, by) }))
        .sort((x, y) => y.shared + y.subject - x.shared - x.subject)
      const contrary = ranked.find(({ other }) => other.assertion.sign !== one.assertion.sign)
      if (!contrary) continue
      const { other, shared } = contrary
      const agrees = ranked.find(({ other: same }) => same.assertion.sign === one.assertion.sign)
      // A denial of something else is no agreement: it must share a word, or deny for everyone too.
      const closed =
        (agrees && agrees.shared >= shared && (agrees.shared > 0 || agrees.other.assertion.denial?.everyone)) ||
        ones.some((same) => same.assertion.sign === other.assertion.sign && shared > 0 && sharedWeight(same, other, by) >= shared)
      if (closed && !disputed(one, other)) continue
      const isOnly = ones.length === 1 && others.length === 1 && deniesAll(one, other)
      const least = Math.min(isOnly ? leastOnce : Number.POSITIVE_INFINITY, leastOf(one.assertion, other.assertion))
      // Where no shared word says that one thing is meant, the year must not say that another is.
      const subject = sameSubject(one, other, by)
      const evidence = shared === 0 ? 0 : shared + subject
      if (subject === 0 && telling.has(key.replace(/^do /, ''))) continue
      if (one.assertion.contrary === 'lasts' && (subject === 0 || agrees)) continue
      if (evidence < least || ((least === 0 || deniesAll(one, other)) && evidence < telltale && lookingBack(one.at, other.at))) continue
      proposals.push(proposalOf(one, other, shared + rarity * predicateWeight, closed ? 'dispute' : judgeDenial(one, other)))
    }
  }
  return proposals
}

/** Both are reported of somebody, and not of the same: where a source tells either side, the parties differ and not the sources. */
function disputed(a: Asserted, b: Asserted): boolean {
  const [first, second] = [a.at.sentence.speaker, b.at.sentence.speaker]
  return first !== null && second !== null && first !== second
}

/** Beyond so much shared a year of the past tells nothing: both are of that year's event. */
const telltale = 2

function deniesAll(a: Asserted, b: Asserted): boolean {
  return a.assertion.denial?.everyone === true || b.assertion.denial?.everyone === true
}

/** Verbs of telling: one body is silent and another speaks, and both are so. Only the same subject contradicts itself. */
const telling: ReadonlySet<string> = new Set([
  'mention',
  'reveal',
  'explain',
  'inform',
  'disclos',
  'publish',
  'announc',
  'releas',
  'comment',
  'elabor',
  'confirm',
  'specifi',
])

/** How much two contrary assertions must share beside the predicate. */
function leastOf(a: Assertion, b: Assertion): number {
  if (a.denial === null && b.denial === null) return leastUndenied[a.contrary]
  if (a.singular && (a.denial?.everyone || b.denial?.everyone)) return 0
  return a.contrary === 'excludes' ? leastShared : leastDenied
}

function byKey(assertions: readonly Asserted[]): ReadonlyMap<string, readonly Asserted[]> {
  const found = new Map<string, Asserted[]>()
  for (const one of assertions) found.set(one.assertion.key, [...(found.get(one.assertion.key) ?? []), one])
  return found
}

function proposalOf(a: Asserted, b: Asserted, strength: number, verdict: Verdict): Proposal {
  return denialProposal(tellingOf(a.at, spanOf(a.assertion)), tellingOf(b.at, spanOf(b.assertion)), verdict, 'negation-predicate', strength)
}
