/**
 * What a person typed into the search box, understood: words that must all be there, "phrases", and -words or -"phrases"
 * that must not. The last word, while it is still being typed, stands for all words that begin with it. Nothing typed is
 * an error; what has no words in it asks for nothing.
 *
 * Operators (source:, tag:, before:, …) will be further kinds of terms; until then they are read as plain words.
 */
import { foldToken } from './fold'
import { tokensOf } from './tokens'

/**
 * Tokens that stand next to each other: a word, a phrase, or a word that the index sees as several ("e-mail").
 * `prefix`: the last token may go on.
 */
export type Term = { readonly tokens: readonly string[]; readonly prefix: boolean }

export type SearchQuery = { readonly wanted: readonly Term[]; readonly unwanted: readonly Term[] }

/** More tokens than anybody types; enough to find the source of a pasted paragraph. Those beyond it are ignored, which finds more rather than less. */
export const mostTokens = 200

/** A single letter stands for itself: as a beginning it would mean a tenth of all words. */
export const shortestPrefix = 2

/** Any quotation mark opens and closes a phrase, since keyboards and languages differ; one left open runs to the end. */
const chunk = /(?<not>-?)(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<word>[^\s"“”„«»]+))/gu

export function parseQuery(text: string): SearchQuery {
  const wanted = new Map<string, Term>()
  const unwanted = new Map<string, Term>()
  let left = mostTokens
  const typed = text.trimEnd()
  for (const found of typed.matchAll(chunk)) {
    const { not = '', phrase, word = '' } = found.groups ?? {}
    const tokens = foldedTokens(phrase ?? word)
    if (tokens.length === 0) continue
    left -= tokens.length
    if (left < 0) break
    const isLast = found.index + found[0].length === typed.length
    const term = { tokens, prefix: isLast && not === '' && phrase === undefined && canGoOn(tokens) }
    const terms = not === '' ? wanted : unwanted
    terms.set(`${term.prefix} ${tokens.join(' ')}`, term)
  }
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()] }
}

function foldedTokens(text: string): string[] {
  return tokensOf(text)
    .map(foldToken)
    .filter((token) => token !== '')
}

function canGoOn(tokens: readonly string[]): boolean {
  return (tokens.at(-1)?.length ?? 0) >= shortestPrefix
}

/** Whether anything is looked for. Without a wanted word there is nothing to show. */
export function asksForNothing(query: SearchQuery): boolean {
  return query.wanted.length === 0
}
