/** Places in a folded text where a quote may stand, each with how well the quote and its surroundings agree there. */
import type { Anchor } from '../model/annotation'
import { type Alignment, align, type Pattern } from './alignment'
import { type FoldedText, foldedAt, foldText } from './folding'
import { placesOf } from './seeds'

/** The folded quote between its folded surroundings. */
export type QuotePattern = Pattern & { readonly quote: string; readonly prefix: string; readonly suffix: string }

export type Candidate = {
  /** Half-open place of the quote in the folded text. */
  readonly start: number
  readonly end: number
  /** Agreement of the words and of each side, 0 to 1. A side that was never known is 0. */
  readonly quote: number
  readonly prefix: number
  readonly suffix: number
  /** All three together, weighed by their lengths; the surroundings count half. */
  readonly total: number
  /** Letters from the old place. */
  readonly distance: number
}

export function patternOf({ prefix, exact, suffix }: Anchor): QuotePattern {
  const folded = foldText(prefix + exact + suffix)
  const quoteStart = foldedAt(folded, prefix.length)
  const quoteEnd = foldedAt(folded, prefix.length + exact.length)
  const { text } = folded
  return {
    text,
    quoteStart,
    quoteEnd,
    prefix: text.slice(0, quoteStart),
    quote: text.slice(quoteStart, quoteEnd),
    suffix: text.slice(quoteEnd),
  }
}

/** Letters of each side that, standing together, show that what was between them was taken out. */
const seam = 12

/** Places that are aligned: each costs as much as all searching before it. */
const mostPlaces = 8

/** A place with less than this share of the first one's votes is no rival to it. */
const fewestVotes = 0.25

/** How many letters more than the pattern a place may take: a fixed part, and a share of the pattern. */
const slack = 16
const slackShare = 0.2

/**
 * What stands between the quote's surroundings wherever they stand together: the quote, other words (agreement under one half),
 * or nothing at all where it was taken out (agreement 0). Cheaper than asking for all candidates.
 */
export function framedIn(folded: FoldedText, pattern: QuotePattern, oldPlace: number): readonly Candidate[] {
  const { prefix, suffix, quote } = pattern
  if (prefix.length < seam || suffix.length < seam) return []
  const { text } = folded
  const [before, after] = [prefix.slice(-seam).trimEnd(), suffix.slice(0, seam).trimStart()]
  const framed: Candidate[] = []
  for (let at = text.indexOf(before); at >= 0 && framed.length < mostPlaces; at = text.indexOf(before, at + 1)) {
    const start = at + before.length
    if (text.startsWith(after, start) || text.startsWith(` ${after}`, start)) {
      framed.push({ start, end: start, quote: 0, prefix: 1, suffix: 1, total: 0, distance: Math.abs(start - oldPlace) })
      continue
    }
    const end = text.indexOf(after, start + Math.floor(quote.length / 2))
    if (end < 0 || end - start > 2 * quote.length + slack) continue
    const place = align(pattern, text, Math.max(0, start - prefix.length - slack), Math.min(text.length, end + suffix.length + slack))
    framed.push(rated(onItsWords(place, text, pattern), pattern, oldPlace))
  }
  return framed.filter((candidate) => candidate.prefix >= sameSide && candidate.suffix >= sameSide)
}

/** Agreement of a side from which it counts as standing: one word in four or five may have changed. */
const sameSide = 0.75

/** The best places first. */
export function candidatesIn(folded: FoldedText, pattern: QuotePattern, oldPlace: number): readonly Candidate[] {
  const { text } = folded
  const room = Math.round(slack + slackShare * pattern.text.length)
  const found: Candidate[] = []
  const consider = (from: number, to: number) => {
    const place = align(pattern, text, Math.max(0, from - room), Math.min(text.length, to + pattern.text.length + room))
    const candidate = rated(onItsWords(place, text, pattern), pattern, oldPlace)
    const same = found.findIndex((other) => candidate.start < other.end && other.start < candidate.end)
    if (same < 0) found.push(candidate)
    else if ((found[same] as Candidate).total < candidate.total) found[same] = candidate
  }
  const places = placesOf(pattern.text, text, mostPlaces)
  const fewest = (places[0]?.votes ?? 0) * fewestVotes
  for (const { from, to, votes } of places) if (votes >= fewest) consider(from, to)
  let exact = text.indexOf(pattern.quote)
  for (let tried = 0; exact >= 0 && tried < mostPlaces; tried += 1) {
    const at = exact
    if (!found.some((other) => other.start <= at && at < other.end)) consider(at - pattern.quoteStart, at - pattern.quoteStart)
    exact = text.indexOf(pattern.quote, exact + 1)
  }
  return found.sort((a, b) => b.total - a.total)
}

/** How far an alignment may be off its words because their surroundings changed. */
const offBy = 12

/**
 * Beside changed surroundings an alignment may cut the ends of the words, for as good a sum. Where the very words stand they
 * are taken whole; where other words stand, whole words are taken if the quote was of whole words.
 */
function onItsWords(place: Alignment, text: string, { quote, text: around, quoteStart, quoteEnd }: QuotePattern): Alignment {
  if (place.quoteErrors === 0) return place
  const at = text.indexOf(quote, Math.max(0, place.start - offBy))
  if (at >= 0 && at <= place.start + offBy) return { ...place, start: at, end: at + quote.length, quoteErrors: 0 }
  let { start, end } = place
  if (start >= end) return place
  if (isLetter(around, quoteStart) && !isLetter(around, quoteStart - 1))
    while (place.start - start < offBy && isLetter(text, start) && isLetter(text, start - 1)) start -= 1
  if (isLetter(around, quoteEnd - 1) && !isLetter(around, quoteEnd))
    while (end - place.end < offBy && isLetter(text, end - 1) && isLetter(text, end)) end += 1
  return { ...place, start, end }
}

const letter = /[\p{L}\p{N}]/u

function isLetter(text: string, at: number): boolean {
  return letter.test(text.charAt(at))
}

function rated({ start, end, prefixErrors, quoteErrors, suffixErrors }: Alignment, pattern: QuotePattern, oldPlace: number): Candidate {
  const agreement = (errors: number, length: number) => (length === 0 ? 0 : Math.max(0, 1 - errors / length))
  const [before, within, after] = [pattern.prefix.length, pattern.quote.length, pattern.suffix.length]
  const [prefix, quote, suffix] = [agreement(prefixErrors, before), agreement(quoteErrors, within), agreement(suffixErrors, after)]
  return {
    start,
    end,
    quote,
    prefix,
    suffix,
    total: (quote * within + (prefix * before + suffix * after) / 2) / (within + (before + after) / 2),
    distance: Math.abs(start - oldPlace),
  }
}
