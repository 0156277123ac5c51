import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../shared/api'
import type { CopyChoice } from '../../shared/brief/merge/copy-edit'
import { newSection } from '../../shared/brief/section-kinds'
import type { Section } from '../../shared/model/brief'
import type { BriefId, SectionId } from '../../shared/model/schema'
import { type Desk, startDesk, withHosts } from './handlers.testing'

withHosts()

const prose = (name: string, heading: string, markdown: string) =>
  ({ ...newSection(`sec_${name.padStart(8, '0')}` as SectionId, { kind: 'prose' }), heading, markdown }) as Section

const opening = prose('opening', 'Bottom line', 'The gates were opened at night. Nobody has said who gave the order.')
const gaps = prose('gaps', 'Gaps', 'The log of the gate is missing.')

/** A desk with a brief in which a claim, its quote and two texts stand. */
async function startBrief() {
  const desk = await startDesk()
  const { library, call } = desk
  const evidence = [{ id: await desk.mark(desk.night, '3 a.m.'), sourceId: desk.night, stance: 'supports' as const }]
  await call('claims.add', { library, batch: null, text: 'The gates were opened at three.', kind: 'fact', evidence })
  const { id } = await call('briefs.add', { library, batch: null, title: 'What happened at Ulvik' })
  const { brief } = await call('briefs.gather', { library, id })
  const generated = brief.sections.filter(({ kind }) => kind === 'claims' || kind === 'footnotes')
  await write(desk, id, [opening, ...generated, gaps])
  return { ...desk, id }
}

function write({ library, call }: Desk, id: BriefId, sections: readonly Section[]) {
  return call('briefs.update', { library, batch: null, id, patch: { sections: sections as never } })
}

async function exported({ library, call }: Desk, id: BriefId, format: ExportFormat = 'markdown') {
  return Buffer.from((await call('briefs.export', { library, id, format })).bytes).toString('utf8')
}

function file(words: string, name = 'brief.md') {
  return { name, bytes: Uint8Array.from(Buffer.from(words)) }
}

describe('an edited copy of a brief', () => {
  test('untouched changes nothing, whatever its form', async () => {
    const { library, call, id } = await startBrief()
    for (const format of ['markdown', 'obsidian', 'docx'] as const) {
      const { fileName: name, bytes } = await call('briefs.export', { library, id, format })
      const copy = { name, bytes: new Uint8Array(bytes) }
      expect(await call('briefs.compareCopy', { library, id, ...copy })).toMatchObject({ edits: [], left: [], base: 'found' })
    }
  })

  test('is taken in as one step, and undo takes it back', async () => {
    const desk = await startBrief()
    const { library, call, id } = desk
    const copy = file((await exported(desk, id)).replace('Nobody has said', 'Nobody has ever said').replace('is missing', 'is lost'))
    const { edits, changedAt } = await call('briefs.compareCopy', { library, id, ...copy })
    expect(edits.map(({ place, verdict }) => [place, verdict])).toEqual([
      ['Bottom line', 'taken'],
      ['Gaps', 'taken'],
    ])
    const choices = Object.fromEntries(edits.map(({ key }): [string, CopyChoice] => [key, 'file']))
    await call('briefs.takeIn', { library, batch: null, id, ...copy, choices, changedAt })
    const words = async () =>
      (await call('briefs.gather', { library, id })).brief.sections.flatMap((section) => ('markdown' in section ? [section.markdown] : []))
    expect(await words()).toEqual([
      'The gates were opened at night. Nobody has ever said who gave the order.',
      'The log of the gate is lost.',
    ])
    expect(await desk.undo()).toBe('Take in an edited copy')
    expect(await words()).toEqual([
      'The gates were opened at night. Nobody has said who gave the order.',
      'The log of the gate is missing.',
    ])
  })

  test('is not taken in over a brief that was changed while it was looked at', async () => {
    const desk = await startBrief()
    const { library, call, id } = desk
    const copy = file((await exported(desk, id)).replace('is missing', 'is lost'))
    const { edits, changedAt } = await call('briefs.compareCopy', { library, id, ...copy })
    await call('briefs.update', { library, batch: null, id, patch: { question: 'Who?' } })
    const choices = Object.fromEntries(edits.map(({ key }): [string, CopyChoice] => [key, 'file']))
    const refusal = await desk.refusal('briefs.takeIn', { library, batch: null, id, ...copy, choices, changedAt })
    expect(refusal.message).toMatch(/^The brief was changed while you were choosing, so nothing was taken in\./)
    const { edits: again } = await call('briefs.compareCopy', { library, id, ...copy })
    expect(again).toEqual(edits)
  })

  test('without its marks is compared with the export whose words it has', async () => {
    const desk = await startBrief()
    const { library, call, id } = desk
    const plain = (await exported(desk, id)).replace(/<!-- crossread:[^\n]*-->\n\n/g, '')
    await write(desk, id, [opening, prose('gaps', 'Gaps', 'The log of the gate is in the archive.')])
    await exported(desk, id)
    const answer = await call('briefs.compareCopy', { library, id, ...file(plain.replace('Nobody has', 'No office has')) })
    expect(answer).toMatchObject({ base: 'likely', edits: [{ place: 'Bottom line', verdict: 'taken' }] })
  })

  test('of an export that is not known any more makes every difference a choice', async () => {
    const desk = await startBrief()
    const { library, call, id } = desk
    const copy = file(await exported(desk, id))
    rmSync(join(desk.snapshot.path, 'exported'), { recursive: true })
    await write(desk, id, [opening, prose('gaps', 'Gaps', 'The log of the gate is in the archive.')])
    const answer = await call('briefs.compareCopy', { library, id, ...copy })
    expect(answer.base).toBe('unknown')
    expect(answer.edits.map(({ what, verdict }) => [what, verdict])).toContainEqual(['words', 'conflict'])
    expect(answer.edits.every(({ verdict }) => verdict === 'conflict')).toBe(true)
  })
})

