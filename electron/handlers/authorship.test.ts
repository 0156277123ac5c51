import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { QuotedFinding } from '../../shared/model/finding'
import { type Desk, reopened, startDesk, startHost, withHosts } from './handlers.testing'

withHosts()

const all = ({ library }: Pick<Desk, 'library'>) => ({ library, batch: null })

const sign = ({ call }: Pick<Desk, 'call'>, author: string) => call('settings.write', { patch: { author } })

async function annotationsOf(desk: Desk) {
  return (await desk.call('sources.read', { library: desk.library, id: desk.night })).annotations
}

async function firstFinding(desk: Desk): Promise<QuotedFinding> {
  await desk.call('findings.compare', { library: desk.library, anew: false })
  for (;;) {
    const { findings, progress } = await desk.call('findings.list', { library: desk.library })
    const [first] = findings
    if (first && progress === null) return first
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('the name that a person gave', () => {
  test('stands with what they mark, claim and link; without a name nothing is signed', async () => {
    const desk = await startDesk()
    const unsigned = await desk.mark(desk.night, 'Nobody was hurt')
    await sign(desk, 'Ada Marsh')
    const id = await desk.mark(desk.night, 'opened at 3 a.m.')
    await desk.call('claims.add', {
      ...all(desk),
      text: 'They opened at night',
      kind: 'fact',
      evidence: [{ id, sourceId: desk.night, stance: 'supports' }],
    })
    const authors = new Map((await annotationsOf(desk)).map((annotation) => [annotation.id, annotation.author]))
    expect([authors.get(unsigned), authors.get(id)]).toEqual([undefined, 'Ada Marsh'])
    const { claims, links } = await reopened(desk, desk.snapshot)
    expect([...claims, ...links].map(({ author }) => author)).toEqual(['Ada Marsh', 'Ada Marsh'])
  })

  test('goes over to who changes the record, and away with who signs nothing', async () => {
    const desk = await startDesk()
    await sign(desk, 'Ada')
    const id = await desk.mark(desk.night, 'Nobody was hurt')
    const authorAfter = async (name: string, note: string) => {
      await sign(desk, name)
      await desk.call('annotations.update', { ...all(desk), id, sourceId: desk.night, patch: { note } })
      return (await annotationsOf(desk))[0]?.author
    }
    expect(await authorAfter('Bo', 'Says who?')).toBe('Bo')
    expect(await authorAfter('Bo', 'Says who?'), 'nothing changed').toBe('Bo')
    expect(await authorAfter('  ', 'The board.')).toBeUndefined()
    await desk.undo()
    expect((await annotationsOf(desk))[0]?.author).toBe('Bo')
  })

  test('lets two people judge the same passage of the same claim, each once', async () => {
    const desk = await startDesk()
    await sign(desk, 'Ada')
    const id = await desk.mark(desk.night, 'Nobody was hurt')
    const claim = (await desk.call('claims.add', { ...all(desk), text: 'There were no casualties', kind: 'fact' })).id
    const attach = {
      ...all(desk),
      from: { kind: 'annotation', id, sourceId: desk.night },
      to: { kind: 'claim', id: claim },
      relation: 'supports',
    } as const
    await desk.call('links.add', attach)
    expect(await desk.refusal('links.add', attach)).toMatchObject({ code: 'invalid-input' })
    await sign(desk, 'Bo')
    await desk.call('links.add', attach)
    expect(await desk.refusal('links.add', attach)).toMatchObject({ code: 'invalid-input' })
    expect((await reopened(desk, desk.snapshot)).links.map(({ author }) => author).sort()).toEqual(['Ada', 'Bo'])
  })

  test('keeps what two people decided on one finding beside each other; deciding again replaces one’s own', async () => {
    const desk = await startDesk()
    const { key } = await firstFinding(desk)
    await desk.call('decisions.dismiss', { ...all(desk), key, why: 'misread' })
    await sign(desk, 'Ada')
    await desk.call('decisions.dismiss', { ...all(desk), key, why: 'rounding' })
    const decided = async () =>
      (await reopened(desk, desk.snapshot)).decisions.map(({ author, outcome }) => [
        author,
        outcome.kind === 'dismissed' ? outcome.why : outcome.as,
      ])
    expect(await decided(), 'an unsigned one becomes theirs').toEqual([['Ada', 'rounding']])
    await sign(desk, 'Bo')
    await desk.call('decisions.accept', { ...all(desk), key, as: 'contradicts' })
    await desk.call('decisions.accept', { ...all(desk), key, as: 'qualifies' })
    expect((await decided()).sort()).toEqual([
      ['Ada', 'rounding'],
      ['Bo', 'qualifies'],
    ])
  })

  test('goes out as the creator of a web annotation, and comes in again', async () => {
    const desk = await startDesk()
    await sign(desk, 'Ada')
    await desk.mark(desk.night, 'Nobody was hurt')
    for (const form of ['w3c', 'hypothesis'] as const) {
      const { bytes, fileName } = await desk.call('interchange.export', { library: desk.library, form })
      const [{ id } = { id: '' }] = await annotationsOf(desk)
      await desk.call('annotations.remove', { ...all(desk), ends: [{ id: id as never, sourceId: desk.night }] })
      await sign(desk, 'Somebody else')
      await desk.call('sources.import', { ...all(desk), item: { kind: 'bytes', name: fileName, bytes: Buffer.from(bytes) } })
      expect(
        (await annotationsOf(desk)).map(({ author }) => author),
        form,
      ).toEqual(['Ada'])
    }
  })
})

test('merging keeps a colleague’s other stance and other verdict as theirs, beside ours', async () => {
  const desk = await startDesk()
  await sign(desk, 'Ada')
  const { key } = await firstFinding(desk)
  await desk.call('decisions.dismiss', { ...all(desk), key, why: 'rounding' })
  const id = await desk.mark(desk.night, 'Nobody was hurt')
  await desk.call('claims.add', {
    ...all(desk),
    text: 'There were no casualties',
    kind: 'fact',
    evidence: [{ id, sourceId: desk.night, stance: 'supports' }],
  })
  const path = join(desk.folder, 'colleague')
  cpSync(desk.snapshot.path, path, { recursive: true })
  rmSync(join(path, '.lock'), { force: true })
  const other = startHost()
  await sign(other, 'Bo')
  const opened = await other.call('libraries.open', { path, readOnly: false })
  const theirs = { ...desk, ...other, library: opened.library.id }
  const [link] = opened.links
  if (!link) throw new Error('The evidence came along.')
  await theirs.call('links.update', { ...all(theirs), id: link.id, patch: { relation: 'qualifies' } })
  await theirs.call('decisions.accept', { ...all(theirs), key: (await firstFinding(theirs)).key, as: 'contradicts' })
  for (const expected of [1, 0]) {
    const { conflicts, counts } = await desk.call('merging.merge', { ...all(desk), path, choices: {} })
    expect(conflicts).toEqual([])
    expect(counts.decision.added).toBe(expected)
    const { links, decisions } = await reopened(desk, desk.snapshot)
    const stances = links.filter(({ to }) => to.kind === 'claim').map(({ author, relation }) => [author, relation])
    expect(stances.sort()).toEqual([
      ['Ada', 'supports'],
      ['Bo', 'qualifies'],
    ])
    expect(decisions.map(({ author, outcome }) => [author, outcome.kind]).sort()).toEqual([
      ['Ada', 'dismissed'],
      ['Bo', 'accepted'],
    ])
  }
})
