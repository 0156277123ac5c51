/** Who agrees with whom: how often two voices take the same or opposite sides on a claim, or are linked passage to passage. */
import type { Evidence } from '../claims/evidence'
import { reprintedText } from '../claims/status'
import type { Link } from '../model/link'
import type { AnnotationId, ClaimId, LinkId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import type { Stance } from '../model/vocabulary'
import { likeness } from '../text/sketch'
import { lineageOf } from '../versions/lineage'
import { matrixColumns, sourceName } from './matrix'

/** Sources that are one origin: versions, reprints, reports of one agency or of one publisher. */
export type VoiceGroup = { readonly key: SourceId; readonly name: string; readonly sources: readonly SourceCard[] }

/** What two voices both speak to: a claim, or a link between passages that stand on no claim together. */
export type Matter = (
  | { readonly kind: 'claim'; readonly claimId: ClaimId }
  | { readonly kind: 'link'; readonly linkId: LinkId; readonly passages: readonly [PassageRef, PassageRef] }
) & { readonly same: boolean }

export type PassageRef = { readonly id: AnnotationId; readonly sourceId: SourceId }

/** How often two voices, or one and all others, take the same side and opposite ones. */
export type SideCount = { readonly agreeing: number; readonly opposing: number }
export type PairCount = SideCount & { readonly matters: readonly Matter[] }

/** `matters`: different claims and links on which it is held against anybody. */
export type VoiceTotal = SideCount & { readonly matters: number }

export type Agreement = {
  readonly voices: readonly VoiceGroup[]
  /** Symmetric: `pairOf(i, j)` and `pairOf(j, i)` are one; null where the two never speak to the same thing. */
  readonly pairOf: (one: number, other: number) => PairCount | null
  /** Each voice against all others, in their order. */
  readonly totals: readonly VoiceTotal[]
  /** The voices that oppose the others more often than they agree, by the share of it, the greatest first. */
  readonly apart: readonly number[]
}

/** On fewer claims and links nobody is said to stand apart: two of two is no pattern, however many others are opposed on them. */
export const fewestMatters = 3

type Input = {
  readonly evidence: ReadonlyMap<ClaimId, readonly Evidence[]>
  readonly links: Iterable<Link>
  readonly sources: ReadonlyMap<SourceId, SourceCard>
}

type Ends = { readonly link: Link; readonly passages: readonly [PassageRef, PassageRef] }

export function agreementOf({ evidence, links, sources }: Input): Agreement {
  const linked = [...links].flatMap(endsOf)
  const heard = new Set<SourceId>()
  for (const items of evidence.values()) for (const { sourceId } of items) heard.add(sourceId)
  for (const { passages } of linked) for (const { sourceId } of passages) heard.add(sourceId)
  const voices = groupsOf(matrixColumns([...heard].flatMap((id) => sources.get(id) ?? [])), sources)
  const indexOf = new Map(voices.flatMap(({ sources }, index) => sources.map(({ id }) => [id, index] as const)))
  const pairs = new Map<string, Matter[]>()
  const count = (one: number, other: number, matter: Matter) => {
    const key = pairKey(one, other)
    const known = pairs.get(key)
    if (known) known.push(matter)
    else pairs.set(key, [matter])
  }
  for (const [claimId, items] of evidence) {
    const sides = [...sidesOf(items, indexOf)]
    for (const [at, [one, mine]] of sides.entries()) {
      for (const [other, theirs] of sides.slice(at + 1)) count(one, other, { kind: 'claim', claimId, same: mine === theirs })
    }
  }
  const claimsOf = claimsByPassage(evidence)
  const counted = new Set<string>()
  for (const { link, passages } of linked) {
    const [a, b] = passages
    const [one, other] = [indexOf.get(a.sourceId), indexOf.get(b.sourceId)]
    if (one === undefined || other === undefined || one === other) continue
    // What two passages of one claim have to do with each other, the claim says already; nor do two people's links make it two.
    if ([...(claimsOf.get(a.id) ?? [])].some((claimId) => claimsOf.get(b.id)?.has(claimId))) continue
    const same = link.relation !== 'contradicts'
    const key = `${[a.id, b.id].sort().join(' ')} ${same}`
    if (counted.has(key)) continue
    counted.add(key)
    count(one, other, { kind: 'link', linkId: link.id, passages, same })
  }
  const counts = new Map([...pairs].map(([key, matters]) => [key, { ...sidesIn(matters), matters }] as const))
  const pairOf = (one: number, other: number) => counts.get(pairKey(one, other)) ?? null
  const totals = voices.map((_, index) => totalOf(index, voices.length, pairOf))
  return { voices, pairOf, totals, apart: apartIn(totals) }
}

function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** The two passages of a link that takes a side; nothing for others. */
function endsOf(link: Link): readonly Ends[] {
  const { from, to, relation } = link
  if (from.kind !== 'annotation' || to.kind !== 'annotation' || relation === 'qualifies') return []
  return [{ link, passages: [from, to] }]
}

function claimsByPassage(evidence: ReadonlyMap<ClaimId, readonly Evidence[]>): ReadonlyMap<AnnotationId, ReadonlySet<ClaimId>> {
  const claims = new Map<AnnotationId, Set<ClaimId>>()
  for (const [claimId, items] of evidence) {
    for (const { annotationId } of items) claims.set(annotationId, (claims.get(annotationId) ?? new Set()).add(claimId))
  }
  return claims
}

function sidesIn(matters: readonly Matter[]): SideCount {
  const agreeing = matters.filter(({ same }) => same).length
  return { agreeing, opposing: matters.length - agreeing }
}

/** Which side each voice takes on a claim. One that takes both, or only qualifies, takes none. */
function sidesOf(items: readonly Evidence[], indexOf: ReadonlyMap<SourceId, number>): ReadonlyMap<number, Stance> {
  const taken = new Map<number, Set<Stance>>()
  for (const { sourceId, stance } of items) {
    const index = indexOf.get(sourceId)
    if (index !== undefined && stance !== 'qualifies') taken.set(index, (taken.get(index) ?? new Set()).add(stance))
  }
  return new Map(
    [...taken].flatMap(([index, stances]) => (stances.size === 1 ? [...stances].map((stance) => [index, stance] as const) : [])),
  )
}

/** Sources of one origin together, in the order of their first report. */
function groupsOf(columns: readonly SourceCard[], sources: ReadonlyMap<SourceId, SourceCard>): readonly VoiceGroup[] {
  const groups: SourceCard[][] = []
  for (const source of columns) {
    const joined = groups.filter((group) => group.some((other) => sameOrigin(source, other, sources)))
    const merged = [...joined.flat(), source]
    const at = joined[0] ? groups.indexOf(joined[0]) : groups.length
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.splice(at, 0, merged)
  }
  return groups.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const names = [...new Set(group.map(sourceName))]
    return [{ key: first.id, name: names.join(', '), sources: group }]
  })
}

