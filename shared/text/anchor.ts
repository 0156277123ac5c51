/**
 * Finding a quote again in a text that may have changed: where it was, then by its exact words and surroundings, then by
 * the nearest wording. Gone or ambiguous gives null: a mark on foreign words is worse than one that waits for its person.
 */
import type { Anchor } from '../model/annotation'
import { type Candidate, candidatesIn, framedIn, patternOf, type QuotePattern } from './candidates'
import { type FoldedText, foldedAt, foldText } from './folding'
import { isMuchNearer, nearby, sameQuote, trusted } from './trust'

export type Found = {
  readonly start: number
  readonly end: number
  /** `exact`: the same words at the same place. `moved`: the same words elsewhere, or with other marks and spaces. `reworded`: other words. */
  readonly state: 'exact' | 'moved' | 'reworded'
  /** 0 to 1: the share of the quote's letters found again. */
  readonly score: number
}

/** A text made ready for looking for many quotes: it is folded once, when the first of them needs it. */
export type AnchorText = { readonly text: string; readonly folded: () => FoldedText }

export function prepareText(text: string): AnchorText {
  let folded: FoldedText | null = null
  return {
    text,
    folded() {
      folded ??= foldText(text)
      return folded
    },
  }
}

/** Finds one quote in a text. For several quotes of one text, prepare it once and use `anchorIn`. */
export function anchor(text: string, quote: Anchor): Found | null {
  return anchorIn(prepareText(text), quote)
}

/** As `anchor`. Nothing given here is ever beyond the text, and an untouched text gives the quote's own place. */
export function anchorIn(prepared: AnchorText, quote: Anchor): Found | null {
  if (quote.exact.trim() === '') return null
  const { text } = prepared
  const unmoved = atItsPlace(text, quote)
  if (unmoved) return unmoved
  const pattern = patternOf(quote)
  if (pattern.quote === '') return null
  const near = nearOldPlace(text, quote)
  const framed = framedNear(near, pattern, quote)
  if (framed) return framed.quote < sameQuote ? null : foundAt(text, near, framed, pattern, quote)
  return bySurroundings(text, quote) ?? byWording(prepared, pattern, quote)
}

/** Where the text closed over a quote, the like of it counts only as near as this to the old place; else it is another one of a kind. */
const unmovedBy = 20

/** What became of the quote near its old place, when its surroundings stand there once, or once much nearer than elsewhere. */
function framedNear(near: FoldedText, pattern: QuotePattern, quote: Anchor): Candidate | null {
  const framed = framedIn(near, pattern, foldedAt(near, quote.start))
  const [nearest, next] = [...framed].sort((a, b) => a.distance - b.distance)
  if (!nearest) return null
  const seam = framed.find((candidate) => candidate.quote === 0)
  if (seam && nearest.distance > unmovedBy) return seam
  return isMuchNearer(nearest.distance, next?.distance) ? nearest : null
}

/** The words where they were, with at least one side as it was. */
function atItsPlace(text: string, { exact, prefix, suffix, start }: Anchor): Found | null {
  if (!text.startsWith(exact, start)) return null
  const end = start + exact.length
  const before = text.slice(Math.max(0, start - prefix.length), start) === prefix
  const after = text.startsWith(suffix, end)
  const agrees = (before && after) || (before && prefix.length >= sureContext) || (after && suffix.length >= sureContext)
  return agrees ? { start, end, state: 'exact', score: 1 } : null
}

/** Letters of one untouched side that tell a place: about five words. */
const sureContext = 24

/** The words with all their surroundings, when they stand once, or once much nearer to the old place. */
function bySurroundings(text: string, { exact, prefix, suffix, start }: Anchor): Found | null {
  if (prefix.length + suffix.length < sureContext) return null
  const words = prefix + exact + suffix
  const begins: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) begins.push(at + prefix.length)
  const [nearest, next] = begins.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
  if (nearest === undefined) return null
  if (!isMuchNearer(Math.abs(nearest - start), next === undefined ? undefined : Math.abs(next - start))) return null
  return { start: nearest, end: nearest + exact.length, state: nearest === start ? 'exact' : 'moved', score: 1 }
}

function nearOldPlace(text: string, { start, end }: Anchor): FoldedText {
  return foldText(text, Math.max(0, Math.min(text.length, start) - nearby), Math.min(text.length, end + nearby))
}

function byWording(prepared: AnchorText, pattern: QuotePattern, quote: Anchor): Found | null {
  const whole = prepared.folded()
  const candidates = candidatesIn(whole, pattern, foldedAt(whole, quote.start))
  const best = trusted(candidates, pattern.quote.length)
  return best && foundAt(prepared.text, whole, best, pattern, quote)
}

type Place = Pick<Candidate, 'start' | 'end' | 'quote'>

function foundAt(text: string, folded: FoldedText, candidate: Place, pattern: QuotePattern, quote: Anchor): Found | null {
  const { start: from, end: to } = candidate
  if (to <= from) return null
  const start = folded.starts[from] as number
  const end = folded.ends[to - 1] as number
  const same = folded.text.slice(from, to) === pattern.quote
  const untouched = start === quote.start && text.slice(start, end) === quote.exact
  return { start, end, state: untouched ? 'exact' : same ? 'moved' : 'reworded', score: same ? 1 : Math.min(candidate.quote, 0.99) }
}
