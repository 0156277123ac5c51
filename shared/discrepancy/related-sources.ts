/**
 * Which sources tell of the same event at all. Nothing else is ever compared. An index of names leads from each source to those that
 * share some, so that a library is never gone through pair by pair.
 */
import { type Landmarks, likeness } from './landmarks'

/** Names two sources must share. One or two may be chance (a capital and its country); three name an event. */
const fewestSharedNames = 3

/** A name that stands in more than this share of the sources (and in more than a handful) says nothing about the event. */
const commonShare = 0.2
const handful = 12

/**
 * Or fewer names, common ones too (in a library about one event every name is common), which are this share of those in the shorter
 * source, and this likeness of all other marks. Of 400 pairs of written articles on different events with so few names one passed, of 18
 * on one event 16; statements and columns name few people, but tell the event in like words.
 */
export const kinship = { two: { names: 0.14, marks: 0.166 }, one: { names: 0.1, marks: 0.2 }, third: { names: 0.3, marks: 0.08 } } as const

/** A source is compared with so many of the nearest at the most; a fact that differs is found among them. It bounds a library about one event. */
const mostPartners = 40

/** Of the sources that share names, so many of the nearest are looked at more closely. */
const mostCandidates = 2 * mostPartners

/** The pairs to compare, each as two positions in `sources` with the smaller one first, in order. */
export function relatedPairs(sources: readonly Landmarks[]): readonly (readonly [number, number])[] {
  const index = new NameIndex(sources)
  const made = new Map<number, ReadonlySet<string>>()
  const marksOf = (at: number) => {
    const known = made.get(at)
    if (known) return known
    const marks = new Set(sources[at]?.marks)
    made.set(at, marks)
    return marks
  }
  const related = new Set<number>()
  sources.forEach((_, one) => {
    const partners = index
      .candidates(one)
      .filter(
        ({ other, names, telling, share }) =>
          telling >= fewestSharedNames || akin(names, share, () => likeness(marksOf(one), marksOf(other))),
      )
    for (const { other } of partners.slice(0, mostPartners)) related.add(Math.min(one, other) * sources.length + Math.max(one, other))
  })
  return [...related].sort((a, b) => a - b).map((pair) => [Math.floor(pair / sources.length), pair % sources.length] as const)
}

function akin(names: number, share: number, likeness: () => number): boolean {
  const alike = likeness()
  return [names > 1 ? kinship.two : kinship.one, kinship.third].some((least) => share >= least.names && alike >= least.marks)
}

type Candidate = {
  readonly other: number
  /** Names shared. */
  readonly names: number
  /** Those of them that tell an event. */
  readonly telling: number
  /** Shared names as a share of those in the source that has fewer. */
  readonly share: number
}

/** From each name to the sources that hold it. */
class NameIndex {
  private readonly holders = new Map<string, number[]>()
  private readonly limit: number
  private readonly names: Uint16Array
  private readonly telling: Uint16Array

  constructor(private readonly sources: readonly Landmarks[]) {
    sources.forEach(({ names }, at) => {
      for (const name of names) {
        const known = this.holders.get(name)
        if (known) known.push(at)
        else this.holders.set(name, [at])
      }
    })
    this.limit = Math.max(handful, sources.length * commonShare)
    this.names = new Uint16Array(sources.length)
    this.telling = new Uint16Array(sources.length)
  }

  /** The sources that share enough names with one to be looked at, nearest first. */
  candidates(one: number): readonly Candidate[] {
    const met: number[] = []
    for (const name of this.sources[one]?.names ?? []) {
      const holders = this.holders.get(name) ?? []
      const tells = holders.length <= this.limit ? 1 : 0
      for (const other of holders) {
        if (this.names[other] === 0) met.push(other)
        this.names[other] = (this.names[other] ?? 0) + 1
        this.telling[other] = (this.telling[other] ?? 0) + tells
      }
    }
    const size = (at: number) => this.sources[at]?.names.length ?? 0
    const found = met.map((other) => {
      const names = this.names[other] ?? 0
      return { other, names, telling: this.telling[other] ?? 0, share: names / Math.min(size(one), size(other)) }
    })
    for (const other of met) {
      this.names[other] = 0
      this.telling[other] = 0
    }
    return found
      .filter(({ other }) => other !== one)
      .sort((a, b) => b.telling - a.telling || b.names - a.names || a.other - b.other)
      .slice(0, mostCandidates)
  }
}
