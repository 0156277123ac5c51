/** The calls about what lies outside of libraries: the program, its settings, folders, the system. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startHost, testFolder, withHosts } from './handlers.testing'

withHosts()

test('the program says what it is and what its host can do', async () => {
  const { call, deps } = startHost()
  expect(await call('app.info', {})).toEqual({
    version: '1.2.3',
    host: 'browser',
    platform: process.platform,
    defaultFolder: deps.homeDir,
    canExportPdf: false,
  })
  const desktop = startHost({ host: 'desktop', renderPdf: async () => new Uint8Array() })
  expect(await desktop.call('app.info', {})).toMatchObject({ host: 'desktop', canExportPdf: true })
})

describe('settings', () => {
  test('are merged, and there after a restart', async () => {
    const host = startHost()
    expect(await host.call('settings.read', {})).toEqual({})
    await host.call('settings.write', { patch: { theme: 'dark', text: { size: 18 } } })
    await host.call('settings.write', { patch: { theme: 'light' } })
    await host.close()
    expect(await startHost({}, host.folder).call('settings.read', {})).toEqual({ theme: 'light', text: { size: 18 } })
  })

  test('of two hosts that run at the same time do not undo each other', async () => {
    const one = startHost()
    const other = startHost({}, one.folder)
    await other.call('settings.read', {})
    await one.call('settings.write', { patch: { theme: 'dark' } })
    await other.call('settings.write', { patch: { width: 'narrow' } })
    expect(await one.call('settings.read', {})).toEqual({ theme: 'dark', width: 'narrow' })
  })

  test('are all kept when many are written at once', async () => {
    const { call } = startHost()
    await Promise.all(Array.from({ length: 20 }, (_, index) => call('settings.write', { patch: { [`key-${index}`]: index } })))
    expect(Object.keys(await call('settings.read', {}))).toHaveLength(20)
  })

  test.each(['{"theme": "da', '[1, 2]', 'null', ''])('that cannot be understood (%s) are set aside and begun anew', async (damaged) => {
    const { call, deps, reported } = startHost()
    mkdirSync(deps.configDir, { recursive: true })
    writeFileSync(join(deps.configDir, 'settings.json'), damaged)
    expect(await call('settings.read', {})).toEqual({})
    await call('settings.write', { patch: { theme: 'dark' } })
    expect(await call('settings.read', {})).toEqual({ theme: 'dark' })
    const aside = readdirSync(deps.configDir).find((name) => name.startsWith('settings.json.damaged-'))
    expect(readFileSync(join(deps.configDir, aside ?? ''), 'utf8')).toBe(damaged)
    expect(reported).toHaveLength(1)
  })

  test('that cannot be written say so', async () => {
    const file = join(testFolder(), 'a file')
    writeFileSync(file, '')
    expect(await startHost({ configDir: join(file, 'config') }).refusal('settings.write', { patch: {} })).toMatchObject({
      code: 'disk-failed',
    })
  })
})

describe('choosing a folder', () => {
  test('shows folders by name, libraries marked, links followed, hidden ones left out', async () => {
    const { call, folder } = startHost()
    const place = join(folder, 'place')
    for (const name of ['zebra', 'Apple', '.hidden']) mkdirSync(join(place, name), { recursive: true })
    writeFileSync(join(place, 'file.txt'), '')
    symlinkSync(join(place, 'zebra'), join(place, 'middle'))
    symlinkSync(join(place, 'nowhere'), join(place, 'broken'))
    await call('libraries.create', { path: place, title: 'Case', name: 'Case' })
    expect(await call('folders.list', { path: place })).toEqual({
      path: place,
      parent: folder,
      folders: ['Apple', 'Case', 'middle', 'zebra'].map((name) => ({ name, path: join(place, name), isLibrary: name === 'Case' })),
    })
  })

  test('begins where libraries live by default, also before there is one', async () => {
    const { call, deps } = startHost({ homeDir: join(testFolder(), 'later') })
    expect(await call('folders.list', { path: null })).toMatchObject({ path: deps.homeDir, folders: [] })
  })

  test('ends at the root, and says what cannot be read', async () => {
    const { call, refusal, folder } = startHost()
    expect((await call('folders.list', { path: parse(folder).root })).parent).toBeNull()
    expect(await refusal('folders.list', { path: join(folder, 'nothing') })).toMatchObject({ code: 'not-found' })
  })

  test('calls nothing missing that is there: a file, what would lie in one, a folder that cannot be read', async () => {
    const { refusal, folder } = startHost()
    const file = join(folder, 'letter.txt')
    writeFileSync(file, '')
    const isFile = { code: 'invalid-input', message: expect.stringContaining('“letter.txt” is a file, not a folder') }
    expect(await refusal('folders.list', { path: file })).toMatchObject(isFile)
    expect(await refusal('folders.list', { path: join(file, 'deeper', 'still') })).toMatchObject(isFile)
    // A link to itself: unreadable for every account, also for one that permissions do not stop.
    const loop = join(folder, 'loop')
    symlinkSync(loop, loop)
    const unreadable = { code: 'disk-failed', message: expect.stringContaining('cannot be read') }
    expect(await refusal('folders.list', { path: loop })).toMatchObject(unreadable)
  })
})

describe('what only some hosts can do', () => {
  test('is said to be missing where it is', async () => {
    const { refusal } = startHost()
    expect(await refusal('folders.choose', { title: 'Where?' })).toMatchObject({ code: 'not-available' })
    expect(await refusal('files.save', { suggestedName: 'a.md', bytes: new Uint8Array() })).toMatchObject({ code: 'not-available' })
    expect(await refusal('links.openOutside', { url: 'https://example.org/' })).toMatchObject({ code: 'not-available' })
  })

  test('is done by the host where it can', async () => {
    const opened: string[] = []
    const { call } = startHost({
      chooseFolder: async (title) => `/chosen for ${title}`,
      saveFile: async (name, bytes) => `/saved/${name} ${bytes.length}`,
      openOutside: async (url) => {
        opened.push(url)
      },
    })
    expect(await call('folders.choose', { title: 'Where?' })).toBe('/chosen for Where?')
    expect(await call('files.save', { suggestedName: 'a.md', bytes: new Uint8Array(3) })).toBe('/saved/a.md 3')
    await call('links.openOutside', { url: 'https://example.org/' })
    expect(opened).toEqual(['https://example.org/'])
  })

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'words'])('never opens %s', async (url) => {
    const opened: string[] = []
    const { refusal } = startHost({
      openOutside: async (address) => {
        opened.push(address)
      },
    })
    expect(await refusal('links.openOutside', { url })).toMatchObject({ code: 'invalid-input' })
    expect(opened).toEqual([])
  })
})
