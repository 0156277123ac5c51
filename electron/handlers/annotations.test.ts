import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

describe('marking a passage', () => {
  test('keeps its place, its words and what stands around it', async () => {
    const desk = await startDesk()
    const id = await desk.mark(desk.night, '3 a.m.')
    const { annotations, text } = await desk.call('sources.read', { library: desk.library, id: desk.night })
    expect(annotations).toMatchObject([{ id, colour: 'amber', note: '', tags: [], state: { kind: 'exact' } }])
    const [anchor] = annotations[0]?.anchors ?? []
    expect(text.slice(anchor?.start, anchor?.end)).toBe('3 a.m.')
    expect(anchor).toMatchObject({
      exact: '3 a.m.',
      prefix: expect.stringMatching(/opened at $/),
      suffix: expect.stringMatching(/^ on Tuesday/),
    })
  })

  test('may hold several ranges', async () => {
    const { call, library, night } = await startDesk()
    const { text, source } = await call('sources.read', { library, id: night })
    const ranges = ['Nobody was hurt.', 'Tuesday'].map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }))
    const { change } = await call('annotations.add', {
      library,
      batch: null,
      sourceId: night,
      ranges,
      textHash: source.textHash,
      colour: 'rose',
    })
    expect(change.puts).toMatchObject([{ record: { anchors: [{ exact: 'Tuesday' }, { exact: 'Nobody was hurt.' }] } }])
  })

  test('refuses places beyond the end of the text and marks nothing', async () => {
    const { refusal, call, library, night } = await startDesk()
    const { textHash } = (await call('sources.read', { library, id: night })).source
    const ranges = [{ start: 0, end: 1_000_000 }]
    const input = { library, batch: null, sourceId: night, ranges, textHash, colour: 'rose' }
    expect(await refusal('annotations.add', input)).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('beyond the end'),
    })
    expect((await call('sources.read', { library, id: night })).annotations).toEqual([])
  })

  test('refuses a source that is not there', async () => {
    const { refusal, library } = await startDesk()
    const place = { ranges: [{ start: 0, end: 1 }], textHash: '0'.repeat(64) }
    const input = { library, batch: null, sourceId: 'src_00000000', ...place, colour: 'rose' }
    expect(await refusal('annotations.add', input)).toMatchObject({ code: 'not-found' })
  })
})

describe('changing an annotation', () => {
  test('is named in history by what was changed', async () => {
    const desk = await startDesk()
    const { library, night: sourceId } = desk
    const id = await desk.mark(sourceId, '3 a.m.')
    const { textHash } = (await desk.call('sources.read', { library, id: sourceId })).source
    const patches = [{ colour: 'green' }, { note: 'Says who?' }, { tags: ['time'] }, { ranges: [{ start: 0, end: 3 }], textHash }] as const
    for (const patch of patches) await desk.call('annotations.update', { library, batch: null, id, sourceId, patch: patch as never })
    expect([await desk.undo(), await desk.undo(), await desk.undo(), await desk.undo(), await desk.undo()]).toEqual([
      'Change a passage',
      'Change tags',
      'Edit note',
      'Change colour',
      'Mark a passage',
    ])
  })

  test('makes no step when nothing is different', async () => {
    const desk = await startDesk()
    const { library, night: sourceId } = desk
    const id = await desk.mark(sourceId, '3 a.m.')
    const { change } = await desk.call('annotations.update', { library, batch: null, id, sourceId, patch: { colour: 'amber', note: '' } })
    expect(change).toEqual({ puts: [], removals: [] })
    expect(await desk.undo()).toBe('Mark a passage')
  })

  test('keeps both when two windows change two things of one annotation at the same time', async () => {
    const desk = await startDesk()
    const { library, night: sourceId } = desk
    const id = await desk.mark(sourceId, '3 a.m.')
    const all = { library, batch: null, id, sourceId }
    await Promise.all([
      desk.call('annotations.update', { ...all, patch: { note: 'Says who?' } }),
      desk.call('annotations.update', { ...all, patch: { colour: 'violet' } }),
      desk.call('annotations.update', { ...all, patch: { tags: ['time'] } }),
    ])
    const { annotations } = await desk.call('sources.read', { library, id: sourceId })
    expect(annotations).toMatchObject([{ note: 'Says who?', colour: 'violet', tags: ['time'] }])
  })

  test('joins the keystrokes of a note that share a batch to one step', async () => {
    const desk = await startDesk()
    const { library, night: sourceId } = desk
    const id = await desk.mark(sourceId, '3 a.m.')
    for (const note of ['S', 'Sa', 'Says who?'])
      await desk.call('annotations.update', { library, batch: 'typing', id, sourceId, patch: { note } })
    expect(await desk.undo()).toBe('Edit note')
    expect((await desk.call('sources.read', { library, id: sourceId })).annotations).toMatchObject([{ note: '' }])
  })

  test('says when it is gone', async () => {
    const { refusal, library, night: sourceId } = await startDesk()
    const input = { library, batch: null, id: 'ann_00000000', sourceId, patch: { colour: 'rose' } }
    expect(await refusal('annotations.update', input)).toMatchObject({ code: 'not-found' })
  })
})

