/**
 * What was compared of a library, source by source and pair by pair, so that a change costs what it brings: a source that is new or
 * was edited is read and compared with those it is related to, and nothing else.
 */
import type { DifferenceSide } from '../../shared/discrepancy/difference'
import { comparePair, type KnownNames } from '../../shared/discrepancy/find-discrepancies'
import { type Landmarks, landmarksOf } from '../../shared/discrepancy/landmarks'
import { relatedPairs } from '../../shared/discrepancy/related-sources'
import { toFindings } from '../../shared/discrepancy/to-findings'
import { quoteOfSide } from '../../shared/findings/quotes'
import type { FindingSide, QuotedFinding, SideQuote, UnreadSource } from '../../shared/model/finding'
import type { SourceId } from '../../shared/model/schema'
import type { Progress } from '../worker-jobs'
import type { ReadSource } from './frame-shelf'
import type { ComparedSource, Kept, PairRecord } from './pair-store'

/** Where sources are read. */
export type Shelf = {
  stampOf(id: SourceId): string
  read(id: SourceId): ReadSource | null
  forget(id: SourceId): void
  sweep(names: ReadonlySet<string>): void
}

/** Where the result outlives the program. */
export type Store = { load(): Kept; save(kept: Kept): void }

type Asked = {
  readonly sources: readonly SourceId[]
  readonly names: KnownNames
  /** Takes nothing for known. */
  readonly anew: boolean
}

export type Outcome = { readonly findings: readonly QuotedFinding[]; readonly unread: readonly UnreadSource[] }

export class ComparedLibrary {
  private readonly sources: Map<SourceId, ComparedSource>
  private pairs: Map<string, PairRecord>
  private names: string

  constructor(
    private readonly shelf: Shelf,
    private readonly store: Store,
  ) {
    const kept = store.load()
    this.sources = new Map(kept.sources)
    this.pairs = new Map(kept.pairs)
    this.names = kept.names
  }

  /** The findings between these sources. Reports sources, each counted half when it was read and half when its pairs were compared. */
  compare({ sources, names, anew }: Asked, tell: (progress: Progress) => void): Outcome {
    let told = -1
    const report = (share: number) => {
      const done = Math.floor(sources.length * share)
      if (done > told) tell({ done, total: sources.length })
      told = Math.max(told, done)
    }
    const before = { sources: this.sources.size, pairs: this.pairs.size }
    const spelled = JSON.stringify([names.aliases, names.apart])
    if (anew) this.sources.clear()
    if (anew || spelled !== this.names) this.pairs.clear()
    this.names = spelled
    const read = this.readChanged(sources, (share) => report(share / 2))
    const compared = this.comparePairs(sources, names, (share) => report(0.5 + share / 2))
    const isSame = !anew && read === 0 && compared === 0 && before.sources === this.sources.size && before.pairs === this.pairs.size
    if (!isSame) this.keep()
    return this.outcome(sources)
  }

  /** Reads what is new or was changed, forgets what is gone. Returns how many sources are read otherwise than before. */
  private readChanged(sources: readonly SourceId[], report: (share: number) => void): number {
    const wanted = new Set(sources)
    for (const id of this.sources.keys()) if (!wanted.has(id)) this.forget(id)
    const changed = sources.filter((id) => this.sources.get(id)?.stamp !== this.shelf.stampOf(id))
    let otherwise = 0
    for (const [done, id] of changed.entries()) {
      report((sources.length - changed.length + done) / sources.length)
      const stamp = this.shelf.stampOf(id)
      this.shelf.forget(id)
      const read = this.shelf.read(id)
      const known = this.sources.get(id)
      if (!read) this.forget(id)
      // Tags, grades and the like are no matter of the comparison.
      else if (known?.name === read.name) this.sources.set(id, { ...known, stamp })
      else {
        this.forget(id)
        this.sources.set(id, { stamp, name: read.name, unread: read.frames.unread, landmarks: landmarksOf(read.frames) })
        otherwise += 1
      }
    }
    return otherwise
  }

  private forget(id: SourceId): void {
    this.sources.delete(id)
    this.shelf.forget(id)
    for (const [key, { ids }] of this.pairs) if (ids.includes(id)) this.pairs.delete(key)
  }

  /** Compares related sources that were not compared yet, and forgets pairs that are not related any more. Returns how many were compared. */
  private comparePairs(sources: readonly SourceId[], names: KnownNames, report: (share: number) => void): number {
    const known = sources.flatMap((id) => {
      const source = this.sources.get(id)
      return source ? [[id, source.landmarks] as const] : []
    })
    const related = pairsOf(known)
    const fresh = related.filter((ids) => !this.pairs.has(ids.join(' ')))
    const next = new Map<string, PairRecord>()
    let compared = 0
    for (const ids of related) {
      const key = ids.join(' ')
      const pair = this.pairs.get(key) ?? this.comparedPair(ids, names)
      if (pair) next.set(key, pair)
      if (!this.pairs.has(key)) {
        compared += 1
        report(compared / fresh.length)
      }
    }
    this.pairs = next
    return compared
  }

  private comparedPair(ids: PairRecord['ids'], names: KnownNames): PairRecord | null {
    const [a, b] = [this.shelf.read(ids[0]), this.shelf.read(ids[1])]
    if (!a || !b) return null
    const { differences, copies } = comparePair(a.frames, b.frames, names)
    return { ids, differences, copies, quotes: differences.map(({ sides: [one, other] }) => [quoted(a, one), quoted(b, other)]) }
  }

  private keep(): void {
    this.store.save({ names: this.names, sources: [...this.sources], pairs: [...this.pairs] })
    this.shelf.sweep(new Set([...this.sources.values()].map(({ name }) => name)))
  }

  private outcome(sources: readonly SourceId[]): Outcome {
    const pairs = [...this.pairs.values()]
    const quotes = new Map<string, SideQuote>()
    for (const { differences, quotes: both } of pairs)
      differences.forEach(({ sides }, at) => {
        sides.forEach((side, end) => {
          const quote = both[at]?.[end]
          if (quote) quotes.set(placeOf(side), quote)
        })
      })
    const found = toFindings(
      pairs.flatMap(({ differences }) => differences),
      pairs.flatMap(({ copies }) => copies),
    )
    const unquoted: SideQuote = { before: '', words: '', after: '', locator: '' }
    return {
      findings: found.map((finding) => ({ ...finding, quotes: finding.sides.map((side) => quotes.get(placeOf(side)) ?? unquoted) })),
      unread: sources.flatMap((sourceId) => {
        const why = this.sources.get(sourceId)?.unread ?? null
        return why === null ? [] : [{ sourceId, why }]
      }),
    }
  }
}

/** The related sources, two by two in the order of ids, whatever order they came in. */
function pairsOf(known: readonly (readonly [SourceId, Landmarks])[]): readonly PairRecord['ids'][] {
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1))
  return relatedPairs(sorted.map(([, landmarks]) => landmarks)).flatMap(([one, other]): PairRecord['ids'][] => {
    const [a, b] = [sorted[one], sorted[other]]
    return a && b ? [[a[0], b[0]]] : []
  })
}

function quoted({ frames, blocks }: ReadSource, side: DifferenceSide): SideQuote {
  return quoteOfSide(frames.text, side, blocks)
}

function placeOf({ sourceId, start, end }: Pick<FindingSide, 'sourceId' | 'start' | 'end'>): string {
  return `${sourceId}:${start}:${end}`
}
