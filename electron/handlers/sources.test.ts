import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Desk, lentWorker, nightReport, reopened, startDesk, startHost, testFolder, withHosts } from './handlers.testing'

withHosts()

const importing = (desk: Desk) => ({ library: desk.library, batch: null })

describe('importing', () => {
  test('keeps text, metadata and the file itself, byte for byte', async () => {
    const desk = await startDesk()
    const bytes = Buffer.from(
      '\ufeffThe bridge is open again\r\n\r\nBy Ola Lind\r\n\r\nTraffic has been crossing the Lund bridge since noon on Friday.\r\n',
    )
    const path = join(testFolder(), 'Bridge.TXT')
    writeFileSync(path, bytes)
    const outcome = await desk.call('sources.import', { ...importing(desk), item: { kind: 'path', path } })
    if (outcome.kind !== 'imported') throw new Error('It was not imported.')
    const { source } = outcome
    expect(source).toMatchObject({ title: 'The bridge is open again', authors: ['Ola Lind'], kind: 'text', corrected: [], tags: [] })
    expect(source.original).toMatchObject({ name: 'Bridge.TXT', extension: '.txt', bytes: bytes.length })
    const folder = join(desk.snapshot.path, 'sources', source.id)
    expect(readFileSync(join(folder, 'original.txt'))).toEqual(bytes)
    const { text } = await desk.call('sources.read', { library: desk.library, id: source.id })
    expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toBe(text)
    expect(text).toContain('since noon on Friday.')
    expect(text).not.toContain('\r')
  })

  test('recognises the same text, whatever file it comes in', async () => {
    const desk = await startDesk()
    const bytes = new Uint8Array(Buffer.from(nightReport.replaceAll('\n', '\r\n')))
    const outcome = await desk.call('sources.import', { ...importing(desk), item: { kind: 'bytes', name: 'copy.txt', bytes } })
    expect(outcome).toMatchObject({ kind: 'duplicate', of: { id: desk.night } })
    expect((await reopened(desk, desk.snapshot)).sources).toHaveLength(2)
  })

  test('recognises the same text that comes in twice at the same moment', async () => {
    const desk = await startDesk()
    const item = { kind: 'paste', text: 'A storm is coming, the harbour says. Ships stay in tonight.', html: null } as const
    const outcomes = await Promise.all([1, 2, 3].map(() => desk.call('sources.import', { ...importing(desk), item })))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'duplicate', 'imported'])
  })

  test('is one step when the files share a batch, and undo takes them all back', async () => {
    const desk = await startDesk()
    for (const words of ['The first text of the batch.', 'The second text of the batch.']) {
      await desk.call('sources.import', { library: desk.library, batch: 'files', item: { kind: 'paste', text: words, html: null } })
    }
    expect(await desk.undo()).toBe('Import')
    expect((await reopened(desk, desk.snapshot)).sources.map(({ id }) => id).sort()).toEqual([desk.night, desk.morning].sort())
  })

  test('says of each file why it cannot be read, and leaves the library as it is', async () => {
    const desk = await startDesk()
    const folder = testFolder()
    const large = join(folder, 'large.txt')
    writeFileSync(large, '')
    truncateSync(large, 50_000_001)
    writeFileSync(join(folder, 'scan.xls'), '%PDF-1.7')
    writeFileSync(join(folder, 'blank.txt'), ' \n\n ')
    mkdirSync(join(folder, 'folder.txt'))
    const codes: Record<string, string> = {
      'large.txt': 'limit-exceeded',
      'scan.xls': 'unsupported-format',
      'blank.txt': 'damaged',
      'folder.txt': 'unsupported-format',
      'missing.txt': 'not-found',
    }
    for (const [name, code] of Object.entries(codes)) {
      const failure = await desk.refusal('sources.import', { ...importing(desk), item: { kind: 'path', path: join(folder, name) } })
      expect({ name, ...failure }).toEqual({ name, code, message: expect.stringContaining(`“${name}”`) })
    }
    expect((await reopened(desk, desk.snapshot)).sources).toHaveLength(2)
  })

  test('lets the library be worked on while a file is read', async () => {
    let release = () => {}
    let held: Promise<void> | null = null
    const desk = await startDesk({ worker: lentWorker(() => held) })
    held = new Promise((resolve) => {
      release = resolve
    })
    const item = { kind: 'paste', text: 'A storm is coming, the harbour says.', html: null } as const
    const slow = desk.call('sources.import', { ...importing(desk), item })
    await desk.mark(desk.night, '3 a.m.')
    expect(await desk.undo()).toBe('Mark a passage')
    release()
    expect((await slow).kind).toBe('imported')
  })
})

test('extracting shows the draft and stores nothing', async () => {
  const desk = startHost({ host: 'cli' })
  const draft = await desk.call('sources.extract', { item: { kind: 'paste', text: nightReport, html: null } })
  expect(draft).toMatchObject([{ title: 'Dam held, says the water board', authors: ['Greta Holm'], kind: 'text' }])
})