describe('deleting annotations', () => {
  test('takes the links that end in them along, as one step that comes back whole', async () => {
    const desk = await startDesk()
    const { call, library, night, morning } = desk
    const [three, five] = [await desk.mark(night, '3 a.m.'), await desk.mark(morning, 'five in the morning')]
    const ends = {
      from: { kind: 'annotation', id: three, sourceId: night },
      to: { kind: 'annotation', id: five, sourceId: morning },
    } as const
    await call('links.add', { library, batch: null, ...ends, relation: 'contradicts' })
    const { change } = await call('annotations.remove', { library, batch: null, ends: [{ id: three, sourceId: night }] })
    expect(change.removals.map(({ kind }) => kind).sort()).toEqual(['annotation', 'link'])
    expect((await reopened(desk, desk.snapshot)).links).toEqual([])
    expect(await desk.undo()).toBe('Delete 1 annotation')
    const after = await reopened(desk, desk.snapshot)
    expect(after.links).toHaveLength(1)
    expect(after.annotations.map(({ id }) => id).sort()).toEqual([three, five].sort())
  })

  test('counts those that are there, and does nothing when none is', async () => {
    const desk = await startDesk()
    const { call, library, night: sourceId } = desk
    const ends = [
      { id: await desk.mark(sourceId, '3 a.m.'), sourceId },
      { id: await desk.mark(sourceId, 'Tuesday'), sourceId },
      { id: 'ann_00000000', sourceId },
    ]
    await call('annotations.remove', { library, batch: null, ends })
    expect((await call('history.read', { library })).undo).toBe('Delete 2 annotations')
    expect((await call('annotations.remove', { library, batch: null, ends })).change.removals).toEqual([])
    expect((await call('history.read', { library })).undo).toBe('Delete 2 annotations')
  })

  test('works, as recolouring does, where the text of the source is gone', async () => {
    const desk = await startDesk()
    const { call, library, night: sourceId, snapshot } = desk
    const id = await desk.mark(sourceId, '3 a.m.')
    rmSync(join(snapshot.path, 'sources', sourceId, 'text.txt'))
    expect((await call('annotations.update', { library, batch: null, id, sourceId, patch: { colour: 'rose' } })).change.puts).toHaveLength(
      1,
    )
    expect((await call('annotations.remove', { library, batch: null, ends: [{ id, sourceId }] })).change.removals).toHaveLength(1)
  })
})

test('annotations are listed over all sources, newest changes included', async () => {
  const desk = await startDesk()
  const id = await desk.mark(desk.morning, 'shepherd')
  await desk.mark(desk.night, '3 a.m.')
  const filter = { words: 'SHEPHERD' }
  const { total, annotations } = await desk.call('annotations.list', { library: desk.library, filter, offset: 0, limit: 10 })
  expect(total).toBe(1)
  expect(annotations).toMatchObject([{ id, sourceId: desk.morning }])
})
