/** The index keeps stems; people are shown words. */
import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { Claim } from '../../shared/model/claim'
import type { Link } from '../../shared/model/link'
import type { SourceId } from '../../shared/model/schema'
import type { SourceCard } from '../../shared/model/source'
import { annotationColumns, briefColumns, type Column, claimColumns, linkColumns, sourceColumns } from '../../shared/search/entries'
import { foldToken } from '../../shared/search/fold'
import { stem } from '../../shared/search/stem'
import { tokensOf } from '../../shared/search/tokens'
import type { IndexDatabase } from './index-database'
import { type EntryKind, entryKinds, wordTable } from './index-schema'
import type { LibraryReader } from './library-reader'

/** A word with that stem as it is written in the first entry that has one, in lower case; null when it stands nowhere any more. */
export function surfaceOf(index: IndexDatabase, library: LibraryReader, stemmed: string): string | null {
  for (const kind of entryKinds) {
    const table = `temp.${kind}_instances`
    index.run(`create virtual table if not exists ${table} using fts5vocab(main, ${wordTable(kind)}, instance)`)
    const row = index.get(`select doc from ${table} where term = ? limit 1`, [stemmed])
    if (!row) continue
    for (const piece of columnsOf(index, library, kind, Number(row['doc'])).flat()) {
      const word = tokensOf(piece).find((token) => stem(foldToken(token)) === stemmed)
      if (word !== undefined) return word.toLowerCase()
    }
  }
  return null
}

function columnsOf(index: IndexDatabase, library: LibraryReader, kind: EntryKind, key: number): readonly Column[] {
  if (kind === 'text') {
    const id = index.get('select id from source where key = ?', [key])?.['id']
    return [[(id === undefined ? null : library.text(id as SourceId)) ?? '']]
  }
  const data = index.get(`select data from ${kind === 'source' ? 'source_data' : kind} where key = ?`, [key])?.['data']
  if (data === undefined) return []
  const record: unknown = JSON.parse(String(data))
  switch (kind) {
    case 'source':
      return sourceColumns(record as SourceCard)
    case 'annotation':
      return annotationColumns(record as Annotation)
    case 'claim':
      return claimColumns(record as Claim)
    case 'brief':
      return briefColumns(record as Brief)
    case 'link':
      return linkColumns(record as Link)
  }
}
