/** Conditions of a query as SQL: for each kind of entry, the keys of those that fulfil all of them. */
import { type Condition, isTagged } from '../../shared/search/conditions'
import { ftsUnwanted } from '../../shared/search/fts-expression'
import type { SearchQuery } from '../../shared/search/query'
import type { IndexDatabase, SqlValue } from './index-database'
import { type EntryKind, wordTable } from './index-schema'

/** `keys` selects one column named `key`. */
export type Filter = { readonly keys: string; readonly values: readonly SqlValue[] }

type Clause = { readonly sql: string; readonly values: readonly SqlValue[] }

/** A link without a reason has no words to show. */
const hasReason: Clause = { sql: "json_extract(data, '$.reason') <> ''", values: [] }

const never: Clause = { sql: '0', values: [] }

/** One filter for each kind of entry. */
export function filterOf(index: IndexDatabase, query: SearchQuery): { readonly [Kind in EntryKind]: Filter } {
  const tags = query.conditions.some(({ kind }) => kind === 'tag') ? tagsOf(index) : []
  const asked = (clause: (condition: Condition) => Clause) => query.conditions.map((condition) => turned(condition, clause(condition)))
  const ofSource = (condition: Condition) => sourceClause(condition, tags)
  const unwanted = (kind: EntryKind): Clause[] => {
    const expression = query.wanted.length === 0 ? ftsUnwanted(query) : null
    const table = wordTable(kind)
    return expression === null ? [] : [{ sql: `key not in (select rowid from ${table} where ${table} match ?)`, values: [expression] }]
  }
  const filter = (table: string, kind: EntryKind, clauses: readonly Clause[]): Filter => {
    const all = [...clauses, ...unwanted(kind)]
    return {
      keys: `select key from ${table} where ${all.map(({ sql }) => `(${sql})`).join(' and ')}`,
      values: all.flatMap(({ values }) => values),
    }
  }
  return {
    source: filter('source_data', 'source', asked(ofSource)),
    text: filter('source_data', 'text', asked(ofSource)),
    annotation: filter(
      'annotation',
      'annotation',
      asked((condition) => annotationClause(condition, tags)),
    ),
    claim: filter(
      'claim',
      'claim',
      asked((condition) => claimClause(condition, tags)),
    ),
    link: filter('link', 'link', [hasReason, ...asked((condition) => linkClause(condition, tags))]),
    // Nothing that is asked about holds of a brief.
    brief: { keys: 'select key from brief where 0', values: [] },
  }
}

function turned({ not }: Condition, { sql, values }: Clause): Clause {
  return not ? { sql: `not (${sql})`, values } : { sql, values }
}

function sourceClause(condition: Condition, tags: readonly string[]): Clause {
  switch (condition.kind) {
    case 'source': {
      const words = condition.tokens.map((token, at) => `"${token}"${at === condition.tokens.length - 1 ? ' *' : ''}`).join(' AND ')
      return {
        sql: 'key in (select rowid from source_words where source_words match ?)',
        values: [`{title authors publisher} : (${words})`],
      }
    }
    case 'tag':
      return taggedInData(tags, condition.tag)
    // Stated dates sort as words. "2031" may lie before or after March 2031, so it is neither.
    case 'before':
      return {
        sql: "ifnull(json_extract(data, '$.published') < ? and substr(?, 1, length(json_extract(data, '$.published'))) <> json_extract(data, '$.published'), 0)",
        values: [condition.date, condition.date],
      }
    case 'after':
      return {
        sql: "ifnull(json_extract(data, '$.published') > ? and substr(json_extract(data, '$.published'), 1, length(?)) <> ?, 0)",
        values: [condition.date, condition.date, condition.date],
      }
    case 'has':
      return condition.what === 'tag' ? { sql: "json_array_length(data, '$.tags') > 0", values: [] } : never
  }
}

function annotationClause(condition: Condition, tags: readonly string[]): Clause {
  switch (condition.kind) {
    case 'tag':
      return {
        sql: 'key in (select annotation from annotation_tag where tag in (select value from json_each(?)))',
        values: [JSON.stringify(tags.filter((tag) => isTagged(tag, condition.tag)))],
      }
    case 'has':
      return condition.what === 'note'
        ? { sql: "json_extract(data, '$.note') <> ''", values: [] }
        : { sql: 'key in (select annotation from annotation_tag)', values: [] }
    default: {
      const { keys, values } = sourcesWhere(condition, tags)
      return { sql: `source in (${keys})`, values }
    }
  }
}

/** A link has no tags; its sources and dates are those of its passages. */
function linkClause(condition: Condition, tags: readonly string[]): Clause {
  if (condition.kind === 'tag' || condition.kind === 'has') return never
  const { keys, values } = sourcesWhere(condition, tags)
  return { sql: `from_source in (${keys}) or to_source in (${keys})`, values: [...values, ...values] }
}

function sourcesWhere(condition: Condition, tags: readonly string[]): Filter {
  const { sql, values } = sourceClause(condition, tags)
  return { keys: `select id from source where key in (select key from source_data where ${sql})`, values }
}

/** A claim has no date of its own; it stands in the sources of its evidence. */
function claimClause(condition: Condition, tags: readonly string[]): Clause {
  switch (condition.kind) {
    case 'tag':
      return taggedInData(tags, condition.tag)
    case 'has':
      return condition.what === 'note'
        ? { sql: "json_extract(data, '$.memo') <> ''", values: [] }
        : { sql: "json_array_length(data, '$.tags') > 0", values: [] }
    case 'source': {
      const { keys, values } = sourcesWhere(condition, tags)
      const evidence = `select claim from link where claim is not null and (from_source in (${keys}) or to_source in (${keys}))`
      return { sql: `id in (${evidence})`, values: [...values, ...values] }
    }
    default:
      return never
  }
}

function taggedInData(tags: readonly string[], asked: string): Clause {
  return {
    sql: "exists (select 1 from json_each(data, '$.tags') where value in (select value from json_each(?)))",
    values: [JSON.stringify(tags.filter((tag) => isTagged(tag, asked)))],
  }
}

/** Every tag in use, as it is written. */
export function tagsOf(index: IndexDatabase): readonly string[] {
  const rows = index.all(`
    select distinct tag from annotation_tag
    union select distinct value from source_data, json_each(source_data.data, '$.tags')
    union select distinct value from claim, json_each(claim.data, '$.tags')`)
  return rows.map((row) => String(row['tag']))
}
