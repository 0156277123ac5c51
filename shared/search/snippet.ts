/** What is shown of a text that was found: the stretches where the most of the query's words stand together. */
import type { Range } from '../model/schema'
import type { Match } from './matching'

/** Words this close (in UTF-16 code units) are shown, and jumped to, together: what one glance takes in. */
export const windowLength = 180
/** Length of a snippet: about three lines of a result list. */
export const snippetLength = 240
/** Text shown before the first word, as far as there is any. */
const leadLength = 60

export const ellipsis = '…'

/** A stretch from a first found word to a last one. `terms` counts the different terms of the query in it. */
export type Window = {
  readonly start: number
  readonly end: number
  readonly terms: ReadonlySet<number>
  readonly matches: readonly Match[]
}

export type Snippet = { readonly text: string; readonly marks: readonly Range[] }

/** The stretch of a piece with the most different terms, then the most matches, then the earliest; `null` without a match. */
export function bestWindow(matches: readonly Match[]): Window | null {
  let best: Window | null = null
  for (let first = 0; first < matches.length; first++) {
    const window = windowFrom(matches, first)
    if (window && (!best || isBetter(window, best))) best = window
  }
  return best
}

function windowFrom(matches: readonly Match[], first: number): Window | null {
  const opening = matches[first]
  if (!opening) return null
  const inside: Match[] = []
  let end = opening.end
  for (let at = first; at < matches.length; at++) {
    const match = matches[at]
    if (!match || (match.end > opening.start + windowLength && match !== opening)) break
    inside.push(match)
    end = Math.max(end, match.end)
  }
  return { start: opening.start, end, terms: new Set(inside.map((match) => match.term)), matches: inside }
}

export function isBetter(one: Window, other: Window): boolean {
  if (one.terms.size !== other.terms.size) return one.terms.size > other.terms.size
  return one.matches.length > other.matches.length
}

/** The words around a window, cut at spaces, with an ellipsis where something was left out, line breaks as spaces, and marks for all matches within. */
export function cutSnippet(text: string, window: Window, matches: readonly Match[]): Snippet {
  const start = startOfCut(text, window.start)
  const end = endOfCut(text, start, window)
  const before = start > 0 ? ellipsis : ''
  const shift = before.length - start
  const marks = matches
    .map((match) => ({ start: Math.max(match.start, start), end: Math.min(match.end, end) }))
    .filter((range) => range.start < range.end)
    .map((range) => ({ start: range.start + shift, end: range.end + shift }))
  return { text: before + text.slice(start, end).replace(/\s/g, ' ') + (end < text.length ? ellipsis : ''), marks: joined(marks) }
}

/** The beginning of a text that is shown although no word was found in it. */
export function cutBeginning(text: string): Snippet {
  const end = text.length <= snippetLength ? text.length : wholeCharacters(text, snippetLength)
  return { text: text.slice(0, end).replace(/\s/g, ' ') + (end < text.length ? ellipsis : ''), marks: [] }
}

function startOfCut(text: string, found: number): number {
  const earliest = found - leadLength
  if (earliest <= 0) return 0
  const space = text.slice(earliest, found).search(/\s/)
  return space >= 0 ? earliest + space + 1 : wholeCharacters(text, earliest)
}

function endOfCut(text: string, start: number, window: Window): number {
  const latest = start + snippetLength
  if (latest >= text.length) return text.length
  const least = Math.min(window.end, latest)
  const space = text.slice(least, latest + 1).search(/\s\S*$/)
  return space >= 0 ? least + space : wholeCharacters(text, latest)
}

/** `at`, or the place before it when it would part a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/** Marks in order, those that overlap as one. */
function joined(marks: readonly Range[]): Range[] {
  const result: { start: number; end: number }[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end)
    else result.push({ ...mark })
  }
  return result
}
