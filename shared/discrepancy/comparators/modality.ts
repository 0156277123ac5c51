/** One source is sure of what the other leaves open: certain or promised here, possible or unknown there. */
import { bestPairs, type Pair } from '../best-pairs'
import type { Clause } from '../frames'
import { nearness, type Placed, type Weights } from '../pairing'
import { type Proposal, quoted, type Telling, tierOf } from '../proposal'
import { daysBetween } from '../suppressors/report-time'

type Opening = Clause['openings'][number]
type Open = { readonly at: Placed; readonly opening: Opening; readonly sure: boolean }

/** Two that are both sure, or both in doubt, agree where they share about one rare word: they are rivals to a pair that does not. */
const leastWeight = 1.2
const agreement = 0.4

export function compareCertainty(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  const pairs = bestPairs(a.flatMap(opened), b.flatMap(opened), (one, other) => {
    const { weight, keys } = nearness(widened(one.at), widened(other.at), by)
    if (one.sure !== other.sure) return undecided(one, other, by) || unsure(one, other, by) ? weight : null
    return weight < leastWeight || keys.length < 2 ? null : weight + agreement
  })
  return [...pairs.flatMap(proposalOf), ...causes(a, b)]
}

/** A plan against "no decision": what is planned must stand beside both, in about one rare word. */
const leastPlanned = 0.8

/** Content words before and behind the words of certainty or doubt that tell what is certain or doubted. */
const focusBefore = 4
const focusBehind = 6

function undecided(a: Open, b: Open, by: Weights): boolean {
  return [a, b].some(({ opening }) => opening.force === 'unknown') && sharedFocus(a, b, by) >= leastPlanned
}

/** What will be against what may be: the same verb and what it concerns, in about two rare words. */
const leastSame = 2

/**
 * In prose nearly every event has sentences on what will and on what may come of it, mostly on different sides of it: so the first noun or
 * verb behind "will" and "may", what is said to happen, must be one, and further words beside it.
 */
function unsure(a: Open, b: Open, by: Weights): boolean {
  const happening = happeningOf(a)
  return happening !== undefined && happening === happeningOf(b) && sharedFocus(a, b, by) >= leastSame
}

function happeningOf(open: Open): string | undefined {
  return contentOf(open).find(({ start, kind }) => start >= open.opening.end && kind !== 'modifier')?.key
}

function sharedFocus(a: Open, b: Open, by: Weights): number {
  const theirs = focus(b)
  return [...focus(a)].reduce((total, key) => total + (theirs.has(key) ? by.of(key) : 0), 0)
}

function focus(open: Open): ReadonlySet<string> {
  const { start } = open.opening
  const terms = contentOf(open)
  const before = terms.filter(({ end }) => end <= start).slice(-focusBefore)
  return new Set([...before, ...terms.filter((term) => term.start >= start).slice(0, focusBehind)].map(({ key }) => key))
}

/** The content words of the sentence that are no names. */
function contentOf({ at }: Open) {
  return at.sentence.clauses.flatMap((clause) => clause.terms).filter(({ kind }) => kind !== 'name')
}

/** How certain something is, is told in loose words: such a pair is at the most likely, whatever the sentences share. */
const looseStrength = 1.5
/** What will be against what may be is the loosest of them: most promises may also fail. */
const looserStrength = 1.1

/** The doubt often stands in one clause and what is doubted in the next: the whole sentence tells what is meant. */
function widened(at: Placed): Placed {
  return { ...at, own: at.around }
}

function opened(at: Placed): readonly Open[] {
  const opening = at.clause.openings.find((one) => quoted(at.source, one) !== 'May')
  return opening ? [{ at, opening, sure: opening.force === 'certain' || opening.force === 'planned' }] : []
}

function proposalOf({ a, b, strength }: Pair<Open>): readonly Proposal[] {
  if (a.sure === b.sure) return []
  const loose = [a, b].some(({ opening }) => opening.force === 'possible') ? looserStrength : looseStrength
  return [proposal(a, b, Math.min(strength, loose), `modality-${[a.opening.force, b.opening.force].sort().join('-')}`)]
}

function proposal(a: Open, b: Open, strength: number, rule: string): Proposal {
  const days = daysBetween(a.at.source.published, b.at.source.published)
  const settled = days !== null && days !== 0 && (days > 0 ? b : a).sure
  const sides = [telling(a), telling(b)] as const
  return {
    type: 'modality',
    verdict: settled ? 'update' : 'tension',
    rule,
    tier: tierOf(strength),
    strength,
    fact: 'how certain it is',
    reason: settled
      ? 'The later source is sure of what the earlier one left open.'
      : `One source is sure (“${sides[a.sure ? 0 : 1].value}”) of what the other leaves open (“${sides[a.sure ? 1 : 0].value}”).`,
    sides,
  }
}

function telling({ at, opening }: Open): Telling {
  return { source: at.source, sentence: at.sentence, words: opening, value: quoted(at.source, opening) }
}

const asked = /\b(?:causes?|caused|origin|reason for|why)\b/i
const named = /\b(?:caused|culprit|to blame|due to|cause (?:was|is)|no doubt|certainly)\b/i
/** An inquiry that runs excludes no cause that somebody already names. */
const merelyAsked = /investigation|speculation/i

/** Pairs on the cause share the event itself, which the texts seldom name beside it: so strong, by the rule and not by the words. */
const causeStrength = 2

/** Whether the cause is known: reports tell one event, and ask one cause of it. */
function causes(a: readonly Placed[], b: readonly Placed[]): readonly Proposal[] {
  const between = (mine: Open | undefined, theirs: Open | undefined) =>
    mine && theirs ? [proposal(mine, theirs, causeStrength, 'modality-cause')] : []
  return [...between(firstOf(a, causeNamed), firstOf(b, causeUnknown)), ...between(firstOf(a, causeUnknown), firstOf(b, causeNamed))]
}

function firstOf(placed: readonly Placed[], read: (at: Placed) => Open | null): Open | undefined {
  return placed.flatMap((at) => read(at) ?? []).at(0)
}

function causeUnknown(at: Placed): Open | null {
  const opening = at.clause.openings.find(
    ({ force, start, end }) => force === 'unknown' && !merelyAsked.test(at.source.text.slice(start, end)),
  )
  return opening && asked.test(quoted(at.source, at.sentence)) ? { at, opening, sure: false } : null
}

function causeNamed(at: Placed): Open | null {
  const match = named.exec(at.source.text.slice(at.clause.start, at.clause.end))
  if (!match || at.sentence.clauses.some(isDoubted)) return null
  const start = at.clause.start + match.index
  return { at, opening: { start, end: start + match[0].length, force: 'certain' }, sure: true }
}

function isDoubted({ openings, negations }: Clause): boolean {
  return negations.length > 0 || openings.some(({ force }) => force !== 'certain')
}
