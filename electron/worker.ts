/**
 * The entry of the worker threads: long work off the main thread. A defect or a hostile file can at worst end the thread;
 * the host replaces it (electron/worker-client.ts). What a job needs is loaded when the first such job comes.
 */
import { parentPort } from 'node:worker_threads'
import { CallError, type Failure } from '../shared/result'
import type { JobHandlers, JobOrder, JobReport } from './worker-jobs'

const importing = () => import('./importers/import-file')
const indexing = () => import('./search/index-jobs')

const reading = () => import('./findings/second-reader/reading-jobs')
const comparing = () => import('./findings/compare-jobs')

const handlers: JobHandlers = {
  import: async (input) => (await importing()).contentsOf(input),
  'copy.read': async (input) => (await import('./importers/read-copy-file')).readCopyFile(input),
  'index.open': async (input) => (await indexing()).openJob(input),
  'index.records': async (input) => (await indexing()).recordsJob(input),
  'index.files': async (input) => (await indexing()).filesJob(input),
  'index.texts': async (input) => (await indexing()).textsJob(input),
  'index.apply': async (input) => (await indexing()).applyJob(input),
  'index.query': async (input) => (await indexing()).queryJob(input),
  'index.list': async (input) => (await indexing()).listJob(input),
  'index.close': async (input) => (await indexing()).closeJob(input),
  'compare.library': async (input, report) => (await comparing()).compareJob(input, report),
  'reading.check': async (input) => (await reading()).checkJob(input),
  'reading.pairs': async (input, report) => (await reading()).pairsJob(input, report),
  'compare.explain': async (input) => (await comparing()).explainJob(input),
}

async function carryOut(order: JobOrder, send: (report: JobReport) => void): Promise<void> {
  try {
    // The job's name and input were typed together where they were sent (worker-client.ts); the border only loses that knowledge.
    const handler = handlers[order.job] as (input: unknown, report: (progress: { done: number; total: number }) => void) => unknown
    const output = await handler(order.input, (progress) => send({ id: order.id, kind: 'progress', progress }))
    send({ id: order.id, kind: 'done', output })
  } catch (error) {
    send({ id: order.id, kind: 'failed', error: failureOf(error), stack: error instanceof Error ? (error.stack ?? null) : null })
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof CallError) return { code: error.code, message: error.message }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

const port = parentPort
if (!port) throw new Error('worker.ts is the entry of a worker thread; start it through createWorker.')
port.on('message', (order: JobOrder) => void carryOut(order, (report) => port.postMessage(report)))
