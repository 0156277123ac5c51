/** What tests of the search start from: one worker, real libraries, each with its search. */
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import type { SearchHit } from '../../shared/api'
import { newLibraryIn, open, openToRead, removeFolders, temporaryFolder } from '../library/library.testing'
import type { OpenLibrary } from '../library/open-library'
import { workerEntry } from '../worker.testing'
import { type BackgroundWorker, createWorker } from '../worker-client'
import { createSearch, type SearchService } from './search-service'

export type Searched = { readonly folder: string; readonly library: OpenLibrary; readonly search: SearchService }

let entry: string
let worker: BackgroundWorker
const begun: Searched[] = []

/** Starts and ends the worker with the tests of a file, and closes what a test left open. */
export function withWorker(): void {
  // Threads and disks of a busy machine may take their time.
  vi.setConfig({ testTimeout: 30_000 })
  beforeAll(async () => {
    entry = await workerEntry()
    worker = createWorker({ entry })
  }, 60_000)
  afterEach(async () => {
    for (const searched of begun.splice(0)) await close(searched)
    removeFolders()
  })
  afterAll(() => worker.close())
}

export const theWorker = () => worker
export const theEntry = () => entry

/** A new library whose search is up to date. */
export async function newSearched(): Promise<Searched> {
  const folder = temporaryFolder()
  const made = searched(folder, await newLibraryIn(folder))
  await made.search.ready()
  return made
}

/** The same folder, closed and opened again, its search up to date. */
export async function reopened(before: Searched): Promise<Searched> {
  await close(before)
  const again = searched(before.folder, await open(before.folder))
  await again.search.ready()
  return again
}

export async function reader(folder: string): Promise<Searched> {
  return searched(folder, await openToRead(folder))
}

export function searched(folder: string, library: OpenLibrary, search = createSearch(worker, library)): Searched {
  library.onChange((change) => search.apply(change))
  const made = { folder, library, search }
  begun.push(made)
  return made
}

export async function close({ library, search }: Searched): Promise<void> {
  await search.close()
  await library.close()
  const at = begun.findIndex((other) => other.library === library)
  if (at >= 0) begun.splice(at, 1)
}

/** The words that a hit marks in its snippet. */
export function marked(hit: SearchHit): string[] {
  return hit.marks.map(({ start, end }) => hit.snippet.slice(start, end))
}

export async function idsFound({ search }: Searched, text: string): Promise<string[]> {
  return (await search.query(text, 500)).hits.map((hit) => hit.id)
}
