/** Pairs facts of two sources that are each other's nearest: by rank, so that dense and sparse texts are treated alike. */
export type Pair<Item> = { readonly a: Item; readonly b: Item; readonly strength: number }

/** Least lead of a pair over the next best one of either side; without it nobody can tell which is meant. */
const leastLead = 0.02

/** Pairs of one item that are looked at for a rival; a source seldom tells one value more often. */
const mostRivals = 8

/** `strengthOf` gives null for items that cannot be compared at all. Items that agree must take part: an agreement closes a fact.
 * `alike` tells whether two items of one source tell the same value: then neither rivals the other. */
export function bestPairs<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  strengthOf: (a: Item, b: Item) => number | null,
  alike: (one: Item, other: Item) => boolean = () => false,
): readonly Pair<Item>[] {
  const pairs: Pair<Item>[] = []
  for (const a of mine)
    for (const b of theirs) {
      const strength = strengthOf(a, b)
      if (strength !== null) pairs.push({ a, b, strength })
    }
  pairs.sort(byStrength)
  const best = new Map<Item, Pair<Item>[]>()
  for (const pair of pairs)
    for (const item of [pair.a, pair.b]) {
      const known = best.get(item)
      if (!known) best.set(item, [pair])
      else if (known.length < mostRivals) known.push(pair)
    }
  return pairs.filter((pair) =>
    [pair.a, pair.b].every((item) => {
      const rival = best.get(item)?.find((other) => other !== pair && !(alike(pair.a, other.a) && alike(pair.b, other.b)))
      return rival === undefined || pair.strength >= rival.strength + leastLead
    }),
  )
}

function byStrength(one: { readonly strength: number }, other: { readonly strength: number }): number {
  return other.strength - one.strength
}
