/** Selectors of the Web Annotation Data Model (4.2), as the W3C's files and Hypothesis' have them. */
import type { Anchor } from '../model/annotation'
import { isObject, type Json, listOf, stringOf } from './foreign-fault'

/** What quote and position selectors say of a place; null when neither is there. Refinements of a selector are followed. */
export function placeOf(stated: Json | undefined): Anchor | null {
  const selectors = unfolded(stated, 0)
  const quote = selectors.find((selector) => selector['type'] === 'TextQuoteSelector' && stringOf(selector['exact']) !== '')
  const position = selectors.find((selector) => selector['type'] === 'TextPositionSelector')
  if (!quote && !position) return null
  const exact = stringOf(quote?.['exact'])
  const start = offsetOf(position?.['start']) ?? 0
  const end = Math.max(start, offsetOf(position?.['end']) ?? start + exact.length)
  return { exact, prefix: stringOf(quote?.['prefix']), suffix: stringOf(quote?.['suffix']), start, end }
}

/** Selectors refine each other a few times; more is a circle or a joke. */
const deepest = 8

function unfolded(stated: Json | undefined, depth: number): readonly Readonly<Record<string, Json | undefined>>[] {
  if (depth > deepest) return []
  return listOf(stated).flatMap((selector) => (isObject(selector) ? [selector, ...unfolded(selector['refinedBy'], depth + 1)] : []))
}

function offsetOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null
}
