/** Mending slips of the keys, over the words of the index itself: what stands in no source is no suggestion. */
import { forgiven, type Known, likestWord } from '../../shared/search/likest-word'
import type { SearchQuery, Term } from '../../shared/search/query'
import { stem } from '../../shared/search/stem'
import type { IndexDatabase } from './index-database'
import { entryKinds, wordTable } from './index-schema'

export type Correction = { readonly typed: string; readonly taken: string }

/** The query with each word that the index does not know exchanged for the likest that it does. Phrases stay: they are meant to the letter. */
export function corrected(
  index: IndexDatabase,
  query: SearchQuery,
): { readonly query: SearchQuery; readonly instead: readonly Correction[] } {
  const instead: Correction[] = []
  const wanted = query.wanted.map((term): Term => {
    const [token, ...others] = term.tokens
    if (token === undefined || others.length > 0) return term
    const typed = stem(token)
    if (forgiven(typed.length) === 0 || isKnown(index, typed)) return term
    const taken = likestWord(typed, neighbours(index, typed))
    if (taken === null) return term
    instead.push({ typed: token, taken })
    return { tokens: [taken], prefix: false }
  })
  return { query: { ...query, wanted }, instead }
}

/** Tables over the words of each index (FTS5's own vocabulary), made when they are first needed; they hold nothing themselves. */
function vocabularies(index: IndexDatabase): readonly string[] {
  return entryKinds.map((kind) => {
    const name = `temp.${kind}_vocabulary`
    index.run(`create virtual table if not exists ${name} using fts5vocab(main, ${wordTable(kind)}, row)`)
    return name
  })
}

function isKnown(index: IndexDatabase, word: string): boolean {
  return vocabularies(index).some((table) => index.get(`select 1 from ${table} where term = ?`, [word]) !== null)
}

/** Known words of about that length with the same first letter, which people seldom get wrong. */
function neighbours(index: IndexDatabase, word: string): readonly Known[] {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  const most = forgiven(word.length)
  return vocabularies(index).flatMap((table) =>
    index
      .all(`select term, doc from ${table} where term >= ? and term < ? and length(term) between ? and ?`, [
        first,
        `${first}\u{10FFFF}`,
        word.length - most,
        word.length + most,
      ])
      .map((row) => ({ word: String(row['term']), entries: Number(row['doc']) })),
  )
}
