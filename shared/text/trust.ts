/**
 * Which of several places to trust. The numbers were chosen on generated edits (typography, misprints, insertions, reordering,
 * repetition, rewording, deletion, replacement) and checked on others; each has a test on either side.
 */
import type { Candidate } from './candidates'

/** The share of its letters that must be left of a quote whose surroundings stand: fewer, and it was replaced. */
export const sameQuote = 0.5

/** With one of its sides gone, the quote must speak more for itself, and be nearly as it was when it also stands far from its old place. */
const sameQuoteOneSided = 0.7

/** With both gone, it must be nearly as it was. */
const sameQuoteAlone = 0.9

/** A side stands when three letters in five agree: unrelated words of 32 letters agree in two of five at the very most. */
const standingSide = 0.6

/** And a side that has to do for both, when seven in ten do. */
const standingAlone = 0.7

/** Surroundings that prove a replacement between them have to be nearly untouched. */
const provingSide = 0.8

/** How much better than the next place a place must be, in agreement of everything. */
const margin = 0.05

/** Letters of a quote that stands alone, word for word, anywhere: about five words are seldom written twice. */
const longQuote = 30

/** Letters of one that stands alone near its old place: shorter ones are single words. */
const shortQuote = 8

/** Near, for a quote that stands alone: a paragraph before it put in or taken out. */
const nearEnough = 450

/** Letters on both sides of the old place that are looked at before the whole text: most edits leave a passage within them. */
export const nearby = 800

/** Of two equal places the nearer one is taken only when it is this many times nearer, */
const muchNearer = 4

/** and when text put in or left out before it explains its distance easily: a few sentences. */
const easilyMoved = 300

/** Whether a place this far from the old one is to be preferred to an equal one that far. `undefined`: there is no other. */
export function isMuchNearer(distance: number, next: number | undefined): boolean {
  return next === undefined || (distance <= easilyMoved && next >= muchNearer * distance)
}

/** The candidate to trust, of candidates sorted by agreement: good enough by itself, and clearly better or nearer than the next. */
export function trusted(candidates: readonly Candidate[], quoteLength: number): Candidate | null {
  if (candidates.some(isReplaced)) return null
  const [best, next] = candidates
  if (!best) return null
  if (isGoodEnough(best, quoteLength)) {
    if (!next || best.total - next.total >= margin) return best
    const [nearer, farther] = best.distance <= next.distance ? [best, next] : [next, best]
    if (isMuchNearer(nearer.distance, farther.distance) && isGoodEnough(nearer, quoteLength)) return nearer
  }
  return onlyVerbatim(candidates, quoteLength)
}

/** The surroundings stand where they stood, with other words between them: the quote is gone, whatever else looks like it. */
function isReplaced({ quote, prefix, suffix, distance }: Candidate): boolean {
  return quote < sameQuote && Math.min(prefix, suffix) >= provingSide && distance < nearby
}

function isGoodEnough({ quote, prefix, suffix, distance }: Candidate, quoteLength: number): boolean {
  if (Math.min(prefix, suffix) >= standingSide) return quote >= sameQuote
  if (Math.max(prefix, suffix) >= standingAlone) return quote >= (distance < nearEnough ? sameQuoteOneSided : sameQuoteAlone)
  if (quote === 1 && quoteLength >= longQuote) return true
  return quote >= sameQuoteAlone && quoteLength >= shortQuote && distance < nearEnough
}

/** The very words, once in the whole text and near their old place, although their surroundings are gone. */
function onlyVerbatim(candidates: readonly Candidate[], quoteLength: number): Candidate | null {
  const [verbatim, second] = candidates.filter((candidate) => candidate.quote === 1)
  if (!verbatim || second || quoteLength < shortQuote || verbatim.distance >= nearEnough) return null
  return candidates.some(({ prefix, suffix }) => Math.min(prefix, suffix) >= standingSide) ? null : verbatim
}
