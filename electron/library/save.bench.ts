/**
 * What saving one annotation costs, in times of one plain write of the same bytes with a flush, measured in turn in the
 * same run, so that the ratio means the same on every disk. Bars from the project's plan.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { bench } from 'vitest'
import type { Annotation } from '../../shared/model/annotation'
import { writeLargeLibrary } from './large-library.testing'
import { open, removeFolders, step, temporaryFolder } from './library.testing'
import type { OpenLibrary } from './open-library'
import { median, tell } from './ratios.testing'

/** At most this many times the plain write; 2.5 is the goal. */
const bar = 3.5
/** At most this many times the cost in the smallest library, however many sources there are. */
const growthBar = 1.5
const sizes = [10, 1_000, 10_000]
const rounds = 300
const warmUp = 200

function plainWrite(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
}

type Prepared = {
  readonly folder: string
  readonly library: OpenLibrary
  readonly annotation: Annotation
  readonly plain: number[]
  readonly saves: number[]
}

async function prepare(size: number): Promise<Prepared> {
  const folder = temporaryFolder()
  const ids = await writeLargeLibrary(folder, size)
  const library = await open(folder)
  const id = ids[Math.floor(size / 2)]
  const [annotation] = id ? (await library.read(id)).annotations : []
  if (!annotation) throw new Error('The library has no annotation.')
  return { folder, library, annotation, plain: [], saves: [] }
}

let saved = 0

/** One plain write and one save, in turn. The annotations file keeps its size. */
async function writeAndSave({ folder, library, annotation, plain, saves }: Prepared): Promise<void> {
  const bytes = readFileSync(join(folder, 'sources', annotation.sourceId, 'annotations.json'))
  const begin = performance.now()
  plainWrite(join(folder, 'plain'), bytes)
  const middle = performance.now()
  saved += 1
  const record = { ...annotation, note: `Note ${100_000 + saved}` }
  await library.commit({ puts: [{ kind: 'annotation', record }], removals: [] }, step('Note', 'note'))
  saves.push(performance.now() - middle)
  plain.push(middle - begin)
}

const ratios: number[] = []
// What other benches wrote or deleted before is on the disk first: a commit of the file system would wait for all of it.
spawnSync('sync')
for (const size of sizes) {
  const prepared = await prepare(size)
  for (let round = 0; round < warmUp; round += 1) await writeAndSave(prepared)
  prepared.plain.length = 0
  prepared.saves.length = 0
  for (let round = 0; round < rounds; round += 1) await writeAndSave(prepared)
  await prepared.library.close()
  rmSync(prepared.folder, { recursive: true })
  ratios.push(tell(`saving one annotation, ${size} sources`, median(prepared.saves), 'a plain flushed write', median(prepared.plain), bar))
}
tell('this ratio in the largest library', ratios.at(-1) ?? Number.NaN, 'that in the smallest', ratios[0] ?? Number.NaN, growthBar)

const small = await prepare(10)
bench('one plain write and one save, 10 sources', () => writeAndSave(small), {
  iterations: 50,
  time: 0,
  warmupTime: 0,
  teardown: (_task, mode) => (mode === 'run' ? removeFolders() : undefined),
})
