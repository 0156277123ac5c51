/** One worker thread with its queue: gives it one job at a time, watches over time and memory, replaces it when it ends. */
import { Worker } from 'node:worker_threads'
import { CallError } from '../shared/result'
import type { JobName, JobOrder, JobReport, RunOptions, ThreadName } from './worker-jobs'

type Pending = {
  readonly order: JobOrder
  readonly options: RunOptions
  readonly resolve: (output: unknown) => void
  readonly reject: (error: CallError) => void
  readonly stopListening: () => void
}

/** How long a job of each thread may run unless it is said otherwise: far more than the largest file takes, and still an end. */
const defaultTimeoutMs: Record<ThreadName, number> = { import: 120_000, index: 60_000, compare: 1_200_000, reading: 1_200_000 }

/** What people are told was being done. */
const activity: Record<ThreadName, { readonly doing: string; readonly kept: string }> = {
  import: { doing: 'Reading the file', kept: 'It was not imported; everything else is as it was.' },
  reading: { doing: 'The second reading', kept: 'The findings stand as the rules made them.' },
  compare: { doing: 'Comparing the sources', kept: 'The library itself is not touched; what was found before is kept.' },
  index: { doing: 'Working on the search index', kept: 'The library itself is not touched; the index will be built again.' },
}

export class WorkerThread {
  private readonly waiting: Pending[] = []
  private running: Pending | null = null
  private timer: NodeJS.Timeout | null = null
  private thread: Worker | null = null
  private nextId = 1

  constructor(
    private readonly name: ThreadName,
    private readonly entry: string,
    private readonly memoryMb: number,
  ) {}

  run(job: JobName, input: unknown, options: RunOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const order = { id: this.nextId++, job, input }
      const giveUp = () => this.cancel(order.id)
      options.signal?.addEventListener('abort', giveUp, { once: true })
      this.waiting.push({ order, options, resolve, reject, stopListening: () => options.signal?.removeEventListener('abort', giveUp) })
      if (options.signal?.aborted) giveUp()
      this.startNext()
    })
  }

  async close(): Promise<void> {
    for (const pending of this.waiting.splice(0)) this.settle(pending, (job) => job.reject(closing()))
    await this.endThread((running) => running.reject(closing()))
  }

  private startNext(): void {
    if (this.running) return
    const next = this.waiting.shift()
    if (!next) {
      this.thread?.unref()
      return
    }
    this.running = next
    try {
      this.thread ??= this.startThread()
      this.thread.ref()
      this.thread.postMessage(next.order)
    } catch (error) {
      this.finish((job) =>
        job.reject(
          new CallError('internal', `${activity[this.name].doing} could not be begun: ${sentence(error)} ${activity[this.name].kept}`, {
            cause: error,
          }),
        ),
      )
      return
    }
    const limit = next.options.timeoutMs ?? defaultTimeoutMs[this.name]
    this.timer = setTimeout(() => void this.endThread((job) => job.reject(this.tookTooLong(limit))), limit)
  }

  private startThread(): Worker {
    const thread = new Worker(this.entry, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: this.memoryMb } })
    thread.on('message', (report: JobReport) => this.hear(report))
    thread.on('error', (error) => this.lose(thread, this.crashed(error)))
    thread.on('messageerror', (error) => this.lose(thread, this.crashed(error)))
    thread.on('exit', (code) => this.lose(thread, this.crashed(new Error(`its thread ended with code ${code}`))))
    return thread
  }

  private hear(report: JobReport): void {
    const running = this.running
    if (running?.order.id !== report.id) return
    switch (report.kind) {
      case 'progress':
        running.options.onProgress?.(report.progress)
        return
      case 'done':
        this.finish((job) => job.resolve(report.output))
        return
      case 'failed':
        this.finish((job) => job.reject(new CallError(report.error.code, report.error.message, { cause: report.stack })))
    }
  }

  /** The thread is gone: its job fails, the next one gets a new thread. */
  private lose(thread: Worker, error: CallError): void {
    if (this.thread !== thread) return
    this.thread = null
    thread.removeAllListeners()
    // An error may be on its way although the thread is already counted out; without a listener it would end the host.
    thread.on('error', () => undefined)
    void thread.terminate()
    this.finish((job) => job.reject(error))
  }

  private cancel(id: number): void {
    const at = this.waiting.findIndex((pending) => pending.order.id === id)
    const waiting = at >= 0 ? this.waiting.splice(at, 1)[0] : undefined
    if (waiting) this.settle(waiting, (job) => job.reject(cancelled()))
    else if (this.running?.order.id !== id) return
    else if (this.name !== 'index') void this.endThread((job) => job.reject(cancelled()))
    else this.running.reject(cancelled())
  }

  private async endThread(settle: (running: Pending) => void): Promise<void> {
    const thread = this.thread
    this.thread = null
    thread?.removeAllListeners()
    thread?.on('error', () => undefined)
    const ended = thread?.terminate()
    this.finish(settle)
    await ended
  }

  private finish(settle: (running: Pending) => void): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    const running = this.running
    this.running = null
    if (running) this.settle(running, settle)
    this.startNext()
  }

  private settle(pending: Pending, settle: (pending: Pending) => void): void {
    pending.stopListening()
    settle(pending)
  }

  private tookTooLong(limit: number): CallError {
    return new CallError(
      'limit-exceeded',
      `${activity[this.name].doing} took longer than ${Math.max(1, Math.round(limit / 1_000))} s and was stopped. ${activity[this.name].kept}`,
    )
  }

  private crashed(error: unknown): CallError {
    const { doing, kept } = activity[this.name]
    const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (isOutOfMemory)
      return new CallError('limit-exceeded', `${doing} needed more than ${this.memoryMb} MB of memory and was stopped. ${kept}`, {
        cause: error,
      })
    return new CallError('internal', `${doing} failed unexpectedly: ${sentence(error)} ${kept}`, { cause: error })
  }
}

function cancelled(): CallError {
  return new CallError('cancelled', 'This was cancelled; nothing was changed.')
}

function closing(): CallError {
  return new CallError('cancelled', 'Crossread is closing, so this was given up; nothing was changed.')
}

function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.endsWith('.') ? message : `${message}.`
}
