import { describe, expect, test } from 'vitest'
import { CallError } from '../../shared/result'
import { importHtml } from './import-html'

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
