import { describe, expect, test } from 'vitest'
import type { LinkEnd } from '../../shared/model/link'
import { type Desk, reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

type LinkedDesk = Desk & { readonly three: LinkEnd; readonly five: LinkEnd; readonly claim: LinkEnd }

/** Two passages that disagree, and a claim. */
async function startLinkedDesk(): Promise<LinkedDesk> {
  const desk = await startDesk()
  const three = { kind: 'annotation', id: await desk.mark(desk.night, '3 a.m.'), sourceId: desk.night } as const
  const five = { kind: 'annotation', id: await desk.mark(desk.morning, 'five in the morning'), sourceId: desk.morning } as const
  const { id } = await desk.call('claims.add', {
    library: desk.library,
    batch: null,
    text: 'The gates were opened at three.',
    kind: 'fact',
  })
  return { ...desk, three, five, claim: { kind: 'claim', id } }
}

describe('linking', () => {
  test('stores evidence from the passage to the claim, whichever was named first', async () => {
    const desk = await startLinkedDesk()
    const { call, library, three, claim } = desk
    await call('links.add', { library, batch: null, from: claim, to: three, relation: 'supports', reason: 'The board’s own words.' })
    expect((await reopened(desk, desk.snapshot)).links).toMatchObject([
      { from: three, to: claim, relation: 'supports', reason: 'The board’s own words.' },
    ])
    expect((await call('history.read', { library })).undo).toBe('Attach a passage')
  })

  test('refuses to link a passage with itself', async () => {
    const { refusal, library, three } = await startLinkedDesk()
    const failure = await refusal('links.add', { library, batch: null, from: three, to: three, relation: 'contradicts' })
    expect(failure).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('with itself') })
  })

  test('refuses a contradiction that is there already, from either end', async () => {
    const { call, refusal, library, three, five } = await startLinkedDesk()
    await call('links.add', { library, batch: null, from: three, to: five, relation: 'contradicts' })
    const failure = await refusal('links.add', { library, batch: null, from: five, to: three, relation: 'contradicts' })
    expect(failure).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('already') })
  })

  test('allows two passages to support each other', async () => {
    const desk = await startLinkedDesk()
    const { call, library, three, five } = desk
    await call('links.add', { library, batch: null, from: three, to: five, relation: 'supports' })
    await call('links.add', { library, batch: null, from: five, to: three, relation: 'supports' })
    expect((await reopened(desk, desk.snapshot)).links).toHaveLength(2)
  })

  test('refuses a passage that restates a claim, also by changing the relation', async () => {
    const { call, refusal, library, three, claim } = await startLinkedDesk()
    const failure = { code: 'invalid-input', message: expect.stringContaining('restate') }
    expect(await refusal('links.add', { library, batch: null, from: three, to: claim, relation: 'restates' })).toMatchObject(failure)
    const { id } = await call('links.add', { library, batch: null, from: three, to: claim, relation: 'qualifies' })
    expect(await refusal('links.update', { library, batch: null, id, patch: { relation: 'restates' } })).toMatchObject(failure)
  })

  test('refuses ends that are not there, or stand in another source', async () => {
    const { refusal, library, three, five, claim, morning } = await startLinkedDesk()
    const relation = 'supports'
    const missing = { kind: 'claim', id: 'clm_00000000' }
    expect(await refusal('links.add', { library, batch: null, from: three, to: missing, relation })).toMatchObject({ code: 'not-found' })
    const elsewhere = { ...three, sourceId: morning }
    expect(await refusal('links.add', { library, batch: null, from: elsewhere, to: five, relation })).toMatchObject({ code: 'not-found' })
    const nowhere = { ...three, sourceId: 'src_00000000' }
    expect(await refusal('links.add', { library, batch: null, from: nowhere, to: claim, relation })).toMatchObject({ code: 'not-found' })
  })
})

describe('changing a link', () => {
  test('puts the ends of a relation that has no direction in order', async () => {
    const desk = await startLinkedDesk()
    const { call, library, three, five } = desk
    const { id } = await call('links.add', { library, batch: null, from: five, to: three, relation: 'supports' })
    await call('links.update', { library, batch: null, id, patch: { relation: 'contradicts' } })
    expect((await reopened(desk, desk.snapshot)).links).toMatchObject([{ from: three, to: five, relation: 'contradicts' }])
  })

  test('makes no step when nothing is different', async () => {
    const { call, library, three, five } = await startLinkedDesk()
    const { id } = await call('links.add', { library, batch: null, from: three, to: five, relation: 'supports' })
    const { change } = await call('links.update', { library, batch: null, id, patch: { relation: 'supports', reason: '' } })
    expect(change).toEqual({ puts: [], removals: [] })
  })

  test('says when it is gone', async () => {
    const { refusal, library } = await startLinkedDesk()
    const input = { library, batch: null, id: 'lnk_00000000', patch: { reason: 'Why' } }
    expect(await refusal('links.update', input)).toMatchObject({ code: 'not-found' })
  })
})

test('evidence is graded by itself, and the grade can be taken back', async () => {
  const desk = await startLinkedDesk()
  const { call, library, three, claim } = desk
  const { id } = await call('links.add', { library, batch: null, from: three, to: claim, relation: 'supports', reason: 'Their words.' })
  await call('links.update', { library, batch: null, id, patch: { credibility: '2' } })
  expect((await reopened(desk, desk.snapshot)).links).toMatchObject([{ credibility: '2', reason: 'Their words.' }])
  expect(await desk.undo()).toBe('Grade evidence')
  expect(await desk.refusal('links.update', { library, batch: null, id, patch: { credibility: '7' } })).toMatchObject({
    code: 'invalid-input',
  })
})

test('deleting links leaves their passages and claims', async () => {
  const desk = await startLinkedDesk()
  const { call, library, three, claim, night } = desk
  const { id } = await call('links.add', { library, batch: null, from: three, to: claim, relation: 'supports' })
  await call('links.remove', { library, batch: null, ids: [id] })
  expect(await reopened(desk, desk.snapshot)).toMatchObject({ links: [], claims: [{ id: claim.id }] })
  expect((await call('sources.read', { library, id: night })).annotations).toHaveLength(1)
  expect(await desk.undo()).toBe('Delete 1 link')
})
