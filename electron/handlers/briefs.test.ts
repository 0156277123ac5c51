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
    expect(brief?.sections.map(({ kind }) => kind).join(' ')).toBe(
      'prose key-points agreement differences discrepancies claims matrix timeline sources footnotes',
    )
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

describe('a brief from a template', () => {
  test('has its sections, its title, and a list of footnotes whatever the template says', async () => {
    const desk = await startDesk()
    const { library, call } = desk
    const sections = [{ kind: 'prose', heading: 'Verdict', markdown: 'To be written.' }, { kind: 'page-break' }]
    const { id } = await call('briefs.add', {
      library,
      batch: null,
      template: { name: 'Desk', title: 'Checked', question: 'Is it so?', sections },
    })
    const { brief } = await call('briefs.gather', { library, id })
    expect(brief).toMatchObject({ title: 'Checked', question: 'Is it so?' })
    expect(brief.sections.map(({ kind }) => kind)).toEqual(['prose', 'page-break', 'footnotes'])
  })

  test('with a field that is not known is refused with its name and place, and nothing is made', async () => {
    const desk = await startDesk()
    const { library } = desk
    const sections = [{ kind: 'prose', heading: 'Verdict', markdown: '', colour: 'red' }]
    const failure = await desk.refusal('briefs.add', {
      library,
      batch: null,
      template: { name: 'Desk', title: 'X', question: '', sections },
    })
    expect(failure).toMatchObject({ code: 'invalid-input', message: expect.stringMatching(/“Desk”.*section 1 has the field “colour”/) })
    expect((await reopened(desk, desk.snapshot)).briefs).toEqual([])
  })

  test('is kept with the library once saved, and undo takes it out', async () => {
    const desk = await startDesk()
    const { library, call } = desk
    const template = { name: 'Ours', title: 'T', question: '', sections: [{ kind: 'judgment' as const, heading: 'J' }] }
    await call('libraries.update', { library, batch: null, patch: { templates: [template] } })
    expect((await reopened(desk, desk.snapshot)).library.templates).toEqual([template])
    expect(await desk.undo()).toBe('Change templates')
    expect((await reopened(desk, desk.snapshot)).library.templates).toEqual([])
  })
})

test('a copy of a brief goes its own way', async () => {
  const desk = await startArguedDesk()
  const { library, call } = desk
  const { id } = await call('briefs.add', { library, batch: null, title: 'Gates' })
  await call('briefs.update', { library, batch: null, id, patch: { author: 'A. Writer', question: 'When?' } })
  const copy = await call('briefs.duplicate', { library, batch: null, id })
  await call('briefs.update', { library, batch: null, id: copy.id, patch: { title: 'Other', sections: [] } })
  const { briefs } = await reopened(desk, desk.snapshot)
  expect(briefs.find((brief) => brief.id === copy.id)).toMatchObject({ title: 'Other', author: 'A. Writer', question: 'When?' })
  expect(briefs.find((brief) => brief.id === id)).toMatchObject({ title: 'Gates', sections: { length: 10 } })
  expect([await desk.undo(), await desk.undo()]).toEqual(['Edit brief', 'Duplicate a brief'])
})

