/** What another program does to the text of a source, and what becomes of what was marked in it. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { correction, drawn, edit, fileOf, read } from './changed-text.testing'
import { changesHeard, startDesk, withHosts } from './handlers.testing'

withHosts()

describe('finding passages again in a changed text', () => {
  test('is no step of the person: undo goes on with what they did themselves, also while the text is read in between', async () => {
    const desk = await startDesk()
    await desk.mark(desk.night, '400 people')
    await desk.call('claims.add', { library: desk.library, batch: null, text: 'The dam held.', kind: 'fact', evidence: [] })
    edit(desk, (text) => text.replace('water board', 'river board'))
    const labels: (string | null)[] = []
    for (let step = 0; step < 4; step += 1) {
      await read(desk)
      labels.push(await desk.undo())
      if (step === 1) expect(await drawn(desk)).toEqual([])
    }
    expect(labels).toEqual(['Make a claim', 'Mark a passage', 'Import', 'Import'])
  })

  test('leaves what was undone to be done again, on its words', async () => {
    const desk = await startDesk()
    const id = await desk.mark(desk.night, '400 people')
    await desk.call('annotations.update', { library: desk.library, batch: null, id, sourceId: desk.night, patch: { colour: 'rose' } })
    await desk.undo()
    edit(desk, (text) => `${correction}${text}`)
    expect(await drawn(desk)).toEqual(['400 people'])
    expect((await desk.call('history.redo', { library: desk.library })).label).toBe('Change colour')
    expect(await drawn(desk)).toEqual(['400 people'])
    expect((await read(desk)).annotations).toMatchObject([{ colour: 'rose' }])
  })

  test('goes for the steps that are taken back, too: no mark comes back on other words', async () => {
    const desk = await startDesk()
    const { library, night, call } = desk
    const id = await desk.mark(night, '400 people')
    const { source } = await read(desk)
    await call('annotations.update', { library, batch: null, id, sourceId: night, patch: { colour: 'rose' } })
    await call('sources.update', { library, batch: null, id: night, patch: { tags: ['dam'] } })
    edit(desk, (text) => `${correction}${text}`)
    await read(desk)
    desk.events.length = 0
    expect([await desk.undo(), await desk.undo()]).toEqual(['Change tags', 'Change colour'])
    // What the windows were told, without reading the text again.
    const told = desk.events.flatMap((event) => (event.kind === 'changed' ? event.change.puts : []))
    const text = readFileSync(fileOf(desk), 'utf8')
    const at = text.indexOf('400 people')
    expect(told).toMatchObject([
      { kind: 'source', record: { length: text.length, tags: source.tags } },
      { kind: 'annotation', record: { colour: 'amber', anchors: [{ start: at, exact: '400 people' }] } },
    ])
    expect(desk.events.filter(({ kind }) => kind === 'problem')).toEqual([])
  })

  test('is done for looking where the library is open for reading only, and nothing is written', async () => {
    const desk = await startDesk()
    const { call, library, snapshot, night } = desk
    await desk.mark(night, '400 people')
    await call('libraries.close', { library })
    edit(desk, (text) => `${correction}${text}`)
    const file = join(snapshot.path, 'sources', night, 'annotations.json')
    const before = readFileSync(file, 'utf8')
    await call('libraries.open', { path: snapshot.path, readOnly: true })
    expect(await drawn(desk)).toEqual(['400 people'])
    expect((await read(desk)).annotations).toMatchObject([{ state: { kind: 'moved' } }])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})

test('what is exported of a text that was changed since it was read marks the words that were marked', async () => {
  const desk = await startDesk()
  const { call, library, night: id } = desk
  await desk.mark(id, '400 people')
  edit(desk, (text) => `${correction}${text}`)
  const page = Buffer.from((await call('interchange.annotated', { library, id })).bytes).toString('utf8')
  expect([...page.matchAll(/<mark[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual(['400 people'])
  edit(desk, (text) => `${correction}${text}`)
  const table = Buffer.from((await call('interchange.export', { library, form: 'w3c' })).bytes).toString('utf8')
  const text = readFileSync(fileOf(desk), 'utf8')
  expect(table).toContain(`"start": ${text.indexOf('400 people')}`)
})

describe('who still sees the old text', () => {
  /** The night's report is read, then changed. Answers what a window sends about words of the old text. */
  async function stale(change: (text: string) => string, words = '400 people') {
    const desk = await startDesk()
    const { text, source } = await read(desk)
    const start = text.indexOf(words)
    edit(desk, change)
    const place = { ranges: [{ start, end: start + words.length }], textHash: source.textHash }
    return { desk, source, place, named: { library: desk.library, batch: null, sourceId: desk.night } }
  }

  test('marks the words they selected, wherever those stand now', async () => {
    const { desk, place, named } = await stale((text) => `${correction}${text}`)
    await desk.call('annotations.add', { ...named, ...place, colour: 'amber' })
    expect(await drawn(desk)).toEqual(['400 people'])
    expect((await read(desk)).annotations).toMatchObject([{ state: { kind: 'exact' }, anchors: [{ exact: '400 people' }] }])
  })

  test('puts a passage on the words they selected, and not without saying which text those are of', async () => {
    const { desk, place, named } = await stale((text) => `${correction}${text}`)
    const id = await desk.mark(desk.night, 'valley road')
    const { ranges } = place
    expect(await desk.refusal('annotations.update', { ...named, id, patch: { ranges } })).toMatchObject({ code: 'invalid-input' })
    await desk.call('annotations.update', { ...named, id, patch: place })
    expect(await drawn(desk)).toEqual(['400 people'])
  })

  test.each([
    ['are gone', (text: string) => text.replace(' Some 400 people left their homes.', '')],
    ['are others', (text: string) => text.replace('400 people left', '600 persons left')],
  ])('marks nothing where the words %s', async (_how, change) => {
    const { desk, place, named } = await stale(change)
    const refusal = await desk.refusal('annotations.add', { ...named, ...place, colour: 'amber' })
    expect(refusal).toMatchObject({ code: 'not-found', message: expect.stringContaining('Another program changed the text') })
    expect(await drawn(desk)).toEqual([])
    expect((await desk.call('history.read', { library: desk.library })).undo).toBe('Import')
  })

  test('marks nothing where nobody knows the text any more that they saw', async () => {
    const { desk, place, named } = await stale((text) => `${correction}${text}`)
    const input = { ...named, ...place, textHash: '0'.repeat(64), colour: 'amber' }
    expect(await desk.refusal('annotations.add', input)).toMatchObject({ code: 'not-found' })
  })

  test('folds nothing: a paragraph that begins at the same place may be another', async () => {
    const { desk, source } = await stale((text) => `${correction}${text}`)
    const asked = { library: desk.library, batch: null, id: desk.night, starts: [0], folded: true, textHash: source.textHash }
    expect(await desk.refusal('sources.fold', asked)).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Another program changed the text'),
    })
    const now = (await read(desk)).source
    await desk.call('sources.fold', { ...asked, textHash: now.textHash })
    expect((await read(desk)).source.blocks[0]).toMatchObject({ start: 0, kind: 'furniture' })
  })

  test.each([false, true])('hears that it is another as soon as a window looks outside (for reading only: %s)', async (readOnly) => {
    const desk = await startDesk()
    const { call, library, snapshot, night } = desk
    await desk.mark(night, '400 people')
    if (readOnly) await call('libraries.close', { library })
    if (readOnly) await call('libraries.open', { path: snapshot.path, readOnly })
    await read(desk)
    edit(desk, (text) => `${correction}${text}`)
    desk.events.length = 0
    await call('libraries.refresh', { library })
    const text = readFileSync(fileOf(desk), 'utf8')
    const start = text.indexOf('400 people')
    expect(changesHeard(desk).flatMap(({ change }) => change.puts)).toMatchObject([
      { kind: 'source', record: { id: night, textHash: createHash('sha256').update(text).digest('hex') } },
      { kind: 'annotation', record: { anchors: [{ start }] } },
    ])
  })

  test('hears nothing more at the next look, nor of a text that nobody has read', async () => {
    const desk = await startDesk()
    await read(desk)
    edit(desk, (text) => `${correction}${text}`)
    const other = join(desk.snapshot.path, 'sources', desk.morning, 'text.txt')
    writeFileSync(other, `${correction}${readFileSync(other, 'utf8')}`)
    desk.events.length = 0
    await desk.call('libraries.refresh', { library: desk.library })
    await desk.call('libraries.refresh', { library: desk.library })
    expect(changesHeard(desk)).toHaveLength(1)
  })
})
