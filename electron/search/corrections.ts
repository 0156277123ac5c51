/** Mending slips of the keys, over the words of the index itself: what stands in no source is no suggestion. */
import { type Condition, foldedTag, isTagged } from '../../shared/search/conditions'
import { otherFirstLetters } from '../../shared/search/first-letter'
import { forgiven, type Known, likestWord } from '../../shared/search/likest-word'
import type { SearchQuery, Term } from '../../shared/search/query'
import { stem } from '../../shared/search/stem'
import { tagsOf } from './conditions'
import type { IndexDatabase, Row } from './index-database'
import { type EntryKind, entryKinds, wordTable } from './index-schema'
import type { LibraryReader } from './library-reader'
import { surfaceOf } from './surface-form'

/** `taken` as it is written in the library. */
export type Correction = { readonly typed: string; readonly taken: string }

/** The query with each word, source and tag that the index does not know exchanged for the likest that it does. Phrases stay: they are meant to the letter. */
export function corrected(
  index: IndexDatabase,
  library: LibraryReader,
  query: SearchQuery,
): { readonly query: SearchQuery; readonly instead: readonly Correction[] } {
  const instead: Correction[] = []
  const mended = (typed: string, taken: string | null): string => {
    if (taken !== null) instead.push({ typed, taken })
    return taken ?? typed
  }
  const wanted = query.wanted.map((term): Term => {
    const [token, ...others] = term.tokens
    if (token === undefined || others.length > 0) return term
    const taken = likestInstead(index, library, token, everywhere, term.prefix)
    return taken === null ? term : { tokens: [mended(token, taken)], prefix: false }
  })
  const conditions = query.conditions.map((condition): Condition => {
    if (condition.kind === 'tag') {
      const taken = likestTag(index, condition.tag)
      return taken === null
        ? condition
        : { ...condition, tag: foldedTag(mended(`tag:${condition.tag}`, `tag:${taken}`).slice('tag:'.length)) }
    }
    if (condition.kind !== 'source') return condition
    const tokens = condition.tokens.map((token, at) => {
      const taken = likestInstead(index, library, token, ofSources, at === condition.tokens.length - 1)
      return taken === null ? token : mended(`source:${token}`, `source:${taken}`).slice('source:'.length)
    })
    return { ...condition, tokens }
  })
  return { query: { ...query, wanted, conditions }, instead }
}

/** Where words are looked up: FTS5's own vocabulary of some columns. */
type Vocabulary = { readonly kind: EntryKind; readonly columns: readonly string[] | null }

const everywhere: readonly Vocabulary[] = entryKinds.map((kind) => ({ kind, columns: null }))
const ofSources: readonly Vocabulary[] = [{ kind: 'source', columns: ['title', 'authors', 'publisher'] }]

/** The likest known word, as it is written; null when the word is known, or nothing is like it. `mayGoOn`: known words that begin with it are enough. */
function likestInstead(
  index: IndexDatabase,
  library: LibraryReader,
  token: string,
  where: readonly Vocabulary[],
  mayGoOn: boolean,
): string | null {
  const typed = stem(token)
  if (forgiven(typed.length) === 0 || where.some((vocabulary) => knows(index, vocabulary, typed, mayGoOn))) return null
  const known = where.flatMap((vocabulary) => neighbours(index, vocabulary, typed))
  // People seldom get the first letter wrong, so other ones are tried only where the rest of the word is right.
  const taken = likestWord(typed, known) ?? mostUsed(where.flatMap((vocabulary) => knownAmong(index, vocabulary, otherFirstLetters(typed))))
  return taken === null ? null : (surfaceOf(index, library, taken) ?? taken)
}

function mostUsed(known: readonly Known[]): string | null {
  return known.reduce<Known | null>((best, next) => (best && best.entries >= next.entries ? best : next), null)?.word ?? null
}

/** A table over the words of an index, made when it is first needed; it holds nothing itself. */
function tableOf(index: IndexDatabase, { kind, columns }: Vocabulary): { readonly name: string; readonly where: string } {
  const name = columns ? `temp.${kind}_vocabulary_by_column` : `temp.${kind}_vocabulary`
  index.run(`create virtual table if not exists ${name} using fts5vocab(main, ${wordTable(kind)}, ${columns ? 'col' : 'row'})`)
  return { name, where: columns ? `and col in (${columns.map((column) => `'${column}'`).join(', ')})` : '' }
}

function knows(index: IndexDatabase, vocabulary: Vocabulary, word: string, mayGoOn: boolean): boolean {
  const { name, where } = tableOf(index, vocabulary)
  const upTo = mayGoOn ? `${word}\u{10FFFF}` : word
  return index.get(`select 1 from ${name} where term >= ? and term <= ? ${where} limit 1`, [word, upTo]) !== null
}

/** Those of the words that are known, each looked up by itself: going through the vocabulary would take longer. */
function knownAmong(index: IndexDatabase, vocabulary: Vocabulary, words: readonly string[]): readonly Known[] {
  const { name, where } = tableOf(index, vocabulary)
  return index
    .all(`select term, doc from json_each(?) cross join ${name} where term = value ${where}`, [JSON.stringify(words)])
    .map(knownOf)
}

function knownOf(row: Row): Known {
  return { word: String(row['term']), entries: Number(row['doc']) }
}

/** Known words of about that length with the same first letter, which people seldom get wrong. */
function neighbours(index: IndexDatabase, vocabulary: Vocabulary, word: string): readonly Known[] {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  const most = forgiven(word.length)
  const { name, where } = tableOf(index, vocabulary)
  return index
    .all(`select term, doc from ${name} where term >= ? and term < ? and length(term) between ? and ? ${where}`, [
      first,
      `${first}\u{10FFFF}`,
      word.length - most,
      word.length + most,
    ])
    .map(knownOf)
}

/** The likest tag in use, or tag that others lie under, as it is written; null when there is one as asked. */
function likestTag(index: IndexDatabase, asked: string): string | null {
  const tags = tagsOf(index)
  if (forgiven(asked.length) === 0 || tags.some((tag) => isTagged(tag, asked))) return null
  const written = new Map(tags.flatMap((tag) => withThoseAbove(tag).map((part) => [foldedTag(part), part])))
  const taken = likestWord(
    asked,
    [...written.keys()].map((word) => ({ word, entries: 1 })),
  )
  return taken === null ? null : (written.get(taken) ?? taken)
}

/** `place/harbour/quay`: `place`, `place/harbour` and itself. */
function withThoseAbove(tag: string): string[] {
  const parts = tag.split('/')
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
