import type { Annotation } from '../model/annotation'
import type { Range } from '../model/schema'

export type MarkedPiece = {
  readonly words: string
  /** What covers it, the smallest passage first. */
  readonly over: readonly Annotation[]
  /** What has its last letter here. */
  readonly ending: readonly Annotation[]
}

/** A stretch of a text, cut wherever a passage begins or ends: the pieces together are its words, each once. */
export function markedPieces(text: string, { start, end }: Range, annotations: readonly Annotation[]): readonly MarkedPiece[] {
  const touching = annotations.filter(({ anchors }) => anchors.some((anchor) => anchor.start < end && start < anchor.end))
  const within = (offset: number) => offset > start && offset < end
  const cuts = touching.flatMap(({ anchors }) => anchors.flatMap((anchor) => [anchor.start, anchor.end])).filter(within)
  const bounds = [...new Set([start, ...cuts, end])].sort((a, b) => a - b)
  const length = ({ anchors }: Annotation) => anchors.reduce((sum, anchor) => sum + anchor.end - anchor.start, 0)
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? start
    const over = touching.filter(({ anchors }) => anchors.some((anchor) => anchor.start < to && from < anchor.end))
    return {
      words: text.slice(from, to),
      over: over.sort((a, b) => length(a) - length(b)),
      ending: touching.filter(({ anchors }) => anchors[anchors.length - 1]?.end === to),
    }
  })
}
