import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Refused } from './child.testing'
import { annotationOn, newLibraryIn, newSource, open, put, removeFolders, step, temporaryFolder } from './library.testing'
import { buildChild, startChild } from './spawn.testing'

let entry = ''
beforeAll(async () => {
  entry = await buildChild()
}, 60_000)
afterAll(removeFolders)

async function libraryWithAnnotation(folder: string): Promise<void> {
  const library = await newLibraryIn(folder)
  const added = newSource()
  await library.addSource(added, step('Import'))
  await library.commit(put(annotationOn(added.source.id, 'made before')), step('Mark'))
  await library.close()
}

type Starved = { readonly refused: readonly Refused[]; readonly annotations: number }

/** Runs the child under a shell command that wraps it, and reads its last line. */
async function ask<T>(shell: string): Promise<T> {
  const child = startChild('sh', ['-c', shell])
  const line = await child.line('{')
  await child.ended()
  return JSON.parse(line) as T
}

/** Everything that was acknowledged is there after the refusal, and the library is sound. */
async function expectKept(folder: string, annotations: number): Promise<void> {
  const library = await open(folder)
  expect(library.problems).toEqual([])
  expect((await library.allAnnotations()).length).toBe(annotations)
  expect((await library.check()).entries).toEqual([])
  await library.close()
}

describe('a disk that refuses', () => {
  test('a full disk: each kind of act is refused in words and leaves everything as before', async () => {
    const folder = temporaryFolder()
    // A real little disk where this account may mount one; otherwise files that may not grow any further.
    const mayMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder]).status === 0
    const run = `"${process.execPath}" "${entry}" starve "${folder}/library"`
    if (mayMount) {
      const away = temporaryFolder()
      await libraryWithAnnotation(join(away, 'library'))
      const inside = `mount -t tmpfs -o size=400k tmpfs "${folder}" && cp -r "${away}/library" "${folder}" && ${run} && cp -r "${folder}/library" "${away}/after"`
      const starved = await ask<Starved>(`unshare -m sh -c '${inside}'`)
      expectRefused(starved, /The disk is full/)
      await expectKept(join(away, 'after'), starved.annotations)
    } else {
      mkdirSync(join(folder, 'library'))
      await libraryWithAnnotation(join(folder, 'library'))
      const starved = await ask<Starved>(`ulimit -f 128; ${run}`)
      expectRefused(starved, /larger than this disk or account allows/)
      await expectKept(join(folder, 'library'), starved.annotations)
    }
  })

  test('files that may not grow: refused in words, everything as before', async () => {
    const folder = temporaryFolder()
    await libraryWithAnnotation(folder)
    const starved = await ask<Starved>(`ulimit -f 128; "${process.execPath}" "${entry}" starve "${folder}"`)
    expectRefused(starved, /Everything saved before is kept\. Free some space/)
    await expectKept(folder, starved.annotations)
  })

  test('a folder that becomes read-only: every act is refused in words, and the library stays readable', async () => {
    const folder = temporaryFolder()
    await libraryWithAnnotation(folder)
    const starved = await ask<Starved>(`"${process.execPath}" "${entry}" forbid "${folder}"`)
    expectRefused(starved, /may not be written by this account.*Change its permissions/)
    expect(starved.annotations).toBe(1)
    await expectKept(folder, 1)
  })

  test('a folder that cannot be written is not opened for writing, but for reading', async () => {
    const folder = temporaryFolder()
    await libraryWithAnnotation(folder)
    const visit = await ask<{ refusal: Refused | null; read: number; problems: unknown[] }>(
      `"${process.execPath}" "${entry}" visit "${folder}"`,
    )
    expect(visit.refusal).toMatchObject({
      code: 'disk-failed',
      message: expect.stringMatching(/was not opened\. The folder of the library may not be written/),
    })
    expect(visit.read).toBeGreaterThan(50)
    expect(visit.problems).toEqual([])
  })

  test('a folder that disappears: refused in words', async () => {
    const folder = temporaryFolder()
    await libraryWithAnnotation(folder)
    const library = await open(folder)
    spawnSync('mv', [folder, `${folder}-away`])
    const [id] = library.workspace().sources.keys()
    await expect(
      library.commit(
        { puts: [{ kind: 'library', record: { ...library.workspace().library, title: 'New' } }], removals: [] },
        step('Rename'),
      ),
    ).rejects.toMatchObject({
      code: 'disk-failed',
      message: expect.stringContaining('is not where it was'),
    })
    spawnSync('mv', [`${folder}-away`, folder])
    await library.commit(
      { puts: [{ kind: 'library', record: { ...library.workspace().library, title: 'New' } }], removals: [] },
      step('Rename'),
    )
    expect((await library.read(id as never)).annotations).toHaveLength(1)
    await library.close()
  })
})

function expectRefused(starved: Starved, message: RegExp): void {
  expect(starved.refused.map((refused) => refused.act)).toEqual(['alone', 'together', 'import', 'delete'])
  for (const refused of starved.refused) {
    expect(refused).toMatchObject({ code: 'disk-failed', asBefore: true })
    expect(refused.message).toMatch(message)
  }
}
