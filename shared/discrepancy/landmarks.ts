/** What tells which event a source is about, small enough to keep for every source of a library: names, figures, dates, and words. */
import { factKeys } from './fact-keys'
import type { SourceFrames } from './frames'

export type Landmarks = {
  /** Words of names, so that "Voss" meets "Marlene Voss". */
  readonly names: readonly string[]
  /** Keys of nouns, verbs, figures and dates. */
  readonly marks: readonly string[]
}

/** Shorter words of names are particles and initials. */
const shortestName = 3

export function landmarksOf({ sentences }: SourceFrames): Landmarks {
  const names = sentences.flatMap((sentence) => sentence.names.flatMap(({ name }) => name.toLowerCase().split(/[\s-]+/)))
  const marks = sentences.flatMap((sentence) => [
    ...factKeys(sentence),
    ...sentence.clauses.flatMap(({ terms }) => terms.flatMap(({ key, kind }) => (kind === 'noun' || kind === 'verb' ? [key] : []))),
  ])
  return { names: [...new Set(names.filter((word) => word.length >= shortestName))], marks: [...new Set(marks)] }
}

/** How alike the marks of two sources are: the cosine of the two sets, 0 to 1. It does not grow with length, as a count would. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const mark of small) if (large.has(mark)) shared += 1
  return shared / Math.sqrt(a.size * b.size)
}
