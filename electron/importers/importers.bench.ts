/**
 * Milliseconds a page for each format, beside the library that does the heavy part on the same file in the same run: pdf.js
 * giving its text, mammoth its HTML, Readability the article of a page. A page is 2,000 letters. What stands above the peer is ours: layout, blocks,
 * metadata, limits.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { bench } from 'vitest'
import { book, openDocument, safariArchive, savedPage, wordDocument } from './formats.testing'
import { importDocx } from './import-docx'
import { importEmail } from './import-email'
import { importEpub } from './import-epub'
import { importHtml } from './import-html'
import { importMarkdown } from './import-markdown'
import { importOdt } from './import-odt'
import { importPdf } from './import-pdf'
import { importRtf } from './import-rtf'
import { importText } from './import-text'
import { importWebarchive } from './import-webarchive'
import { columnOf, pdfOf } from './pdf.testing'

const pages = 100
const lettersOfPage = 2_000
const rounds = 3

const sentence = 'The harbour master told the council that the quay would stay closed until the crane had been inspected. '
const words = (letters: number) => sentence.repeat(Math.ceil(letters / sentence.length)).slice(0, letters)

/** Forty lines of fifty letters on each page, in two columns. */
function paper(): Uint8Array {
  const column = (x: number) =>
    columnOf(
      Array.from({ length: 20 }, (_, line) => words(3_000).slice(line * 50, line * 50 + 50)),
      x,
      700,
      8,
    )
  return pdfOf({ pages: Array.from({ length: pages }, () => [...column(40), ...column(320)]) })
}

bench(
  `importing ${pages} pages of each format`,
  async () => {
    const many = Array.from({ length: pages }, (_, page) => `Page ${page}. ${words(lettersOfPage)}`)
    const pdf = paper()
    const docx = wordDocument({}, many)
    const page = savedPage(many)
    const rows: [string, number, number | null][] = [
      ['PDF beside pdf.js text', await time(() => importPdf('a.pdf', pdf)), await time(() => textByPdfJs(pdf))],
      [
        'DOCX beside mammoth HTML',
        await time(() => importDocx('a.docx', docx)),
        await time(() => mammoth.convertToHtml({ buffer: Buffer.from(docx) })),
      ],
      ['EPUB', await time(async () => importEpub('a.epub', book(many))), null],
      ['ODT', await time(async () => importOdt('a.odt', openDocument(many))), null],
      ['HTML beside Readability', await time(async () => importHtml(page, null)), await time(async () => articleByReadability(page))],
      ['web archive', await time(async () => importWebarchive('a.webarchive', safariArchive(page))), null],
      ['Markdown', await time(async () => importMarkdown(many.join('\n\n'))), null],
      ['RTF', await time(async () => importRtf('a.rtf', new TextEncoder().encode(`{\\rtf1\\ansi ${many.join('\\par ')}}`))), null],
      ['e-mail', await time(() => importEmail('a.eml', new TextEncoder().encode(`Subject: Quay\r\n\r\n${many.join('\r\n\r\n')}`))), null],
      ['plain text', await time(async () => importText(many.join('\n\n'))), null],
    ]
    for (const [name, ours, peer] of rows)
      process.stdout.write(
        `${name}: ${(ours / pages).toFixed(2)} ms a page${peer === null ? '' : `, peer ${(peer / pages).toFixed(2)} (${(ours / peer).toFixed(2)} x)`}\n`,
      )
  },
  { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
)

/** The best of a few rounds, in milliseconds: what else runs on the machine can only add. */
async function time(act: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await act()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

function articleByReadability(page: string): unknown {
  return new Readability(parseHTML(page).document as unknown as Document).parse()
}

async function textByPdfJs(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ')
  }
  await task.destroy()
  return text
}
