import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { liveFiles } from '../library/library.testing'
import { type Desk, morningReport, nightReport, paste, reopened, startDesk, startHost, withHosts } from './handlers.testing'

withHosts()

/** The library of a desk as a colleague got it: the same folder under another name, open in a host of theirs. */
async function colleague(desk: Desk) {
  const path = join(desk.folder, 'colleague')
  cpSync(desk.snapshot.path, path, { recursive: true })
  rmSync(join(path, '.lock'), { force: true })
  const host = startHost()
  const { library } = await host.call('libraries.open', { path, readOnly: false })
  return { ...host, path, library: library.id }
}

/** A colleague who imported reports by themselves. */
async function stranger(desk: Desk, ...texts: readonly string[]) {
  const host = startHost()
  const path = join(desk.folder, 'stranger')
  mkdirSync(path)
  const { library, path: made } = await host.call('libraries.create', { path, title: 'Dam, seen from below' })
  const sources: SourceId[] = []
  for (const text of texts) sources.push(await paste(host, library.id, text))
  return { ...host, path: made, library: library.id, sources }
}

type Somebody = { call: Desk['call']; library: LibraryId }

async function mark({ call, library }: Somebody, sourceId: SourceId, words: string, note = '') {
  const { text, source } = await call('sources.read', { library, id: sourceId })
  const start = text.indexOf(words)
  const place = { ranges: [{ start, end: start + words.length }], textHash: source.textHash }
  return (await call('annotations.add', { library, batch: null, sourceId, ...place, colour: 'green', note })).id
}

const all = ({ library }: Somebody) => ({ library, batch: null })