describe('an edited Word document', () => {
  test('is merged with what changed in the library since, and taken in', async () => {
    const desk = await startBrief()
    const { library, call, id } = desk
    const parts = unzipSync(new Uint8Array((await call('briefs.export', { library, id, format: 'docx' })).bytes))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const words = xml.replace('is missing', 'is lost').replace('Nobody has said', 'No office has said')
    const copy = { name: 'Back from the desk.docx', bytes: zipSync({ ...parts, 'word/document.xml': strToU8(words) }) }
    await write(desk, id, [opening, prose('gaps', 'Gaps', 'The log of the gate is forged.')])
    const { edits, base, changedAt } = await call('briefs.compareCopy', { library, id, ...copy })
    expect(base).toBe('found')
    expect(edits.map(({ place, verdict }) => [place, verdict])).toEqual([
      ['Bottom line', 'taken'],
      ['Gaps', 'conflict'],
    ])
    const choices = Object.fromEntries(
      edits.map(({ key, verdict }): [string, CopyChoice] => [key, verdict === 'conflict' ? 'both' : 'file']),
    )
    await call('briefs.takeIn', { library, batch: null, id, ...copy, choices, changedAt })
    const { brief } = await call('briefs.gather', { library, id })
    expect(brief.sections[1]).toMatchObject({ markdown: 'The log of the gate is forged.\n\nThe log of the gate is lost.' })
  })
})

describe('a file that is no copy of this brief is refused with a sentence', () => {
  test('when it comes from another brief of the library', async () => {
    const desk = await startBrief()
    const { library, call, id } = desk
    const { id: other } = await call('briefs.duplicate', { library, batch: null, id })
    const failure = await desk.refusal('briefs.compareCopy', { library, id: other, ...file(await exported(desk, id)) })
    expect(failure.message).toMatch(/was exported from the brief “What happened at Ulvik”\. Show that brief/)
  })

  test('when it comes from a brief that is not here', async () => {
    const desk = await startBrief()
    const { library, id } = desk
    const foreign = (await exported(desk, id)).replace(/ of brf_[0-9a-z]+/, ' of brf_elsewhere0')
    const failure = await desk.refusal('briefs.compareCopy', { library, id, ...file(foreign) })
    expect(failure.message).toMatch(/was exported from a brief that is not in this library/)
  })

  test('when it holds nothing of it, or is of a kind that cannot come back', async () => {
    const desk = await startBrief()
    const { library, id } = desk
    const strange = await desk.refusal('briefs.compareCopy', { library, id, ...file('# Soup\n\nPeel the carrots.\n\nBoil the water.\n') })
    expect(strange.message).toMatch(/holds nothing of “What happened at Ulvik”/)
    const page = await desk.refusal('briefs.compareCopy', { library, id, ...file('<p>Words</p>', 'brief.html') })
    expect(page.message).toMatch(/^“brief\.html” cannot be taken in/)
  })
})

describe('what the library keeps of exports', () => {
  test('is one file for each state that was exported, and the check knows when it was changed', async () => {
    const desk = await startBrief()
    const { library, call, id } = desk
    const kept = () => readdirSync(join(desk.snapshot.path, 'exported'))
    await exported(desk, id)
    await exported(desk, id, 'obsidian')
    const [name, ...others] = kept()
    expect(others).toEqual([])
    expect(name).toMatch(/^[0-9a-f]{16}\.md$/)
    await call('briefs.update', { library, batch: null, id, patch: { question: 'Who?' } })
    await exported(desk, id)
    expect(kept()).toHaveLength(2)
    expect((await call('libraries.check', { library })).entries).toEqual([])
    writeFileSync(join(desk.snapshot.path, 'exported', name ?? ''), 'Something else.')
    expect((await call('libraries.check', { library })).entries).toMatchObject([{ level: 'notice', file: `exported/${name}` }])
  })

  test('is nothing of a first draft, which is not in the library', async () => {
    const desk = await startDesk()
    const { bytes } = await desk.call('briefs.export', { library: desk.library, id: null, format: 'markdown' })
    expect(Buffer.from(bytes).toString('utf8')).not.toContain('crossread:export')
  })
})
