/**
 * An answer given as what is new in it. Copying thousands of findings from one thread to the other costs both of them more than
 * comparing one source does, and a change leaves nearly all of them as they were.
 */
import type { QuotedFinding } from '../../shared/model/finding'

/** A finding, or its place in the answer before, counted from 0. */
export type AnswerPart = QuotedFinding | number

/** `findings` for one who has `before`. */
export function partsOf(findings: readonly QuotedFinding[], before: readonly QuotedFinding[]): readonly AnswerPart[] {
  const places = new Map(before.map(({ key }, at) => [key, at]))
  return findings.map((finding) => {
    const place = places.get(finding.key)
    return place !== undefined && isAlike(before[place], finding) ? place : finding
  })
}

/** The findings that these parts stand for. `before` is the answer that they were made against. */
export function joined(parts: readonly AnswerPart[], before: readonly QuotedFinding[]): readonly QuotedFinding[] {
  return parts.map((part) => {
    const finding = typeof part === 'number' ? before[part] : part
    if (!finding) throw new Error(`The answer before has no finding ${part}.`)
    return finding
  })
}

/** Whether two values are the same plain data. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isRecord(one) || !isRecord(other)) return false
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => isAlike(one[name], other[name]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
