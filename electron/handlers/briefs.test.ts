import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BriefId } from '../../shared/model/schema'
import { type Desk, reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

/** A desk with a claim that both reports speak to. */
async function startArguedDesk(overrides: Parameters<typeof startDesk>[0] = {}): Promise<Desk> {
  const desk = await startDesk(overrides)
  const evidence = [
    { id: await desk.mark(desk.night, '3 a.m.'), sourceId: desk.night, stance: 'supports' as const },
    { id: await desk.mark(desk.morning, 'five in the morning'), sourceId: desk.morning, stance: 'contradicts' as const },
  ]
  await desk.call('claims.add', { library: desk.library, batch: null, text: 'The gates were opened at three.', kind: 'fact', evidence })
  return desk
}

async function exported(desk: Desk, id: BriefId | null, format: 'markdown' | 'html' = 'markdown') {
  const answer = await desk.call('briefs.export', { library: desk.library, id, format })
  return { ...answer, text: Buffer.from(answer.bytes).toString('utf8') }
}

describe('a new brief', () => {
  test('begins with the bottom line, and has the sections of a first draft', async () => {
    const desk = await startDesk()
    const { id } = await desk.call('briefs.add', { library: desk.library, batch: null, title: 'What happened at Ulvik' })
    const [brief] = (await reopened(desk, desk.snapshot)).briefs
    expect(brief).toMatchObject({ id, title: 'What happened at Ulvik', question: '', author: '' })
    expect(brief?.sections.map(({ kind }) => kind)).toEqual([
      'prose',
      'key-points',
      'agreement',
      'differences',
      'discrepancies',
      'claims',
      'matrix',
      'sources',
      'footnotes',
    ])
    expect(brief?.sections[0]).toMatchObject({ heading: 'Bottom line' })
    expect(await desk.undo()).toBe('New brief')
  })

  test('can be edited, deleted, and brought back', async () => {
    const desk = await startDesk()
    const { library, call } = desk
    const { id } = await call('briefs.add', { library, batch: null, title: 'Draft' })
    await call('briefs.update', { library, batch: null, id, patch: { title: 'Final', question: 'When?' } })
    expect((await call('briefs.update', { library, batch: null, id, patch: { title: 'Final' } })).change.puts).toEqual([])
    await call('briefs.remove', { library, batch: null, ids: [id] })
    expect(await desk.refusal('briefs.gather', { library, id })).toMatchObject({ code: 'not-found' })
    expect(await desk.undo()).toBe('Delete 1 brief')
    expect((await call('briefs.gather', { library, id })).brief).toMatchObject({ title: 'Final', question: 'When?' })
  })
})

describe('what a brief is drawn from', () => {
  test('are the sources that its claims and links lead to, with their texts', async () => {
    const desk = await startArguedDesk()
    const { id } = await desk.call('briefs.add', { library: desk.library, batch: null, title: 'Draft' })
    const material = await desk.call('briefs.gather', { library: desk.library, id })
    expect(material.cited.map(({ source }) => source.id).sort()).toEqual([desk.night, desk.morning].sort())
    expect(material.cited.every(({ source, text }) => text.length === source.length)).toBe(true)
    expect(material.annotations.map(({ anchors }) => anchors[0]?.exact).sort()).toEqual(['3 a.m.', 'five in the morning'])
  })

  test('are also passages that only its prose cites, after a restart too', async () => {
    const desk = await startDesk()
    const { library, call } = desk
    const cited = await desk.mark(desk.morning, 'A shepherd broke his arm.')
    const { id } = await call('briefs.add', { library, batch: null, title: 'Draft' })
    const [prose, ...rest] = (await call('briefs.gather', { library, id })).brief.sections
    if (prose?.kind !== 'prose') throw new Error('The first section is not prose.')
    const sections = [{ ...prose, markdown: `One person was hurt.[^${cited}]` }, ...rest]
    await call('briefs.update', { library, batch: null, id, patch: { sections: sections as never } })
    await call('libraries.close', { library })
    await call('libraries.open', { path: desk.snapshot.path, readOnly: false })
    const material = await call('briefs.gather', { library, id })
    expect(material.cited).toMatchObject([{ source: { id: desk.morning } }])
    expect((await exported(desk, id)).text).toContain('A shepherd broke his arm.')
  })
})

describe('exporting', () => {
  test('shows both quotes with publisher or title, and checks each against its source', async () => {
    const desk = await startArguedDesk()
    const { id } = await desk.call('briefs.add', { library: desk.library, batch: null, title: 'Gates: when?' })
    const markdown = await exported(desk, id)
    expect(markdown).toMatchObject({ fileName: 'Gates when.md', problems: [] })
    expect(markdown.quotesChecked).toBe(2)
    expect(markdown.text).toContain('The gates were opened at three.')
    expect(markdown.text).toContain('3 a.m.')
    expect(markdown.text).toContain('five in the morning')
    const html = await exported(desk, id, 'html')
    expect(html.fileName).toBe('Gates when.html')
    expect(html.text).toMatch(/^<!doctype html>/i)
    expect(html.text).not.toMatch(/<script|https?:\/\/[^"]*\.(js|css)/)
  })

  test('gives a first draft where no brief is named, and keeps nothing of it', async () => {
    const desk = await startArguedDesk()
    expect((await exported(desk, null)).text).toContain('# Ulvik dam')
    expect((await reopened(desk, desk.snapshot)).briefs).toEqual([])
    expect((await desk.call('history.read', { library: desk.library })).undo).toBe('Make a claim')
  })

  test('says which quote does not stand in its source any more', async () => {
    const desk = await startArguedDesk()
    const path = join(desk.snapshot.path, 'sources', desk.night, 'text.txt')
    writeFileSync(path, readFileSync(path, 'utf8').replace('3 a.m.', '4 a.m.'))
    expect((await exported(desk, null)).problems).toMatchObject([{ sourceId: desk.night, message: expect.stringContaining('3 a.m.') }])
  })

  test('still draws the rest where a text is gone', async () => {
    const desk = await startArguedDesk()
    rmSync(join(desk.snapshot.path, 'sources', desk.night, 'text.txt'))
    const { text, problems } = await exported(desk, null)
    expect(problems).toMatchObject([{ sourceId: desk.night }])
    expect(text).toContain('five in the morning')
  })

  test('prints PDF where the host can, from the same page', async () => {
    const pages: string[] = []
    const renderPdf = async (html: string) => {
      pages.push(html)
      return new Uint8Array([1, 2, 3])
    }
    const desk = await startArguedDesk({ renderPdf })
    const { fileName, bytes } = await desk.call('briefs.export', { library: desk.library, id: null, format: 'pdf' })
    expect({ fileName, bytes: [...bytes] }).toEqual({ fileName: 'Ulvik dam.pdf', bytes: [1, 2, 3] })
    expect(pages).toEqual([(await exported(desk, null, 'html')).text])
  })

  test('says where it cannot print', async () => {
    const desk = await startDesk()
    const failure = await desk.refusal('briefs.export', { library: desk.library, id: null, format: 'pdf' })
    expect(failure).toMatchObject({ code: 'not-available', message: expect.stringContaining('HTML') })
  })
})