describe('correcting what is said about a source', () => {
  test('remembers which fields a person touched', async () => {
    const desk = await startDesk()
    const { library, night: id } = desk
    const patch = { publisher: 'Ulvik Post', published: '2031-03-04', title: 'Dam held, says the water board' }
    await desk.call('sources.update', { library, batch: null, id, patch })
    await desk.call('sources.update', { library, batch: null, id, patch: { authors: [], publisher: null } })
    const { source } = await desk.call('sources.read', { library, id })
    expect(source).toMatchObject({ publisher: null, published: '2031-03-04', authors: [] })
    expect([...source.corrected].sort()).toEqual(['authors', 'published', 'publisher'])
    expect(await desk.undo()).toBe('Correct a source')
  })

  test('is no correction when the person says how far it is trusted', async () => {
    const desk = await startDesk()
    const { library, night: id } = desk
    const patch = { reliability: 'B', reliabilityReason: 'Right twice before.', access: 'document' } as const
    await desk.call('sources.update', { library, batch: null, id, patch })
    expect((await desk.call('sources.read', { library, id })).source).toMatchObject({ ...patch, corrected: [] })
    expect(await desk.undo()).toBe('Appraise a source')
    expect((await desk.call('sources.read', { library, id })).source).toMatchObject({ reliability: null, access: null })
  })

  test('is no correction when only its tags change, and no step when nothing does', async () => {
    const desk = await startDesk()
    const { library, night: id } = desk
    await desk.call('sources.update', { library, batch: null, id, patch: { tags: ['board'] } })
    expect((await desk.call('sources.update', { library, batch: null, id, patch: { tags: ['board'] } })).change.puts).toEqual([])
    expect((await desk.call('sources.read', { library, id })).source).toMatchObject({ tags: ['board'], corrected: [] })
    expect(await desk.undo()).toBe('Change tags')
  })

  test('refuses a date that is none', async () => {
    const { refusal, library, night: id } = await startDesk()
    const failure = await refusal('sources.update', { library, batch: null, id, patch: { published: 'last Tuesday' } })
    expect(failure).toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/^sources\.update\.patch\.published: expected a date/),
    })
  })
})

test('folding and restoring a block changes what counts, never the text', async () => {
  const desk = await startDesk()
  const { library, night: id } = desk
  const before = await desk.call('sources.read', { library, id })
  const last = before.source.blocks[before.source.blocks.length - 1]
  const place = { starts: [last?.start ?? -1], textHash: before.source.textHash }
  await desk.call('sources.fold', { library, batch: null, id, ...place, folded: true })
  const folded = await desk.call('sources.read', { library, id })
  expect(folded.source.blocks.find((block) => block.start === last?.start)).toMatchObject({
    kind: 'furniture',
    why: 'other',
    was: 'paragraph',
  })
  expect(folded.source.words).toBeLessThan(before.source.words)
  expect(folded.text).toBe(before.text)
  expect((await desk.call('sources.fold', { library, batch: null, id, ...place, folded: true })).change.puts).toEqual([])
  await desk.call('sources.fold', { library, batch: null, id, ...place, folded: false })
  expect((await desk.call('sources.read', { library, id })).source).toEqual(before.source)
  expect([await desk.undo(), await desk.undo()]).toEqual(['Restore text', 'Fold as page furniture'])
})

