import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawActs, perform } from './acts.testing'
import { liveFiles, newLibraryIn, open, quickFolder, removeFolders, temporaryFolder, withOwnIds } from './library.testing'
import { buildChild, startChild } from './spawn.testing'

let entry = ''
beforeAll(async () => {
  entry = await buildChild()
}, 60_000)
afterAll(removeFolders)

/** 200 sequences of saves: in each of 25 processes 8 libraries are written at once when it is killed. */
const processes = 25
const librariesEach = 8

/** The files of a library after the first `count` acts of a seed, done without a crash. */
async function filesAfter(seed: number, count: number): Promise<Readonly<Record<string, string>>> {
  return withOwnIds(async () => {
    const folder = quickFolder()
    const library = await newLibraryIn(folder)
    await withOwnIds(async () => {
      let done = 0
      for (const act of drawActs(seed)) {
        if (done === count) break
        await perform(library, act)
        done += 1
      }
    })
    await library.close()
    const files = liveFiles(folder)
    rmSync(folder, { recursive: true })
    return files
  })
}

test('a process that is killed at any moment leaves a library that opens with every acknowledged change, and no half of another', async () => {
  let acknowledged = 0
  let unacknowledged = 0
  for (let number = 0; number < processes; number += 1) {
    const folder = temporaryFolder()
    const seeds = Array.from({ length: librariesEach }, (_, index) => 1 + number * librariesEach + index)
    const child = startChild(process.execPath, [entry, 'acts', folder, seeds.join(',')])
    await child.line('ready')
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 250))
    child.process.kill('SIGKILL')
    const lines = await child.ended()
    for (const seed of seeds) {
      const done = lines.filter((line) => line.startsWith(`done ${seed} `)).length
      const library = await open(join(folder, String(seed)))
      expect(library.problems, `seed ${seed}, killed after ${done} acts`).toEqual([])
      expect((await library.check()).entries.filter((entry) => entry.level === 'damage')).toEqual([])
      await library.close()
      const found = liveFiles(join(folder, String(seed)))
      for (const path of Object.keys(found)) if (path.endsWith('.tmp')) delete (found as Record<string, string>)[path]
      const last = await filesAfter(seed, done)
      if (JSON.stringify(found) !== JSON.stringify(last)) {
        unacknowledged += 1
        expect(found, `seed ${seed}, killed after ${done} acts`).toEqual(await filesAfter(seed, done + 1))
      }
      acknowledged += done
    }
    rmSync(folder, { recursive: true })
  }
  // The test would prove nothing if the kills had come before the saves, or never in the midst of one.
  expect(acknowledged).toBeGreaterThan(processes * librariesEach)
  expect(unacknowledged).toBeGreaterThan(0)
}, 120_000)
