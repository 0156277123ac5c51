import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changesHeard, nightReport, paste, reopened, startDesk, startHost, testFolder, withHosts } from './handlers.testing'

withHosts()

describe('making a library', () => {
  test('puts it in a folder of its own, named after the title as every system allows', async () => {
    const { call, deps } = startHost({ host: 'cli' })
    const { path, library } = await call('libraries.create', { path: deps.homeDir, title: 'Ulvik: dam / flood?' })
    expect(path).toBe(join(realpathSync(deps.homeDir), 'Ulvik dam flood'))
    expect(library.title).toBe('Ulvik: dam / flood?')
  })

  test('never writes over what is there', async () => {
    const { call, deps } = startHost({ host: 'cli' })
    mkdirSync(join(deps.homeDir, 'Ulvik'))
    const paths = [
      await call('libraries.create', { path: deps.homeDir, title: 'Ulvik' }),
      await call('libraries.create', { path: deps.homeDir, title: 'Ulvik' }),
    ]
    expect(paths.map(({ path }) => path)).toEqual(['Ulvik 2', 'Ulvik 3'].map((name) => join(realpathSync(deps.homeDir), name)))
    expect(readdirSync(join(deps.homeDir, 'Ulvik'))).toEqual([])
  })

  test('makes a folder inside the usual place also when that does not exist yet', async () => {
    const { call, deps } = startHost({ host: 'cli' })
    rmSync(deps.homeDir, { recursive: true })
    expect((await call('libraries.create', { path: deps.homeDir, title: 'First' })).path).toBe(join(realpathSync(deps.homeDir), 'First'))
  })

  test('takes a folder that is not there as it is named', async () => {
    const { call, deps } = startHost({ host: 'cli' })
    const path = join(realpathSync(deps.homeDir), 'cases', '2031', 'dam')
    expect((await call('libraries.create', { path, title: 'Dam' })).path).toBe(path)
  })

  test('takes a name for the folder, which must be empty and a name', async () => {
    const { call, refusal, deps } = startHost({ host: 'cli' })
    const path = realpathSync(deps.homeDir)
    mkdirSync(join(path, 'empty'))
    mkdirSync(join(path, 'full'))
    writeFileSync(join(path, 'full', 'letter.txt'), 'Dear all')
    writeFileSync(join(path, 'file'), '')
    expect((await call('libraries.create', { path, title: 'A title', name: 'empty' })).path).toBe(join(path, 'empty'))
    for (const name of ['full', 'file', '..', 'a/b', '../outside', 'empty'])
      expect({ name, ...(await refusal('libraries.create', { path, title: 'A title', name })) }).toMatchObject({
        name,
        code: 'invalid-input',
      })
    expect(readdirSync(join(path, 'full'))).toEqual(['letter.txt'])
    expect(existsSync(join(path, '..', 'outside'))).toBe(false)
  })

  test('refuses a folder that is a library, and a file', async () => {
    const { call, refusal, deps } = startHost({ host: 'cli' })
    const { path } = await call('libraries.create', { path: deps.homeDir, title: 'Ulvik' })
    expect(await refusal('libraries.create', { path, title: 'Another' })).toMatchObject({ code: 'invalid-input' })
    expect(await refusal('libraries.create', { path: join(path, 'library.json'), title: 'Another' })).toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('opening a library', () => {
  test('shares one that is open already, also by another way to the same folder', async () => {
    const desk = await startDesk()
    const link = join(desk.folder, 'shortcut')
    symlinkSync(desk.snapshot.path, link)
    const again = await desk.call('libraries.open', { path: link, readOnly: false })
    expect(again).toMatchObject({ path: desk.snapshot.path, readOnly: false, library: { id: desk.library } })
    expect((await desk.call('history.read', { library: desk.library })).undo).toBe('Import')
  })

  test('opens it once when two windows ask at the same moment', async () => {
    const desk = await startDesk()
    await desk.call('libraries.close', { library: desk.library })
    const open = { path: desk.snapshot.path, readOnly: false }
    const both = await Promise.all([desk.call('libraries.open', open), desk.call('libraries.open', open)])
    expect(both.map(({ readOnly, sources }) => [readOnly, sources.length])).toEqual([
      [false, 2],
      [false, 2],
    ])
  })

  test('says that another program writes to it, and opens it for reading', async () => {
    const desk = await startDesk()
    const other = startHost({ host: 'cli' })
    const { path } = desk.snapshot
    expect(await other.refusal('libraries.open', { path, readOnly: false })).toMatchObject({ code: 'library-locked' })
    const read = await other.call('libraries.open', { path, readOnly: true })
    expect(read).toMatchObject({ readOnly: true, sources: [{}, {}] })
    const { library } = desk
    const refused = await other.refusal('claims.add', { library, batch: null, text: 'No.', kind: 'fact' })
    expect(refused).toMatchObject({ code: 'read-only' })
    expect(await other.refusal('libraries.open', { path, readOnly: false })).toMatchObject({ code: 'library-locked' })
    expect(await other.call('sources.read', { library, id: desk.night })).toMatchObject({ source: { id: desk.night } })

    await desk.call('libraries.close', { library })
    expect(await other.call('libraries.open', { path, readOnly: false })).toMatchObject({ readOnly: false, library: { id: library } })
    await other.call('claims.add', { library, batch: null, text: 'Yes.', kind: 'fact' })
  })

  test('tells a copy of a folder from the original while both are open', async () => {
    const desk = await startDesk()
    const copy = join(desk.folder, 'copy')
    cpSync(desk.snapshot.path, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') })
    const copied = await desk.call('libraries.open', { path: copy, readOnly: false })
    expect(copied.library.id).not.toBe(desk.library)
    await desk.call('claims.add', { library: copied.library.id, batch: null, text: 'Only in the copy.', kind: 'fact' })
    expect((await reopened(desk, desk.snapshot)).claims).toEqual([])
    expect((await reopened(desk, copied)).claims).toMatchObject([{ text: 'Only in the copy.' }])
    expect(changesHeard(desk).map(({ library }) => library)).toEqual([desk.library, desk.library, copied.library.id])
  })

  test('says where there is none', async () => {
    const { refusal } = startHost({ host: 'cli' })
    expect(await refusal('libraries.open', { path: join(testFolder(), 'nothing'), readOnly: false })).toMatchObject({ code: 'not-found' })
  })

  test('says of a call about a library that is not open to open it', async () => {
    const desk = await startDesk()
    await desk.call('libraries.close', { library: desk.library })
    const failure = { code: 'not-found', message: expect.stringContaining('not open any more') }
    expect(await desk.refusal('sources.read', { library: desk.library, id: desk.night })).toMatchObject(failure)
    expect(await desk.refusal('history.undo', { library: desk.library })).toMatchObject(failure)
  })
})

describe('the windows of a host', () => {
  test('hear of every change, with what can be undone now', async () => {
    const desk = await startDesk()
    const { library, events, call } = desk
    events.length = 0
    const { change, id } = await call('claims.add', { library, batch: null, text: 'The road is closed.', kind: 'fact' })
    expect(changesHeard(desk)).toEqual([{ kind: 'changed', library, change, history: { undo: 'Make a claim', redo: null } }])
    await desk.undo()
    expect(changesHeard(desk)[1]).toMatchObject({
      change: { puts: [], removals: [{ kind: 'claim', id }] },
      history: { undo: 'Import', redo: 'Make a claim' },
    })
    expect(await call('history.redo', { library })).toMatchObject({ label: 'Make a claim', change: { puts: [{ record: { id } }] } })
  })

  test('hear of what another program did, once somebody looks', async () => {
    const desk = await startDesk()
    const { library, events, call, snapshot } = desk
    rmSync(join(snapshot.path, 'sources', desk.night), { recursive: true })
    events.length = 0
    await call('libraries.refresh', { library })
    expect(changesHeard(desk)).toMatchObject([{ library, change: { removals: [{ kind: 'source', id: desk.night }] } }])
  })

  test('hear of problems that show up later', async () => {
    const desk = await startDesk()
    const { library, events, call, snapshot } = desk
    writeFileSync(join(snapshot.path, 'sources', desk.night, 'text.txt'), 'Somebody edited this.')
    await call('sources.read', { library, id: desk.night })
    expect(events).toContainEqual({
      kind: 'problem',
      library,
      problem: { file: expect.stringContaining('text.txt'), message: expect.any(String) },
    })
  })

  test('hear how far the sources are looked through when what was known of them is gone', async () => {
    const desk = await startDesk()
    const { snapshot, call, events } = desk
    await call('libraries.close', { library: desk.library })
    rmSync(join(snapshot.path, '.cache'), { recursive: true })
    events.length = 0
    await call('libraries.open', { path: snapshot.path, readOnly: false })
    const heard = events.filter((event) => event.kind === 'opening')
    expect(heard[heard.length - 1]).toEqual({ kind: 'opening', path: snapshot.path, done: 2, total: 2 })
  })

  test('no longer hear when they stopped listening', async () => {
    const desk = await startDesk()
    const heard: string[] = []
    const stop = desk.host.onEvent(({ kind }) => heard.push(kind))
    await desk.mark(desk.night, '3 a.m.')
    expect(heard).toContain('changed')
    stop()
    heard.length = 0
    await desk.mark(desk.night, 'Tuesday')
    expect(heard).toEqual([])
  })
})

describe('recent libraries', () => {
  test('stand in the order they were opened, with those that are gone marked', async () => {
    const { call, deps } = startHost()
    const first = await call('libraries.create', { path: deps.homeDir, title: 'First' })
    const second = await call('libraries.create', { path: deps.homeDir, title: 'Second' })
    await call('libraries.open', { path: first.path, readOnly: false })
    await call('libraries.close', { library: second.library.id })
    rmSync(second.path, { recursive: true })
    const recent = await call('libraries.recent', {})
    expect(recent).toMatchObject([
      { path: first.path, title: 'First', missing: false },
      { path: second.path, title: 'Second', missing: true },
    ])
    await call('libraries.forget', { path: second.path })
    expect(await call('libraries.recent', {})).toMatchObject([{ path: first.path }])
  })

  test('are there after a restart, under their new titles', async () => {
    const host = startHost()
    const { path, library } = await host.call('libraries.create', { path: host.deps.homeDir, title: 'Old title' })
    await host.call('libraries.update', { library: library.id, batch: null, patch: { title: 'New title' } })
    await host.close()
    expect(await startHost({}, host.folder).call('libraries.recent', {})).toMatchObject([{ path, title: 'New title' }])
  })

  test('do not take note of scripts', async () => {
    const { call, deps } = startHost({ host: 'cli' })
    await call('libraries.create', { path: deps.homeDir, title: 'Scripted' })
    expect(await call('libraries.recent', {})).toEqual([])
    expect(existsSync(deps.configDir)).toBe(false)
  })
})

describe('the sample library', () => {
  test('is copied for the person at the first call, and theirs from then on', async () => {
    const host = startHost()
    const made = await host.call('libraries.create', { path: host.deps.sampleDir, title: 'Sample' })
    await paste(host, made.library.id, nightReport)
    await host.call('libraries.close', { library: made.library.id })
    rmSync(join(made.path, '.cache'), { recursive: true })

    const copy = await host.call('libraries.openSample', {})
    expect(copy).toMatchObject({
      path: join(realpathSync(host.deps.homeDir), 'Sample library'),
      sources: [{}],
      readOnly: false,
      problems: [],
    })
    await host.call('claims.add', { library: copy.library.id, batch: null, text: 'Mine.', kind: 'fact' })
    expect((await host.call('libraries.openSample', {})).claims).toMatchObject([{ text: 'Mine.' }])
    expect(readdirSync(host.deps.homeDir)).toEqual(['Sample library'])
  })

  test('leaves nothing half done where it cannot be copied', async () => {
    const host = startHost()
    const made = await host.call('libraries.create', { path: host.deps.sampleDir, title: 'Sample' })
    await host.call('libraries.close', { library: made.library.id })
    mkdirSync(join(host.deps.homeDir, 'Sample library', 'something else'), { recursive: true })
    expect(await host.refusal('libraries.openSample', {})).toMatchObject({ code: 'disk-failed' })
    expect(readdirSync(host.deps.homeDir)).toEqual(['Sample library'])
  })

  test('says when the installation has none', async () => {
    expect(await startHost().refusal('libraries.openSample', {})).toMatchObject({ code: 'not-found' })
  })
})

test('the colours and tags of a library can be renamed, and that undone', async () => {
  const desk = await startDesk()
  const { call, library, snapshot } = desk
  const colours = snapshot.library.colours.map(({ id }) => ({ id, name: `Colour ${id}` }))
  await call('libraries.update', { library, batch: null, patch: { colours } })
  expect((await reopened(desk, snapshot)).library.colours).toEqual(colours)
  expect((await call('libraries.update', { library, batch: null, patch: { colours } })).change.puts).toEqual([])
  expect(await desk.undo()).toBe('Change colours')
  expect((await reopened(desk, snapshot)).library.colours).toEqual(snapshot.library.colours)
})

test('a check reads every file and changes nothing', async () => {
  const desk = await startDesk()
  const { call, library } = desk
  await desk.mark(desk.night, '3 a.m.')
  expect(await call('libraries.check', { library })).toMatchObject({ sources: 2, annotations: 1, entries: [] })
})

test('closing the host gives up the locks', async () => {
  const desk = await startDesk()
  await desk.close()
  const other = startHost({ host: 'cli' })
  expect(await other.call('libraries.open', { path: desk.snapshot.path, readOnly: false })).toMatchObject({ readOnly: false })
})
