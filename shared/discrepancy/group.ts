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
  const byPlace = new Map<string, Standing[]>()
  const join = (group: Growing, side: DifferenceSide, against: DifferenceSide) => {
    group.sides.push({ side, against })
    group.sources.add(side.sourceId)
    const standing = { start: side.start, end: side.end, group }
    for (const key of keysOf(group.best, side)) {
      const known = byPlace.get(key)
      if (known) known.push(standing)
      else byPlace.set(key, [standing])
    }
  }
  const byFact = new Map<string, Growing>()
  for (const difference of [...differences].sort((a, b) => b.strength - a.strength)) {
    const about = factual.has(difference.type) ? `${difference.type} ${difference.verdict} ${difference.fact}` : null
    const named = about === null ? undefined : byFact.get(about)
    let known = named
    for (const side of difference.sides)
      for (const key of keysOf(difference, side))
        for (const standing of byPlace.get(key) ?? [])
          if ((!known || standing.group.rank < known.rank) && overlaps(side, standing)) known = standing.group
    if (!known) {
      const group: Growing = { best: difference, sides: [], sources: new Set(), rank: groups.length }
      groups.push(group)
      for (const [side, against] of bothWays(difference)) join(group, side, against)
      if (about !== null && !named) byFact.set(about, group)
    }
    // Further sources that share a spelling or an office with one of the two add nothing to it.
    else if (!factual.has(difference.type))
      for (const [side, against] of bothWays(difference)) if (!known.sources.has(side.sourceId)) join(known, side, against)
  }
  return groups
}

function bothWays({ sides: [one, other] }: Difference): readonly (readonly [DifferenceSide, DifferenceSide])[] {
  return [
    [one, other],
    [other, one],
  ]
}

/** Letters of a stretch under which tellings are looked up: words that overlap share one. About two sentences. */
const stretch = 256

function keysOf({ type, verdict }: Difference, { sourceId, start, end }: DifferenceSide): readonly string[] {
  const [first, last] = [Math.floor(start / stretch), Math.floor(Math.max(start, end - 1) / stretch)]
  return Array.from({ length: last - first + 1 }, (_, at) => `${type} ${verdict} ${sourceId} ${first + at}`)
}

/** Findings about a person are one whatever the sentence: the person is the fact. */
const factual: ReadonlySet<string> = new Set(['name', 'title'])

/** Two tellings of one source with overlapping words tell one fact. */
function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
