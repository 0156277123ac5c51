import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { finishJournal, performActs } from './journal'
import {
  claim,
  libraryWithWork,
  liveFiles,
  newLibraryIn,
  newSource,
  open,
  openToRead,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const nothingCameBack = (path: string) => expect.unreachable(`${path} came back`)

const write = (path: string, content: string) => ({ kind: 'write' as const, path, bytes: Buffer.from(content) })

describe('several acts on files', () => {
  test('all happen, and nothing else is left', async () => {
    const root = folderWith({ 'a.json': 'old a', 'b.json': 'old b', 'from/x/text.txt': 'text', 'to/keep': '' })
    const stamps = await performActs(root, [
      write('a.json', 'new a'),
      { kind: 'delete', path: 'b.json' },
      { kind: 'move', from: 'from/x', to: 'to/x' },
      { kind: 'write', path: 'to/x/more.json', bytes: Buffer.from('more'), stageIn: 'from/x' },
    ])
    expect(liveFiles(root)).toEqual({ 'a.json': 'new a', 'to/keep': '', 'to/x/text.txt': 'text', 'to/x/more.json': 'more' })
    expect([...stamps.keys()].sort()).toEqual(['a.json', 'to/x/more.json'])
  })

  test('one that is refused takes back those before it', async () => {
    const before = { 'a.json': 'old a', 'b.json/is a folder': '', 'c.json': 'old c', 'from/x': 'x', 'to/keep': '' }
    const root = folderWith(before)
    // A folder stands where a file should go: moves and the first write are done by then.
    const acts = [
      write('a.json', 'new a'),
      { kind: 'delete' as const, path: 'c.json' },
      write('b.json', 'new b'),
      { kind: 'move' as const, from: 'from/x', to: 'to/x' },
    ]
    await expect(performActs(root, acts)).rejects.toMatchObject({ code: 'EISDIR' })
    expect(liveFiles(root)).toEqual(before)
    expect(await finishJournal(root, nothingCameBack)).toBe('nothing')
  })

  test('when one cannot even be written, nothing begins', async () => {
    const before = { 'a.json': 'old a' }
    const root = folderWith(before)
    await expect(performActs(root, [write('a.json', 'new a'), write('nowhere/b.json', 'new b')])).rejects.toMatchObject({ code: 'ENOENT' })
    expect(liveFiles(root)).toEqual(before)
  })
})

describe('an act that a crash interrupted', () => {
  /** Everything that a library holds between the journal and its end: temporary files, and steps of which some were taken. */
  const staged = {
    'a.json': 'old a',
    '.a.json.1f.tmp': 'new a',
    'b.json': 'old b',
    '.b.json.2f.tmp': 'new b',
    'c.json': 'old c',
    'from/x': 'x',
    'to/keep': '',
  }
  const steps = [
    { kind: 'rename', from: 'from/x', to: 'to/x' },
    { kind: 'rename', from: '.a.json.1f.tmp', to: 'a.json' },
    { kind: 'rename', from: '.b.json.2f.tmp', to: 'b.json' },
    { kind: 'delete', path: 'c.json' },
  ]
  const after = { 'a.json': 'new a', 'b.json': 'new b', 'to/keep': '', 'to/x': 'x' }

  test.each([0, 1, 2, 3, 4])('is finished when %i of its steps were taken before', async (taken) => {
    const root = folderWith({ ...staged, '.journal.json': JSON.stringify({ format: 1, steps: steps.slice(0, taken) }) })
    await finishJournal(root, nothingCameBack)
    writeFileSync(join(root, '.journal.json'), JSON.stringify({ format: 1, steps }))
    expect(await finishJournal(root, nothingCameBack)).toBe('finished')
    expect(liveFiles(root)).toEqual(after)
    expect(existsSync(join(root, '.journal.json'))).toBe(false)
  })

  test('is finished by the next opening of the library', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const stated = claim('One')
    await library.commit(put(stated), step('Claim'))
    await library.close()
    const next = readFileSync(join(folder, 'claims.json'), 'utf8').replace('"One"', '"Two"')
    writeFileSync(join(folder, '.claims.json.3f.tmp'), next)
    writeFileSync(
      join(folder, '.journal.json'),
      JSON.stringify({ format: 1, steps: [{ kind: 'rename', from: '.claims.json.3f.tmp', to: 'claims.json' }] }),
    )
    const again = await open(folder)
    expect(again.workspace().claims.get(stated.id)?.text).toBe('Two')
    expect(again.problems).toEqual([])
    await again.close()
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp') || name === '.journal.json')).toEqual([])
  })

  test('in which a moved folder came back meanwhile is finished, and what came back is kept beside', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const { source } = added
    const away = join(temporaryFolder(), 'away')
    cpSync(join(folder, 'sources', source.id), away, { recursive: true })
    await library.commit({ puts: [], removals: [{ kind: 'source', id: source.id }] }, step('Delete'))
    await library.close()
    const [entry] = readdirSync(join(folder, 'trash'))
    const moved = { kind: 'rename', from: `sources/${source.id}`, to: `trash/${entry}/sources/${source.id}` }
    for (const count of ['', '-2']) {
      writeFileSync(join(folder, '.journal.json'), JSON.stringify({ format: 1, steps: [moved, { kind: 'delete', path: 'gone.json' }] }))
      cpSync(away, join(folder, 'sources', source.id), { recursive: true })
      const again = await open(folder)
      const keptAs = `backups/came-back/${source.id}${count}`
      expect(again.problems).toMatchObject([{ file: moved.from, message: expect.stringContaining(keptAs) }])
      expect(readdirSync(join(folder, keptAs))).toEqual(readdirSync(away))
      expect(again.workspace().sources.size).toBe(0)
      expect(await again.trash()).toMatchObject([{ id: entry }])
      await again.close()
    }
    const again = await open(folder)
    expect(again.problems).toEqual([])
    await again.restore([entry ?? ''], step('Restore'))
    expect((await again.read(source.id)).source).toEqual(source)
    await again.close()
  })

  test.each([
    ['an empty folder', 'to/x/', { 'to/x/text.txt': 'text' }, []],
    ['a file', 'to/x', { 'to/x': '', 'backups/came-back/x/text.txt': 'text' }, ['from/x']],
  ])('where %s stands in the place of a moved folder, is finished', async (_case, inTheWay, after, back) => {
    const root = folderWith({ 'from/x/text.txt': 'text' })
    mkdirSync(join(root, 'to'))
    if (inTheWay.endsWith('/')) mkdirSync(join(root, inTheWay))
    else writeFileSync(join(root, inTheWay), '')
    writeFileSync(join(root, '.journal.json'), JSON.stringify({ format: 1, steps: [{ kind: 'rename', from: 'from/x', to: 'to/x' }] }))
    const cameBack: string[] = []
    expect(await finishJournal(root, (path) => cameBack.push(path))).toBe('finished')
    expect(cameBack).toEqual(back)
    const there = Object.keys(after).map((path) => [path, readFileSync(join(root, path), 'utf8')])
    expect(Object.fromEntries(there)).toEqual(after)
  })

  test('without a journal left nothing but temporary files, which go', async () => {
    const folder = temporaryFolder()
    await (await newLibraryIn(folder)).close()
    const before = liveFiles(folder)
    writeFileSync(join(folder, '.claims.json.3f.tmp'), '{"half')
    mkdirSync(join(folder, 'sources/.new-src_00000000half'))
    mkdirSync(join(folder, 'trash/.unfinished-20310304-aa'), { recursive: true })
    const again = await open(folder)
    await again.close()
    expect(liveFiles(folder)).toEqual(before)
    expect(readdirSync(join(folder, 'sources'))).toEqual([])
    expect(readdirSync(join(folder, 'trash'))).toEqual([])
  })

  test('without a journal left temporary files beside a source, which go when it is first read for writing', async () => {
    const { folder, source } = await libraryWithWork()
    const before = liveFiles(folder)
    const left = join(folder, 'sources', source.source.id, '.annotations.json.3f.tmp')
    writeFileSync(left, '{"half')
    const reader = await openToRead(folder)
    await reader.read(source.source.id)
    await reader.close()
    expect(existsSync(left)).toBe(true)
    const again = await open(folder)
    await again.read(source.source.id)
    expect((await again.check()).entries).toEqual([])
    await again.close()
    expect(liveFiles(folder)).toEqual(before)
  })

  test('that is still to be finished keeps the temporary files it needs', async () => {
    const { folder, source } = await libraryWithWork()
    const left = join(folder, 'sources', source.source.id, '.annotations.json.3f.tmp')
    const again = await open(folder)
    // As where the disk refused in the middle of an act: reading goes on, and the next opening finishes it.
    writeFileSync(left, '{"whole": true}')
    writeFileSync(join(folder, '.journal.json'), JSON.stringify({ format: 1, steps: [] }))
    await again.read(source.source.id)
    expect(existsSync(left)).toBe(true)
    await again.close()
  })

  test.each([
    ['garbled', '{"format": 1, "steps": [{'],
    ['that leads out of the library', JSON.stringify({ format: 1, steps: [{ kind: 'delete', path: '../precious.txt' }] })],
    ['that leads out by a link', JSON.stringify({ format: 1, steps: [{ kind: 'delete', path: 'sources/away/precious.txt' }] })],
    ['with an absolute path', JSON.stringify({ format: 1, steps: [{ kind: 'rename', from: 'claims.json', to: '/tmp/claims.json' }] })],
  ])('a journal %s is set aside, and nothing of it is done', async (_case, journal) => {
    const folder = join(temporaryFolder(), 'library')
    await (await newLibraryIn(folder)).close()
    writeFileSync(join(folder, '..', 'precious.txt'), 'precious')
    symlinkSync(join(folder, '..'), join(folder, 'sources', 'away'), 'junction')
    writeFileSync(join(folder, '.journal.json'), journal)
    const again = await open(folder)
    expect(again.problems.slice(0, 1)).toMatchObject([
      { file: '.journal.json', message: expect.stringMatching(/could not be read\. It was set aside as \.journal\.json\.damaged-/) },
    ])
    await again.close()
    expect(readFileSync(join(folder, '..', 'precious.txt'), 'utf8')).toBe('precious')
    expect(existsSync(join(folder, 'claims.json'))).toBe(true)
  })
})
