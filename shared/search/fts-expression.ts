/** A query in the language of SQLite's FTS5. Every word stands in quotation marks and holds letters and digits only, so that nothing a person types is an operator. */
import { completionsOf } from './completions'
import type { SearchQuery, Term } from './query'

/** `null` when no words are looked for. */
export function ftsExpression(query: SearchQuery): string | null {
  if (query.wanted.length === 0) return null
  const wanted = query.wanted.map(expressTerm).join(' AND ')
  return query.unwanted.length === 0 ? wanted : `(${wanted}) NOT (${anyUnwanted(query)})`
}

/** What matches everything that the query does not want; `null` when it wants all. */
export function ftsUnwanted(query: SearchQuery): string | null {
  return query.unwanted.length === 0 ? null : anyUnwanted(query)
}

function anyUnwanted(query: SearchQuery): string {
  return query.unwanted.map(expressTerm).join(' OR ')
}

function expressTerm({ tokens, prefix }: Term): string {
  if (!prefix) return quoted(tokens)
  if (tokens.length > 1) return `${quoted(tokens)} *`
  // The whole word counts besides its continuations, so that "war" ranks above "warning".
  const completions = tokens
    .flatMap(completionsOf)
    .map((completion) => (completion.prefix ? `${quoted([completion.word])} *` : quoted([completion.word])))
  return `(${[quoted(tokens), ...completions].join(' OR ')})`
}

function quoted(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`
}
