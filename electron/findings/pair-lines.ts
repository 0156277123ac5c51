/**
 * The lines in which a compared library is kept: a head, then sources and pairs as they came; the last line of a source or pair counts.
 * A telling takes part in the differences of many pairs and is written once, in a line of its own, before the first pair that needs it.
 */
import type { Copy } from '../../shared/discrepancy/copies'
import type { Difference, DifferenceSide } from '../../shared/discrepancy/difference'
import type { Landmarks } from '../../shared/discrepancy/landmarks'
import type { SideQuote } from '../../shared/model/finding'
import type { SourceId } from '../../shared/model/schema'

export type ComparedSource = {
  /** Of its file, when it was read. */
  readonly stamp: string
  /** Of its frames: of all that the engine makes of it. */
  readonly name: string
  readonly unread: string | null
  readonly landmarks: Landmarks
}

export type QuotedSide = DifferenceSide & { readonly quote: SideQuote }

/** What two sources disagree on, with the quotes of each difference. Pairs share the objects of tellings that are alike. */
export type PairRecord = {
  readonly ids: readonly [SourceId, SourceId]
  readonly differences: readonly QuotedDifference[]
  readonly copies: readonly Copy[]
}

export type QuotedDifference = Omit<Difference, 'sides'> & { readonly sides: readonly [QuotedSide, QuotedSide] }

export type Kept = {
  /** The person's names as they were then. */
  readonly names: string
  readonly sources: ReadonlyMap<SourceId, ComparedSource>
  readonly pairs: ReadonlyMap<string, PairRecord>
}

/** Sides as numbers: the place of the telling's line among those of tellings. */
type NumberedPair = Omit<PairRecord, 'differences'> & {
  readonly differences: readonly (Omit<Difference, 'sides'> & { readonly sides: readonly [number, number] })[]
}

/** Null: it is gone. */
type Line =
  | { readonly kind: 'head'; readonly build: string; readonly names: string }
  | { readonly kind: 'source'; readonly id: SourceId; readonly source: ComparedSource | null }
  | { readonly kind: 'telling'; readonly telling: QuotedSide }
  | { readonly kind: 'pair'; readonly key: string; readonly pair: NumberedPair | null }

/** Makes the lines of one file, in the order in which they are written to it. Each ends with a line feed. */
export class LineWriter {
  private readonly numbers = new Map<QuotedSide, number>()
  /** Lines of sources and pairs so far, those out of date included. */
  count = 0

  head(build: string, names: string): string {
    return written({ kind: 'head', build, names })
  }

  source(id: SourceId, source: ComparedSource | null): string {
    this.count += 1
    return written({ kind: 'source', id, source })
  }

  pair(key: string, pair: PairRecord | null): string {
    this.count += 1
    if (pair === null) return written({ kind: 'pair', key, pair })
    const tellings: string[] = []
    const numbered = (side: QuotedSide) => {
      const known = this.numbers.get(side)
      if (known === undefined) tellings.push(written({ kind: 'telling', telling: side }))
      return known ?? this.know(side)
    }
    const differences = pair.differences.map(({ sides: [one, other], ...rest }) => ({
      ...rest,
      sides: [numbered(one), numbered(other)] as const,
    }))
    return tellings.join('') + written({ kind: 'pair', key, pair: { ...pair, differences } })
  }

  /** Gives a telling whose line stands in the file the next number. */
  know(side: QuotedSide): number {
    const number = this.numbers.size
    this.numbers.set(side, number)
    return number
  }
}

function written(line: Line): string {
  return `${JSON.stringify(line)}\n`
}

/** What the lines of a file hold, and the writer that can go on with it; nothing when another build wrote them or one is damaged. */
export function keptOf(lines: readonly string[], build: string): { readonly kept: Kept; readonly lines: LineWriter } {
  const nothing = { kept: { names: '', sources: new Map(), pairs: new Map() }, lines: new LineWriter() }
  const writer = new LineWriter()
  const sources = new Map<SourceId, ComparedSource>()
  const pairs = new Map<string, PairRecord>()
  const tellings: QuotedSide[] = []
  let names: string | null = null
  for (const text of lines) {
    if (text === '') continue
    const line = read(text)
    if (line === null || (names === null) !== (line.kind === 'head')) return nothing
    if (line.kind === 'head') {
      if (line.build !== build) return nothing
      names = line.names
    } else if (line.kind === 'telling') {
      tellings.push(line.telling)
      writer.know(line.telling)
    } else {
      writer.count += 1
      if (line.kind === 'source') put(sources, line.id, line.source)
      else {
        const pair = line.pair === null ? null : told(line.pair, tellings)
        if (pair === undefined) return nothing
        put(pairs, line.key, pair)
      }
    }
  }
  return names === null ? nothing : { kept: { names, sources, pairs }, lines: writer }
}

function put<Key, Value>(into: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) into.delete(key)
  else into.set(key, value)
}

/** Null for a line that was cut off. */
function read(text: string): Line | null {
  try {
    return JSON.parse(text) as Line
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Undefined when a telling is missing. */
function told(pair: NumberedPair, tellings: readonly QuotedSide[]): PairRecord | undefined {
  const differences: QuotedDifference[] = []
  for (const { sides, ...rest } of pair.differences) {
    const [one, other] = [tellings[sides[0]], tellings[sides[1]]]
    if (!one || !other) return undefined
    differences.push({ ...rest, sides: [one, other] })
  }
  return { ...pair, differences }
}
