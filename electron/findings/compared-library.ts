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
import type { Changed, ComparedSource, Kept, PairRecord } from './pair-store'
import { SharedTellings } from './shared-tellings'

/** Where sources are read. */
export type Shelf = {
  stampOf(id: SourceId): string
  read(id: SourceId): ReadSource | null
  forget(id: SourceId): void
  sweep(names: ReadonlySet<string>): void
}

/** Where the result outlives the program. */
export type Store = { load(): Kept; save(kept: Kept, changed: Changed): void }

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
  private readonly tellings: SharedTellings
  /** What is not yet in the store. */
  private touched = { sources: new Set<SourceId>(), pairs: new Set<string>() }

  constructor(
    private readonly shelf: Shelf,
    private readonly store: Store,
  ) {
    const kept = store.load()
    this.sources = new Map(kept.sources)
    this.pairs = new Map(kept.pairs)
    this.names = kept.names
    this.tellings = new SharedTellings(kept.pairs.values())
  }

  /** The findings between these sources. Reports sources, each counted half when it was read and half when its pairs were compared. */
  compare({ sources, names, anew }: Asked, tell: (progress: Progress) => void): Outcome {
    let told = -1
    const report = (share: number) => {
      const done = Math.floor(sources.length * share)
      if (done > told) tell({ done, total: sources.length })
      told = Math.max(told, done)
    }
    const spelled = JSON.stringify([names.aliases, names.apart])
    const isOther = anew || spelled !== this.names
    if (anew) this.sources.clear()
    if (isOther) {
      this.pairs.clear()
      this.tellings.clear()
    }
    this.names = spelled
    this.readChanged(sources, (share) => report(share / 2))
    this.comparePairs(sources, names, (share) => report(0.5 + share / 2))
    this.keep(isOther)
    return this.outcome(sources)
  }

  /** Reads what is new or was changed, forgets what is gone. */
  private readChanged(sources: readonly SourceId[], report: (share: number) => void): void {
    const wanted = new Set(sources)
    for (const id of this.sources.keys()) if (!wanted.has(id)) this.forget(id)
    const changed = sources.filter((id) => this.sources.get(id)?.stamp !== this.shelf.stampOf(id))
    for (const [done, id] of changed.entries()) {
      report((sources.length - changed.length + done) / sources.length)
      const stamp = this.shelf.stampOf(id)
      this.shelf.forget(id)
      const read = this.shelf.read(id)
      const known = this.sources.get(id)
      if (!read) this.forget(id)
      // Tags, grades and the like are no matter of the comparison.
      else if (known?.name === read.name) this.put(id, { ...known, stamp })
      else {
        this.forget(id)
        this.put(id, { stamp, name: read.name, unread: read.frames.unread, landmarks: landmarksOf(read.frames) })
      }
    }
  }

  private put(id: SourceId, source: ComparedSource): void {
    this.sources.set(id, source)
    this.touched.sources.add(id)
  }

  private forget(id: SourceId): void {
    this.shelf.forget(id)
    this.tellings.forget(id)
    if (!this.sources.delete(id)) return
    this.touched.sources.add(id)
    for (const [key, { ids }] of this.pairs) if (ids.includes(id)) this.forgetPair(key)
  }

  private forgetPair(key: string): void {
    this.pairs.delete(key)
    this.touched.pairs.add(key)
  }

  /** Compares related sources that were not compared yet, and forgets pairs that are not related any more. */
  private comparePairs(sources: readonly SourceId[], names: KnownNames, report: (share: number) => void): void {
    const known = sources.flatMap((id) => {
      const source = this.sources.get(id)
      return source ? [[id, source.landmarks] as const] : []
    })
    const related = pairsOf(known)
    const fresh = related.filter((ids) => !this.pairs.has(keyOf(ids))).length
    const next = new Map<string, PairRecord>()
    let compared = 0
    for (const ids of related) {
      const key = keyOf(ids)
      const pair = this.pairs.get(key)
      if (pair) next.set(key, pair)
      else {
        const made = this.comparedPair(ids, names)
        if (made) next.set(key, made)
        this.touched.pairs.add(key)
        compared += 1
        report(compared / fresh)
      }
    }
    for (const key of this.pairs.keys()) if (!next.has(key)) this.touched.pairs.add(key)
    this.pairs = next
  }

  private comparedPair(ids: PairRecord['ids'], names: KnownNames): PairRecord | null {
    const [a, b] = [this.shelf.read(ids[0]), this.shelf.read(ids[1])]
    if (!a || !b) return null
    const { differences, copies } = comparePair(a.frames, b.frames, names)
    const quoted = (side: DifferenceSide) => {
      const { frames, blocks } = side.sourceId === ids[0] ? a : b
      return this.tellings.shared(side, () => quoteOfSide(frames.text, side, blocks))
    }
    return {
      ids,
      copies,
      differences: differences.map(({ sides: [one, other], ...rest }) => ({ ...rest, sides: [quoted(one), quoted(other)] })),
    }
  }

  /** `isOther`: nothing of what the store holds can stay. */
  private keep(isOther: boolean): void {
    const { touched } = this
    if (!isOther && touched.sources.size === 0 && touched.pairs.size === 0) return
    this.touched = { sources: new Set(), pairs: new Set() }
    this.store.save({ names: this.names, sources: this.sources, pairs: this.pairs }, isOther ? null : touched)
    this.shelf.sweep(new Set([...this.sources.values()].map(({ name }) => name)))
  }

  private outcome(sources: readonly SourceId[]): Outcome {
    const pairs = [...this.pairs.values()]
    const quotes = new Map<string, SideQuote>()
    for (const side of this.tellings.all()) quotes.set(placeOf(side), side.quote)
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

function keyOf(ids: PairRecord['ids']): string {
  return ids.join(' ')
}

function placeOf({ sourceId, start, end }: Pick<FindingSide, 'sourceId' | 'start' | 'end'>): string {
  return `${sourceId}:${start}:${end}`
}
