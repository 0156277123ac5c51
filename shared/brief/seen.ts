/**
 * What the written sections of a brief were written about: each remembers claims, passages and decisions as they were, so
 * that it can be told when one of them changes after it.
 */
import { type Evidence, evidenceByClaim } from '../claims/evidence'
import { voices } from '../claims/status'
import type { Annotation } from '../model/annotation'
import type { GeneratedSection, JudgmentSection, ProseSection, Section, Seen } from '../model/brief'
import type { Claim } from '../model/claim'
import type { Decision } from '../model/decision'
import type { Link } from '../model/link'
import type { SourceCard } from '../model/source'
import type { Stance } from '../model/vocabulary'
import { quoteOf } from '../text/passage'
import { citedIn } from './cited-annotations'

/** What can be seen of a library. Annotations that it lacks are not seen, and so never said to have changed. */
export type SeenIn = {
  readonly claims: Iterable<Claim>
  readonly links: Iterable<Link>
  readonly annotations: Iterable<Annotation>
  readonly sources: Iterable<SourceCard>
  readonly decisions: Iterable<Decision>
}

export type Surroundings = {
  /** How something is now; null when it is gone. */
  readonly now: (id: Seen['id']) => Seen | null
  /** What a section refers to or stands beside, whether it is there or not. */
  readonly beside: (sections: readonly Section[], index: number) => readonly Seen['id'][]
  /** The same as far as it is there, as it is now. */
  readonly near: (sections: readonly Section[], index: number) => readonly Seen[]
}

export type WrittenSection = ProseSection | JudgmentSection

export function isWritten(section: Section): section is WrittenSection {
  return section.kind === 'prose' || section.kind === 'judgment'
}

export function surroundingsOf(library: SeenIn): Surroundings {
  const annotations = byId(library.annotations)
  const claims = byId<Claim>(library.claims)
  const decisions = byId<Decision>(library.decisions)
  const evidence = evidenceByClaim({ links: byId<Link>(library.links), annotations, sources: byId<SourceCard>(library.sources) })

  const looked = new Map<Seen['id'], Seen | null>()
  const now = (id: Seen['id']): Seen | null => {
    const known = looked.get(id)
    if (known !== undefined) return known
    const found = look(id)
    looked.set(id, found)
    return found
  }
  const look = (id: Seen['id']): Seen | null => {
    const claim = claims.get(id as Claim['id'])
    if (claim) return seenClaim(claim, evidence.get(claim.id) ?? [])
    const annotation = annotations.get(id as Annotation['id'])
    if (annotation) return { kind: 'passage', id: annotation.id, quote: quoteOf(annotation.anchors) }
    const decision = decisions.get(id as Decision['id'])
    return decision ? seenDecision(decision) : null
  }
  const withGrounds = (id: Claim['id']) => [id, ...(evidence.get(id) ?? []).map(({ annotationId }) => annotationId)]
  const named = (section: Section): readonly Seen['id'][] =>
    section.kind === 'claim' ? withGrounds(section.claim) : section.kind === 'judgment' ? section.grounds.flatMap(withGrounds) : []
  const listed = (section: Section): readonly Seen['id'][] => {
    const all = listedBy(section, claims, decisions)
    const omitted = new Set<string>('omitted' in section ? section.omitted : [])
    return all.filter((id) => !omitted.has(id))
  }

  const beside: Surroundings['beside'] = (sections, index) => {
    const own = sections[index]
    if (!own) return []
    const neighbours = [sections[index - 1], sections[index + 1]].filter((section) => section?.shown && !isWritten(section))
    const ids = [own, ...neighbours].flatMap((section) => (section ? [...citedIn(section), ...named(section), ...listed(section)] : []))
    return [...new Set(ids)]
  }
  return { now, beside, near: (sections, index) => beside(sections, index).flatMap((id) => now(id) ?? []) }
}

/** What a generated section shows, item by item. The matrix and the tables of claims all show claims. */
function listedBy(
  { kind }: Section,
  claims: ReadonlyMap<Claim['id'], Claim>,
  decisions: ReadonlyMap<Decision['id'], Decision>,
): readonly Seen['id'][] {
  const ofClaims: readonly GeneratedSection['kind'][] = ['key-points', 'agreement', 'differences', 'claims', 'matrix', 'timeline']
  if (ofClaims.some((other) => other === kind)) return [...claims.keys()]
  return kind === 'discrepancies' ? [...decisions.values()].filter(({ outcome }) => outcome.kind === 'accepted').map(({ id }) => id) : []
}

function seenClaim({ id, text }: Claim, evidence: readonly Evidence[]): Seen {
  const count = (wanted: Stance) => voices(evidence.filter(({ stance }) => stance === wanted))
  return { kind: 'claim', id, text, supports: count('supports'), contradicts: count('contradicts'), qualifies: count('qualifies') }
}

function seenDecision({ id, fact, sides, outcome }: Decision): Seen {
  return {
    kind: 'decision',
    id,
    fact,
    values: sides.map(({ value }) => value),
    outcome: outcome.kind === 'accepted' ? outcome.as : outcome.why,
  }
}

function byId<Item extends { readonly id: string }>(items: Iterable<Item>): ReadonlyMap<Item['id'], Item> {
  return new Map([...items].map((item) => [item.id, item]))
}

/**
 * The sections after an edit, each written one with what it was written about. Words that are new were written in view of
 * all that stands around them now; other words remember what they remembered, and from now on also what came to stand
 * beside them. What a caller says was seen is not believed.
 */
export function withSeen(before: readonly Section[], after: readonly Section[], surroundings: Surroundings): readonly Section[] {
  const earlier = new Map(before.map((section) => [section.id, section]))
  return after.map((section, index) => {
    if (!isWritten(section)) return section
    if (wordsOf(section).trim() === '') return { ...section, seen: [] }
    const near = surroundings.near(after, index)
    const was = earlier.get(section.id)
    if (!was || !isWritten(was) || !sameWords(was, section)) return { ...section, seen: near }
    const known = new Set(was.seen.map(({ id }) => id as string))
    const nearIds = new Set(near.map(({ id }) => id as string))
    const gone = (seen: Seen) => surroundings.now(seen.id) === null
    const kept = was.seen.filter((seen) => nearIds.has(seen.id) || gone(seen))
    return { ...section, seen: [...kept, ...near.filter(({ id }) => !known.has(id))] }
  })
}

/** The sections with one of them held to be right in view of all that stands around it now. */
export function stillRight(sections: readonly Section[], id: Section['id'], surroundings: Surroundings): readonly Section[] {
  return sections.map((section, index) =>
    section.id === id && isWritten(section) ? { ...section, seen: surroundings.near(sections, index) } : section,
  )
}

function wordsOf(section: WrittenSection): string {
  return section.kind === 'prose' ? section.markdown : section.statement
}

/** Whether two states of a section say the same; a heading says nothing about its surroundings. */
function sameWords(one: WrittenSection, other: WrittenSection): boolean {
  if (one.kind === 'prose' || other.kind === 'prose') return one.kind === other.kind && wordsOf(one) === wordsOf(other)
  const said = ({ statement, likelihood, confidence, confidenceReason, grounds }: JudgmentSection) =>
    JSON.stringify([statement, likelihood, confidence, confidenceReason, grounds])
  return said(one) === said(other)
}
