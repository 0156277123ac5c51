/** Taking changes of an open library into its index, in their order, as one transaction. */
import type { Change, Put, Removal } from '../../shared/model/change'
import { assertNever } from '../../shared/result'
import type { IndexDatabase } from './index-database'
import {
  forgetStamps,
  putAnnotation,
  putBrief,
  putClaim,
  putLink,
  putText,
  removeAnnotation,
  removeRecord,
  removeSource,
} from './index-entries'
import { putSourceRecord } from './index-sync'
import type { LibraryReader } from './library-reader'

export function applyChanges(index: IndexDatabase, library: LibraryReader, changes: readonly Change[]): void {
  index.transaction(() => {
    for (const change of changes) {
      for (const removal of change.removals) remove(index, removal)
      for (const put of change.puts) take(index, library, put)
    }
  })
}

function take(index: IndexDatabase, library: LibraryReader, put: Put): void {
  switch (put.kind) {
    case 'source': {
      putSourceRecord(index, put.record)
      const source = index.get('select key, text_due from source where id = ?', [put.record.id])
      if (source && source['text_due'] !== 0) putText(index, Number(source['key']), library.text(put.record.id))
      return
    }
    case 'annotation':
      putAnnotation(index, put.record)
      forgetStamps(index, put.record.sourceId)
      return
    case 'claim':
      putClaim(index, put.record)
      return
    case 'brief':
      putBrief(index, put.record)
      return
    case 'link':
      putLink(index, put.record)
      return
    case 'library':
    case 'decision':
      return
    default:
      assertNever(put)
  }
}

function remove(index: IndexDatabase, removal: Removal): void {
  switch (removal.kind) {
    case 'source':
      removeSource(index, removal.id)
      return
    case 'annotation':
      removeAnnotation(index, removal.id)
      forgetStamps(index, removal.sourceId)
      return
    case 'claim':
    case 'brief':
    case 'link':
      removeRecord(index, removal.kind, removal.id)
      return
    case 'decision':
      return
    default:
      assertNever(removal)
  }
}
