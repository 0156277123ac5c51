import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startDesk, testFolder, withHosts } from './handlers.testing'

withHosts()

/** A desk whose clock is set by hand, in milliseconds after the real time. */
async function inboxDesk() {
  let ahead = 0
  const desk = await startDesk({ clock: () => new Date(Date.now() + ahead) })
  const folder = join(testFolder(), 'inbox')
  mkdirSync(folder)
  writeFileSync(join(folder, 'old.txt'), 'This was here before.')
  const { library } = desk
  const look = async () => (await desk.call('inbox.look', { library })).files.map(({ name }) => name)
  const later = (milliseconds: number) => {
    ahead += milliseconds
  }
  return { desk, folder, look, later, library }
}

describe('an inbox', () => {
  test('is off until a person names a folder, and off again when they say so', async () => {
    const { desk, folder, look, later, library } = await inboxDesk()
    expect(await desk.call('inbox.read', { library })).toEqual({ folder: null })
    expect(await look()).toEqual([])
    await desk.call('inbox.set', { library, folder })
    await desk.call('inbox.set', { library, folder: null })
    writeFileSync(join(folder, 'new.txt'), 'Words.')
    later(60_000)
    expect(await look()).toEqual([])
  })

  test('gives each new file once, when it is written to its end; what was there before stays out', async () => {
    const { desk, folder, look, later, library } = await inboxDesk()
    later(50)
    await desk.call('inbox.set', { library, folder })
    later(-50)
    const path = join(folder, 'new.txt')
    writeFileSync(path, 'Words.')
    writeFileSync(join(folder, '.hidden'), 'x')
    const soon = new Date(Date.now() + 1_000)
    utimesSync(path, soon, soon)
    later(1_500)
    expect(await look()).toEqual([])
    later(60_000)
    expect(await look()).toEqual(['new.txt'])
    expect(await look()).toEqual([])
  })

  test('cannot be the library itself, nor what is no folder', async () => {
    const { desk, folder, library } = await inboxDesk()
    const inside = join(desk.snapshot.path, 'sources')
    expect((await desk.refusal('inbox.set', { library, folder: inside })).code).toBe('invalid-input')
    expect((await desk.refusal('inbox.set', { library, folder: join(folder, 'old.txt') })).code).toBe('not-found')
  })
})
