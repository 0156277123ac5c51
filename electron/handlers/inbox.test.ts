import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startDesk, startHost, testFolder, withHosts } from './handlers.testing'

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

  test('gives five hundred at a time, the oldest first, until every file was given', async () => {
    const { desk, folder, look, later, library } = await inboxDesk()
    await desk.call('inbox.set', { library, folder })
    const names = Array.from({ length: 620 }, (_, at) => `f${String(at).padStart(4, '0')}.txt`)
    // The names say nothing of the order in which they came.
    for (const [at, name] of names.entries()) {
      writeFileSync(join(folder, name), name)
      const time = new Date(Date.now() + (620 - at) * 1_000)
      utimesSync(join(folder, name), time, time)
    }
    later(3_600_000)
    const [first, second] = [await look(), await look()]
    expect([first.length, second.length, await look()]).toEqual([500, 120, []])
    expect([...first, ...second]).toEqual([...names].reverse())
  })

  test('gives a file again in the next session until it was taken in or left out, and then no more', async () => {
    const { desk, folder, look, later, library } = await inboxDesk()
    later(50)
    await desk.call('inbox.set', { library, folder })
    later(-50)
    for (const [at, name] of ['a.txt', 'b.txt', 'c.txt'].entries()) {
      writeFileSync(join(folder, name), name)
      const time = new Date(Date.now() + 1_000 * (at + 1))
      utimesSync(join(folder, name), time, time)
    }
    later(60_000)
    expect(await look()).toEqual(['a.txt', 'b.txt', 'c.txt'])
    await desk.call('inbox.done', { library, path: join(folder, 'b.txt') })
    expect(await look()).toEqual([])
    // A window that opens the library asks what is watched; what another one was given and lost is given again.
    const next = async () => {
      await desk.call('inbox.read', { library })
      return look()
    }
    expect(await next()).toEqual(['a.txt', 'c.txt'])
    for (const name of ['a.txt', 'c.txt']) await desk.call('inbox.done', { library, path: join(folder, name) })
    expect(await next()).toEqual([])
    await desk.close()
    const host = startHost({ clock: () => new Date(Date.now() + 120_000) }, desk.folder)
    const again = await host.call('libraries.open', { path: desk.snapshot.path, readOnly: false })
    expect((await host.call('inbox.look', { library: again.library.id })).files).toEqual([])
    const time = new Date(Date.now() + 30_000)
    writeFileSync(join(folder, 'b.txt'), 'Other words.')
    utimesSync(join(folder, 'b.txt'), time, time)
    expect((await host.call('inbox.look', { library: again.library.id })).files.map(({ name }) => name)).toEqual(['b.txt'])
  })

  test('cannot be the library itself, nor what is no folder', async () => {
    const { desk, folder, library } = await inboxDesk()
    const inside = join(desk.snapshot.path, 'sources')
    expect((await desk.refusal('inbox.set', { library, folder: inside })).code).toBe('invalid-input')
    expect((await desk.refusal('inbox.set', { library, folder: join(folder, 'old.txt') })).code).toBe('not-found')
  })
})
