/** Merging a large library into an empty one, beside plainly copying its folder, each file flushed, in the same run. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bench } from 'vitest'
import type { NewId } from '../ids'
import { writeLargeLibrary } from '../library/large-library.testing'
import { newLibraryIn, openToRead, options, temporaryFolder } from '../library/library.testing'
import { tellAll } from '../library/ratios.testing'
import { carryOut, type Merging, planOf } from './merge-library'

const sources = 1_000
/** Merging writes the same files, and a few for the library as a whole; it reads and checks each record of both. */
const mergeBar = 5
/** Looking over writes nothing. */
const previewBar = 1
const single = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

function copyFlushed(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const path = join(name.parentPath, name.name)
    const copy = join(to, path.slice(from.length))
    mkdirSync(dirname(copy), { recursive: true })
    const file = openSync(copy, 'w')
    writeSync(file, readFileSync(path))
    fsyncSync(file)
    closeSync(file)
  }
}

async function timeOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

bench(
  `a library of ${sources} sources merged into another`,
  async () => {
    const [theirFolder, ourFolder, copyFolder] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    await writeLargeLibrary(theirFolder, sources)
    const copied = await timeOf(() => copyFlushed(join(theirFolder, 'sources'), copyFolder))
    const [open, other] = [await newLibraryIn(ourFolder), await openToRead(theirFolder)]
    const newId: NewId = (kind) => options.newId(kind as 'lib')
    const merging: Merging = {
      open,
      other,
      choices: {},
      deps: { clock: () => new Date(), newId },
      onProgress: () => undefined,
      goOn: () => undefined,
    }
    const looked = await timeOf(() => planOf(merging))
    const merged = await timeOf(async () => carryOut(await planOf(merging), merging, { label: 'Merge', batch: 'merge' }))
    const again = await timeOf(() => planOf(merging))
    await open.close()
    await other.close()
    for (const folder of [theirFolder, ourFolder, copyFolder]) rmSync(folder, { recursive: true, force: true })
    tellAll([
      [`looking over ${sources} sources with 20,000 annotations, ms`, looked, 'copying them flushed', copied, previewBar],
      ['merging them, ms', merged, 'copying them flushed', copied, mergeBar],
      ['looking them over once more when all are there, ms', again, 'copying them flushed', copied, previewBar],
    ])
  },
  single,
)
