/** One finding for one fact: differences between several sources that meet in a telling are one. */
import type { Range, SourceId } from '../model/schema'
import type { Difference, DifferenceSide } from './difference'

/** A telling with the one it differs from in the difference that brought it in, the strongest it has. */
export type Opposed = { readonly side: DifferenceSide; readonly against: DifferenceSide }

export type Group = { readonly best: Difference; readonly sides: readonly Opposed[] }

type Growing = {
  readonly best: Difference
  readonly sides: Opposed[]
  /** Whose telling each side is. */
  readonly sources: Set<SourceId>
  readonly rank: number
}

/** A telling of a group, where it is looked up. */
type Standing = { readonly start: number; readonly end: number; readonly group: Growing }

/** Strongest first. A difference joins the strongest group it meets; which groups it may meet is looked up by where it stands. */
export function groupByFact(differences: readonly Difference[]): readonly Group[] {
  const groups: Growing[] = []
  const places = new Places()
  const join = (group: Growing, side: DifferenceSide, against: DifferenceSide) => {
    group.sides.push({ side, against })
    group.sources.add(side.sourceId)
    places.add(group, side)
  }
  const facts = new KnownFacts()
  for (const difference of strongestFirst(differences)) {
    const isFactual = factual.has(difference.type)
    // Further sources that share a spelling or an office with one of the two add nothing to it.
    if (isFactual && facts.has(difference)) continue
    const [one, other] = difference.sides
    const known = strongest(places.met(difference, one), places.met(difference, other))
    if (!known) {
      const group: Growing = { best: difference, sides: [], sources: new Set(), rank: groups.length }
      groups.push(group)
      join(group, one, other)
      join(group, other, one)
      if (isFactual) facts.add(difference)
    } else if (!isFactual) {
      if (!known.sources.has(one.sourceId)) join(known, one, other)
      if (!known.sources.has(other.sourceId)) join(known, other, one)
    }
  }
  return groups
}

/** Equally strong ones in the order they came in. A library has a hundred thousand: their strengths are compared without touching them. */
function strongestFirst(differences: readonly Difference[]): readonly Difference[] {
  const strengths = Float64Array.from(differences, ({ strength }) => strength)
  const order = Uint32Array.from(differences, (_, at) => at)
  order.sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)
  return Array.from(order, (at) => differences[at]).filter((difference) => difference !== undefined)
}

function strongest(one: Growing | undefined, other: Growing | undefined): Growing | undefined {
  return !one || (other && other.rank < one.rank) ? other : one
}

/** Letters of a stretch under which tellings are looked up: words that overlap share one. About two sentences. */
const stretch = 256

/**
 * Where the tellings of groups stand. A library of a thousand articles has a hundred thousand differences, each looked up twice: so maps lie
 * within maps, and no key is made of several.
 */
class Places {
  private readonly standings = new Map<Difference['type'], Map<Difference['verdict'], Map<SourceId, Standing[][]>>>()

  add(group: Growing, side: DifferenceSide): void {
    const stretches = this.stretchesOf(group.best, side.sourceId)
    const standing = { start: side.start, end: side.end, group }
    for (let at = firstStretch(side); at <= lastStretch(side); at += 1) {
      const known = stretches[at]
      if (known) known.push(standing)
      else stretches[at] = [standing]
    }
  }

  /** The strongest group of the kind that has a telling over the same words. */
  met(kind: Difference, side: DifferenceSide): Growing | undefined {
    const stretches = this.stretchesOf(kind, side.sourceId)
    let found: Growing | undefined
    for (let at = firstStretch(side); at <= lastStretch(side); at += 1)
      for (const standing of stretches[at] ?? []) if (overlaps(side, standing)) found = strongest(found, standing.group)
    return found
  }

  private stretchesOf({ type, verdict }: Difference, source: SourceId): Standing[][] {
    const verdicts = made(this.standings, type, () => new Map<Difference['verdict'], Map<SourceId, Standing[][]>>())
    const sources = made(verdicts, verdict, () => new Map<SourceId, Standing[][]>())
    return made(sources, source, () => [])
  }
}

/** What is said of persons, by kind: the person is the fact, whatever the sentence. */
class KnownFacts {
  private readonly facts = new Map<Difference['type'], Map<Difference['verdict'], Set<string>>>()

  has({ type, verdict, fact }: Difference): boolean {
    return this.facts.get(type)?.get(verdict)?.has(fact) ?? false
  }

  add({ type, verdict, fact }: Difference): void {
    const verdicts = made(this.facts, type, () => new Map<Difference['verdict'], Set<string>>())
    made(verdicts, verdict, () => new Set<string>()).add(fact)
  }
}

/** What a map has under a key, made where it has nothing yet. */
function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

function firstStretch({ start }: Range): number {
  return Math.floor(start / stretch)
}

function lastStretch({ start, end }: Range): number {
  return Math.floor(Math.max(start, end - 1) / stretch)
}

/** Findings about a person are one whatever the sentence: the person is the fact. */
const factual: ReadonlySet<string> = new Set(['name', 'title'])

/** Two tellings of one source with overlapping words tell one fact. */
function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
