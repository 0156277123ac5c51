import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from '../../shared/brief/brief.testing'
import { buildBrief } from '../../shared/brief/build-brief'
import { firstDraft } from '../../shared/brief/first-draft'
import { newSection } from '../../shared/brief/section-kinds'
import type { Section } from '../../shared/model/brief'
import type { SectionId } from '../../shared/model/schema'
import { briefDocx } from './brief-docx'

const hostile = '**No bold** <b>no tag</b> { HYPERLINK "http://x.example" } $x^2$ مرحبا 水 😀 & "quoted"'
const courier = sourceOf('Courier', [`The ferry ran aground with 214 people aboard. ${hostile}`])
const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew.'])
const few = quoteFrom(courier, 'with 214 people aboard')
const odd = quoteFrom(courier, hostile)
const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.', `A memo\u0001 with a bell.\n\n1. one\n2. two\n\n${'word '.repeat(20_000)}`)
const draft = firstDraft(() => 'sec_00000000' as SectionId)
const picture: Section = { id: 'sec_00000001' as SectionId, kind: 'picture', heading: '', shown: true, annotation: few.id }
const pageBreak: Section = { id: 'sec_00000002' as SectionId, kind: 'page-break', heading: '', shown: true }
const material = materialOf({
  sections: [...draft, pageBreak, picture],
  cited: [courier, ledger],
  annotations: [few, odd, many],
  claims: [claim],
  links: [linkOf(many, claim, 'supports'), linkOf(few, claim, 'contradicts'), linkOf(odd, claim, 'qualifies')],
  title: 'Who was <aboard> & why?',
})

/** The parts of the document, by their names. */
let parts: Readonly<Record<string, string>>
beforeAll(async () => {
  const bytes = await briefDocx(buildBrief(material, { date: '2031-03-10' }), { ...material.brief, author: 'A. Writer' })
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
})

const part = (name: string) => parts[name] ?? ''
const numbers = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => Number(match[1]))

test('what introduces a list stays on its page', () => {
  const paragraphs = part('word/document.xml').split('<w:p>')
  const status = paragraphs.find((xml) => xml.includes('fact · '))
  expect(status).toContain('<w:keepNext/>')
})

const words = (name: string) => new DOMParser().parseFromString(part(name), 'text/xml').documentElement.textContent

describe('a brief as a Word document', () => {
  test('has a real footnote for each number, in the order of first use, and none that leads nowhere', () => {
    const used = numbers(part('word/document.xml'), /<w:footnoteReference w:id="(\d+)"/g)
    const defined = numbers(part('word/footnotes.xml'), /<w:footnote (?:w:type="[a-z]+" )?w:id="(\d+)"/gi).filter((id) => id > 0)
    expect(used).toEqual([1, 2, 3])
    expect(defined.filter((id) => used.includes(id))).toEqual(used)
  })

  test('refers back to a note that is cited again, instead of setting it twice', () => {
    const document = part('word/document.xml')
    const anchors = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((match) => match[1])
    const bookmarks = new Set([...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]))
    expect(anchors.length).toBeGreaterThan(2)
    for (const anchor of anchors) expect(bookmarks.has(anchor), anchor).toBe(true)
  })

  test('has an outline of Word’s own headings, and its title as its title', () => {
    const styles = [...part('word/document.xml').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1])
    expect(styles[0]).toBe('Title')
    expect(styles).toEqual(expect.arrayContaining(['Heading1', 'Heading2', 'TableText']))
  })

  test('repeats the head of a table on each page', () => {
    expect(part('word/document.xml').match(/<w:tblHeader/g)).toHaveLength(part('word/document.xml').match(/<w:tbl>/g)?.length ?? 0)
  })

  test('begins a new page where one was put, and marks the words of a picture', () => {
    expect(part('word/document.xml').match(/<w:br w:type="page"\/>/g)).toHaveLength(1)
    expect(part('word/document.xml')).toMatch(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>with 214 people aboard</)
  })

  test('sets a judgment apart from what is quoted', async () => {
    const judgment = {
      ...newSection('sec_00000009' as SectionId, { kind: 'judgment' }),
      statement: 'So it was.',
      grounds: [claim.id],
    } as Section
    const own = { ...material, brief: { ...material.brief, sections: [judgment] } }
    const files = unzipSync(await briefDocx(buildBrief(own, { date: '2031-03-10' }), own.brief))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(xml.match(/<w:pStyle w:val="Judgment"\/>/g)?.length).toBeGreaterThan(1)
    expect(xml).not.toContain('w:val="Quote"')
  })

  test('says in its properties what it is and by whom', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>Who was &lt;aboard&gt; &amp; why?</dc:title>')
    expect(part('docProps/core.xml')).toContain('<dc:creator>A. Writer</dc:creator>')
  })

  test('holds whatever looks like Markdown, HTML, LaTeX or a field as the words it is', () => {
    expect(words('word/footnotes.xml')).toContain(hostile)
    expect(words('word/document.xml')).toContain(hostile)
    expect(part('word/document.xml')).not.toContain('w:instrText')
  })

  test('turns only the words that are written from right to left, not the marks around them', () => {
    const turned = [...part('word/footnotes.xml').matchAll(/<w:rtl\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1])
    expect(turned).toEqual(['مرحبا'])
  })

  test('keeps neighbouring notes apart', () => {
    expect(words('word/document.xml')).toMatch(/231 people were aboard\., ?, /)
  })

  test('leaves out characters that no XML may hold, and keeps a long memo whole', () => {
    expect(words('word/document.xml')).toContain('A memo with a bell.')
    expect(words('word/document.xml').split('word word').length).toBeGreaterThan(9_000)
  })
})
