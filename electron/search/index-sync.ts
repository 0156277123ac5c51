/** Bringing an index up to what the library's files and records are now: only what changed while it was closed is indexed again. */
import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { Claim } from '../../shared/model/claim'
import type { Link } from '../../shared/model/link'
import type { SourceId } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import { cardOf } from '../../shared/model/workspace'
import { textPieces } from '../../shared/search/entries'
import type { IndexDatabase } from './index-database'
import {
  putAnnotation,
  putBrief,
  putClaim,
  putLink,
  putSource,
  putText,
  removeAnnotation,
  removeRecord,
  removeSource,
} from './index-entries'
import { joinSegments } from './index-schema'
import type { LibraryReader } from './library-reader'

/** How long one step may take, in milliseconds: a query waits for at most this. Shorter steps make more and smaller segments, whose merging costs a third more. */
const stepLength = 200

/** What a library holds, as far as it is in memory: all of it. What the index has beyond it goes. */
export type LibraryRecords = {
  readonly sources: readonly SourceId[]
  readonly claims: readonly Claim[]
  readonly briefs: readonly Brief[]
  readonly links: readonly Link[]
}

export function syncRecords(index: IndexDatabase, { sources, claims, briefs, links }: LibraryRecords): void {
  index.transaction(() => {
    for (const id of gone(index, 'source', sources)) removeSource(index, id)
    for (const id of gone(index, 'claim', idsOf(claims))) removeRecord(index, 'claim', id)
    for (const id of gone(index, 'brief', idsOf(briefs))) removeRecord(index, 'brief', id)
    for (const id of gone(index, 'link', idsOf(links))) removeRecord(index, 'link', id)
    for (const claim of claims) putClaim(index, claim)
    for (const brief of briefs) putBrief(index, brief)
    for (const link of links) putLink(index, link)
    index.run('update source set text_due = 1 where text_due = 2')
  })
}

/** What the index has and the library has no more. */
function gone(index: IndexDatabase, table: 'source' | 'claim' | 'brief' | 'link', present: readonly string[]): string[] {
  const kept = new Set(present)
  // One text with all ids crosses from WebAssembly ten times as fast as a row for each.
  const ids = index.get(`select json_group_array(id) as ids from ${table}`)?.['ids']
  return (JSON.parse(String(ids)) as string[]).filter((id) => !kept.has(id))
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map((record) => record.id)
}

/** Looks at the files of sources, in order, until the step's time is over. Answers how many it looked at, at least one. */
export function syncFiles(index: IndexDatabase, library: LibraryReader, ids: readonly SourceId[]): number {
  const end = Date.now() + stepLength
  return index.transaction(() => {
    let done = 0
    for (const id of ids) {
      syncSource(index, library, id)
      done++
      if (Date.now() >= end) break
    }
    return done
  })
}

function syncSource(index: IndexDatabase, library: LibraryReader, id: SourceId): void {
  const stamps = library.stampsOf(id)
  const known = index.get('select record_stamp, annotation_stamp from source where id = ?', [id])
  const sameRecord = known?.['record_stamp'] === stamps.record
  const sameAnnotations = known?.['annotation_stamp'] === stamps.annotations
  if (sameRecord && sameAnnotations) return
  const annotations = sameAnnotations ? null : library.annotations(id, stamps.annotations)
  // Files that cannot be read keep an empty stamp and what was known of them; the next opening looks again.
  const seen = { record: stamps.record, annotations: annotations || sameAnnotations ? stamps.annotations : '' }
  if (sameRecord) index.run('update source set annotation_stamp = ? where id = ?', [seen.annotations, id])
  else {
    const source = library.source(id)
    if (!source) return
    putSourceRecord(index, source, seen)
  }
  if (annotations) replaceAnnotations(index, id, annotations)
}

/** A source's record as it is taken in from its file and from changes alike. */
export function putSourceRecord(
  index: IndexDatabase,
  source: Source,
  stamps?: { readonly record: string; readonly annotations: string },
): void {
  putSource(index, cardOf(source), textPieces(source.blocks, source.length), stamps)
}

function replaceAnnotations(index: IndexDatabase, id: SourceId, annotations: readonly Annotation[]): void {
  const kept = new Set<string>(annotations.map((annotation) => annotation.id))
  for (const row of index.all('select id from annotation where source = ?', [id]))
    if (!kept.has(String(row['id']))) removeAnnotation(index, String(row['id']))
  for (const annotation of annotations) putAnnotation(index, annotation)
}

/** Indexes texts that are due until the step's time is over, then joins what they were written to. Answers how many steps of work are left. */
export function syncTexts(index: IndexDatabase, library: LibraryReader): number {
  const end = Date.now() + stepLength
  return index.transaction(() => {
    for (const row of index.all('select key, id from source where text_due = 1 order by key limit 1000')) {
      putText(index, Number(row['key']), library.text(row['id'] as SourceId))
      if (Date.now() >= end) break
    }
    const due = Number(index.get('select count(*) as due from source where text_due = 1')?.['due'] ?? 0)
    return due === 0 && !joinWords(index, end) ? 1 : due
  })
}

/** Pages joined between two looks at the clock: a few milliseconds. */
const joinedPages = 64

/**
 * Each step of indexing leaves a segment of its own, and a query looks a word up in all of them: joined, they answer a sixth quicker.
 * Answers whether all are joined; otherwise the time was over first.
 */
function joinWords(index: IndexDatabase, end: number): boolean {
  const changes = () => Number(index.get('select total_changes() as changes')?.['changes'])
  while (Date.now() < end) {
    const before = changes()
    index.run(joinSegments, [joinedPages])
    // The statement itself counts as one change; FTS5's documentation tells the end of the work by fewer than two.
    if (changes() - before < 2) return true
  }
  return false
}
