import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { SourceId } from '../../shared/model/schema'
import { reopened, startDesk, testFolder, withHosts } from './handlers.testing'

withHosts()

const sample = (name: string) => fileURLToPath(new URL(`../../e2e/data/tools/${name}`, import.meta.url))

async function bridgeDesk() {
  const desk = await startDesk()
  const folder = testFolder()
  const page = join(folder, 'bridge.md')
  const text = readFileSync(sample('bridge.txt'), 'utf8').trim().split('\n').join('\n\n')
  writeFileSync(page, `---\ntitle: Bridge closes\nurl: https://example.org/bridge\n---\n\n${text}\n`)
  const importing = (path: string) => desk.call('sources.import', { library: desk.library, batch: null, item: { kind: 'path', path } })
  const outcome = await importing(page)
  if (outcome.kind !== 'imported') throw new Error('The page was not imported.')
  const marks = async () => (await desk.call('sources.read', { library: desk.library, id: outcome.source.id })).annotations
  return { desk, folder, importing, marks, id: outcome.source.id }
}

describe('annotations of other tools', () => {
  test('stand on the words of the source they are about, and come once', async () => {
    const { importing, marks } = await bridgeDesk()
    expect(await importing(sample('hypothesis-export.json'))).toMatchObject({
      kind: 'several',
      parts: [{ kind: 'annotated', marks: { placed: 4, lost: 0 }, known: 0 }],
    })
    expect(await importing(sample('hypothesis-export.json'))).toMatchObject({ parts: [{ marks: { placed: 0, lost: 0 }, known: 4 }] })
    expect((await marks()).map(({ anchors }) => anchors[0]?.exact)).toEqual(
      expect.arrayContaining(['two bearings were cracked', '“We waited too long,”', 'Repairs will cost 3.2 million']),
    )
  })

  test('that were written here are known here, by the id of a source without address, too', async () => {
    const desk = await startDesk()
    await desk.mark(desk.night, '3 a.m.')
    await desk.mark(desk.morning, 'five in the morning')
    for (const form of ['w3c', 'hypothesis'] as const) {
      const { fileName, bytes } = await desk.call('interchange.export', { library: desk.library, form })
      const item = { kind: 'bytes', name: fileName, bytes: new Uint8Array(bytes) } as const
      expect(await desk.call('sources.import', { library: desk.library, batch: null, item })).toMatchObject({
        kind: 'several',
        parts: [
          { kind: 'annotated', known: 1, marks: { placed: 0, lost: 0 } },
          { kind: 'annotated', known: 1, marks: { placed: 0, lost: 0 } },
        ],
      })
    }
  })

  test('beyond the limits of an annotation are cut, and that is said', async () => {
    const { folder, importing, marks } = await bridgeDesk()
    const file = join(folder, 'notes.json')
    const selector = [{ type: 'TextQuoteSelector', exact: 'two bearings were cracked' }]
    const row = {
      id: 'a',
      uri: 'https://example.org/bridge',
      text: 'n'.repeat(2_000_001),
      tags: ['', 'long'.repeat(600), ...Array.from({ length: 1_100 }, (_, index) => `tag ${index}`)],
      user: `acct:${'u'.repeat(300)}@hypothes.is`,
      created: '+012031-05-02T00:00:00Z',
      target: [{ source: 'https://example.org/bridge', selector }],
    }
    writeFileSync(file, JSON.stringify({ total: 1, rows: [row] }))
    expect(await importing(file)).toMatchObject({
      parts: [
        {
          kind: 'annotated',
          marks: { placed: 1 },
          notices: ['Of one annotation the note, tags, ranges or author were beyond all measure and were cut.'],
        },
      ],
    })
    const [mark] = await marks()
    expect(mark?.tags).toHaveLength(1_000)
    expect(mark?.note).toHaveLength(2_000_000)
  })

  test('come with the claims and links of the library that wrote them: into another one with the same texts, and once', async () => {
    const [desk, other] = [await startDesk(), await startDesk()]
    const passage = async (sourceId: SourceId, words: string) =>
      ({ kind: 'annotation', id: await desk.mark(sourceId, words), sourceId }) as const
    const night = await passage(desk.night, '3 a.m.')
    const morning = await passage(desk.morning, 'five in the morning')
    const { id: claim } = await desk.call('claims.add', {
      library: desk.library,
      batch: null,
      text: 'It was before four.',
      kind: 'fact',
      memo: '*Ask.*',
    })
    const link = { library: desk.library, batch: null, reason: 'Two hours apart' } as const
    await desk.call('links.add', { ...link, from: night, to: morning, relation: 'contradicts' })
    await desk.call('links.add', { ...link, from: night, to: { kind: 'claim', id: claim }, relation: 'supports' })
    const { fileName, bytes } = await desk.call('interchange.export', { library: desk.library, form: 'w3c' })
    const take = (into: typeof desk) =>
      into.call('sources.import', {
        library: into.library,
        batch: null,
        item: { kind: 'bytes', name: fileName, bytes: new Uint8Array(bytes) },
      })

    expect(await take(desk)).toMatchObject({
      parts: expect.arrayContaining([{ kind: 'stated', claims: 0, links: 0, known: 3, absent: 0 }]),
    })
    expect(await take(other)).toMatchObject({
      parts: expect.arrayContaining([{ kind: 'stated', claims: 1, links: 2, known: 0, absent: 0 }]),
    })
    expect(await take(other)).toMatchObject({
      parts: expect.arrayContaining([{ kind: 'stated', claims: 0, links: 0, known: 3, absent: 0 }]),
    })
    const { claims, links, sources } = await reopened(other, other.snapshot)
    expect(sources).toHaveLength(2)
    expect(claims).toMatchObject([{ text: 'It was before four.', memo: '*Ask.*' }])
    expect(links.map(({ relation, reason }) => [relation, reason]).sort()).toEqual([
      ['contradicts', 'Two hours apart'],
      ['supports', 'Two hours apart'],
    ])
    await other.undo()
    await other.undo()
    expect((await reopened(other, other.snapshot)).claims).toEqual([])
  })

  test('come back in a project whose text is here already', async () => {
    const desk = await startDesk()
    await desk.mark(desk.night, '3 a.m.')
    const { fileName, bytes } = await desk.call('interchange.export', { library: desk.library, form: 'refi-qda' })
    const again = async () =>
      desk.call('sources.import', {
        library: desk.library,
        batch: null,
        item: { kind: 'bytes', name: fileName, bytes: new Uint8Array(bytes) },
      })
    expect(await again()).toMatchObject({ kind: 'duplicate' })
    const { annotations } = await desk.call('sources.read', { library: desk.library, id: desk.night })
    await desk.call('annotations.remove', {
      library: desk.library,
      batch: null,
      ends: annotations.map(({ id, sourceId }) => ({ id, sourceId })),
    })
    expect(await again()).toMatchObject({ kind: 'several', parts: [{ kind: 'annotated', known: 0, marks: { placed: 1, lost: 0 } }] })
  })

  test('whose words are gone wait in review', async () => {
    const { desk, folder, importing, marks } = await bridgeDesk()
    const file = join(folder, 'gone.jsonld')
    const selector = { type: 'TextQuoteSelector', exact: 'the ferry sank with all hands in the storm of 1911' }
    writeFileSync(
      file,
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        bodyValue: 'Really?',
        target: { source: 'http://www.example.org/bridge', selector },
      }),
    )
    expect(await importing(file)).toMatchObject({ parts: [{ kind: 'annotated', marks: { placed: 0, lost: 1 } }] })
    expect(await desk.call('versions.lost', { library: desk.library })).toMatchObject([
      { note: 'Really?', anchors: [{ exact: selector.exact }] },
    ])
    expect(await marks()).toHaveLength(1)
  })

  test('of a book that is not here become a source of its quotations', async () => {
    const { desk, importing } = await bridgeDesk()
    const outcome = await importing(sample('kindle-clippings-utf8-bom.txt'))
    const [first] = outcome.kind === 'several' ? outcome.parts : []
    expect(first).toMatchObject({
      kind: 'imported',
      source: { kind: 'highlights', title: 'Bridge Stories', authors: ['Mara Ellison'] },
      marks: { placed: 1 },
    })
    await desk.undo()
    expect((await reopened(desk, desk.snapshot)).sources).toHaveLength(3)
  })
})

