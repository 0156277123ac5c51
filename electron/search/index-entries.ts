/** Writing and removing single entries of the index. All of it runs inside a transaction of the caller. */

import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { Claim } from '../../shared/model/claim'
import type { Link, LinkEnd } from '../../shared/model/link'
import type { SourceCard } from '../../shared/model/source'
import {
  annotationColumns,
  briefColumns,
  type Column,
  claimColumns,
  indexedColumn,
  linkColumns,
  sourceColumns,
  type TextPiece,
  textColumns,
} from '../../shared/search/entries'
import type { IndexDatabase } from './index-database'
import { deleteWords, type EntryKind, insertWords } from './index-schema'

/** What the index knows of a source's files. */
export type Stamps = { readonly record: string; readonly annotations: string }

const unknown: Stamps = { record: '', annotations: '' }

/** Takes in what is said about a source. Its text is marked as due when the text or the division into blocks is not the one indexed. */
export function putSource(index: IndexDatabase, card: SourceCard, pieces: readonly TextPiece[], stamps: Stamps = unknown): void {
  const data = JSON.stringify(card)
  const shape = JSON.stringify(pieces.map(({ start, end, part }) => [start, end, partCodes.indexOf(part)]))
  const old = index.get('select * from source join source_data using (key) where id = ?', [card.id])
  if (!old) {
    const key = index.run("insert into source(id, record_stamp, annotation_stamp, text_stamp, text_due) values (?, ?, ?, '', 1)", [
      card.id,
      stamps.record,
      stamps.annotations,
    ])
    index.run('insert into source_data(key, data, pieces) values (?, ?, ?)', [key, data, shape])
    addWords(index, 'source', key, sourceColumns(card))
    return
  }
  const key = Number(old['key'])
  const due = old['text_due'] !== 0 || old['text_stamp'] !== card.textHash || old['pieces'] !== shape
  index.run('update source set record_stamp = ?, annotation_stamp = ?, text_due = ? where key = ?', [
    stamps.record,
    stamps.annotations,
    due ? 1 : 0,
    key,
  ])
  if (old['data'] === data && old['pieces'] === shape) return
  index.run('update source_data set data = ?, pieces = ? where key = ?', [data, shape, key])
  if (old['data'] !== data) replaceWords(index, 'source', key, sourceColumns(card))
}

const partCodes: readonly TextPiece['part'][] = ['body', 'title', 'furniture']

export function storedPieces(shape: unknown): TextPiece[] {
  return (JSON.parse(String(shape)) as [number, number, number][]).map(([start, end, code]) => ({
    start,
    end,
    part: partCodes[code] ?? 'body',
  }))
}

/** Indexes the text of a source that is known. `text` null: it could not be read; the next opening tries again. */
export function putText(index: IndexDatabase, key: number, text: string | null): void {
  const source = index.get('select data, pieces from source_data where key = ?', [key])
  if (!source) return
  index.run(deleteWords('text'), [key])
  if (text === null) {
    index.run("update source set text_due = 2, text_stamp = '' where key = ?", [key])
    return
  }
  addWords(index, 'text', key, textColumns(text, storedPieces(source['pieces'])))
  const { textHash } = JSON.parse(String(source['data'])) as SourceCard
  index.run('update source set text_due = 0, text_stamp = ? where key = ?', [textHash, key])
}

/** Takes a source out with its text and its annotations. */
export function removeSource(index: IndexDatabase, id: string): void {
  const key = keyOf(index, 'source', id)
  if (key === null) return
  for (const row of index.all('select id from annotation where source = ?', [id])) removeAnnotation(index, String(row['id']))
  index.run(deleteWords('source'), [key])
  index.run(deleteWords('text'), [key])
  index.run('delete from source_data where key = ?', [key])
  index.run('delete from source where key = ?', [key])
}

