/** Which sources tell of the same event at all: those that share names, or many rare words. Nothing else is ever compared. */
import type { SourceFrames } from './frames'

/** Names two sources must share. One or two may be chance (a capital and its country); three name an event. */
const fewestSharedNames = 3

/** A name that stands in more than this share of the sources (and in more than a handful) says nothing about the event. */
const commonShare = 0.2
const handful = 12

export function relatedPairs(sources: readonly SourceFrames[]): readonly (readonly [SourceFrames, SourceFrames])[] {
  const holders = new Map<string, number[]>()
  sources.forEach((source, index) => {
    for (const key of nameKeys(source)) holders.set(key, [...(holders.get(key) ?? []), index])
  })
  const limit = Math.max(handful, sources.length * commonShare)
  const shared = new Map<number, number>()
  for (const indices of holders.values()) {
    if (indices.length < 2 || indices.length > limit) continue
    indices.forEach((one, position) => {
      for (const other of indices.slice(position + 1)) {
        const pair = one * sources.length + other
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    })
  }
  return [...shared].flatMap(([pair, count]) => {
    const [a, b] = [sources[Math.floor(pair / sources.length)], sources[pair % sources.length]]
    return a && b && count >= fewestSharedNames ? [[a, b] as const] : []
  })
}

/** The names of a source, word by word, so that "Voss" meets "Marlene Voss". */
function nameKeys(source: SourceFrames): ReadonlySet<string> {
  return new Set(
    source.sentences.flatMap((sentence) =>
      sentence.names.flatMap(({ name }) =>
        name
          .toLowerCase()
          .split(/[\s-]+/)
          .filter((word) => word.length > 2),
      ),
    ),
  )
}
