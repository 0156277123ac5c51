/**
 * Search over 10,000 sources of 6 kB, beside bare FTS5: the same SQLite for WebAssembly, in memory, in this thread, with the
 * texts in it, none of our code; a query there ranks and cuts a snippet too. (Native FTS5 would need a newer Node.) Ours goes
 * through the service: the worker thread, the index on disk, the library's files. Printed as ratios of one run.
 */
import { rmSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import { bench } from 'vitest'
import { newLibraryIn, open, temporaryFolder } from '../library/library.testing'
import { workerEntry } from '../worker.testing'
import { createWorker } from '../worker-client'
import { benchSource, type Corpus, corpus, seeded, writeSource } from './bench.testing'
import { createSearch, type SearchService } from './search-service'

const sources = 10_000
const sourceLength = 6_000
const queries = 300
const additions = 50
const shown = 20

type Measured = { readonly build: number; readonly query: Spread; readonly typing: Spread; readonly add: Spread }
type Spread = { readonly p50: number; readonly p95: number }

bench(
  `search over ${sources} sources`,
  async () => {
    const texts = corpus(sources, sourceLength)
    const bare = measureBare(texts)
    const { opened, caughtUp, ...ours } = await measureOurs(texts)
    print(bare, ours, opened, caughtUp)
  },
  { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
)

function measureBare({ texts, query }: Corpus): Measured {
  const database = new sqlite.Database(':memory:')
  database.exec(`create virtual table texts using fts5(text, prefix='2 3', tokenize="porter unicode61 remove_diacritics 2")`)
  const insert = database.prepare('insert into texts(text) values (?)')
  const build = time(() => {
    for (let at = 0; at < texts.length; at += 500) {
      database.exec('begin')
      for (const text of texts.slice(at, at + 500)) insert.run([text])
      database.exec('commit')
    }
  })
  const select = database.prepare(
    "select rowid, snippet(texts, 0, '', '', '…', 30) as snippet from texts where texts match ? order by rank limit ?",
  )
  const quoted = (words: string) =>
    words
      .split(' ')
      .map((word) => `"${word}"`)
      .join(' AND ')
  const random = seeded(7)
  const asked = Array.from({ length: queries }, () => query(random))
  const whole = spread(asked.map((words) => time(() => select.all([quoted(words), shown]))))
  const typing = spread(asked.map((words) => time(() => select.all([`${quoted(words.slice(0, -1))} *`, shown]))))
  const add = spread(texts.slice(0, additions).map((text) => time(() => insert.run([text]))))
  insert.finalize()
  select.finalize()
  database.close()
  return { build, query: whole, typing, add }
}

async function measureOurs({ texts, query }: Corpus): Promise<Measured & { readonly opened: number; readonly caughtUp: number }> {
  const folder = temporaryFolder()
  const worker = createWorker({ entry: await workerEntry() })
  await (await newLibraryIn(folder)).close()
  for (const [at, text] of texts.entries()) writeSource(folder, benchSource(at, text), text)
  const library = await open(folder)
  let search = createSearch(worker, library)
  const build = await timeOf(() => search.ready())
  const random = seeded(7)
  const asked = Array.from({ length: queries }, () => query(random))
  const whole = spread(await timesOf(asked.map((words) => () => search.query(`${words} -`, shown))))
  const typing = spread(await timesOf(asked.map((words) => () => search.query(words.slice(0, -1), shown))))
  const add = spread(await timesOf(texts.slice(0, additions).map((text, at) => adding(search, folder, texts.length + at, text))))
  await search.close()
  search = createSearch(worker, library)
  const opened = await timeOf(() => search.query('unheard', 1))
  const caughtUp = opened + (await timeOf(() => search.ready()))
  await search.close()
  await library.close()
  await worker.close()
  rmSync(folder, { recursive: true, force: true })
  return { build, query: whole, typing, add, opened, caughtUp }
}

/** From the change to an answer that has seen it. */
function adding(search: SearchService, folder: string, number: number, told: string): () => Promise<unknown> {
  const text = `Added ${number}\n\n${told}`
  const source = benchSource(number, text)
  writeSource(folder, source, text)
  return async () => {
    search.apply({ puts: [{ kind: 'source', record: source }], removals: [] })
    const { hits } = await search.query(`${number}`, 1)
    if (hits.length === 0) throw new Error(`The answer had not seen source ${number}.`)
  }
}

function print(bare: Measured, ours: Measured, opened: number, caughtUp: number): void {
  const row = (what: string, mine: number, peer: number) =>
    `${what.padEnd(34)}${mine.toFixed(1).padStart(9)} ms${peer.toFixed(1).padStart(9)} ms   x${(mine / peer).toFixed(2)}`
  const lines = [
    `${sources} sources of ${sourceLength} characters, Node ${process.version}`,
    `${''.padEnd(34)}${'ours'.padStart(12)}${'bare FTS5'.padStart(12)}   ratio`,
    row('build', ours.build, bare.build),
    row('query, whole words, p50', ours.query.p50, bare.query.p50),
    row('query, whole words, p95', ours.query.p95, bare.query.p95),
    row('query, while typing, p50', ours.typing.p50, bare.typing.p50),
    row('query, while typing, p95', ours.typing.p95, bare.typing.p95),
    row('add one, p50', ours.add.p50, bare.add.p50),
    row('add one, p95', ours.add.p95, bare.add.p95),
    `open to the first answer ${opened.toFixed(0)} ms (limit 50 ms), every file looked at ${caughtUp.toFixed(0)} ms`,
  ]
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
}

function time(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function timesOf(works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = []
  for (const work of works) times.push(await timeOf(work))
  return times
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
