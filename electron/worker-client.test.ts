/** A thread that misbehaves is played by an entry of a few lines in a real thread; the real entry is used where it can be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { workerEntry } from './worker.testing'
import { type BackgroundWorker, createWorker } from './worker-client'

const misbehaving = `
const { parentPort } = require('node:worker_threads')
let jobs = 0
parentPort.on('message', ({ id, job, input }) => {
  jobs++
  const text = job === 'import' ? input.text : input.key
  if (text === 'hang') for (;;) {}
  if (text === 'exit') process.exit(3)
  if (text === 'throw') setImmediate(() => { throw new Error('a defect') })
  else if (text === 'hog') { const all = []; for (;;) all.push(new Array(10000).fill({})) }
  else if (text === 'fail') parentPort.postMessage({ id, kind: 'failed', error: { code: 'unsupported-format', message: 'No such luck.' }, stack: null })
  else {
    parentPort.postMessage({ id, kind: 'progress', progress: { done: 1, total: 2 } })
    parentPort.postMessage({ id, kind: 'done', output: text + ' ' + jobs })
  }
})`

let folder: string
let worker: BackgroundWorker

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-worker-'))
})

afterEach(() => worker.close())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a thread', () => {
  const paste = (text: string) => ({ kind: 'paste' as const, text, html: null })

  function startMisbehaving(options: { memoryMb?: number } = {}): void {
    const entry = join(folder, 'misbehaving.cjs')
    writeFileSync(entry, misbehaving)
    worker = createWorker({ entry, ...options })
  }

  test('does its jobs one after the other and tells how far it is', async () => {
    startMisbehaving()
    const told: unknown[] = []
    const answers = await Promise.all([
      worker.run('import', paste('one'), { onProgress: (progress) => told.push(progress) }),
      worker.run('import', paste('two')),
    ])
    expect(answers).toEqual(['one 1', 'two 2'])
    expect(told).toEqual([{ done: 1, total: 2 }])
  })

  test('gives an error back with its code and its sentence', async () => {
    startMisbehaving()
    await expect(worker.run('import', paste('fail'))).rejects.toMatchObject({
      name: 'CallError',
      code: 'unsupported-format',
      message: 'No such luck.',
    })
  })

  test('that takes too long is stopped, and the next job runs in a new one', async () => {
    startMisbehaving()
    const stopped = worker.run('import', paste('hang'), { timeoutMs: 300 })
    const next = worker.run('import', paste('next'))
    await expect(stopped).rejects.toMatchObject({ code: 'limit-exceeded', message: expect.stringContaining('longer than 1 s') })
    await expect(next).resolves.toBe('next 1')
  })

  test('that ends or throws fails its job only', async () => {
    startMisbehaving()
    const jobs = ['exit', 'one', 'throw', 'two'].map((text) => worker.run('import', paste(text)))
    const ends = await Promise.allSettled(jobs)
    expect(ends).toMatchObject([
      { reason: { code: 'internal', message: expect.stringContaining('ended with code 3') } },
      { value: 'one 1' },
      { reason: { code: 'internal', message: expect.stringContaining('a defect') } },
      { value: 'two 1' },
    ])
  })

  test('that takes too much memory is stopped and says so', async () => {
    startMisbehaving({ memoryMb: 32 })
    await expect(worker.run('import', paste('hog'))).rejects.toMatchObject({
      code: 'limit-exceeded',
      message: expect.stringContaining('32 MB of memory'),
    })
    await expect(worker.run('import', paste('next'))).resolves.toBe('next 1')
  })

  test('that hangs over an import keeps no index job waiting', async () => {
    startMisbehaving()
    const hanging = worker.run('import', paste('hang'))
    const settled = expect(hanging).rejects.toMatchObject({ code: 'cancelled' })
    await expect(worker.run('index.close', { key: 'free' })).resolves.toBe('free 1')
    await worker.close()
    await settled
  })

  test('whose import is cancelled ends at once; a waiting one is never begun', async () => {
    startMisbehaving()
    const cancel = new AbortController()
    const running = worker.run('import', paste('hang'), { signal: cancel.signal })
    const waiting = worker.run('import', paste('waiting'), { signal: cancel.signal })
    const next = worker.run('import', paste('next'))
    cancel.abort()
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    await expect(next).resolves.toBe('next 1')
    await expect(worker.run('import', paste('late'), { signal: cancel.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('that cannot be started fails its job with a sentence', async () => {
    worker = createWorker({ entry: join(folder, 'missing.cjs') })
    await expect(worker.run('import', paste('one'))).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('missing.cjs'),
    })
  })

  test('is given no more jobs after closing', async () => {
    startMisbehaving()
    await worker.close()
    await expect(worker.run('import', paste('one'))).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('the real entry', () => {
  let entry: string

  beforeAll(async () => {
    entry = await workerEntry()
  }, 60_000)

  beforeEach(() => {
    worker = createWorker({ entry })
  })

  test('makes a draft of a page and gives the file back byte for byte', async () => {
    const bytes = new TextEncoder().encode(
      '<html><head><title>Ferry late</title></head><body><article><h1>Ferry late</h1><p>The ferry was an hour late on Monday.</p></article></body></html>',
    )
    const { sources } = await worker.run('import', { kind: 'bytes', name: 'ferry.html', bytes })
    expect(sources).toMatchObject([{ original: { name: 'ferry.html', extension: '.html', bytes } }])
    expect(sources[0]?.draft.text).toContain('The ferry was an hour late on Monday.')
  })

  test('says in a sentence why a file cannot be imported', async () => {
    const refused = worker.run('import', { kind: 'bytes', name: 'report.xls', bytes: new Uint8Array([208, 207, 17, 224]) })
    await expect(refused).rejects.toMatchObject({
      name: 'CallError',
      code: 'unsupported-format',
      message: expect.stringContaining('report.xls'),
    })
  })

  test('keeps the code of an error that a job gives', async () => {
    await expect(worker.run('index.query', { key: 'never opened', text: 'harbour', limit: 10 })).rejects.toMatchObject({
      name: 'CallError',
      code: 'not-found',
    })
  })
})
