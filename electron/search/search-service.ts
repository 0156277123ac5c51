/**
 * Search of one open library, for the handlers. The index lies in `<library>/.cache/search.sqlite` and is worked on in the
 * worker's index thread; here is only what asks it.
 *
 *     const search = createSearch(worker, library)      // opens nothing yet
 *     library.onChange((change) => search.apply(change))
 *     await search.ready((done, total) => …)            // resolves when the index is up to date
 *     await search.query('harbour "two men" -storm', 50)
 *     await search.close()                              // before the library gives up its lock
 *
 * Promises that callers may rely on:
 * - saving never waits for the index: `apply` only queues, and what is queued goes to the thread in batches;
 * - a query or list sees every change that was applied before it was asked;
 * - a query during the first indexing answers at once with what is indexed so far and `indexing: true`; a list waits until
 *   all annotations are known (not for the texts);
 * - an index that is missing, damaged, of another version, or lost with its thread is built again from the library. When
 *   it cannot be kept on disk (read-only library, full disk), it is built in memory. Nothing here changes the library.
 */
import type { AnnotationFilter, Output } from '../../shared/api'
import type { Change } from '../../shared/model/change'
import type { AnnotationId } from '../../shared/model/schema'
import type { Relation } from '../../shared/model/vocabulary'
import { CallError, type ErrorCode } from '../../shared/result'
import type { OpenLibrary } from '../library/open-library'
import type { BackgroundWorker } from '../worker-client'
import type { JobInput, JobOutput } from '../worker-jobs'
import type { IndexJobs } from './index-jobs'

export type SearchService = {
  /**
   * Resolves when the index holds what the library holds; begins that when nobody has yet. `onProgress` is told how far it
   * is, at last `done === total`, whenever an index is built or catching up takes a while. Rejects when no index can be made.
   */
  ready(onProgress?: Report): Promise<void>
  /** Takes in a durable change. */
  apply(change: Change): void
  query(text: string, limit: number): Promise<Output<'search.query'>>
  list(filter: AnnotationFilter, offset: number, limit: number): Promise<Output<'annotations.list'>>
  /** Finishes what is queued and gives up the index's file. */
  close(): Promise<void>
}

export function createSearch(worker: BackgroundWorker, library: OpenLibrary): SearchService {
  return new LibrarySearch(worker, library)
}

type IndexJob = keyof IndexJobs
type Report = (done: number, total: number) => void

/** Sources whose files are looked at are named in lots of this size; how far a lot gets in one step, the thread decides. */
const lotSize = 500

/** Failures in a row after which building is given up: one for a damaged file, one for the disk, one for bad luck. */
const mostAttempts = 3

/** A query that takes longer than this will not be waited for any more by the person who typed it. */
const queryTimeoutMs = 20_000

/** What a new attempt may mend: the index was damaged, its thread ended or was stopped, or the disk refused (then memory is taken). */
const mendable: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['damaged', 'not-found', 'limit-exceeded', 'internal', 'disk-failed'])

let services = 0

/** Catching up that is quicker than this needs no progress, in milliseconds. Building anew always tells. */
const silentFor = 300

/** One opening of the index, from opening the file to being up to date. A failure leads to a new one. */
type Attempt = { readonly opened: Promise<void>; readonly annotationsKnown: Promise<void>; readonly upToDate: Promise<void> }

class LibrarySearch implements SearchService {
  private readonly key = `search-${++services}`
  private readonly listeners = new Set<Report>()
  private attempt: Attempt | null = null
  private inMemory: boolean
  private indexing = true
  private closed = false
  private queued: Change[] = []
  private applying = 0

  constructor(
    private readonly worker: BackgroundWorker,
    private readonly library: OpenLibrary,
  ) {
    // Another process may be using the index of a library that is open here for reading only.
    this.inMemory = library.readOnly
  }

  async ready(onProgress?: Report): Promise<void> {
    if (onProgress) this.listeners.add(onProgress)
    try {
      await this.mending((attempt) => attempt.upToDate)
    } catch (error) {
      if (!this.closed) throw error
    }
  }

  apply(change: Change): void {
    // What nobody has begun to index is read from the library when that begins.
    if (this.closed || !this.attempt) return
    this.queued.push(change)
    if (this.applying === 0) this.sendQueued(this.attempt)
  }

  async query(text: string, limit: number): Promise<Output<'search.query'>> {
    const found = await this.mending(async (attempt) => {
      await attempt.opened
      this.sendQueued(attempt)
      return this.run('index.query', { key: this.key, text, limit }, queryTimeoutMs)
    })
    return { ...found, indexing: this.indexing }
  }

  async list(filter: AnnotationFilter, offset: number, limit: number): Promise<Output<'annotations.list'>> {
    const { relations, ...rest } = filter
    return this.mending(async (attempt) => {
      await attempt.annotationsKnown
      this.sendQueued(attempt)
      const linked = relations && relations.length > 0 ? this.annotationsLinkedBy(new Set(relations)) : undefined
      return this.run('index.list', { key: this.key, filter: { ...rest, linked }, offset, limit }, queryTimeoutMs)
    })
  }

