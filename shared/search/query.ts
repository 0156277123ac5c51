/**
 * What a person typed into the search box, understood: words that must all be there, "phrases", and -words or -"phrases"
 * that must not. The last word, while it is still being typed, stands for all words that begin with it. Nothing typed is
 * an error; what asks for nothing finds nothing.
 *
 * Operators narrow what is looked through: `source:` (words of title, publisher or authors), `tag:`, `before:` and `after:` a
 * date, `has:note` or `has:tag`. A minus before one turns it round. `tag:` and the others take a phrase in quotation marks too,
 * and one space after the colon is passed over. An operator that cannot be understood is said and left out: its words were
 * never meant as words.
 */
import { type Condition, conditionOf, operators } from './conditions'
import { foldToken } from './fold'
import { tokensOf } from './tokens'

/**
 * Tokens that stand next to each other: a word, a phrase, or a word that the index sees as several ("e-mail").
 * `prefix`: the last token may go on.
 */
export type Term = { readonly tokens: readonly string[]; readonly prefix: boolean }

export type SearchQuery = {
  readonly wanted: readonly Term[]
  readonly unwanted: readonly Term[]
  readonly conditions: readonly Condition[]
  /** A sentence for each thing that could not be understood, or was left out. */
  readonly misread: readonly string[]
}

/** More tokens than anybody types; enough to find the source of a pasted paragraph. Those beyond it are ignored, which finds more rather than less. */
export const mostTokens = 200

/** A single letter stands for itself: as a beginning it would mean a tenth of all words. */
export const shortestPrefix = 2

/** Any quotation mark opens and closes a phrase, since keyboards and languages differ; one left open runs to the end. */
const phrase = '["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?'
const word = '(?<word>[^\\s"“”„«»]+)'
const chunk = new RegExp(`(?<not>-?)(?:${phrase}|${word})`, 'gu')

/** After an operator and a space comes its value, unless that is another operator or what is not wanted. */
const known = `(?<operator>${operators.join('|')}):(?:[ \\t](?!-|(?:${operators.join('|')}):))?(?:${phrase}|${word})?`
/** What other programs have as operators: with a space after the colon these are no words either. */
const others = 'authors?|title|publisher|kind|type|date|year|site|url|language|lang'
/** A name and a colon right before a value. Not `http://…`, `12:30` or `a:b`. */
const named = '(?!(?:https?|ftp|file|mailto|urn|doi|isbn):)[a-z]{2,16}'
const anyValue = '(?:["“”„«»][^"“”„«»]*["“”„«»]?|[^\\s"“”„«»]+)'
const unknown = `(?:(?<other>${others}):[ \\t]?(?!-)${anyValue}?|(?<unknown>${named}):(?!//)(?:${anyValue}|$))`
const chunkWithOperator = new RegExp(
  `(?<not>-?)(?:${known}|${unknown}|${phrase.replace('<phrase>', '<plainPhrase>')}|${word.replace('<word>', '<plainWord>')})`,
  'giu',
)

/** What was typed into the search box. */
export function parseQuery(text: string): SearchQuery {
  return parse(text, chunkWithOperator)
}

/** The same without operators, where words only are meant. */
export function parseWords(text: string): SearchQuery {
  return parse(text, chunk)
}

function parse(text: string, form: RegExp): SearchQuery {
  const conditions: Condition[] = []
  const misread = new Set<string>()
  const wanted = new Map<string, Term>()
  const unwanted = new Map<string, Term>()
  let left = mostTokens
  const typed = text.trimEnd()
  for (const found of typed.matchAll(form)) {
    const { not = '', operator, other, unknown = other } = found.groups ?? {}
    const { phrase = found.groups?.['plainPhrase'], word = found.groups?.['plainWord'] ?? '' } = found.groups ?? {}
    if (unknown !== undefined) {
      misread.add(
        `There is no ${unknown.toLowerCase()}: here. There are source: (title, publisher, author), tag:, before:, after: and has:.`,
      )
      continue
    }
    if (operator !== undefined) {
      const condition = conditionOf(operator.toLowerCase(), phrase ?? word, not !== '')
      if (typeof condition === 'string') misread.add(condition)
      else if (conditions.length < mostTokens) conditions.push(condition)
      else misread.add(tooMany)
      continue
    }
    const tokens = foldedTokens(phrase ?? word)
    if (tokens.length === 0) continue
    left -= tokens.length
    if (left < 0) {
      misread.add(tooMany)
      break
    }
    const isLast = found.index + found[0].length === typed.length
    const term = { tokens, prefix: isLast && not === '' && phrase === undefined && canGoOn(tokens) }
    const terms = not === '' ? wanted : unwanted
    terms.set(`${term.prefix} ${tokens.join(' ')}`, term)
  }
  const query = { wanted: [...wanted.values()], unwanted: [...unwanted.values()], conditions }
  return { ...query, misread: misread.size === 0 && typed !== '' && asksForNothing(query) ? [nothingAsked(typed)] : [...misread] }
}

const tooMany = `Only the first ${mostTokens} words are looked for.`

function nothingAsked(typed: string): string {
  return typed.trimStart().startsWith('-') ? 'A minus only takes away: add a word to look for.' : 'Add a word to look for.'
}

function foldedTokens(text: string): string[] {
  return tokensOf(text)
    .map(foldToken)
    .filter((token) => token !== '')
}

function canGoOn(tokens: readonly string[]): boolean {
  return (tokens.at(-1)?.length ?? 0) >= shortestPrefix
}

/** Whether anything is looked for. Without a wanted word or a condition there is nothing to show. */
export function asksForNothing(query: Pick<SearchQuery, 'wanted' | 'conditions'>): boolean {
  return query.wanted.length === 0 && query.conditions.length === 0
}
