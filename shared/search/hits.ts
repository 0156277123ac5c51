/** From a record that the index found to the hits that are shown of it. */
import type { SearchHit } from '../api'
import type { Annotation } from '../model/annotation'
import type { Brief } from '../model/brief'
import type { Claim } from '../model/claim'
import type { Link } from '../model/link'
import type { SourceCard } from '../model/source'
import { titleOf } from '../text/title'
import { annotationColumns, briefColumns, type Column, claimColumns, linkColumns, sourceColumns, type TextPiece } from './entries'
import type { Matcher } from './matching'
import { bestWindow, cutBeginning, cutSnippet, isBetter, type Snippet, type Window } from './snippet'

/** More places of one source would push other sources out of sight. */
export const mostHitsPerText = 3

export function sourceHit(source: SourceCard, matcher: Matcher): SearchHit {
  const snippet = bestSnippet(sourceColumns(source), matcher)
  return {
    kind: 'source',
    id: source.id,
    sourceId: source.id,
    title: shownTitle(source),
    snippet: snippet.text,
    marks: snippet.marks,
    range: null,
  }
}

export function annotationHit(annotation: Annotation, source: SourceCard | null, matcher: Matcher): SearchHit {
  const snippet = bestSnippet(annotationColumns(annotation), matcher)
  const anchor = annotation.anchors[0]
  return {
    kind: 'annotation',
    id: annotation.id,
    sourceId: annotation.sourceId,
    title: source ? shownTitle(source) : '',
    snippet: snippet.text,
    marks: snippet.marks,
    // The words of a lost annotation stand nowhere any more.
    range: anchor && annotation.state.kind !== 'lost' ? { start: anchor.start, end: anchor.end } : null,
  }
}

export function claimHit(claim: Claim, matcher: Matcher): SearchHit {
  const snippet = bestSnippet(claimColumns(claim), matcher)
  return { kind: 'claim', id: claim.id, sourceId: null, title: claim.text, snippet: snippet.text, marks: snippet.marks, range: null }
}

export function briefHit(brief: Brief, matcher: Matcher): SearchHit {
  const snippet = bestSnippet(briefColumns(brief), matcher)
  return { kind: 'brief', id: brief.id, sourceId: null, title: brief.title, snippet: snippet.text, marks: snippet.marks, range: null }
}

/** `ends`: the words of what the link joins. */
export function linkHit(link: Link, ends: { readonly from: string; readonly to: string }, matcher: Matcher): SearchHit {
  const snippet = bestSnippet(linkColumns(link), matcher)
  const title = `${cutTitle(ends.from)} ${link.relation} ${cutTitle(ends.to)}`.trim()
  return { kind: 'link', id: link.id, sourceId: null, title, snippet: snippet.text, marks: snippet.marks, range: null }
}

/** Letters of each end that are shown: both fit on two lines. */
const titleLength = 70

function cutTitle(words: string): string {
  return words.length <= titleLength ? words : `${words.slice(0, words.lastIndexOf(' ', titleLength))}…${words.endsWith('”') ? '”' : ''}`
}

/**
 * The places of a source's text where the query's words stand, best first, at most three: the best one, and others that
 * hold as many of the words or one that the former lack. Empty when no word is found.
 */
export function textHits(source: SourceCard, text: string, pieces: readonly TextPiece[], matcher: Matcher): SearchHit[] {
  const places: Place[] = []
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end)
    const matches = matcher(words)
    const window = bestWindow(matches)
    if (window) places.push({ piece, window, snippet: () => cutSnippet(words, window, matches) })
  }
  return worthShowing(places).map(({ piece, window, snippet }) => {
    const { text: shown, marks } = snippet()
    return {
      kind: 'text',
      id: source.id,
      sourceId: source.id,
      title: shownTitle(source),
      snippet: shown,
      marks,
      range: { start: piece.start + window.start, end: piece.start + window.end },
    }
  })
}

type Place = { readonly piece: TextPiece; readonly window: Window; readonly snippet: () => Snippet }

/** Text is read before titles, whose words have a hit of their own, and titles before furniture. */
const order: Record<TextPiece['part'], number> = { body: 0, title: 1, furniture: 2 }

function worthShowing(places: readonly Place[]): Place[] {
  const sorted = places
    .map((place, at) => ({ place, at }))
    .sort(
      (a, b) =>
        b.place.window.terms.size - a.place.window.terms.size ||
        order[a.place.piece.part] - order[b.place.piece.part] ||
        compareWindows(a.place.window, b.place.window) ||
        a.at - b.at,
    )
    .map(({ place }) => place)
  const chosen: Place[] = []
  const shown = new Set<number>()
  for (const place of sorted) {
    if (chosen.length === mostHitsPerText) break
    const addsTerm = [...place.window.terms].some((term) => !shown.has(term))
    const isAsGood = place.window.terms.size === chosen[0]?.window.terms.size && place.piece.part === chosen[0].piece.part
    if (!addsTerm && !isAsGood) continue
    chosen.push(place)
    for (const term of place.window.terms) shown.add(term)
  }
  return chosen
}

function compareWindows(a: Window, b: Window): number {
  return isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0
}

function bestSnippet(columns: readonly Column[], matcher: Matcher): Snippet {
  let best: { readonly window: Window; readonly snippet: () => Snippet } | null = null
  for (const piece of columns.flat()) {
    const matches = matcher(piece)
    const window = bestWindow(matches)
    if (window && (!best || isBetter(window, best.window))) best = { window, snippet: () => cutSnippet(piece, window, matches) }
  }
  return best ? best.snippet() : cutBeginning(columns.flat().find((piece) => piece !== '') ?? '')
}

function shownTitle(source: SourceCard): string {
  return titleOf(source, null).text
}
