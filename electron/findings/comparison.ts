/**
 * The comparison of one open library, for the handlers. The engine runs in the worker's `compare` thread; here is only what
 * asks it, and what it answered last.
 *
 *     const comparison = createComparison(worker, library, (progress) => …, () => folderOfTheModel)   // compares nothing yet
 *     library.onChange((change) => comparison.apply(change))
 *     comparison.start(false)
 *
 * Saving never waits for it. Changes that come while it runs are gathered for the next run; a burst (the files of an
 * import, the keys of a title being typed) leads to one.
 */
import type { ComparisonState, Progress } from '../../shared/api'
import type { Change } from '../../shared/model/change'
import type { QuotedFinding } from '../../shared/model/finding'
import type { Library } from '../../shared/model/library'
import type { SourceId } from '../../shared/model/schema'
import type { SourceCard } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { lineageOf, newestVersions } from '../../shared/versions/lineage'
import type { OpenLibrary } from '../library/open-library'
import type { BackgroundWorker } from '../worker-client'
import type { JobInput } from '../worker-jobs'
import { joined } from './answer-parts'
import type { Place } from './compare-jobs'
import { readAgain } from './second-reader/read-again'

export type Comparison = {
  state(): ComparisonState
  finding(key: string): QuotedFinding | null
  /** Takes in a durable change. */
  apply(change: Change): void
  /** Compares what is new; `anew` reads every source again; `inMs` lets other work go first. Resolves when nothing is left to compare. */
  start(anew: boolean, inMs?: number): Promise<void>
  cancel(): void
  explain(passages: readonly [Place, Place]): Promise<readonly string[]>
  close(): void
}

/** Told of progress while it runs, and of null when it has ended, whatever way. */
type Tell = (progress: Progress | null) => void

/** What comes within this time of a change is compared together with it, in milliseconds: longer than a file of an import takes. */
const gatherMs = 400

/** Reading a library of a thousand articles from nothing takes two minutes on a small machine; this is ten times that. */
const timeoutMs = 1_200_000

/** The folder of the model that reads what was found once more; null: none. */
type SecondReader = () => Promise<string | null>

export function createComparison(worker: BackgroundWorker, library: OpenLibrary, tell: Tell, secondReader: SecondReader): Comparison {
  let state: ComparisonState = { findings: [], unread: [], progress: null, failure: null }
  let anew = false
  /** The name of the last answer, and what the rules found in it. */
  let answered: string | null = null
  let found: readonly QuotedFinding[] = []
  let names: Pick<Library, 'aliases' | 'apart'> | null = null
  let due = true
  let timer: NodeJS.Timeout | null = null
  let running: { readonly promise: Promise<void>; readonly giveUp: AbortController } | null = null
  let closed = false

  function compared() {
    const { aliases, apart } = library.workspace().library
    return { folder: library.path, readOnly: library.readOnly, names: { aliases, apart } }
  }

  function input(): JobInput<'compare.library'> {
    return { ...compared(), ...byVersion(library.workspace().sources), anew, before: answered }
  }

  /** Runs until nothing is due. A run that fails is not tried again by itself: the state says why. */
  async function run(giveUp: AbortController, inMs: number): Promise<void> {
    if (inMs > 0) {
      reportWaiting()
      await new Promise((resolve) => {
        setTimeout(resolve, inMs).unref?.()
      })
    }
    while (due && !closed) {
      due = false
      const job = input()
      anew = false
      names = job.names
      report({ ...state, progress: { done: 0, total: job.sources.length }, failure: null })
      try {
        const onProgress = (progress: Progress) => report({ ...state, progress })
        const { answer, parts, unread } = await worker.run('compare.library', job, { signal: giveUp.signal, onProgress, timeoutMs })
        answered = answer
        found = joined(parts, found)
        state = { ...state, findings: found, unread }
        const reader = await secondReader()
        const reading = { signal: giveUp.signal, onProgress, timeoutMs }
        if (reader !== null) state = { ...state, findings: await readAgain(worker, reader, found, reading) }
      } catch (error) {
        anew ||= job.anew
        if (!closed) state = { ...state, failure: sentenceOf(error) }
        break
      }
    }
  }

  function report(next: ComparisonState): void {
    state = next
    tell(state.progress)
  }

  /** What is due is said at once, so that nobody takes the last answer for one about the newest sources. */
  function reportWaiting(): void {
    report({ ...state, progress: { done: 0, total: library.workspace().sources.size }, failure: null })
  }

  function start(again: boolean, inMs = 0): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    anew ||= again
    due = true
    if (running) return running.promise
    const giveUp = new AbortController()
    const promise = run(giveUp, inMs).finally(() => {
      running = null
      if (!closed) report({ ...state, progress: null })
    })
    running = { promise, giveUp }
    return promise
  }

  return {
    state: () => state,
    finding: (key) => state.findings.find((finding) => finding.key === key) ?? null,
    apply(change) {
      const touched = change.puts.some(({ kind }) => kind === 'source')
      const renamed = change.puts.some(
        ({ kind, record }) => kind === 'library' && (record.aliases !== names?.aliases || record.apart !== names?.apart),
      )
      const removed = change.removals.some(({ kind }) => kind === 'source')
      if (closed || (!touched && !renamed && !removed)) return
      due = true
      if (running) return
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => void start(false), gatherMs)
      timer.unref?.()
      reportWaiting()
    },
    start,
    cancel() {
      due = false
      running?.giveUp.abort()
      if (!timer) return
      clearTimeout(timer)
      timer = null
      if (!running) report({ ...state, progress: null })
    },
    async explain(passages) {
      const versions = explainVersions(passages, library.workspace().sources)
      if (versions !== null) return [versions]
      const { sentences } = await worker.run('compare.explain', { ...compared(), passages })
      return sentences
    },
    close() {
      closed = true
      if (timer) clearTimeout(timer)
      running?.giveUp.abort()
    },
  }
}

/** Versions of one source are one voice: the newest is compared, the earlier ones are named as not compared. */
function byVersion(sources: ReadonlyMap<SourceId, SourceCard>) {
  const newest = newestVersions(sources)
  const ids = [...sources.keys()].sort()
  return { sources: ids.filter((id) => newest.has(id)), earlier: ids.filter((id) => !newest.has(id)) }
}

/** Why passages are not compared when versions are the reason; null when they are not. */
function explainVersions(passages: readonly [Place, Place], sources: ReadonlyMap<SourceId, SourceCard>): string | null {
  const [one, other] = passages.map(({ sourceId }) => sourceId)
  if (!one || !other || one === other) return null
  if (lineageOf(one, sources).family === lineageOf(other, sources).family)
    return 'Both passages are of versions of one source, which is one voice. What changed between them is shown by “Compare the versions of a source…”.'
  const newest = newestVersions(sources)
  return newest.has(one) && newest.has(other)
    ? null
    : 'One of the passages is in an earlier version of its source. Only the newest version speaks, so only it is compared.'
}

function sentenceOf(error: unknown): string {
  if (error instanceof CallError && error.code === 'cancelled') return 'The comparison was cancelled. What was found before is still here.'
  return error instanceof Error ? error.message : String(error)
}
