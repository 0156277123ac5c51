/**
 * Which clauses of two sources tell of the same event. Not a threshold of similarity but a rank: a clause is paired with the few
 * nearest of the other source, by the rare words both share.
 */
import type { Clause, Sentence, SourceFrames } from './frames'

/** A clause with what pairing needs. */
export type Placed = {
  readonly source: SourceFrames
  readonly sentence: Sentence
  readonly clause: Clause
  /** Keys of the clause itself. */
  readonly own: ReadonlySet<string>
  /** Keys of its whole sentence, names included. */
  readonly around: ReadonlySet<string>
  /** Position in its source, in clauses. */
  readonly index: number
}

export type Weights = { readonly of: (key: string) => number }

export function placedClauses(source: SourceFrames): readonly Placed[] {
  const placed: Placed[] = []
  for (const sentence of source.sentences) {
    const around = new Set(sentence.clauses.flatMap((clause) => clause.terms.map((term) => term.key)))
    for (const clause of sentence.clauses)
      placed.push({ source, sentence, clause, own: new Set(clause.terms.map((term) => term.key)), around, index: placed.length })
  }
  return placed
}

/** How much sharing a word tells: words of few sentences tell more (inverse document frequency, Spärck Jones 1972). */
export function weights(sources: readonly (readonly Placed[])[]): Weights {
  const seen = new Map<string, number>()
  let sentences = 0
  for (const placed of sources) {
    const done = new Set<Sentence>()
    for (const { sentence, around } of placed) {
      if (done.has(sentence)) continue
      done.add(sentence)
      sentences += 1
      for (const key of around) seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  return { of: (key) => Math.log(1 + sentences / (1 + (seen.get(key) ?? 0))) }
}

/** What the words of the clause itself count against those of its sentence. */
const ownShare = 0.65

export type Nearness = {
  /** 0 to 1. */
  readonly likeness: number
  /** Weight of the shared words of the two clauses, in units of one rare word. */
  readonly shared: number
  readonly sharedKeys: readonly string[]
}

export function nearness(a: Placed, b: Placed, by: Weights): Nearness {
  const own = overlap(a.own, b.own, by)
  const around = overlap(a.around, b.around, by)
  return {
    likeness: ownShare * own.cosine + (1 - ownShare) * around.cosine,
    shared: own.weight,
    sharedKeys: own.keys,
  }
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, by: Weights) {
  const keys = [...a].filter((key) => b.has(key))
  const weight = sum(keys, by)
  const norm = Math.sqrt(sum(a, by) * sum(b, by))
  return { keys, weight, cosine: norm === 0 ? 0 : weight / norm }
}

function sum(keys: Iterable<string>, by: Weights): number {
  let total = 0
  for (const key of keys) total += by.of(key)
  return total
}
