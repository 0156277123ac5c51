/**
 * Which clauses of two sources tell of the same event. Not a threshold of similarity but a rank: a clause is paired with the few
 * nearest of the other source, by the rare words both share.
 */
import { factKeys } from './fact-keys'
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
  /** Keys of the clauses before and after it in its sentence. */
  readonly beside: ReadonlySet<string>
  /** Keys of the sentence that are names. */
  readonly named: ReadonlySet<string>
  /** Figures and dates of the sentence, each as a key of its own: two tellings that agree on one are near. */
  readonly facts: ReadonlySet<string>
  /** Position in its source, in clauses. */
  readonly index: number
}

export type Weights = { readonly of: (key: string) => number }

/** The clauses of a source, made once while its frames are in use: it may be compared with many others. */
export function placedClauses(source: SourceFrames): readonly Placed[] {
  const known = made.get(source)
  if (known) return known
  const placed = placeClauses(source)
  made.set(source, placed)
  return placed
}

const made = new WeakMap<SourceFrames, readonly Placed[]>()

function placeClauses(source: SourceFrames): readonly Placed[] {
  const placed: Placed[] = []
  for (const sentence of source.sentences) {
    const around = new Set(sentence.clauses.flatMap((clause) => clause.terms.map((term) => term.key)))
    const facts = factKeys(sentence)
    const named = new Set(sentence.clauses.flatMap(({ terms }) => terms.flatMap(({ key, kind }) => (kind === 'name' ? [key] : []))))
    const own = sentence.clauses.map((clause) => new Set(clause.terms.map((term) => term.key)))
    sentence.clauses.forEach((clause, at) => {
      const beside = new Set([-1, 1].flatMap((step) => neighbours(own, at, step)))
      placed.push({ source, sentence, clause, own: own[at] ?? new Set(), beside, around, named, facts, index: placed.length })
    })
  }
  return placed
}

/** A clause with no more words than this merely says who reports ("a clerk told me"): the one behind it is a neighbour too. */
const fewWords = 2

function neighbours(own: readonly ReadonlySet<string>[], at: number, step: number): readonly string[] {
  const next = own[at + step]
  if (next === undefined) return []
  return next.size <= fewWords ? [...next, ...(own[at + 2 * step] ?? [])] : [...next]
}

/**
 * How much sharing a word tells: words of few sentences tell more (inverse document frequency, Spärck Jones 1972), in units of a
 * word that stands in one sentence of each source.
 */
export function weights(sources: readonly (readonly Placed[])[]): Weights {
  const seen = new Map<string, number>()
  let sentences = 0
  for (const placed of sources) {
    const done = new Set<Sentence>()
    for (const { sentence, around, facts } of placed) {
      if (done.has(sentence)) continue
      done.add(sentence)
      sentences += 1
      for (const key of [...around, ...facts]) seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  const rare = Math.log(1 + sentences / rareIn)
  return { of: (key) => Math.min(1, Math.log(1 + sentences / Math.max(rareIn, seen.get(key) ?? 0)) / rare) }
}

/** A word in so many sentences is as rare as a shared word can be. */
const rareIn = 2

/** What a shared word counts that stands in the sentences but not in the clauses compared. */
const aroundShare = 0.3

export type Nearness = {
  /** Shared words of the clauses, and a little for those of their sentences, in units of one rare word. */
  readonly weight: number
  /** Shared keys of the two clauses, rarest first. */
  readonly keys: readonly string[]
}

/** How near two clauses are, apart from the keys of what is compared in them. */
export function nearness(a: Placed, b: Placed, by: Weights, apart: readonly (string | null)[] = []): Nearness {
  const keys = [...a.own].filter((key) => b.own.has(key) && !apart.includes(key)).sort((one, other) => by.of(other) - by.of(one))
  let weight = 0
  for (const key of keys) weight += by.of(key)
  for (const key of a.around) if (b.around.has(key) && !keys.includes(key) && !apart.includes(key)) weight += aroundShare * by.of(key)
  return { weight, keys }
}
