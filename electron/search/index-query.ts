/** Answering the search box from an index. */
import type { Output, SearchHit } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { Claim } from '../../shared/model/claim'
import type { Link, LinkEnd } from '../../shared/model/link'
import type { SourceId } from '../../shared/model/schema'
import type { SourceCard } from '../../shared/model/source'
import { ftsExpression } from '../../shared/search/fts-expression'
import { annotationHit, briefHit, claimHit, linkHit, sourceHit, textHits } from '../../shared/search/hits'
import { createMatcher, type Matcher } from '../../shared/search/matching'
import { asksForNothing, parseQuery, type SearchQuery } from '../../shared/search/query'
import { shareOut } from '../../shared/search/share'
import { quoteOf } from '../../shared/text/passage'
import { type Filter, filterOf } from './conditions'
import { corrected } from './corrections'
import type { IndexDatabase, SqlValue } from './index-database'
import { storedPieces } from './index-entries'
import { type EntryKind, wordTable } from './index-schema'
import type { LibraryReader } from './library-reader'

export type Found = Omit<Output<'search.query'>, 'indexing'>
type Hits = Pick<Found, 'total' | 'hits'>

/** What a person stated stands above what they noted, and that above what the sources say at length. */
const kindsByRank: readonly EntryKind[] = ['source', 'claim', 'annotation', 'link', 'brief', 'text']

/**
 * The best hits for what was typed, at most `limit`. `total` counts the records that match, and the further places of a
 * text that are shown: so it is larger than the number of hits only when some are not shown.
 */
export function queryIndex(index: IndexDatabase, library: LibraryReader, text: string, limit: number): Found {
  const query = parseQuery(text)
  const { misread } = query
  if (asksForNothing(query)) return { total: 0, hits: [], asked: false, instead: [], misread }
  const found = { ...answer(index, library, query, limit), asked: true, misread }
  if (found.total > 0) return { ...found, instead: [] }
  const { query: other, instead } = corrected(index, library, query)
  return instead.length === 0 ? { ...found, instead } : { ...found, ...answer(index, library, other, limit), instead }
}

function answer(index: IndexDatabase, library: LibraryReader, query: SearchQuery, limit: number): Hits {
  const expression = ftsExpression(query)
  const matcher = createMatcher(query)
  const filters = query.conditions.length === 0 ? null : filterOf(index, query)
  // Without words a text is no hit of its own: its source is one already.
  const found = kindsByRank.map((kind) =>
    expression === null
      ? kind === 'text'
        ? { keys: [], count: 0 }
        : findLatest(index, filters?.[kind], limit)
      : findBest(index, kind, expression, filters?.[kind] ?? null, limit),
  )
  const shares = shareOut(
    limit,
    found.map(({ keys }) => keys.length),
  )
  const hits: SearchHit[] = []
  let further = 0
  for (const [at, kind] of kindsByRank.entries()) {
    const share = shares[at] ?? 0
    const keys = found[at]?.keys.slice(0, share) ?? []
    if (kind !== 'text') hits.push(...keys.flatMap((key) => hitOf(index, kind, key, matcher) ?? []))
    else {
      const texts = keys.map((key) => hitsInText(index, library, key, matcher))
      const shown = withFurther(texts, limit - hits.length)
      further = shown.length - texts.filter((places) => places.length > 0).length
      hits.push(...shown)
    }
  }
  return { total: found.reduce((sum, { count }) => sum + count, further), hits }
}

type Ranked = { readonly keys: readonly number[]; readonly count: number }

/**
 * Ranking looks at every occurrence of every word. Of more matches than this only the latest are ranked, so that the first
 * letters of a word are answered within a tenth of a second in a library of any size; what so many sources hold tells few apart.
 */
const mostRanked = 5_000

/**
 * Keys of the best entries of a kind, best first, and how many there are in all. One statement ranks and counts, because finding the
 * matches is half the cost of either; only where there are more than are ranked the count is asked for by itself.
 */
function findBest(index: IndexDatabase, kind: EntryKind, expression: string, filter: Filter | null, limit: number): Ranked {
  const table = wordTable(kind)
  const matching = `from ${table} where ${table} match ?${filter ? ` and rowid in (${filter.keys})` : ''}`
  const values: readonly SqlValue[] = [expression, ...(filter?.values ?? [])]
  const ranked = index.all(
    `select key, count(*) over () as count
     from (select rowid as key, rank as weight ${matching} order by rowid desc limit ${mostRanked}) order by weight, key limit ?`,
    [...values, limit],
  )
  const count = Number(ranked[0]?.['count'] ?? 0)
  return {
    keys: ranked.map((row) => Number(row['key'])),
    count: count < mostRanked ? count : Number(index.get(`select count(*) as count ${matching}`, values)?.['count'] ?? 0),
  }
}

/** Keys of all entries that a filter lets through, the latest first. */
function findLatest(index: IndexDatabase, filter: Filter | undefined, limit: number): Ranked {
  if (!filter) return { keys: [], count: 0 }
  const count = Number(index.get(`select count(*) as count from (${filter.keys})`, filter.values)?.['count'] ?? 0)
  const rows = index.all(`${filter.keys} order by key desc limit ?`, [...filter.values, limit])
  return { keys: rows.map((row) => Number(row['key'])), count }
}

/** The best place of every text; further places, best texts first, as far as there is room. Places of one text stay together. */
function withFurther(texts: readonly (readonly SearchHit[])[], room: number): SearchHit[] {
  let spare = room - texts.filter((places) => places.length > 0).length
  return texts.flatMap((places) => {
    const further = places.slice(1, 1 + Math.max(0, spare))
    spare -= further.length
    return [...places.slice(0, 1), ...further]
  })
}

function hitOf(index: IndexDatabase, kind: Exclude<EntryKind, 'text'>, key: number, matcher: Matcher): SearchHit | null {
  const data = index.get(`select data from ${kind === 'source' ? 'source_data' : kind} where key = ?`, [key])?.['data']
  if (data === undefined) return null
  const record: unknown = JSON.parse(String(data))
  switch (kind) {
    case 'source':
      return sourceHit(record as SourceCard, matcher)
    case 'claim':
      return claimHit(record as Claim, matcher)
    case 'brief':
      return briefHit(record as Brief, matcher)
    case 'link': {
      const link = record as Link
      return linkHit(link, { from: wordsOf(index, link.from), to: wordsOf(index, link.to) }, matcher)
    }
    case 'annotation': {
      const annotation = record as Annotation
      const source = index.get('select data from source join source_data using (key) where id = ?', [annotation.sourceId])
      return annotationHit(annotation, source ? (JSON.parse(String(source['data'])) as SourceCard) : null, matcher)
    }
  }
}

/** The words of what a link joins; empty when it is gone. */
function wordsOf(index: IndexDatabase, { kind, id }: LinkEnd): string {
  const data = index.get(`select data from ${kind} where id = ?`, [id])?.['data']
  if (data === undefined) return ''
  const record: unknown = JSON.parse(String(data))
  return kind === 'claim' ? (record as Claim).text : `“${quoteOf((record as Annotation).anchors)}”`
}

/** Empty when the text is gone, or is no longer the one that was indexed. */
function hitsInText(index: IndexDatabase, library: LibraryReader, key: number, matcher: Matcher): SearchHit[] {
  const row = index.get('select id, data, pieces from source join source_data using (key) where key = ?', [key])
  const text = row ? library.text(row['id'] as SourceId) : null
  if (!row || text === null) return []
  return textHits(JSON.parse(String(row['data'])) as SourceCard, text, storedPieces(row['pieces']), matcher)
}