test('a file of 200 MB is refused by its size, and never read', async () => {
  const desk = await startDesk()
  const path = join(testFolder(), 'archive.txt')
  writeFileSync(path, '')
  truncateSync(path, 200_000_000)
  const before = process.memoryUsage().rss
  expect((await desk.refusal('sources.import', { ...importing(desk), item: { kind: 'path', path } })).code).toBe('limit-exceeded')
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

describe('a block in doubt', () => {
  const page = [
    'Ferry returns to the quay after smoke in its engine room',
    'By Ola Lind',
    'The ferry left the quay at nine in the morning and carried two hundred people across the sound before the fog came in.',
    'At half past nine the engine room reported smoke, and the pumps were started at once, the shipping company said on Monday.',
    'Tickets are refunded until Sunday evening at the latest.',
    'Share',
  ].join('\n\n')

  async function inDoubt() {
    const desk = await startDesk()
    const outcome = await desk.call('sources.import', { ...importing(desk), item: { kind: 'paste', text: page, html: null } })
    if (outcome.kind !== 'imported') throw new Error('It was not imported.')
    const { id, extraction } = outcome.source
    const [start = -1] = extraction?.waiting ?? []
    const read = async () => (await desk.call('sources.read', { library: desk.library, id })).source
    const { textHash } = outcome.source
    const decide = (folded: boolean) => desk.call('sources.fold', { ...importing(desk), id, starts: [start], textHash, folded })
    return { desk, id, start, extraction, read, decide }
  }

  test('waits until a person says that it is text, and undo lets it wait again', async () => {
    const { desk, start, extraction, read, decide } = await inDoubt()
    expect(extraction).toMatchObject({ weighed: 3, doubted: 1, doubtedWords: 9, waiting: [page.indexOf('Tickets')] })
    const before = await read()
    await decide(false)
    expect((await read()).extraction).toEqual({ ...extraction, waiting: [] })
    expect((await read()).blocks).toEqual(before.blocks)
    expect(await desk.undo()).toBe('Decide a block in doubt')
    expect((await read()).extraction?.waiting).toEqual([start])
  })

  test('is decided by folding it, and stays decided in a library that is opened again', async () => {
    const { desk, id, read, decide } = await inDoubt()
    await decide(true)
    expect((await read()).blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(3)
    const card = (await reopened(desk, desk.snapshot)).sources.find((source) => source.id === id)
    expect(card?.extraction).toMatchObject({ doubted: 1, waiting: [] })
  })

  test('stays in doubt when another program corrects a word above it', async () => {
    const { desk, id, start, read } = await inDoubt()
    const file = join(desk.snapshot.path, 'sources', id, 'text.txt')
    writeFileSync(file, readFileSync(file, 'utf8').replace('two hundred', 'two hundred and thirty'))
    await reopened(desk, desk.snapshot)
    expect((await read()).extraction?.waiting).toEqual([start + ' and thirty'.length])
  })
})

test('tags go onto several sources and off them in one step each', async () => {
  const desk = await startDesk()
  const { library, night, morning } = desk
  const tags = async () => {
    const { sources } = await reopened(desk, desk.snapshot)
    return [night, morning].map((wanted) => sources.find(({ id }) => id === wanted)?.tags)
  }
  const all = { library, batch: null, ids: [night, morning, night, 'src_00000000'] }
  await desk.call('sources.tag', { ...all, ids: [night], add: ['sea'], remove: [] })
  await desk.call('sources.tag', { ...all, add: ['harbour', 'storm', 'harbour'], remove: ['sea'] })
  expect(await tags()).toEqual([
    ['harbour', 'storm'],
    ['harbour', 'storm'],
  ])
  expect((await desk.call('sources.tag', { ...all, add: ['storm'], remove: ['sea'] })).change.puts).toEqual([])
  expect(await desk.undo()).toBe('Tag 2 sources')
  expect(await tags()).toEqual([['sea'], []])
  expect(await desk.undo()).toBe('Tag 1 source')
  expect(await tags()).toEqual([[], []])
})

describe('deleting sources', () => {
  test('takes their annotations and the links on those along; undo and the trash bring all of it back', async () => {
    const desk = await startDesk()
    const { call, library, night, morning } = desk
    const [three, five] = [await desk.mark(night, '3 a.m.'), await desk.mark(morning, 'five in the morning')]
    const ends = {
      from: { kind: 'annotation', id: three, sourceId: night },
      to: { kind: 'annotation', id: five, sourceId: morning },
    } as const
    await call('links.add', { library, batch: null, ...ends, relation: 'contradicts' })
    const removal = { library, batch: null, ids: [night] }
    const { change } = await call('sources.remove', removal)
    expect(change.removals.map(({ kind }) => kind).sort()).toEqual(['annotation', 'link', 'source'])
    expect(await reopened(desk, desk.snapshot)).toMatchObject({ sources: [{ id: morning }], links: [] })
    expect(await desk.undo()).toBe('Delete 1 source')
    expect((await reopened(desk, desk.snapshot)).links).toHaveLength(1)

    await call('sources.remove', removal)
    const [entry] = await call('trash.list', { library })
    expect(entry).toMatchObject({ label: 'Delete 1 source' })
    await call('trash.restore', { library, batch: null, entries: [entry?.id ?? ''] })
    const after = await call('sources.read', { library, id: night })
    expect(after.annotations).toMatchObject([{ id: three }])
    expect((await reopened(desk, desk.snapshot)).links).toHaveLength(1)
    expect((await call('history.read', { library })).undo).toBe('Restore 1 deletion from the trash')
  })

  test('works where the text is gone, and ignores those that are not there', async () => {
    const desk = await startDesk()
    const { call, library, night, snapshot } = desk
    await desk.mark(night, '3 a.m.')
    rmSync(join(snapshot.path, 'sources', night, 'text.txt'))
    await call('sources.remove', { library, batch: null, ids: [night, 'src_00000000'] })
    expect((await reopened(desk, snapshot)).sources).toMatchObject([{ id: desk.morning }])
    expect(await desk.undo()).toBe('Delete 1 source')
  })

  test('for good is done from the trash', async () => {
    const desk = await startDesk()
    const { call, library } = desk
    await call('sources.remove', { library, batch: null, ids: [desk.night] })
    const [entry] = await call('trash.list', { library })
    await call('trash.empty', { library, entries: [entry?.id ?? ''] })
    expect(await call('trash.list', { library })).toEqual([])
    expect(await desk.refusal('trash.restore', { library, batch: null, entries: [entry?.id ?? ''] })).toMatchObject({ code: 'not-found' })
  })
})
