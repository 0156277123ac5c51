import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { QuotedFinding } from '../../shared/model/finding'
import type { LibraryId } from '../../shared/model/schema'
import { paste, startHost, type TestHost, withHosts } from './handlers.testing'

withHosts()

const courier = `Ferry Solway Star aground off Harrow Bay

Published 4 March 2031

The passenger ferry Solway Star ran onto rocks at the mouth of Harrow Bay late on Monday with 214 people aboard, the coastguard said.`

const ledger = `Questions over the Solway Star

Published 4 March 2031

The ferry Solway Star ran onto rocks at Harrow Bay late on Monday with 231 people aboard, records show.`

type Desk = TestHost & { readonly library: LibraryId; readonly path: string }

async function startDesk(): Promise<Desk> {
  const host = startHost()
  const { library, path } = await host.call('libraries.create', { path: host.deps.homeDir, title: 'Harrow Bay' })
  await paste(host, library.id, courier)
  await paste(host, library.id, ledger)
  return { ...host, library: library.id, path }
}

/** The finding on how many were aboard, as soon as the comparison that goes on in the background has it. */
async function aboard({ call, library }: Desk): Promise<QuotedFinding> {
  await call('findings.compare', { library, anew: false })
  return vi.waitFor(
    async () => {
      const { findings } = await call('findings.list', { library })
      const found = findings.find(({ type }) => type === 'number')
      if (!found) throw new Error('The two figures were not found.')
      return found
    },
    { timeout: 25_000, interval: 20 },
  )
}

const snapshot = (desk: Desk) => desk.call('libraries.open', { path: desk.path, readOnly: false })
const batch = (library: LibraryId) => ({ library, batch: null })

describe('a finding', () => {
  test('is made of the words of both reports, with who says so', async () => {
    const desk = await startDesk()
    const { quotes, sides } = await aboard(desk)
    const texts = await Promise.all(
      sides.map(async ({ sourceId, start, end }) =>
        (await desk.call('sources.read', { library: desk.library, id: sourceId })).text.slice(start, end),
      ),
    )
    expect(quotes.map(({ words }) => words)).toEqual(texts.map((words) => words.replace(/\s+/g, ' ')))
  })

  test('whose text another program has changed since is not decided on other words, and can be as soon as it is compared again', async () => {
    const desk = await startDesk()
    const { key, sides } = await aboard(desk)
    const [side] = sides
    const path = join(desk.path, 'sources', side?.sourceId ?? '', 'text.txt')
    writeFileSync(path, `A correction was put here.\n\n${readFileSync(path, 'utf8')}`)
    const refused = { code: 'not-found', message: expect.stringContaining('not where they were') }
    expect(await desk.refusal('decisions.accept', { ...batch(desk.library), key, as: 'contradicts' })).toMatchObject(refused)
    expect((await snapshot(desk)).decisions).toEqual([])
    await vi.waitFor(() => desk.call('decisions.accept', { ...batch(desk.library), key, as: 'contradicts' }), { timeout: 25_000 })
    const { annotations } = await desk.call('sources.read', { library: desk.library, id: side?.sourceId ?? ('' as never) })
    expect(annotations.map(({ anchors }) => anchors[0]?.exact)).toEqual([expect.stringMatching(/^The .*(said|show)\.$/)])
  })

  test('that is accepted marks its tellings, links them and is remembered, in one step for undo', async () => {
    const desk = await startDesk()
    const finding = await aboard(desk)
    await desk.call('decisions.accept', { ...batch(desk.library), key: finding.key, as: 'contradicts' })
    const after = await snapshot(desk)
    expect(after.decisions).toMatchObject([{ key: finding.key, outcome: { kind: 'accepted', as: 'contradicts' } }])
    expect(after.links).toMatchObject([{ relation: 'contradicts', reason: finding.reason }])
    expect(after.annotations.map(({ anchors }) => anchors[0]?.exact)).toEqual(
      expect.arrayContaining([expect.stringContaining('214 people aboard'), expect.stringContaining('231 people aboard')]),
    )
    await desk.call('history.undo', { library: desk.library })
    const undone = await snapshot(desk)
    expect([undone.decisions, undone.links, undone.annotations]).toEqual([[], [], []])
  })

  test('that three sources tell is linked between those that differ, never between two that agree in other words', async () => {
    const names = 'Officials in Marlow and Tenby said so, according to Edda Quill.'
    const told = ['The foghorn sounded twice at Corran.', 'The foghorn wailed twice at Corran.', 'The foghorn never went off at Corran.']
    const host = startHost()
    const { library } = await host.call('libraries.create', { path: host.deps.homeDir, title: 'Corran' })
    for (const [index, text] of told.entries())
      await paste(host, library.id, `Report ${index}\n\nPublished 4 March 2031\n\n${text}\n\n${names}`)
    await host.call('findings.compare', { library: library.id, anew: false })
    const finding = await vi.waitFor(
      async () => {
        const { findings } = await host.call('findings.list', { library: library.id })
        const found = findings.find(({ type, sides }) => type === 'negation' && sides.length === 3)
        if (!found) throw new Error('The denial was not found.')
        return found
      },
      { timeout: 25_000, interval: 20 },
    )
    const { change } = await host.call('decisions.accept', { ...batch(library.id), key: finding.key, as: 'contradicts' })
    const links = change.puts.flatMap((put) => (put.kind === 'link' ? [put.record] : []))
    const denying = finding.sides.find(({ value }) => value.includes('never'))?.sourceId
    const ends = links.map(({ from, to }) => [from, to].flatMap((end) => (end.kind === 'annotation' ? [end.sourceId] : [])))
    expect(ends).toHaveLength(2)
    for (const pair of ends) expect(pair).toContain(denying)
    expect(new Set(links.map(({ reason }) => reason)).size).toBe(2)
  })

  test('that was accepted and is dismissed after all loses its link and keeps its one decision', async () => {
    const desk = await startDesk()
    const { key } = await aboard(desk)
    await desk.call('decisions.accept', { ...batch(desk.library), key, as: 'contradicts' })
    await desk.call('decisions.dismiss', { ...batch(desk.library), key, why: 'different-event' })
    const after = await snapshot(desk)
    expect(after.links).toEqual([])
    expect(after.decisions).toMatchObject([{ outcome: { kind: 'dismissed', why: 'different-event' } }])
  })

  test('that was decided can be opened again', async () => {
    const desk = await startDesk()
    const { key } = await aboard(desk)
    const { id } = await desk.call('decisions.dismiss', { ...batch(desk.library), key, why: 'misread' })
    await desk.call('decisions.remove', { ...batch(desk.library), ids: [id] })
    expect((await snapshot(desk)).decisions).toEqual([])
  })

  test('that is not found any more is not decided, and the person is told', async () => {
    const desk = await startDesk()
    const failure = await desk.refusal('decisions.accept', { ...batch(desk.library), key: 'gone', as: 'contradicts' })
    expect(failure).toMatchObject({ code: 'not-found', message: expect.stringContaining('Nothing was decided') })
  })
})