  async close(): Promise<void> {
    if (this.closed) return
    if (this.attempt) this.sendQueued(this.attempt)
    this.closed = true
    if (!this.attempt) return
    try {
      await this.run('index.close', { key: this.key })
    } catch (error) {
      // A thread that is gone has nothing open; what it had not written, the next opening finds by the files' stamps.
      if (!(error instanceof CallError)) throw error
    }
  }

  /** Does `work` with the present attempt, and again with a new one when that failed in a way that a new one may mend. */
  private async mending<T>(work: (attempt: Attempt) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      if (this.closed) throw new CallError('cancelled', 'The library was closed, so the search was given up.')
      this.attempt ??= this.begin()
      const attempt = this.attempt
      try {
        return await work(attempt)
      } catch (error) {
        this.giveUp(attempt, error)
        if (tries >= mostAttempts || !canMend(error)) throw error
      }
    }
  }

  /** The next who asks begins anew. */
  private giveUp(attempt: Attempt, error: unknown): void {
    if (this.attempt !== attempt || !canMend(error)) return
    this.attempt = null
    if (error instanceof CallError && error.code === 'disk-failed') this.inMemory = true
  }

  private begin(): Attempt {
    this.indexing = true
    this.queued = []
    const begun = Date.now()
    const progress = this.open().then(({ isNew }) => this.reportProgress(isNew ? begun : begun + silentFor))
    const opened = progress.then(() => undefined)
    const annotationsKnown = progress.then((report) => this.lookAtFiles(report))
    const upToDate = annotationsKnown.then(async () => this.indexTexts(await progress))
    const attempt = { opened, annotationsKnown, upToDate }
    // Whoever waits for one of them hears of its failure; nobody has to wait.
    for (const promise of Object.values(attempt)) promise.catch(() => undefined)
    return attempt
  }

  private async open(): Promise<{ readonly isNew: boolean }> {
    const { path } = this.library
    const opened = await this.run('index.open', {
      key: this.key,
      folder: path,
      library: this.library.workspace().library.id,
      inMemory: this.inMemory,
    })
    const { sources, claims, briefs, links } = this.library.workspace()
    // Changes from here on are queued behind it: a thread takes its jobs in order.
    await this.run('index.records', {
      key: this.key,
      records: { sources: [...sources.keys()], claims: [...claims.values()], briefs: [...briefs.values()], links: [...links.values()] },
    })
    return opened
  }

  private async lookAtFiles(progress: Report): Promise<void> {
    const ids = [...this.library.workspace().sources.keys()]
    for (let done = 0; done < ids.length && !this.closed; ) {
      const step = await this.run('index.files', { key: this.key, ids: ids.slice(done, done + lotSize) })
      done += step.done
      progress(done, 2 * ids.length)
    }
  }

  private async indexTexts(progress: Report): Promise<void> {
    const total = 2 * this.library.workspace().sources.size
    for (let left = 1; left > 0 && !this.closed; ) {
      left = (await this.run('index.texts', { key: this.key })).left
      progress(Math.max(0, total - left), total)
    }
    this.indexing = false
    progress(total, total)
  }

  /** Tells the listeners, from `from` on (milliseconds of the clock), and then to the end. */
  private reportProgress(from: number): Report {
    let told = false
    return (done, total) => {
      if (total === 0 || (!told && Date.now() < from)) return
      told = true
      for (const listener of this.listeners) listener(done, total)
    }
  }

  /** Sends what is queued, behind what was sent before. While a batch is under way the next one gathers. */
  private sendQueued(attempt: Attempt): void {
    if (this.queued.length === 0) return
    const changes = this.queued.splice(0)
    this.applying++
    this.run('index.apply', { key: this.key, changes })
      .catch((error: unknown) => {
        this.giveUp(attempt, error)
        // The changes are in the library's files, so indexing anew finds them. If that fails too, the next query says so.
        if (!this.closed && this.attempt !== attempt) this.ready().catch(() => undefined)
      })
      .finally(() => {
        this.applying--
        if (this.applying === 0 && this.attempt && !this.closed) this.sendQueued(this.attempt)
      })
  }

  private annotationsLinkedBy(relations: ReadonlySet<Relation>): AnnotationId[] {
    const ids = new Set<AnnotationId>()
    for (const link of this.library.workspace().links.values()) {
      if (!relations.has(link.relation)) continue
      for (const end of [link.from, link.to]) if (end.kind === 'annotation') ids.add(end.id)
    }
    return [...ids]
  }

  private run<Job extends IndexJob>(job: Job, input: JobInput<Job>, timeoutMs?: number): Promise<JobOutput<Job>> {
    return this.worker.run(job, input, timeoutMs === undefined ? {} : { timeoutMs })
  }
}

function canMend(error: unknown): boolean {
  return error instanceof CallError && mendable.has(error.code)
}
