/** What opening a library of 10,000 sources costs, in times of plainly reading the files it must look at, in the same run. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bench } from 'vitest'
import { writeLargeLibrary } from './large-library.testing'
import { open, options, removeFolders, temporaryFolder } from './library.testing'
import { openLibrary } from './open'
import { median, tell } from './ratios.testing'

const size = 10_000
const rounds = 5
/** From the catalogue: less than reading every source would cost before a single one is parsed. */
const cachedBar = 2
/** Without it: parsing and checking every record is most of it. */
const rebuiltBar = 15

const folder = temporaryFolder()
await writeLargeLibrary(folder, size)
await (await open(folder)).close()
const times = { cached: [] as number[], records: [] as number[], rebuilt: [] as number[] }
let told = 0

async function timed<T>(list: number[], work: () => T | Promise<T>): Promise<T> {
  const begin = performance.now()
  const result = await work()
  list.push(performance.now() - begin)
  return result
}

async function openBothWays(): Promise<void> {
  const cached = await timed(times.cached, () => open(folder))
  await cached.close()
  rmSync(join(folder, '.cache'), { recursive: true })
  await timed(times.records, () => {
    for (const name of readdirSync(join(folder, 'sources'))) readFileSync(join(folder, 'sources', name, 'source.json'))
  })
  const onProgress = () => {
    told += 1
  }
  const rebuilt = await timed(times.rebuilt, () => openLibrary(folder, { ...options, readOnly: false, onProgress }))
  await rebuilt.close()
}

for (let round = 0; round <= rounds; round += 1) await openBothWays()
tell('opening from the catalogue', median(times.cached), 'plainly reading all source records', median(times.records), cachedBar)
tell('opening with .cache deleted', median(times.rebuilt), 'plainly reading all source records', median(times.records), rebuiltBar)
if (told < rounds * 10) throw new Error('Building the catalogue told no progress.')

bench('from the catalogue, and with .cache deleted', openBothWays, {
  iterations: 1,
  time: 0,
  warmupIterations: 0,
  warmupTime: 0,
  teardown: (_task, mode) => (mode === 'run' ? removeFolders() : undefined),
})
