import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { BriefMaterial } from '../../shared/api'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from '../../shared/brief/brief.testing'
import { briefMarkdown } from '../../shared/brief/brief-markdown'
import { buildBrief } from '../../shared/brief/build-brief'
import { patchSection } from '../../shared/brief/edit-sections'
import { generatedSection } from '../../shared/brief/first-draft'
import { type ExportId, withExportMark, withSectionMarks } from '../../shared/brief/merge/copy-marks'
import { parseCopy } from '../../shared/brief/merge/parse-copy'
import { planMerge } from '../../shared/brief/merge/plan-merge'
import { readCopy } from '../../shared/brief/merge/read-copy'
import { newSection } from '../../shared/brief/section-kinds'
import type { Section } from '../../shared/model/brief'
import type { SectionId } from '../../shared/model/schema'
import { briefDocx } from '../exporters/brief-docx'
import { readCopyFile } from './read-copy-file'

const courier = sourceOf('Courier', ['The ferry ran aground with 214 people aboard, مرحبا, the harbour office said.'])
const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew when it struck.'])
const few = quoteFrom(courier, 'with 214 people aboard')
const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.', 'Counted at the quay.\n\n1. once\n2. twice')

const sectionId = (name: string) => `sec_${name.padStart(32, '0')}` as SectionId
const section = (kind: 'prose' | 'judgment', name: string, parts: object) =>
  ({ ...newSection(sectionId(name), { kind }), ...parts }) as Section
const opening = section('prose', 'opening', {
  heading: 'Bottom line',
  markdown: `The ferry carried **far** more people than allowed.[^${many.id}][^${few.id}]\n\n### In short\n\n* one \`reason\`\n* another <b>reason</b>\n  1. a part\n\nIt was *late*.`,
})
const judgment = section('judgment', 'judgment', {
  heading: 'Key judgment',
  statement: 'The manifest is right.',
  likelihood: 'likely',
  confidence: 'low',
  confidenceReason: 'one list only',
  grounds: [claim.id],
})
const quotation = { ...newSection(sectionId('quotation'), { kind: 'quotation', annotation: few.id }) }
const gaps = section('prose', 'gaps', { heading: 'Gaps & <holes>', markdown: 'The manifest itself is missing.' })
const sections = [
  opening,
  judgment,
  quotation,
  { ...newSection(sectionId('picture'), { kind: 'picture', annotation: many.id }) },
  newSection(sectionId('page'), { kind: 'page-break' }),
  ...(['discrepancies', 'claims', 'matrix', 'sources'] as const).map((kind) => generatedSection(sectionId(kind.replace('-', '')), kind)),
  gaps,
]
const drawn = materialOf({
  sections,
  cited: [courier, ledger],
  annotations: [few, many],
  claims: [claim],
  links: [linkOf(many, claim, 'supports'), linkOf(few, claim, 'contradicts')],
  title: 'Who was <aboard> & why?',
})
const material: BriefMaterial = { ...drawn, brief: { ...drawn.brief, question: 'How many were there?' } }

function marked(from: BriefMaterial = material) {
  const built = withSectionMarks(buildBrief(from, { date: '2031-03-10' }), from.brief)
  return withExportMark(built, { id: '0123456789abcdef' as ExportId, brief: from.brief.id })
}

/** The brief as Word has it, drawn from what the library keeps of an export. */
function exported(from: BriefMaterial = material): Promise<Uint8Array> {
  return briefDocx({ tree: { type: 'root', children: [...parseCopy(briefMarkdown(marked(from)))] } }, from.brief)
}

async function readDocx(bytes: Uint8Array) {
  return (await readCopyFile({ name: 'brief.docx', bytes })).blocks
}