describe('merging another library', () => {
  test('shows first what would come, and writes nothing for that', async () => {
    const desk = await startDesk()
    const theirs = await stranger(desk, nightReport, 'A third report.\n\nIt came by itself.')
    await mark(theirs, theirs.sources[0] as SourceId, 'Nobody was hurt')
    const before = [liveFiles(desk.snapshot.path), liveFiles(theirs.path)]
    const preview = await desk.call('merging.preview', { library: desk.library, path: theirs.path })
    expect(preview).toMatchObject({ title: 'Dam, seen from below', idle: false, conflicts: [], lost: 0 })
    expect(preview.counts.source).toEqual({ added: 1, known: 1, differing: 0 })
    expect(preview.counts.annotation).toEqual({ added: 1, known: 0, differing: 0 })
    expect([liveFiles(desk.snapshot.path), liveFiles(theirs.path)]).toEqual(before)
  })

  test('puts what was marked in a text onto the same text here, under whatever id, with evidence and original, as one step', async () => {
    const desk = await startDesk()
    const theirs = await stranger(desk, nightReport, 'A third report.\n\nIt came by itself.')
    const id = await mark(theirs, theirs.sources[0] as SourceId, 'Nobody was hurt', 'Says who?')
    const evidence = [{ id, sourceId: theirs.sources[0] as SourceId, stance: 'supports' as const }]
    await theirs.call('claims.add', { ...all(theirs), text: 'There were no casualties', kind: 'fact', evidence })
    const before = liveFiles(desk.snapshot.path)
    await desk.call('merging.merge', { ...all(desk), path: theirs.path, choices: {} })
    const { annotations } = await desk.call('sources.read', { library: desk.library, id: desk.night })
    expect(annotations).toMatchObject([{ note: 'Says who?', sourceId: desk.night, state: { kind: 'exact' } }])
    const { links, sources } = await reopened(desk, desk.snapshot)
    expect(links).toMatchObject([{ from: { id: annotations[0]?.id, sourceId: desk.night }, relation: 'supports' }])
    const added = theirs.sources[1] as SourceId
    expect(sources.map((source) => source.id)).toContain(added)
    const original = (path: string) => readFileSync(join(path, 'sources', added, 'original.txt'))
    expect(original(desk.snapshot.path)).toEqual(original(theirs.path))
    expect((await desk.call('libraries.check', { library: desk.library })).entries).toEqual([])
    expect(await desk.undo()).toBe('Merge “Dam, seen from below”')
    expect(liveFiles(desk.snapshot.path)).toEqual(before)
  })

  test('asks about what both have in other words, and does as it is told', async () => {
    for (const choice of ['ours', 'theirs', 'both'] as const) {
      const desk = await startDesk()
      const { id } = await desk.call('claims.add', { ...all(desk), text: 'The gates were opened at three', kind: 'fact' })
      const theirs = await colleague(desk)
      await theirs.call('claims.update', { ...all(theirs), id, patch: { text: 'The gates were opened at five' } })
      const { conflicts } = await desk.call('merging.preview', { library: desk.library, path: theirs.path })
      expect(conflicts).toMatchObject([
        {
          key: `claim:${id}`,
          preset: 'both',
          differences: [{ name: 'Statement', ours: 'The gates were opened at three', theirs: 'The gates were opened at five' }],
        },
      ])
      await desk.call('merging.merge', { ...all(desk), path: theirs.path, choices: { [`claim:${id}`]: choice } })
      const { claims } = await reopened(desk, desk.snapshot)
      const texts = { ours: ['three'], theirs: ['five'], both: ['three', 'five'] }[choice]
      expect(claims.map(({ text }) => text.split(' ').pop())).toEqual(texts)
    }
  })

  test('fills what a source here leaves open, puts tags together, and asks only where both say something else', async () => {
    const desk = await startDesk()
    const theirs = await colleague(desk)
    const id = desk.night
    await desk.call('sources.update', { ...all(desk), id, patch: { tags: ['dam'], publisher: 'Valley Post' } })
    await theirs.call('sources.update', { ...all(theirs), id, patch: { tags: ['flood'], publisher: 'The Valley Post', language: 'en' } })
    const { conflicts } = await desk.call('merging.preview', { library: desk.library, path: theirs.path })
    expect(conflicts).toMatchObject([{ kind: 'source', choices: ['ours', 'theirs'], differences: [{ name: 'Publisher' }] }])
    await desk.call('merging.merge', { ...all(desk), path: theirs.path, choices: {} })
    const { source } = await desk.call('sources.read', { library: desk.library, id })
    expect(source).toMatchObject({ publisher: 'Valley Post', language: 'en', tags: ['dam', 'flood'] })
    expect((await desk.call('merging.preview', { library: desk.library, path: theirs.path })).counts.source.added).toBe(0)
  })

  test('looks for the words where the text of a source is another here, and lets what is gone wait in review', async () => {
    const desk = await startDesk()
    const theirs = await colleague(desk)
    await mark(theirs, desk.night, 'Nobody was hurt', 'stays')
    await mark(theirs, desk.night, 'Some 400 people left their homes', 'goes')
    const text = join(desk.snapshot.path, 'sources', desk.night, 'text.txt')
    writeFileSync(text, readFileSync(text, 'utf8').replace(' Some 400 people left their homes.', '').replace('Dam held', 'The dam held'))
    await desk.call('libraries.refresh', { library: desk.library })
    await desk.call('sources.read', { library: desk.library, id: desk.night })
    const { lost, notes } = await desk.call('merging.merge', { ...all(desk), path: theirs.path, choices: {} })
    expect(lost).toBe(1)
    expect(notes.map(({ why }) => why).join()).toContain('Its text here is another')
    const { annotations } = await desk.call('sources.read', { library: desk.library, id: desk.night })
    expect(new Map(annotations.map(({ note, state }) => [note, state.kind]))).toEqual(
      new Map([
        ['stays', 'moved'],
        ['goes', 'lost'],
      ]),
    )
    expect(await desk.call('versions.lost', { library: desk.library })).toMatchObject([{ note: 'goes' }])
  })

  test('takes a library that is open elsewhere, refuses itself, what is none, and what a newer Crossread wrote', async () => {
    const desk = await startDesk()
    const theirs = await stranger(desk, morningReport)
    const preview = (path: string) => desk.refusal('merging.preview', { library: desk.library, path })
    expect((await desk.call('merging.preview', { library: desk.library, path: theirs.path })).idle).toBe(true)
    expect(await preview(desk.snapshot.path)).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('open here') })
    expect(await preview(join(desk.folder, 'nothing'))).toMatchObject({ code: 'not-found' })
    await theirs.close()
    const file = join(theirs.path, 'library.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), format: 99 }))
    expect(await preview(theirs.path)).toMatchObject({ code: 'newer-version' })
  })

  test('that is cancelled on the way leaves everything as it was', async () => {
    const desk = await startDesk()
    const theirs = await stranger(
      desk,
      ...Array.from({ length: 12 }, (_, index) => `Report ${index}.\n\nIt says that ${index} gates opened.`),
    )
    const before = liveFiles(desk.snapshot.path)
    let steps = 0
    desk.host.onEvent((event) => {
      if (event.kind === 'changed') steps += 1
      if (event.kind === 'changed' && steps === 3) void desk.call('merging.cancel', { library: desk.library })
    })
    expect(await desk.refusal('merging.merge', { ...all(desk), path: theirs.path, choices: {} })).toMatchObject({ code: 'cancelled' })
    expect(steps).toBeGreaterThan(2)
    expect(liveFiles(desk.snapshot.path)).toEqual(before)
  })
})
