/** What becomes of marked passages when their source comes in a later version. */
import type { Anchor, Annotation } from '../model/annotation'
import { type AnchorText, anchorIn } from '../text/anchor'
import { anchorsOf, quoteOf } from '../text/passage'

/** Where the passage stands in the later text, and how sure that is; a lost one keeps its old words and surroundings. */
export type Carried = Pick<Annotation, 'anchors' | 'state'>

/**
 * A passage of several ranges is lost when one of them is: half a quote says something else. One that was lost is looked for
 * again, since its words may be back, unless a person said that it is kept without a place.
 */
export function carried({ anchors, state }: Pick<Annotation, 'anchors' | 'state'>, later: AnchorText): Carried {
  if (state.kind === 'lost' && state.kept) return { anchors, state }
  const found = anchors.map((anchor) => anchorIn(later, anchor))
  const places = found.filter((place) => place !== null)
  if (places.length < anchors.length) return lost(anchors)
  const now = anchorsOf(later.text, places)
  // Ranges that ran together are no longer what was marked.
  if (now.length < anchors.length) return lost(anchors)
  if (places.every((place) => place.state === 'exact')) return { anchors: now, state: { kind: 'exact' } }
  if (places.every((place) => place.state !== 'reworded')) return { anchors: now, state: { kind: 'moved' } }
  return { anchors: now, state: { kind: 'reworded', score: Math.min(...places.map(({ score }) => score)), was: quoteOf(anchors) } }
}

function lost(anchors: readonly Anchor[]): Carried {
  return { anchors, state: { kind: 'lost', kept: false } }
}
