/** Passages: from ranges of a text to anchors that can find them again. */
import type { Anchor } from '../model/annotation'
import type { Range } from '../model/schema'

/**
 * Characters of context kept on each side: what Hypothesis keeps (its `types.ts`), enough to tell most repeated phrases
 * apart. Where it is not enough, it is widened.
 */
export const contextLength = 32

/** Context never grows beyond this; a text that repeats itself over a longer stretch has no better place anyway. */
export const maxContextLength = 512

/** Whether an offset lies between the halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** The range without white space at its ends and without half letters; null when nothing is left. */
export function trimmedRange(text: string, range: Range): Range | null {
  let start = Math.max(0, Math.min(range.start, text.length))
  let end = Math.max(0, Math.min(range.end, text.length))
  if (splitsPair(text, start)) start -= 1
  if (splitsPair(text, end)) end += 1
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : null
}

/** Trimmed, in order, and those that touch or overlap joined: one annotation never covers the same words twice. */
export function tidyRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges
    .map((range) => trimmedRange(text, range))
    .filter((range): range is Range => range !== null)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const tidy: Range[] = []
  for (const range of sorted) {
    const last = tidy[tidy.length - 1]
    if (last && range.start <= last.end) tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else tidy.push(range)
  }
  return tidy
}

/** Anchors for ranges of a text: exact words and as much context as it takes to be the only such place, within limits. */
export function anchorsOf(text: string, ranges: readonly Range[]): Anchor[] {
  return tidyRanges(text, ranges).map((range) => anchorOf(text, range))
}

function anchorOf(text: string, { start, end }: Range): Anchor {
  let length = contextLength
  let anchor = anchorWithContext(text, start, end, length)
  while (length < maxContextLength && isAmbiguous(text, anchor)) {
    length *= 2
    anchor = anchorWithContext(text, start, end, length)
  }
  return anchor
}

function anchorWithContext(text: string, start: number, end: number, length: number): Anchor {
  const from = Math.max(0, start - length)
  const to = Math.min(text.length, end + length)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
  }
}

function isAmbiguous(text: string, { prefix, exact, suffix }: Anchor): boolean {
  const words = prefix + exact + suffix
  return text.indexOf(words, text.indexOf(words) + 1) >= 0
}

/** The words of a passage; between its parts stands an ellipsis. */
export function quoteOf(anchors: readonly Pick<Anchor, 'exact'>[]): string {
  return anchors.map((anchor) => anchor.exact.replace(/\s+/g, ' ')).join(' … ')
}
