/** Who agrees with whom: how often two voices take the same or opposite sides on a claim, or are linked passage to passage. */
import type { Evidence } from '../claims/evidence'
import { reprintedText } from '../claims/status'
import type { Link } from '../model/link'
import type { ClaimId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import type { Stance } from '../model/vocabulary'
import { likeness } from '../text/sketch'
import { lineageOf } from '../versions/lineage'
import { matrixColumns, sourceName } from './matrix'

/** Sources that are one origin: versions, reprints, reports of one agency or of one publisher. */
export type VoiceGroup = { readonly key: SourceId; readonly name: string; readonly sources: readonly SourceCard[] }

export type PairCount = {
  readonly agreeing: number
  readonly opposing: number
  /** The claims on which they take opposite sides. */
  readonly disputed: readonly ClaimId[]
}

export type Agreement = {
  readonly voices: readonly VoiceGroup[]
  /** Symmetric: `pairOf(i, j)` and `pairOf(j, i)` are one; null where the two never speak to the same thing. */
  readonly pairOf: (one: number, other: number) => PairCount | null
  /** The voice that opposes the others most, by share of all it is held against; null when nobody stands out. */
  readonly outlier: number | null
}

/** Below this many comparisons a share says nothing: one of one is no pattern. */
const fewestComparisons = 2

type Input = {
  readonly evidence: ReadonlyMap<ClaimId, readonly Evidence[]>
  readonly links: Iterable<Link>
  readonly sources: ReadonlyMap<SourceId, SourceCard>
}

export function agreementOf({ evidence, links, sources }: Input): Agreement {
  const linked = [...links].filter(({ from, to }) => from.kind === 'annotation' && to.kind === 'annotation')
  const heard = new Set<SourceId>()
  for (const items of evidence.values()) for (const { sourceId } of items) heard.add(sourceId)
  for (const { from, to } of linked) for (const end of [from, to]) if (end.kind === 'annotation') heard.add(end.sourceId)
  const voices = groupsOf(matrixColumns([...heard].flatMap((id) => sources.get(id) ?? [])), sources)
  const indexOf = new Map(voices.flatMap(({ sources }, index) => sources.map(({ id }) => [id, index] as const)))
  const counts = new Map<string, { agreeing: number; opposing: number; disputed: ClaimId[] }>()
  const countFor = (one: number, other: number) => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    const known = counts.get(key) ?? { agreeing: 0, opposing: 0, disputed: [] }
    counts.set(key, known)
    return known
  }
  for (const [claimId, items] of evidence) {
    const sides = [...sidesOf(items, indexOf)]
    for (const [at, [one, mine]] of sides.entries()) {
      for (const [other, theirs] of sides.slice(at + 1)) {
        const count = countFor(one, other)
        if (mine === theirs) count.agreeing += 1
        else {
          count.opposing += 1
          count.disputed.push(claimId)
        }
      }
    }
  }
  for (const { from, to, relation } of linked) {
    const [one, other] = [from, to].map((end) => (end.kind === 'annotation' ? indexOf.get(end.sourceId) : undefined))
    if (one === undefined || other === undefined || one === other || relation === 'qualifies') continue
    if (relation === 'contradicts') countFor(one, other).opposing += 1
    else countFor(one, other).agreeing += 1
  }
  const pairOf = (one: number, other: number) => counts.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? null
  return { voices, pairOf, outlier: outlierOf(voices.length, pairOf) }
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

function outlierOf(count: number, pairOf: Agreement['pairOf']): number | null {
  if (count < 3) return null
  const shares = Array.from({ length: count }, (_, one) => {
    let [agreeing, opposing] = [0, 0]
    for (let other = 0; other < count; other += 1) {
      const pair = one === other ? null : pairOf(one, other)
      agreeing += pair?.agreeing ?? 0
      opposing += pair?.opposing ?? 0
    }
    return agreeing + opposing < fewestComparisons ? 0 : opposing / (agreeing + opposing)
  })
  const most = Math.max(...shares)
  const first = shares.indexOf(most)
  // It stands out only when it opposes more than it agrees, and nobody else does as much.
  return most > 0.5 && shares.lastIndexOf(most) === first ? first : null
}