function sameOrigin(a: SourceCard, b: SourceCard, sources: ReadonlyMap<SourceId, SourceCard>): boolean {
  const plain = (name: string) => name.trim().toLowerCase()
  return (
    lineageOf(a.id, sources).family === lineageOf(b.id, sources).family ||
    (a.publisher !== null && b.publisher !== null && plain(a.publisher) === plain(b.publisher)) ||
    a.credits.some((credit) => b.credits.some((other) => plain(credit) === plain(other))) ||
    likeness(a.sketch, b.sketch) >= reprintedText
  )
}

function totalOf(one: number, voices: number, pairOf: Agreement['pairOf']): VoiceTotal {
  const against = Array.from({ length: voices }, (_, other) => (other === one ? [] : (pairOf(one, other)?.matters ?? []))).flat()
  const different = new Set(against.map((matter) => (matter.kind === 'claim' ? matter.claimId : matter.linkId)))
  return { ...sidesIn(against), matters: different.size }
}

/** With two voices each is as far from the other: it takes a third to say who stands apart. */
function apartIn(totals: readonly VoiceTotal[]): readonly number[] {
  if (totals.length < 3) return []
  return totals
    .flatMap((total, index) =>
      total.matters >= fewestMatters && total.opposing > total.agreeing ? [{ index, share: shareOf(total) }] : [],
    )
    .sort((a, b) => b.share - a.share || a.index - b.index)
    .map(({ index }) => index)
}

/** The share of opposite sides among all; 0 where there is nothing to compare. */
export function shareOf({ agreeing, opposing }: SideCount): number {
  return agreeing + opposing === 0 ? 0 : opposing / (agreeing + opposing)
}
