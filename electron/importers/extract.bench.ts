/** A page and its dump, beside plain Readability on the same page in the same run. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { bench, describe } from 'vitest'
import { importHtml } from './import-html'
import { importText } from './import-text'

/** About what a news page holds: 40 paragraphs, 200 links around them. */
const sentence =
  'The harbour master told the council that the quay would stay closed until the crane had been inspected, and that ships would wait.'
const paragraphs = Array.from({ length: 40 }, (_, at) => `Day ${at}. ${sentence} ${sentence}`)
const links = Array.from({ length: 100 }, (_, at) => `Story number ${at} of the week`)
const menu = `<ul>${links.map((link) => `<li><a href="/s">${link}</a></li>`).join('')}</ul>`
const page = `<html><head><title>Quay closed</title></head><body><nav>${menu}</nav><article><h1>Quay closed</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article><footer>${menu}</footer></body></html>`
const dump = [...links, 'Quay closed', ...paragraphs, ...links].join('\n')

describe('a page of 40 paragraphs', () => {
  bench('plain Readability on linkedom', () => {
    new Readability(parseHTML(page).document as unknown as Document).parse()
  })
  bench('import of the page', () => {
    importHtml(page, null)
  })
  bench('import of its text dump', () => {
    importText(dump)
  })
})
