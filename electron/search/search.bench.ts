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

type Spread = { readonly p50: number; readonly p95: number }
type Both = { readonly ours: Spread; readonly bare: Spread }

bench(
  `search over ${sources} sources`,
  async () => {
    const { texts, query } = corpus(sources, sourceLength)
    const bare = buildBare(texts)
    const folder = temporaryFolder()
    const worker = createWorker({ entry: await workerEntry() })
    await (await newLibraryIn(folder)).close()
    for (const [at, text] of texts.entries()) writeSource(folder, benchSource(at, text), text)
    const library = await open(folder)
    let search = createSearch(worker, library)
    const build = await timeOf(() => search.ready())
    const random = seeded(7)
    const asked = Array.from({ length: queries }, () => query(random))
    const whole = await inTurns(asked.map((words) => [() => search.query(`${words} -`, shown), () => bare.query(quoted(words))]))
    const typing = await inTurns(
      asked.map((words) => [() => search.query(words.slice(0, -1), shown), () => bare.query(`${quoted(words.slice(0, -1))} *`)]),
    )
    const add = await inTurns(
      texts.slice(0, additions).map((text, at) => [adding(search, folder, texts.length + at, text), () => bare.add(text)]),
    )
    await search.close()
    search = createSearch(worker, library)
    const opened = await timeOf(() => search.query(String(texts.length), 1))
    const caughtUp = opened + (await timeOf(() => search.ready()))
    await search.close()
    await library.close()
    await worker.close()
    bare.close()
    rmSync(folder, { recursive: true, force: true })
    print(build, bare.build, { whole, typing, add }, opened, caughtUp)
  },
  { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
)

function buildBare(texts: Corpus['texts']) {
  const database = new sqlite.Database(':memory:')
  database.exec(`create virtual table texts using fts5(text, prefix='2 3', tokenize="porter unicode61 remove_diacritics 2")`)
  const insert = database.prepare('insert into texts(text) values (?)')
  const begun = performance.now()
  for (let at = 0; at < texts.length; at += 500) {
    database.exec('begin')
    for (const text of texts.slice(at, at + 500)) insert.run([text])
    database.exec('commit')
  }
  const build = performance.now() - begun
  const select = database.prepare(
    "select rowid, snippet(texts, 0, '', '', '…', 30) as snippet from texts where texts match ? order by rank limit ?",
  )
  return {
    build,
    query: (expression: string) => select.all([expression, shown]),
    add: (text: string) => insert.run([text]),
    close() {
      insert.finalize()
      select.finalize()
      database.close()
    },
  }
}

function quoted(words: string): string {
  return words
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' AND ')
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

function print(
  build: number,
  bareBuild: number,
  { whole, typing, add }: Readonly<Record<'whole' | 'typing' | 'add', Both>>,
  opened: number,
  caughtUp: number,
): void {
  const row = (what: string, mine: number, peer: number) =>
    `${what.padEnd(34)}${mine.toFixed(1).padStart(9)} ms${peer.toFixed(1).padStart(9)} ms   x${(mine / peer).toFixed(2)}`
  const rows = (what: string, { ours, bare }: Both) => [row(`${what}, p50`, ours.p50, bare.p50), row(`${what}, p95`, ours.p95, bare.p95)]
  const lines = [
    `${sources} sources of ${sourceLength} characters, Node ${process.version}`,
    `${''.padEnd(34)}${'ours'.padStart(12)}${'bare FTS5'.padStart(12)}   ratio`,
    row('build', build, bareBuild),
    ...rows('query, whole words', whole),
    ...rows('query, while typing', typing),
    ...rows('add one', add),
    `open to the first answer ${opened.toFixed(0)} ms (limit 50 ms), every file looked at ${caughtUp.toFixed(0)} ms`,
  ]
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
}

async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Ours and the bare one one after the other, so that what else the machine does meets both. */
async function inTurns(works: readonly (readonly [ours: () => unknown, bare: () => unknown])[]): Promise<Both> {
  const times = { ours: [] as number[], bare: [] as number[] }
  for (const [ours, bare] of works) {
    times.ours.push(await timeOf(ours))
    times.bare.push(await timeOf(bare))
  }
  return { ours: spread(times.ours), bare: spread(times.bare) }
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
