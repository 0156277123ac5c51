import fs, { rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
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

type Files = Readonly<Record<string, string>>

/** Whether files are those after the first `done` acts of a seed without a crash. If not, they must be those after one more. */
async function isAcknowledgedState(files: Files, seed: number, done: number): Promise<boolean> {
  const folder = quickFolder()
  const library = await withOwnIds(() => newLibraryIn(folder))
  const acts = drawActs(seed)
  return withOwnIds(async () => {
    for (let count = 0; count < done; count += 1) await perform(library, acts.next().value)
    if (JSON.stringify(files) === JSON.stringify(liveFiles(folder))) return true
    await perform(library, acts.next().value)
    expect(files, `seed ${seed}, killed after ${done} acts`).toEqual(liveFiles(folder))
    return false
  })
}

/** What a person finds who opens the library after the crash. */
async function filesFound(folder: string, moment: string): Promise<Files> {
  const library = await open(folder)
  expect(library.problems, moment).toEqual([])
  expect(
    (await library.check()).entries.filter((found) => found.level === 'damage'),
    moment,
  ).toEqual([])
  await library.close()
  return Object.fromEntries(Object.entries(liveFiles(folder)).filter(([path]) => !path.endsWith('.tmp')))
}

test('a process that is killed at any moment leaves a library that opens with every acknowledged change, and no half of another', async () => {
  let acknowledged = 0
  let unacknowledged = 0
  for (let number = 0; number < processes; number += 1) {
    const folder = temporaryFolder()
    const seeds = Array.from({ length: librariesEach }, (_, index) => 1 + number * librariesEach + index)
    const child = startChild(process.execPath, [entry, 'acts', folder, seeds.join(',')])
    await child.count(Math.ceil(Math.random() * 100))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
    child.process.kill('SIGKILL')
    const lines = await child.ended()
    for (const seed of seeds) {
      const done = lines.filter((line) => line.startsWith(`done ${seed} `)).length
      const found = await filesFound(join(folder, String(seed)), `seed ${seed}, killed after ${done} acts`)
      if (!(await isAcknowledgedState(found, seed, done))) unacknowledged += 1
      acknowledged += done
    }
    rmSync(folder, { recursive: true })
  }
  // The test would prove nothing if the kills had come before the saves, or never in the midst of one.
  expect(acknowledged).toBeGreaterThan(processes * librariesEach)
  expect(unacknowledged).toBeGreaterThan(0)
}, 120_000)

/**
 * Does `work`, and before every rename and deletion copies the folder as a crash at that moment would leave it. Those
 * moments are microseconds apart, so that a kill from outside hardly ever meets them.
 */
async function copiesBetweenSteps(folder: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const copies: string[] = []
  const { renameSync, unlinkSync } = fs
  const copy = (path: fs.PathLike) => {
    if (!String(path).startsWith(folder)) return
    const target = quickFolder()
    fs.cpSync(folder, target, { recursive: true })
    rmSync(join(target, '.lock'), { force: true })
    copies.push(target)
  }
  fs.renameSync = (from, to) => {
    copy(from)
    renameSync(from, to)
  }
  fs.unlinkSync = (path) => {
    copy(path)
    unlinkSync(path)
  }
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    Object.assign(fs, { renameSync, unlinkSync })
    syncBuiltinESMExports()
  }
  return copies
}

test('between any two steps on disk a crash leaves the state before the act or the one after it', async () => {
  const folder = quickFolder()
  const library = await newLibraryIn(folder)
  const names = [
    'import',
    'mark and claim',
    'undo',
    'redo',
    'link passages',
    'give evidence',
    'delete claim',
    'undo',
    'delete source',
    'undo',
    'redo',
    'restore',
    'delete brief',
    'undo',
    'note',
  ] as const
  let moments = 0
  for (const [index, name] of names.entries()) {
    const before = liveFiles(folder)
    const copies = await copiesBetweenSteps(folder, async () => {
      expect(await perform(library, { name, pick: 0, batch: null, words: `w${index}` }), `${name} had something to do`).toBe(true)
    })
    const after = liveFiles(folder)
    expect(after).not.toEqual(before)
    for (const [number, copy] of copies.entries()) {
      const found = await filesFound(copy, `${name}, before step ${number + 1}`)
      expect([before, after], `${name}, before step ${number + 1}`).toContainEqual(found)
      moments += 1
    }
  }
  expect(moments).toBeGreaterThan(names.length * 2)
  await library.close()
}, 60_000)
