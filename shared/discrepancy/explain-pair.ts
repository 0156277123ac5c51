/** Why two passages that a person points at were or were not flagged. */
import type { Range } from '../model/schema'
import { findDiscrepancies, type KnownNames } from './find-discrepancies'
import type { SourceFrames } from './frames'
import { landmarksOf } from './landmarks'
import { nearness, placedClauses, weights } from './pairing'
import { relatedPairs } from './related-sources'

export type Pointed = { readonly frames: SourceFrames; readonly range: Range }

/** Below half a rare word two clauses share hardly anything that tells the event. */
const hardlyAlike = 0.5

/** One or more sentences. The passages may be of one source: then there is nothing to compare. */
export function explainPair(a: Pointed, b: Pointed, names: KnownNames): readonly string[] {
  const unread = [a, b].flatMap(({ frames }) => (frames.unread === null ? [] : [`${frames.title}: ${frames.unread}`]))
  if (unread.length > 0) return unread
  if (a.frames.id === b.frames.id) return ['Both passages are of one source. Only different sources are compared.']
  const touching = findDiscrepancies([a.frames, b.frames], names).filter((finding) =>
    [a, b].every(({ frames, range }) =>
      finding.sides.some(
        (side) =>
          (side.sourceId === frames.id && side.start < range.end && side.end > range.start) ||
          (side.sourceId === frames.id && side.sentence.start < range.end && side.sentence.end > range.start),
      ),
    ),
  )
  if (touching.length > 0) return touching.map(({ verdict, reason }) => (queued.has(verdict) ? reason : `Not in the queue: ${reason}`))
  return whyNot(a, b)
}

const queued: ReadonlySet<string> = new Set(['conflict', 'tension', 'variant'])

function whyNot(a: Pointed, b: Pointed): readonly string[] {
  if (relatedPairs([landmarksOf(a.frames), landmarksOf(b.frames)]).length === 0)
    return ['The two sources share too few names to be about one event, so they are not compared.']
  const [mine, theirs] = [placedClauses(a.frames), placedClauses(b.frames)]
  const by = weights([mine, theirs])
  const inside = ({ range }: Pointed, placed: ReturnType<typeof placedClauses>) =>
    placed.filter(({ clause }) => clause.start < range.end && clause.end > range.start)
  const pairs = inside(a, mine).flatMap((one) => inside(b, theirs).map((other) => nearness(one, other, by)))
  const nearest = pairs.sort((one, other) => other.weight - one.weight)[0]
  if (!nearest) return ['One of the passages is no running text, and only running text is compared.']
  if (nearest.weight < hardlyAlike) return ['The passages share hardly a word that tells which event they mean, so they are not compared.']
  return [
    `The passages share “${nearest.keys.slice(0, 4).join('”, “')}”, but no figure, date, name, place or denial in them excludes the other.`,
  ]
}
