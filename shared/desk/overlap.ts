/** Which annotations lie at a place, when several overlap. */
import type { Annotation } from '../model/annotation'

function lengthOf(annotation: Annotation): number {
  return annotation.anchors.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The annotations that cover an offset, smallest first: a click means the one that was marked most exactly. */
export function annotationsAt(annotations: readonly Annotation[], offset: number): readonly Annotation[] {
  return annotations
    .filter(({ anchors, state }) => state.kind !== 'lost' && anchors.some(({ start, end }) => start <= offset && offset < end))
    .sort((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? 1 : -1))
}

/** Clicking the same place again goes to the next larger annotation, and after the largest to the smallest. */
export function nextAt(annotations: readonly Annotation[], offset: number, chosen: string | null): Annotation | null {
  const here = annotationsAt(annotations, offset)
  const index = here.findIndex(({ id }) => id === chosen)
  return here[(index + 1) % Math.max(1, here.length)] ?? null
}

/** Those that stand in the text, in reading order: a lost one has no words there, and its old place holds others. */
export function inText(annotations: readonly Annotation[]): readonly Annotation[] {
  return inReadingOrder(annotations.filter(({ state }) => state.kind !== 'lost'))
}

/** In the order in which they are read. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...annotations].sort(
    (a, b) => (a.anchors[0]?.start ?? 0) - (b.anchors[0]?.start ?? 0) || lengthOf(b) - lengthOf(a) || (a.id < b.id ? -1 : 1),
  )
}