/** Changes words in the text of a document, as they stand in its XML. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, 'word/document.xml': strToU8(edit(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))) })
}

async function merge(file: Uint8Array, now: BriefMaterial = material) {
  const base = readCopy(await readDocx(await exported()))
  const mine = readCopy(await readDocx(await exported(now)))
  const plan = planMerge(now.brief, { base, mine, theirs: readCopy(await readDocx(file), base) })
  let last = 0
  const settled = plan.settle(new Map(plan.edits.map(({ key }) => [key, 'file'])), () => sectionId(`new${++last}`))
  return { ...plan, settled }
}

const office = spawnSync('soffice', ['--version']).status === 0

/** Opens a document in LibreOffice and saves it again. */
function resaved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-office-'))
  try {
    writeFileSync(join(folder, 'brief.docx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const to = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'brief.docx')]
    execFileSync('soffice', [profile, '--headless', ...to], { stdio: 'ignore' })
    return readFileSync(join(folder, 'out', 'brief.docx'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('a Word document that comes back', () => {
  test('says of which export it is, and has the parts of the brief with their words', async () => {
    const copy = readCopy(await readDocx(await briefDocx(marked(), material.brief)))
    expect(copy).toMatchObject({ mark: { id: '0123456789abcdef' }, title: 'Who was <aboard> & why?', question: 'How many were there?' })
    expect(copy.parts.map(({ id }) => id)).toEqual(sections.map(({ id }) => id))
    expect(copy.parts[0]?.blocks[0]?.words).toBe(`The ferry carried **far** more people than allowed.[^${many.id}][^${few.id}]`)
    expect(copy.parts[9]).toMatchObject({ heading: 'Gaps & <holes>', blocks: [{ words: 'The manifest itself is missing.' }] })
    expect([...copy.notes.keys()]).toEqual([many.id, few.id])
  })

  test('untouched changes nothing, drawn from the brief or from what the library keeps of it', async () => {
    for (const file of [await exported(), await briefDocx(marked(), material.brief)]) {
      const { edits, left } = await merge(file)
      expect(edits).toEqual([])
      expect(left).toEqual([])
    }
  })

  test('with other words takes these, and leaves every other block to the letter', async () => {
    const file = edited(await exported(), (xml) =>
      xml.replace('The manifest itself is missing', 'The manifest itself is lost').replace('more people than', 'more souls than'),
    )
    const { edits, settled } = await merge(file)
    expect(edits.map(({ what, place, verdict }) => [what, place, verdict])).toEqual([
      ['words', 'Bottom line', 'taken'],
      ['words', 'Gaps & <holes>', 'taken'],
    ])
    expect(settled.sections[0]).toMatchObject({
      markdown: `The ferry carried **far** more souls than allowed.[^${many.id}][^${few.id}]\n\n### In short\n\n* one \`reason\`\n* another <b>reason</b>\n  1. a part\n\nIt was *late*.`,
    })
    expect(settled.sections[9]).toMatchObject({ markdown: 'The manifest itself is lost.' })
  })

  test('and a library that changed the same words are a conflict', async () => {
    const now = {
      ...material,
      brief: { ...material.brief, sections: patchSection(sections, gaps.id, { markdown: 'The manifest itself is forged.' }) },
    }
    const { edits } = await merge(
      edited(await exported(), (xml) => xml.replace('itself is missing', 'itself is lost')),
      now,
    )
    expect(edits).toMatchObject([{ verdict: 'conflict', library: 'The manifest itself is forged.', file: 'The manifest itself is lost.' }])
  })

  test('takes words that were put in with changes tracked, and leaves out those that were struck', async () => {
    const tracked =
      '<w:r><w:t>The manifest itself is </w:t></w:r><w:del w:id="901" w:author="E"><w:r><w:delText>missing</w:delText></w:r></w:del><w:ins w:id="902" w:author="E"><w:r><w:t>lost</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>'
    const file = edited(await exported(), (xml) => xml.replace(/<w:r><w:t[^>]*>The manifest itself is missing\.<\/w:t><\/w:r>/, tracked))
    const { settled } = await merge(file)
    expect(settled.sections[9]).toMatchObject({ markdown: 'The manifest itself is lost.' })
  })

  test('has the comments of an editor beside it, and none of them in its words', async () => {
    const parts = unzipSync(
      edited(await exported(), (xml) =>
        xml.replace(/(The manifest itself is missing\.<\/w:t><\/w:r>)/, '$1<w:r><w:commentReference w:id="7"/></w:r>'),
      ),
    )
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
    const words = '<w:comment w:id="7" w:author="E"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment>'
    const bytes = zipSync({
      ...parts,
      'word/_rels/document.xml.rels': strToU8(
        relations
          .replace(/<Relationship [^>]*comments\.xml"[^>]*\/>/, '')
          .replace('</Relationships>', `<Relationship Id="rId700" Type="${type}" Target="comments.xml"/></Relationships>`),
      ),
      'word/comments.xml': strToU8(
        `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${words}</w:comments>`,
      ),
    })
    expect((await readCopyFile({ name: 'brief.docx', bytes })).remarks).toEqual(['Who says so?'])
    expect((await merge(bytes)).edits).toEqual([])
  })

  test('without bookmarks and properties is known by its words', async () => {
    const parts = unzipSync(
      edited(await exported(), (xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '').replace('is missing', 'is lost')),
    )
    delete parts['docProps/custom.xml']
    const { edits } = await merge(zipSync(parts))
    expect(edits.map(({ what, place }) => [what, place])).toEqual([['words', 'Gaps & <holes>']])
  })

  test.skipIf(!office)(
    'changes nothing when LibreOffice opened and saved it, and its edits come back from there',
    { timeout: 120_000 },
    async () => {
      const copy = await readDocx(resaved(await briefDocx(marked(), material.brief)))
      expect(readCopy(copy).mark).toMatchObject({ id: '0123456789abcdef', brief: material.brief.id })
      const untouched = await merge(resaved(await briefDocx(marked(), material.brief)))
      expect(untouched.edits).toEqual([])
      expect(untouched.left).toEqual([])
      const { edits } = await merge(resaved(edited(await exported(), (xml) => xml.replace('itself is missing', 'itself is lost'))))
      expect(edits).toMatchObject([{ what: 'words', verdict: 'taken', result: 'The manifest itself is lost.' }])
    },
  )
})
