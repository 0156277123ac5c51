import { describe, expect, test } from 'vitest'
import { CallError } from '../../shared/result'
import { foreignOf } from './foreign'
import { zipOf } from './formats.testing'
import { importHtml } from './import-html'
import { draftOfFile } from './importers.testing'

const refusal = (html: string) => {
  try {
    importHtml(html, null)
    return null
  } catch (error) {
    return error instanceof CallError ? error.code : String(error)
  }
}

describe('a page made to do harm', () => {
  test.each(['div', 'ins', 'x-y', 'h1'])('is refused when %s is nested deeper than browsers go, and read when it is not', (tag) => {
    const nested = (count: number) => `<html><body>${`<${tag}>`.repeat(count)}words${`</${tag}>`.repeat(count)}</body></html>`
    expect(refusal(nested(50_000))).toBe('limit-exceeded')
    expect(refusal(nested(60))).toBeNull()
  })

  test('whose entities refer to each other is read as it stands', () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>The end &b;&b;</p></body></html>`
    expect(importHtml(bomb, null).text).toContain('The end &b;&b;')
  })

  test('of ten thousand entities in one paragraph does not take its reader’s day', () => {
    expect(importHtml(`<p>${'&amp;'.repeat(10_000)}</p>`, null).text).toBe('&'.repeat(10_000))
  })

  test('keeps its words and none of its scripts, styles, pictures and addresses', () => {
    const words = 'The harbour master told the council that the quay would stay closed until the crane had been inspected.'
    const draft = importHtml(
      `<html><head><style>@import "https://evil.example/a.css"</style><script src="https://evil.example/a.js"></script></head>
       <body onload="fetch('https://evil.example')"><p>${words} <a href="javascript:alert(1)">More here</a> <a href="data:text/html,evil">and here</a>.</p>
       <img src="https://evil.example/x.png" onerror="alert(2)"><iframe src="https://evil.example"></iframe><svg><script>alert(3)</script></svg></body></html>`,
      null,
    )
    expect(draft.text).toBe(`${words} More here and here.`)
    expect(draft.url).toBeNull()
  })

  test('garbled or cut off anywhere is read or refused in a sentence', () => {
    const page =
      '<html><head><title>Quay</title></head><body><article><p>The quay was closed on Friday, said the harbour master.</p></article></body></html>'
    for (let cut = 0; cut < page.length; cut += 7) {
      expect(refusal(page.slice(0, cut))).toBeNull()
      expect(refusal(page.slice(cut) + page.slice(0, cut))).toBeNull()
    }
  })
})

describe('a page whose structured data', () => {
  const page = (data: string) =>
    importHtml(`<script type="application/ld+json">${data}</script><p>The quay was closed on Friday.</p>`, null)

  test.each([
    ['lists', '[', ']'],
    ['names of names', '{"name":[', ']}'],
  ])('is nested beyond all measure names nobody: %s', (_what, open, close) => {
    const deep = `${open.repeat(50_000)}"Ann Lee"${close.repeat(50_000)}`
    expect(page(`{"@type":"Article","author":${deep}}`)).toMatchObject({ authors: [], text: 'The quay was closed on Friday.' })
  })

  test('refers to thousands of things thousands of times is read at once', () => {
    const people = Array.from({ length: 20_000 }, (_, index) => ({ '@id': `p${index}`, name: index === 19_999 ? 'Ann Lee' : undefined }))
    const author = people.map(() => ({ '@id': 'p19999' }))
    expect(page(JSON.stringify([{ '@type': 'Article', author }, ...people])).authors).toEqual(['Ann Lee'])
  })
})

describe('a text that would take its reader’s day', () => {
  test.each([
    ['of blank lines', 'a.txt', `Closed.${'\n \t'.repeat(300_000)}\nUntil Monday.`, 'Closed.\n\nUntil Monday.'],
    ['of many names in its front matter', 'a.md', `---\nauthors:\n${'  - Ann Lee\n'.repeat(50_000)}---\nClosed.`, 'Closed.'],
  ])('is read at once: %s', async (_what, name, content, text) => {
    expect((await draftOfFile(name, content)).text).toBe(text)
  })

  test('is read at once: of as many authors as a bibliography can name', () => {
    const names = 'Ann Lee and {Lee and Dahl} and '.repeat(15_000)
    const authors = foreignOf('a.bib', `@article{a, title={Closed}, author={${names}Bo Dahl}}`)?.references[0]?.authors ?? []
    expect([authors.length, ...authors.slice(0, 2), authors.at(-1)]).toEqual([30_001, 'Ann Lee', 'Lee and Dahl', 'Bo Dahl'])
  })

  test('of a letter with a hundred thousand accents is read at once, and keeps them', async () => {
    const { text } = await draftOfFile('a.txt', `e${'\u0316\u0301'.repeat(100_000)}`)
    expect(text.replaceAll('\u034f', '')).toHaveLength(200_000)
    expect((await draftOfFile('a.txt', text)).text).toBe(text)
  })
})

describe('a document made to do harm', () => {
  test('with notes in notes in notes is read at once, and each note stands once', async () => {
    const nested = (count: number) =>
      `${'<text:note><text:note-body><text:p>in '.repeat(count)}end${'</text:p></text:note-body></text:note>'.repeat(count)}`
    const document = (notes: string) => zipOf({ 'content.xml': `<office:body><text:p>Closed${notes}.</text:p></office:body>` })
    expect((await draftOfFile('a.odt', document(nested(3)))).text.match(/end/g)).toHaveLength(1)
    expect((await draftOfFile('a.odt', document(nested(5_000)))).text).toMatch(/^Closed\[\*\]\./)
  })

  test('that names one chapter a hundred thousand times holds it once', async () => {
    const opf = `<package><manifest><item id="a" href="a.xhtml"/></manifest><spine>${'<itemref idref="a"/>'.repeat(100_000)}</spine></package>`
    const container = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    const book = zipOf({ 'META-INF/container.xml': container, 'b.opf': opf, 'a.xhtml': '<p>Closed.</p>' })
    expect((await draftOfFile('a.epub', book)).text).toBe('Closed.')
  })

  test('puts no control character into a title', async () => {
    const subject = Buffer.from('Clo\u0000sed\u00ad').toString('base64')
    const draft = await draftOfFile('a.eml', `Subject: =?utf-8?B?${subject}?=\r\n\r\nUntil Monday.`)
    expect(draft).toMatchObject({ title: 'Clo sed', text: 'Clo sed\n\nUntil Monday.' })
  })
})
