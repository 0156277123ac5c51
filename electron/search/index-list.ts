/** Answering `annotations.list` from an index: filtered, in order, page by page, with counts of tags. */
import type { AnnotationFilter } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import type { AnnotationId } from '../../shared/model/schema'
import { ftsExpression, ftsUnwanted } from '../../shared/search/fts-expression'
import { parseWords } from '../../shared/search/query'
import type { IndexDatabase, SqlValue } from './index-database'

/** The filter as the index can answer it: relations are looked up in the library's links, which name the annotations at their ends. */
export type ListFilter = Omit<AnnotationFilter, 'relations'> & { readonly linked?: readonly AnnotationId[] | undefined }

export type Listed = {
  readonly total: number
  readonly annotations: readonly Annotation[]
  readonly tags: readonly { readonly name: string; readonly count: number }[]
  readonly authors: readonly string[]
}

/** Who signed an annotation: in its record, since hardly anybody asks. */
const author = "json_extract(data, '$.author')"

type Condition = { readonly sql: string; readonly values: readonly SqlValue[] }

/**
 * Annotations by source and place. Within one field of the filter any value will do; an empty field filters nothing. Tags
 * are counted over what the other fields let through, so that a person sees what another tag would bring; most frequent first.
 */
export function listAnnotations(index: IndexDatabase, filter: ListFilter, offset: number, limit: number): Listed {
  const others = otherConditions(filter)
  const all = [
    ...others,
    ...anyOf('key in (select annotation from annotation_tag where tag in (select value from json_each(?)))', filter.tags),
  ]
  const rows = index.all(`select data from annotation${where(all)} order by source, start, id limit ? offset ?`, [
    ...valuesOf(all),
    limit,
    offset,
  ])
  return {
    total: Number(index.get(`select count(*) as count from annotation${where(all)}`, valuesOf(all))?.['count'] ?? 0),
    annotations: rows.map((row) => JSON.parse(String(row['data'])) as Annotation),
    tags: countTags(index, others),
    authors: authorsIn(index),
  }
}

function countTags(index: IndexDatabase, conditions: readonly Condition[]): { name: string; count: number }[] {
  const within = conditions.length === 0 ? '' : ` where annotation in (select key from annotation${where(conditions)})`
  const rows = index.all(
    `select tag, count(*) as count from annotation_tag${within} group by tag order by count desc, tag`,
    valuesOf(conditions),
  )
  return rows.map((row) => ({ name: String(row['tag']), count: Number(row['count']) }))
}

/** Everybody who signed an annotation. */
function authorsIn(index: IndexDatabase): string[] {
  const rows = index.all(`select distinct ${author} as author from annotation where ${author} is not null order by author`, [])
  return rows.map((row) => String(row['author']))
}

function otherConditions(filter: ListFilter): Condition[] {
  return [
    ...anyOf('source in (select value from json_each(?))', filter.sourceIds),
    ...anyOf(`${author} in (select value from json_each(?))`, filter.authors),
    ...anyOf('colour in (select value from json_each(?))', filter.colours),
    ...(filter.linked ? [{ sql: 'id in (select value from json_each(?))', values: [JSON.stringify(filter.linked)] }] : []),
    ...wordConditions(filter.words ?? ''),
  ]
}

/** Words are looked for in quote and note only; tags have a filter of their own. */
function wordConditions(words: string): Condition[] {
  const query = parseWords(words)
  const match = '(select rowid from annotation_words where annotation_words match ?)'
  const wanted = ftsExpression(query)
  if (wanted !== null) return [{ sql: `key in ${match}`, values: [`{quote note} : (${wanted})`] }]
  const unwanted = ftsUnwanted(query)
  return unwanted === null ? [] : [{ sql: `key not in ${match}`, values: [`{quote note} : (${unwanted})`] }]
}

function anyOf(sql: string, values: readonly string[] | undefined): Condition[] {
  return values === undefined || values.length === 0 ? [] : [{ sql, values: [JSON.stringify(values)] }]
}

function where(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.map(({ sql }) => sql).join(' and ')}`
}

function valuesOf(conditions: readonly Condition[]): SqlValue[] {
  return conditions.flatMap(({ values }) => values)
}
