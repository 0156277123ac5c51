import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claim, liveFiles, newLibraryIn, open, openToRead, put, removeFolders, step, temporaryFolder } from './library.testing'
import { processStart, thisHost } from './process-identity'
import { buildChild, startChild } from './spawn.testing'

let entry = ''
beforeAll(async () => {
  entry = await buildChild()
}, 60_000)
afterAll(removeFolders)

async function emptyLibrary(): Promise<string> {
  const folder = temporaryFolder()
  await (await newLibraryIn(folder)).close()
  return folder
}

type Owner = { token: string; pid: number; host: ReturnType<typeof thisHost>; processStart: string | null; since: string }

function leaveLock(folder: string, changes: Partial<Owner>): void {
  const owner: Owner = {
    token: 'other',
    pid: process.pid,
    host: thisHost(),
    processStart: processStart(process.pid),
    since: '2031-03-04T08:00:00.000Z',
    ...changes,
  }
  writeFileSync(join(folder, '.lock'), JSON.stringify(owner))
}

describe('two processes on one library', () => {
  test('the second is told who has it and since when, and may read it; when the first is killed, nothing blocks', async () => {
    const folder = await emptyLibrary()
    const before = liveFiles(folder)
    const other = startChild(process.execPath, [entry, 'hold', folder])
    await other.line('ready')
    await expect(open(folder)).rejects.toMatchObject({
      code: 'library-locked',
      message: expect.stringMatching(new RegExp(`process ${other.process.pid} on .+, since 2031-03-04T.*open it here for reading only`)),
    })
    const reader = await openToRead(folder)
    expect(reader.workspace().library.title).toBe('Bridge closure')
    await expect(reader.commit(put(claim('One')), step('Claim'))).rejects.toMatchObject({ code: 'read-only' })
    await reader.close()
    expect(existsSync(join(folder, '.lock')), 'the lock of the first').toBe(true)
    expect(liveFiles(folder)).toEqual(before)

    other.process.kill('SIGKILL')
    await other.ended()
    const writer = await open(folder)
    await writer.commit(put(claim('One')), step('Claim'))
    await writer.close()
    expect(existsSync(join(folder, '.lock'))).toBe(false)
  })

  test('of many that start at once over a dead lock, exactly one gets it', async () => {
    const folder = await emptyLibrary()
    leaveLock(folder, { pid: 2 ** 22 + 1 })
    const children = Array.from({ length: 6 }, () => startChild(process.execPath, [entry, 'hold', folder]))
    const outcomes = await Promise.allSettled(children.map((child) => child.line('ready')))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    for (const child of children) child.process.stdin?.end()
    await Promise.all(children.map((child) => child.ended()))
  })

  test('the same process cannot open it twice either', async () => {
    const folder = await emptyLibrary()
    const library = await open(folder)
    await expect(open(folder)).rejects.toMatchObject({ code: 'library-locked' })
    await library.close()
  })
})

describe('a lock that was left behind', () => {
  test.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1 }],
    ['of another process that had this number before', { processStart: '1' }],
    ['from before the computer was started again', { host: { ...thisHost(), boot: 'another boot' }, pid: 1 }],
  ])('%s does not block', async (_case, changes) => {
    const folder = await emptyLibrary()
    leaveLock(folder, changes)
    await (await open(folder)).close()
  })

  test('of another computer blocks while it has a pulse, and no longer', async () => {
    const folder = await emptyLibrary()
    leaveLock(folder, { host: { ...thisHost(), name: 'reading-room' } })
    await expect(open(folder)).rejects.toMatchObject({ code: 'library-locked', message: expect.stringContaining('reading-room') })
    const longAgo = new Date(Date.now() - 10 * 60_000)
    utimesSync(join(folder, '.lock'), longAgo, longAgo)
    await (await open(folder)).close()
  })

  test('of a container on this computer is judged by its pulse, not by process numbers that mean nothing here', async () => {
    const folder = await emptyLibrary()
    leaveLock(folder, { host: { ...thisHost(), namespace: 'pid:[1]' }, pid: 2 ** 22 + 1 })
    await expect(open(folder)).rejects.toMatchObject({ code: 'library-locked' })
  })

  test('garbled long ago does not block', async () => {
    const folder = await emptyLibrary()
    writeFileSync(join(folder, '.lock'), '{"pid": 1')
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(join(folder, '.lock'), longAgo, longAgo)
    await (await open(folder)).close()
  })
})

describe('a lock that changes hands while the library is open', () => {
  test('taken over by another: nothing is written any more, in words', async () => {
    const folder = await emptyLibrary()
    const library = await open(folder)
    const before = readFileSync(join(folder, 'claims.json'), 'utf8')
    leaveLock(folder, { host: { ...thisHost(), name: 'reading-room' } })
    await expect(library.commit(put(claim('One')), step('Claim'))).rejects.toMatchObject({
      code: 'library-locked',
      message: expect.stringContaining('reading-room'),
    })
    expect(readFileSync(join(folder, 'claims.json'), 'utf8')).toBe(before)
    await library.close()
    expect(readFileSync(join(folder, '.lock'), 'utf8'), 'the lock of the other is left alone').toContain('reading-room')
  })

  test('deleted by a person who cleaned up: it is made anew and work goes on', async () => {
    const folder = await emptyLibrary()
    const library = await open(folder)
    rmSync(join(folder, '.lock'))
    await library.commit(put(claim('One')), step('Claim'))
    await expect(open(folder)).rejects.toMatchObject({ code: 'library-locked' })
    await library.close()
  })
})
