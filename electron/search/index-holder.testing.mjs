/** A process that has an index open, to be killed. Arguments: the worker's entry, the library's folder, its id. */
import { Worker } from 'node:worker_threads'

const [entry, folder, library] = process.argv.slice(2)
const worker = new Worker(entry)
worker.on('message', (report) => {
  if (report.id === 1)
    worker.postMessage({ id: 2, job: 'index.records', input: { key: 'held', records: { sources: [], claims: [], briefs: [] } } })
  else process.send(report.kind)
})
worker.postMessage({ id: 1, job: 'index.open', input: { key: 'held', folder, library, inMemory: false } })
