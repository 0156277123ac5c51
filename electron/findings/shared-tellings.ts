/**
 * Tellings that take part in differences, by source. A sentence that disagrees with twenty sources stands in the differences of twenty
 * pairs: each pair holds the same object, or a library of a thousand articles would fill the memory.
 */
import type { DifferenceSide } from '../../shared/discrepancy/difference'
import type { SideQuote } from '../../shared/model/finding'
import type { SourceId } from '../../shared/model/schema'
import type { PairRecord, QuotedSide } from './pair-lines'

export class SharedTellings {
  private readonly bySource = new Map<SourceId, Map<string, QuotedSide>>()

  /** Those of pairs that share theirs already. */
  constructor(pairs: Iterable<PairRecord>) {
    const seen = new Set<QuotedSide>()
    for (const { differences } of pairs) for (const { sides } of differences) for (const side of sides) seen.add(side)
    for (const side of seen) {
      const { quote: _, ...bare } = side
      this.of(side.sourceId).set(JSON.stringify(bare), side)
    }
  }

  /** The one object for all tellings like this one. */
  shared(side: DifferenceSide, quote: () => SideQuote): QuotedSide {
    const [tellings, key] = [this.of(side.sourceId), JSON.stringify(side)]
    const known = tellings.get(key)
    if (known) return known
    const made = { ...side, quote: quote() }
    tellings.set(key, made)
    return made
  }

  /** Of a source that is gone, or told otherwise now. */
  forget(id: SourceId): void {
    this.bySource.delete(id)
  }

  clear(): void {
    this.bySource.clear()
  }

  *all(): Iterable<QuotedSide> {
    for (const tellings of this.bySource.values()) yield* tellings.values()
  }

  private of(id: SourceId): Map<string, QuotedSide> {
    const known = this.bySource.get(id)
    if (known) return known
    const made = new Map<string, QuotedSide>()
    this.bySource.set(id, made)
    return made
  }
}
