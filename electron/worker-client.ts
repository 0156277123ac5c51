/** The host's side of the worker threads: give a job, get its output or its error, whatever happens to the thread. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CallError } from '../shared/result'
import { WorkerThread } from './worker-client-thread'
import { type JobInput, type JobName, type JobOutput, type RunOptions, type ThreadName, threadOf } from './worker-jobs'

export type BackgroundWorker = {
  /**
   * Runs a job in its thread; jobs of one thread run one after the other, in the order they were given. Rejects with a
   * `CallError`: the job's own, `limit-exceeded` when it took too much time or memory, `internal` when the thread ended
   * under it, `cancelled`.
   */
  run<Name extends JobName>(job: Name, input: JobInput<Name>, options?: RunOptions): Promise<JobOutput<Name>>
  /** Ends all threads; what still runs or waits is rejected as `cancelled`. */
  close(): Promise<void>
}

export type WorkerOptions = {
  /** The bundled entry, `worker.cjs`. By default the one that was built beside this program. */
  readonly entry?: string
  /** Memory of a thread's JavaScript, in megabytes. */
  readonly memoryMb?: number
}

/** Enough for the DOM of a page of 50 MB, and less than what makes a small machine swap. */
const memoryMb = 1_024

/** Threads start with their first job and are replaced when they end. */
export function createWorker(options: WorkerOptions = {}): BackgroundWorker {
  const entry = options.entry ?? builtEntry()
  const threads = new Map<ThreadName, WorkerThread>()
  let closed = false

  function threadFor(name: ThreadName): WorkerThread {
    const running = threads.get(name)
    if (running) return running
    const thread = new WorkerThread(name, entry, options.memoryMb ?? memoryMb)
    threads.set(name, thread)
    return thread
  }

  return {
    run<Name extends JobName>(job: Name, input: JobInput<Name>, runOptions: RunOptions = {}) {
      if (closed) return Promise.reject(new CallError('cancelled', 'Crossread is closing, so this was not begun.'))
      return threadFor(threadOf(job)).run(job, input, runOptions) as Promise<JobOutput<Name>>
    },
    async close() {
      closed = true
      await Promise.all([...threads.values()].map((thread) => thread.close()))
    },
  }
}

/** Bundles lie in dist/node, their shared chunks one folder below. */
function builtEntry(): string {
  const candidates = ['./worker.cjs', '../worker.cjs'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const found = candidates.find((path) => existsSync(path))
  if (!found) throw new Error(`The worker was not built: ${candidates.join(' and ')} are missing. Run the build.`)
  return found
}
