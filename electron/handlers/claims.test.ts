import { describe, expect, test } from 'vitest'
import { reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

const statement = { text: 'The gates were opened at three.', kind: 'fact' } as const

describe('stating a claim', () => {
  test('brings its evidence along, as one step', async () => {
    const desk = await startDesk()
    const { call, library, night, morning } = desk
    const evidence = [
      { id: await desk.mark(night, '3 a.m.'), sourceId: night, stance: 'supports', reason: 'The board.' },
      { id: await desk.mark(morning, 'five in the morning'), sourceId: morning, stance: 'contradicts' },
    ] as const
    const { id } = await call('claims.add', {
      library,
      batch: null,
      ...statement,
      memo: 'Ask the board.',
      tags: ['time'],
      evidence: [...evidence],
    })
    const after = await reopened(desk, desk.snapshot)
    expect(after.claims).toMatchObject([{ id, ...statement, memo: 'Ask the board.', tags: ['time'] }])
    expect(after.links).toMatchObject([
      { from: { id: evidence[0].id }, to: { id }, relation: 'supports', reason: 'The board.' },
      { from: { id: evidence[1].id }, to: { id }, relation: 'contradicts' },
    ])
    expect(await desk.undo()).toBe('Make a claim')
    expect(await reopened(desk, desk.snapshot)).toMatchObject({ claims: [], links: [] })
  })

  test('joins the annotation it was made from when both share a batch', async () => {
    const desk = await startDesk()
    const { call, library, night: sourceId } = desk
    const place = { ranges: [{ start: 0, end: 8 }], textHash: (await call('sources.read', { library, id: sourceId })).source.textHash }
    const { id } = await call('annotations.add', { library, batch: 'one', sourceId, ...place, colour: 'amber' })
    await call('claims.add', { library, batch: 'one', ...statement, evidence: [{ id, sourceId, stance: 'supports' }] })
    expect(await desk.undo()).toBe('Mark a passage')
    expect((await reopened(desk, desk.snapshot)).claims).toEqual([])
    expect((await call('sources.read', { library, id: sourceId })).annotations).toEqual([])
  })

  test('is refused whole when a passage is not there', async () => {
    const desk = await startDesk()
    const evidence = [{ id: 'ann_00000000', sourceId: desk.night, stance: 'supports' }]
    expect(await desk.refusal('claims.add', { library: desk.library, batch: null, ...statement, evidence })).toMatchObject({
      code: 'not-found',
    })
    expect((await reopened(desk, desk.snapshot)).claims).toEqual([])
  })

  test('cannot be empty', async () => {
    const { refusal, library } = await startDesk()
    const failure = await refusal('claims.add', { library, batch: null, ...statement, text: '  ' })
    expect(failure).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('claims.add.text') })
  })
})

test('editing a claim replaces what is given and keeps the rest', async () => {
  const desk = await startDesk()
  const { call, library } = desk
  const { id } = await call('claims.add', { library, batch: null, ...statement, memo: 'Ask the board.' })
  await call('claims.update', { library, batch: null, id, patch: { kind: 'quotation' } })
  const [claim] = (await reopened(desk, desk.snapshot)).claims
  expect(claim).toMatchObject({ text: statement.text, kind: 'quotation', memo: 'Ask the board.' })
  expect(Date.parse(claim?.changedAt ?? '')).toBeGreaterThan(Date.parse(claim?.madeAt ?? ''))
  expect((await call('claims.update', { library, batch: null, id, patch: { kind: 'quotation' } })).change.puts).toEqual([])
})

test('deleting claims takes the links that end in them along, and undo brings both back', async () => {
  const desk = await startDesk()
  const { call, library, night: sourceId } = desk
  const evidence = [{ id: await desk.mark(sourceId, '3 a.m.'), sourceId, stance: 'supports' as const }]
  const { id } = await call('claims.add', { library, batch: null, ...statement, evidence })
  await call('claims.remove', { library, batch: null, ids: [id] })
  expect(await reopened(desk, desk.snapshot)).toMatchObject({ claims: [], links: [] })
  expect((await call('sources.read', { library, id: sourceId })).annotations).toHaveLength(1)
  expect(await desk.undo()).toBe('Delete 1 claim')
  expect(await reopened(desk, desk.snapshot)).toMatchObject({ claims: [{ id }], links: [{ to: { id } }] })
})