export function putAnnotation(index: IndexDatabase, annotation: Annotation): void {
  const data = JSON.stringify(annotation)
  const old = index.get('select key, data from annotation where id = ?', [annotation.id])
  if (old?.['data'] === data) return
  if (old) removeAnnotation(index, annotation.id)
  const start = annotation.anchors[0]?.start ?? 0
  const key = index.run('insert into annotation(id, source, start, colour, data) values (?, ?, ?, ?, ?)', [
    annotation.id,
    annotation.sourceId,
    start,
    annotation.colour,
    data,
  ])
  for (const tag of annotation.tags) index.run('insert or ignore into annotation_tag(tag, annotation) values (?, ?)', [tag, key])
  addWords(index, 'annotation', key, annotationColumns(annotation))
}

export function removeAnnotation(index: IndexDatabase, id: string): void {
  const key = keyOf(index, 'annotation', id)
  if (key === null) return
  index.run(deleteWords('annotation'), [key])
  index.run('delete from annotation_tag where annotation = ?', [key])
  index.run('delete from annotation where key = ?', [key])
}

/** Forgets that a source's files were seen as they are: they have changed, or may have. */
export function forgetStamps(index: IndexDatabase, id: string): void {
  index.run("update source set record_stamp = '', annotation_stamp = '' where id = ?", [id])
}

export function putClaim(index: IndexDatabase, claim: Claim): void {
  putRecord(index, 'claim', claim, claimColumns(claim))
}

export function putBrief(index: IndexDatabase, brief: Brief): void {
  putRecord(index, 'brief', brief, briefColumns(brief))
}

/** A link is found by its reason, and leads from a source to the claims that stand on its passages. */
export function putLink(index: IndexDatabase, link: Link): void {
  const data = JSON.stringify(link)
  const old = index.get('select data from link where id = ?', [link.id])
  if (old?.['data'] === data) return
  if (old) removeRecord(index, 'link', link.id)
  const claim = link.relation === 'restates' ? null : [link.from, link.to].find((end) => end.kind === 'claim')
  const key = index.run('insert into link(id, claim, from_source, to_source, data) values (?, ?, ?, ?, ?)', [
    link.id,
    claim?.id ?? null,
    sourceOf(link.from),
    sourceOf(link.to),
    data,
  ])
  if (link.reason !== '') addWords(index, 'link', key, linkColumns(link))
}

function sourceOf(end: LinkEnd): string | null {
  return end.kind === 'annotation' ? end.sourceId : null
}

/** Claims, briefs and links: a record and its words. */
export function removeRecord(index: IndexDatabase, kind: 'claim' | 'brief' | 'link', id: string): void {
  const key = keyOf(index, kind, id)
  if (key === null) return
  index.run(deleteWords(kind), [key])
  index.run(`delete from ${kind} where key = ?`, [key])
}

function putRecord(index: IndexDatabase, kind: 'claim' | 'brief', record: Claim | Brief, columns: readonly Column[]): void {
  const data = JSON.stringify(record)
  const old = index.get(`select key, data from ${kind} where id = ?`, [record.id])
  if (old?.['data'] === data) return
  if (!old) {
    addWords(index, kind, index.run(`insert into ${kind}(id, data) values (?, ?)`, [record.id, data]), columns)
    return
  }
  index.run(`update ${kind} set data = ? where key = ?`, [data, Number(old['key'])])
  replaceWords(index, kind, Number(old['key']), columns)
}

function keyOf(index: IndexDatabase, table: 'source' | 'annotation' | 'claim' | 'brief' | 'link', id: string): number | null {
  const row = index.get(`select key from ${table} where id = ?`, [id])
  return row ? Number(row['key']) : null
}

function replaceWords(index: IndexDatabase, kind: EntryKind, key: number, columns: readonly Column[]): void {
  index.run(deleteWords(kind), [key])
  addWords(index, kind, key, columns)
}

function addWords(index: IndexDatabase, kind: EntryKind, key: number, columns: readonly Column[]): void {
  index.run(insertWords(kind), [key, ...columns.map(indexedColumn)])
}
