/**
 * Comparing a library of a thousand articles through the worker thread and the library's files, beside bare wink-nlp that only
 * tokenises and tags the same texts in this thread. Printed as ratios of one run. The language model is loaded before the clock starts.
 */
import { rmSync } from 'node:fs'
import { bench } from 'vitest'
import { findDiscrepancies } from '../../shared/discrepancy/find-discrepancies'
import { telling } from '../../shared/discrepancy/generated.testing'
import { readFrames } from '../../shared/discrepancy/source-frames'
import { sourceIdSchema } from '../../shared/model/schema'
import { newLibraryIn, temporaryFolder } from '../library/library.testing'
import { benchSource, writeSource } from '../search/bench.testing'
import { workerEntry } from '../worker.testing'
import { createWorker } from '../worker-client'
import { loadedLanguage } from './language-loader'

const articles = 1_000
const words = 800
/** Reports of one event among them. */
const tellers = 5
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }
const language = loadedLanguage()
language.read('The model is loaded by its first words.')

bench(
  `a library of ${articles} articles`,
  async () => {
    const texts = Array.from({ length: articles + 1 }, (_, at) => `Report ${at}\n\n${telling(3, Math.floor(at / tellers), at, words)}`)
    const bare = timeOf(() => {
      for (const text of texts) language.read(text)
    })
    const folder = temporaryFolder()
    await (await newLibraryIn(folder)).close()
    const sources = texts.map((text, at) => benchSource(at, text))
    sources.slice(0, articles).forEach((source, at) => {
      writeSource(folder, source, texts[at] ?? '')
    })
    let before: string | null = null
    const compare = async (worker: ReturnType<typeof createWorker>, count: number) => {
      const ids = sources.slice(0, count).map(({ id }) => id)
      const names = { aliases: [], apart: [] }
      return timeOfJob(async () => {
        const job = { folder, readOnly: false, names, sources: ids, earlier: [], anew: false, before }
        before = (await worker.run('compare.library', job)).answer
      })
    }
    const bareMemory = peakMegabytes()
    const first = createWorker({ entry: await workerEntry() })
    const nothing = await compare(first, articles)
    const [last, text] = [sources[articles], texts[articles]]
    if (last && text) writeSource(folder, last, text)
    const added = await compare(first, articles + 1)
    await first.close()
    const second = createWorker({ entry: await workerEntry() })
    const opened = await compare(second, articles + 1)
    await second.close()
    rmSync(folder, { recursive: true, force: true })
    print(`${articles} articles of ${words} words`, bare, [
      ['from nothing', nothing],
      ['one more', added],
      ['opened from cache, with the thread started', opened],
    ])
    process.stdout.write(`memory at its peak: bare wink-nlp and the texts ${bareMemory} MB, with all of it ${peakMegabytes()} MB\n`)
  },
  once,
)

bench(
  'five articles, a text of 1 MB, a table of 20,000 rows',
  () => {
    const five = Array.from({ length: tellers }, (_, at) => telling(5, 0, at, words))
    const long = Array.from({ length: 190 }, (_, at) => telling(6, at, 0, words)).join('\n\n')
    const table = Array.from({ length: 20_000 }, (_, at) => `Station ${at}\t${at % 97}\t${1900 + (at % 120)}`).join('\n')
    for (const [what, texts] of [
      ['five articles', five],
      ['a text of 1 MB and one article', [long, five[0] ?? '']],
      ['a table of 20,000 rows and one article', [table, five[0] ?? '']],
    ] as const) {
      const bare = timeOf(() => {
        for (const text of texts) language.read(text)
      })
      const ours = timeOf(() => {
        const frames = texts.map((text, at) => {
          const id = sourceIdSchema.parse(`src_${String(at).padStart(8, '0')}`)
          return readFrames({ id, title: what, published: '2031-03-05', language: 'en', text, blocks: null }, language)
        })
        findDiscrepancies(frames, { aliases: [], apart: [] })
      })
      print(what, bare, [['read and compared', ours]])
    }
  },
  once,
)

type Spent = { readonly ms: number /** Of the processors: what a busy machine does not change. */; readonly work: number }

function print(what: string, bare: Spent, ours: readonly (readonly [string, Spent])[]): void {
  const told = ({ ms, work }: Spent) => `${ms.toFixed(0).padStart(9)} ms ${work.toFixed(0).padStart(9)} ms of processors`
  const lines = ours.map(([done, spent]) => `${done.padEnd(46)}${told(spent)}   x${(spent.work / bare.work).toFixed(2)}`)
  process.stdout.write(`\n${what}\n${'bare wink-nlp'.padEnd(46)}${told(bare)}\n${lines.join('\n')}\n`)
}

function timeOf(work: () => void): Spent {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  work()
  return spentSince(begun, used)
}

async function timeOfJob(work: () => Promise<void>): Promise<Spent> {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  await work()
  return spentSince(begun, used)
}

function spentSince(begun: number, used: NodeJS.CpuUsage): Spent {
  const { user, system } = process.cpuUsage(used)
  return { ms: performance.now() - begun, work: (user + system) / 1_000 }
}

/** Of this process with its threads, since it began. */
function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1_024)
}
