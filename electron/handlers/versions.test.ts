import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AnnotationId, SourceId } from '../../shared/model/schema'
import { blockFault } from '../../shared/text/blocks'
import { type Desk, nightReport, reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

const gates = 'The gates of the Ulvik dam were opened at 3 a.m.'
const people = 'Some 400 people left their homes.'
const figures = 'The board will publish its figures in June'
const later = nightReport.replace(people, 'Some 650 people left their homes.').replace(`${figures}, and until`, 'Until')

async function mark(desk: Desk, words: string): Promise<{ readonly id: AnnotationId; readonly sourceId: SourceId }> {
  const { text, source } = await desk.call('sources.read', { library: desk.library, id: desk.night })
  const start = text.indexOf(words)
  const { id } = await desk.call('annotations.add', {
    library: desk.library,
    batch: null,
    sourceId: desk.night,
    ranges: [{ start, end: start + words.length }],
    textHash: source.textHash,
    colour: 'amber',
  })
  return { id, sourceId: desk.night }
}

async function withLater() {
  const desk = await startDesk()
  const marks = [await mark(desk, gates), await mark(desk, people), await mark(desk, figures)]
  const claim = await desk.call('claims.add', {
    library: desk.library,
    batch: null,
    text: 'Figures come in June',
    kind: 'fact',
    evidence: marks.slice(2).map((end) => ({ ...end, stance: 'supports' as const })),
  })
  const outcome = await desk.call('sources.import', {
    library: desk.library,
    batch: null,
    item: { kind: 'paste', text: later, html: null },
  })
  if (outcome.kind !== 'imported') throw new Error('It was not imported.')
  const carry = () => desk.call('versions.carry', { library: desk.library, batch: null, from: desk.night, to: outcome.source.id })
  const read = async (id: SourceId) => (await desk.call('sources.read', { library: desk.library, id })).annotations
  return { desk, outcome, to: outcome.source.id, claim, carry, read }
}

describe('a later version', () => {
  test('is recognised when it comes in; a text of its own is not', async () => {
    const { desk, outcome } = await withLater()
    expect(outcome.older?.id).toBe(desk.night)
    const item = {
      kind: 'paste',
      text: 'A storm is coming, the harbour says. Ships stay in tonight, and nobody goes out.',
      html: null,
    } as const
    expect(await desk.call('sources.import', { library: desk.library, batch: null, item })).toMatchObject({ kind: 'imported', older: null })
  })

  test('gets what was marked, as it is found there, and the earlier one keeps its own', async () => {
    const { desk, to, carry, read } = await withLater()
    const before = await read(desk.night)
    await carry()
    expect(await read(desk.night)).toEqual(before)
    const states = (await read(to)).map(({ anchors, state }) => [anchors[0]?.exact, state.kind])
    expect(states).toEqual([
      [gates, 'exact'],
      ['Some 650 people left their homes.', 'reworded'],
      [figures, 'lost'],
    ])
    expect((await desk.call('sources.read', { library: desk.library, id: to })).source.versionOf).toBe(desk.night)
  })

  test('takes the links over, in one step that undo takes back', async () => {
    const { desk, to, claim, carry, read } = await withLater()
    const linksNow = async () => (await reopened(desk, desk.snapshot)).links.filter((link) => link.to.id === claim.id)
    const before = await linksNow()
    await carry()
    const [lost] = await desk.call('versions.lost', { library: desk.library })
    expect((await linksNow()).map(({ from }) => from)).toEqual([{ kind: 'annotation', id: lost?.id, sourceId: to }])
    expect(await desk.undo()).toBe('Carry annotations over')
    expect(await read(to)).toEqual([])
    expect(await linksNow()).toEqual(before)
    expect((await desk.call('sources.read', { library: desk.library, id: to })).source.versionOf).toBeNull()
  })

  test('is a version of one source only', async () => {
    const { desk, to, carry } = await withLater()
    await carry()
    expect(await desk.refusal('versions.carry', { library: desk.library, batch: null, from: desk.morning, to })).toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('a text changed by another program', () => {
  test('has its passages found again when it is read, and those that are gone wait', async () => {
    const desk = await startDesk()
    await mark(desk, people)
    await mark(desk, figures)
    const file = join(desk.snapshot.path, 'sources', desk.night, 'text.txt')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, before.replace('Greta Holm', 'Greta Maria Holm').replace(`${figures}, and until`, 'Until'))
    const snapshot = await reopened(desk, desk.snapshot)
    const { source, text, annotations } = await desk.call('sources.read', { library: desk.library, id: desk.night })
    expect(annotations.map(({ state }) => state.kind)).toEqual(['moved', 'lost'])
    expect(annotations[0]?.anchors.map(({ start, end }) => text.slice(start, end))).toEqual([people])
    expect(blockFault(text, source.blocks)).toBeNull()
    expect(source.blocks.map(({ kind }) => kind)).toContain('furniture')
    expect(source.length).toBe(text.length)
    expect((await desk.call('libraries.check', { library: desk.library })).entries.filter(({ level }) => level === 'damage')).toEqual([])
    expect(await desk.call('versions.lost', { library: desk.library })).toHaveLength(1)
    expect(snapshot.sources).toHaveLength(2)
  })
})

describe('a lost passage', () => {
  test('waits until it is placed on other words', async () => {
    const { desk, to, carry, read } = await withLater()
    await carry()
    const { textHash } = (await desk.call('sources.read', { library: desk.library, id: to })).source
    const [lost] = await desk.call('versions.lost', { library: desk.library })
    if (!lost) throw new Error('Nothing waits.')
    await desk.call('annotations.update', {
      library: desk.library,
      batch: null,
      id: lost.id,
      sourceId: to,
      patch: { ranges: [{ start: 0, end: 8 }], textHash },
    })
    expect(await desk.call('versions.lost', { library: desk.library })).toEqual([])
    expect((await read(to)).find(({ id }) => id === lost.id)?.state).toEqual({ kind: 'exact' })
  })

  test('can be kept without a place, and waits no more', async () => {
    const { desk, to, carry, read } = await withLater()
    await carry()
    const [lost] = await desk.call('versions.lost', { library: desk.library })
    if (!lost) throw new Error('Nothing waits.')
    await desk.call('annotations.update', { library: desk.library, batch: null, id: lost.id, sourceId: to, patch: { kept: true } })
    expect(await desk.call('versions.lost', { library: desk.library })).toEqual([])
    expect((await read(to)).find(({ id }) => id === lost.id)?.state).toEqual({ kind: 'lost', kept: true })
    expect(await desk.undo()).toBe('Keep a lost passage')
    expect(await desk.call('versions.lost', { library: desk.library })).toHaveLength(1)
  })
})
