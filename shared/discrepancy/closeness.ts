/**
 * How surely two clauses tell of one event, for facts that the clauses hold: the words of the clauses count in full, those of the clauses
 * beside them in part ("the bridge, opened in 1973"), and figures and dates that agree count too.
 */
import type { Placed, Weights } from './pairing'

/** What a shared word counts by where it stands: in both clauses, in one and beside the other, or merely in both sentences. */
const shares = { own: 1, beside: 0.6, around: 0.3, fact: 0.7 } as const

/** Names are in nearly every sentence of a story, and a long one is several words: the rarest counts in full, the others this much. */
const furtherName = 0.3

export type Closeness = {
  readonly weight: number
  /** Keys shared by the clauses themselves, or by one and the clause beside the other. */
  readonly keys: readonly string[]
}

/** `apart` are the keys of what is compared, which prove nothing about the event. */
export function closeness(a: Placed, b: Placed, by: Weights, apart: (key: string) => boolean): Closeness {
  let weight = 0
  const names: number[] = []
  const keys: string[] = []
  for (const key of a.around) {
    if (!b.around.has(key) || apart(key)) continue
    const share = shareOf(key, a, b)
    if (a.named.has(key) && b.named.has(key)) names.push(share * by.of(key))
    else weight += share * by.of(key)
    if (share > shares.around) keys.push(key)
  }
  for (const key of a.facts)
    if (b.facts.has(key) && !apart(key)) {
      weight += shares.fact * by.of(key)
      keys.push(key)
    }
  const [rarest = 0, ...further] = names.sort((one, other) => other - one)
  return { weight: weight + rarest + furtherName * further.reduce((total, name) => total + name, 0), keys }
}

function shareOf(key: string, a: Placed, b: Placed): number {
  if (a.own.has(key) && b.own.has(key)) return shares.own
  if ((a.own.has(key) && b.beside.has(key)) || (a.beside.has(key) && b.own.has(key))) return shares.beside
  return shares.around
}