describe('metadata of a reference manager', () => {
  test('fills what is not stated, and never what a person corrected', async () => {
    const { desk, folder, importing, id } = await bridgeDesk()
    await desk.call('sources.update', { library: desk.library, batch: null, id, patch: { publisher: 'My own word' } })
    const file = join(folder, 'zotero.ris')
    writeFileSync(
      file,
      'TY  - NEWS\nTI  - Another title\nAU  - Doe, Jane\nT2  - Town Herald\nDA  - 2031/05/02\nL1  - storage/X/bridge.md\nER  - \nTY  - NEWS\nTI  - Elsewhere\nER  - \n',
    )
    expect(await importing(file)).toMatchObject({
      parts: [{ kind: 'described', fields: ['authors', 'published'] }],
      refused: [{ name: 'Elsewhere', message: expect.stringContaining('not in the library') }],
    })
    expect((await desk.call('sources.read', { library: desk.library, id })).source).toMatchObject({
      title: 'Bridge closes',
      authors: ['Jane Doe'],
      publisher: 'My own word',
      published: '2031-05-02',
    })
  })

  test('beyond the limits of a record is cut, and that is said', async () => {
    const { desk, folder, importing, id } = await bridgeDesk()
    const file = join(folder, 'many.ris')
    const authors = Array.from({ length: 300 }, (_, index) => `AU  - Doe${index}, Jane`)
    writeFileSync(file, ['TY  - NEWS', 'TI  - Bridge closes', ...authors, `T2  - ${'Herald '.repeat(400)}`, 'ER  - ', ''].join('\n'))
    expect(await importing(file)).toMatchObject({
      parts: [
        {
          kind: 'described',
          fields: ['authors', 'publisher'],
          notices: ['300 authors are stated; the first 200 were kept.', 'The publisher was longer than 2,000 letters and was cut there.'],
        },
      ],
    })
    expect((await desk.call('sources.read', { library: desk.library, id })).source.authors).toHaveLength(200)
  })
})