describe('what changes after words were written', () => {
  async function startWrittenDesk() {
    const desk = await startArguedDesk()
    const { library, call } = desk
    const { id } = await call('briefs.add', { library, batch: null, title: 'Gates' })
    const sectionsNow = async () => (await call('briefs.gather', { library, id })).brief.sections
    const write = async (markdown: string) => {
      const sections = (await sectionsNow()).map((section) => (section.kind === 'prose' ? { ...section, markdown, seen: [] } : section))
      await call('briefs.update', { library, batch: null, id, patch: { sections: sections as never } })
    }
    const told = async () => (await exported(desk, id)).doubts.filter((doubt) => doubt.startsWith('Changed since'))
    const [claim] = (await reopened(desk, desk.snapshot)).claims
    if (!claim) throw new Error('The desk has a claim.')
    await write('The gates were opened at three.')
    return { ...desk, id, sectionsNow, write, told, claim }
  }

  test('is told with what it was and what it is, until the writer says it is still right; undo brings it back', async () => {
    const { library, call, id, told, sectionsNow, claim, undo } = await startWrittenDesk()
    expect(await told()).toEqual([])
    await call('claims.update', { library, batch: null, id: claim.id, patch: { text: 'The gates were opened at five.' } })
    expect(await told()).toEqual([
      expect.stringMatching(
        /“Bottom line”: A claim changed: it was “The gates were opened at three\.”.*is now “The gates were opened at five\.”/,
      ),
    ])
    const [prose] = await sectionsNow()
    await call('briefs.confirm', { library, batch: null, id, section: prose?.id as never })
    expect(await told()).toEqual([])
    expect(await undo()).toBe('Say that a section is still right')
    expect(await told()).toHaveLength(1)
  })

  test('is known by the host alone: a window that says what it saw is not believed', async () => {
    const { library, call, id, told, sectionsNow, claim } = await startWrittenDesk()
    await call('claims.update', { library, batch: null, id: claim.id, patch: { text: 'Changed.' } })
    const sections = (await sectionsNow()).map((section) =>
      section.kind === 'prose' ? { ...section, heading: 'Summary', seen: [] } : section,
    )
    await call('briefs.update', { library, batch: null, id, patch: { sections: sections as never } })
    expect(await told()).toHaveLength(1)
  })

  test('is forgotten where the words are written anew', async () => {
    const { library, call, told, write, claim } = await startWrittenDesk()
    await call('claims.remove', { library, batch: null, ids: [claim.id] })
    expect(await told()).toEqual([expect.stringContaining('is gone')])
    await write('Nothing is known of the gates.')
    expect(await told()).toEqual([])
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

describe('a brief that was written as JSON', () => {
  const importing = (desk: Desk, bytes: Uint8Array) =>
    desk.call('sources.import', {
      library: desk.library,
      batch: null,
      item: { kind: 'bytes', name: 'brief.json', bytes: new Uint8Array(bytes) },
    })

  test('comes back beside the one it was, with the same words in every export, and can be undone', async () => {
    const desk = await startArguedDesk()
    const { id } = await desk.call('briefs.add', { library: desk.library, batch: null, title: 'Ulvik' })
    const { fileName, bytes } = await desk.call('briefs.export', { library: desk.library, id, format: 'json' })
    expect(fileName).toBe('Ulvik.json')
    const outcome = await importing(desk, bytes)
    const [part] = outcome.kind === 'several' ? outcome.parts : []
    if (part?.kind !== 'brief') throw new Error('No brief came in.')
    expect(part).toMatchObject({ brief: { title: 'Ulvik (imported)' }, absent: 0 })
    const unmarked = async (id: BriefId) => (await exported(desk, id)).text.replace(/<!-- crossread:[^\n]* -->\n\n/g, '')
    expect(await unmarked(part.brief.id)).toBe((await unmarked(id)).replace('# Ulvik', '# Ulvik (imported)'))
    expect((await reopened(desk, desk.snapshot)).briefs).toHaveLength(2)
    expect(await desk.undo()).toBe('Import a brief')
  })

  test('brings its claims into another library, and says what found no source there', async () => {
    const desk = await startArguedDesk()
    const { bytes } = await desk.call('briefs.export', { library: desk.library, id: null, format: 'json' })
    const other = await startDesk()
    await other.call('sources.remove', { library: other.library, batch: null, ids: [other.morning] })
    expect(await importing(other, bytes)).toMatchObject({ kind: 'several', parts: [{ kind: 'brief', absent: 1 }] })
    const { claims, links, briefs } = await reopened(other, other.snapshot)
    expect([claims.length, links.length, briefs.length]).toEqual([1, 1, 1])
  })

  test('that is damaged or hostile is refused with a sentence, and nothing is changed', async () => {
    const desk = await startDesk()
    const refusal = (text: string) =>
      desk.refusal('sources.import', {
        library: desk.library,
        batch: null,
        item: { kind: 'bytes', name: 'brief.json', bytes: new TextEncoder().encode(text) },
      })
    for (const text of [
      '{"crossread": "brief", "version": 1}',
      '{"crossread": "brief", "version": 1, "__proto__": {"brief": {}}, "brief": {"sections": "x"}}',
      `{"crossread": "brief", "version": 1, "brief": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      '{"crossread": "brief", "ver',
    ])
      expect(await refusal(text)).toMatchObject({
        code: 'damaged',
        message: expect.stringMatching(/^“brief\.json” is .* Nothing of it was imported\.$/),
      })
    expect((await reopened(desk, desk.snapshot)).briefs).toEqual([])
  })
})
