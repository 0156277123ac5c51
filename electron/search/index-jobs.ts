/** The index jobs of the worker thread: opens indexes and keeps them open by their key. */
import { join } from 'node:path'
import type { Change } from '../../shared/model/change'
import type { SourceId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { leadsOut } from '../library/inside'
import { cacheFolder } from '../library/layout'
import { applyChanges } from './index-changes'
import { deleteIndex, type IndexDatabase, indexFailure, openIndex } from './index-database'
import { type Listed, type ListFilter, listAnnotations } from './index-list'
import { type Found, queryIndex } from './index-query'
import { type LibraryRecords, syncFiles, syncRecords, syncTexts } from './index-sync'
import { type LibraryReader, readLibrary } from './library-reader'

/** Names an open index; chosen by the host. */
type Keyed = { readonly key: string }

export type IndexJobs = {
  /** Opens or makes the index of the library in `folder`: in its .cache, or in memory. */
  'index.open': {
    input: Keyed & { readonly folder: string; readonly library: string; readonly inMemory: boolean }
    output: { readonly isNew: boolean }
  }
  'index.records': { input: Keyed & { readonly records: LibraryRecords }; output: null }
  /** One step over the sources' files; answers how many of `ids`, from the first, are done. */
  'index.files': { input: Keyed & { readonly ids: readonly SourceId[] }; output: { readonly done: number } }
  /** One step over the texts that are due. */
  'index.texts': { input: Keyed; output: { readonly left: number } }
  'index.apply': { input: Keyed & { readonly changes: readonly Change[] }; output: null }
  'index.query': { input: Keyed & { readonly text: string; readonly limit: number }; output: Found }
  'index.list': { input: Keyed & { readonly filter: ListFilter; readonly offset: number; readonly limit: number }; output: Listed }
  'index.close': { input: Keyed; output: null }
}

type Input<Name extends keyof IndexJobs> = IndexJobs[Name]['input']
type Output<Name extends keyof IndexJobs> = IndexJobs[Name]['output']

type Open = { readonly index: IndexDatabase; readonly library: LibraryReader; readonly path: string | null }

const opened = new Map<string, Open>()

export function openJob({ key, folder, library, inMemory }: Input<'index.open'>): Output<'index.open'> {
  closeJob({ key })
  const kept = `${cacheFolder}/search.sqlite`
  // A cache that leads out of the library is none: the index is made in memory then.
  const path = inMemory || leadsOut(folder, kept) ? null : join(folder, kept)
  try {
    const index = openIndex(path, library)
    opened.set(key, { index, library: readLibrary(folder), path })
    return { isNew: index.isNew }
  } catch (error) {
    const failure = indexFailure(error)
    // Not SQLite's: the folder for the file could not be made.
    if (failure === error)
      throw new CallError('disk-failed', `The search index cannot be kept in ${folder}: ${String(error)}`, { cause: error })
    throw failure
  }
}

export function recordsJob({ key, records }: Input<'index.records'>): Output<'index.records'> {
  return within(key, ({ index }) => {
    syncRecords(index, records)
    return null
  })
}

export function filesJob({ key, ids }: Input<'index.files'>): Output<'index.files'> {
  return within(key, ({ index, library }) => ({ done: syncFiles(index, library, ids) }))
}

export function textsJob({ key }: Input<'index.texts'>): Output<'index.texts'> {
  return within(key, ({ index, library }) => ({ left: syncTexts(index, library) }))
}

export function applyJob({ key, changes }: Input<'index.apply'>): Output<'index.apply'> {
  return within(key, ({ index, library }) => {
    applyChanges(index, library, changes)
    return null
  })
}

export function queryJob({ key, text, limit }: Input<'index.query'>): Output<'index.query'> {
  return within(key, ({ index, library }) => queryIndex(index, library, text, limit))
}

export function listJob({ key, filter, offset, limit }: Input<'index.list'>): Output<'index.list'> {
  return within(key, ({ index }) => listAnnotations(index, filter, offset, limit))
}

export function closeJob({ key }: Input<'index.close'>): Output<'index.close'> {
  opened.get(key)?.index.close()
  opened.delete(key)
  return null
}

/** Does something with an open index. A damaged one is closed and its file deleted, so that the next opening makes a new one. */
function within<T>(key: string, work: (open: Open) => T): T {
  const open = opened.get(key)
  if (!open) throw new CallError('not-found', 'The search index is not open.')
  try {
    return work(open)
  } catch (error) {
    const failure = indexFailure(error)
    if (failure instanceof CallError && failure.code === 'damaged') {
      closeJob({ key })
      if (open.path !== null) deleteIndex(open.path)
    }
    throw failure
  }
}
