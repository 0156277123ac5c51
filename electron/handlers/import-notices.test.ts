/** What an import says it could not do: read for certain, or keep within the limits of a record. */
import { describe, expect, test } from 'vitest'
import { type Desk, startDesk, withHosts } from './handlers.testing'

withHosts()

const importing = (desk: Desk) => ({ library: desk.library, batch: null })

describe('an import', () => {
  const words = 'The collider found a thing that nobody expected to see there. '.repeat(20)
  const people = Array.from({ length: 260 }, (_, index) => `Ann ${String.fromCharCode(65 + (index % 26), 97 + (index >> 4))}lund`)
  const page = (head: string) => `<html><head>${head}</head><body><article><h1>A long list</h1><p>${words}</p></article></body></html>`
  const article = { '@type': 'NewsArticle', headline: 'A long list', author: people.map((name) => ({ '@type': 'Person', name })) }
  test.each([
    ['front.md', `---\ntitle: A\nauthors: [${people.join(', ')}]\n---\n\nSome text.`, '260 authors are stated; the first 200 were kept.'],
    ['front.md', `---\ntitle: ${'T'.repeat(9_000)}\n---\n\nSome text.`, 'The title was longer than 2,000 letters and was cut there.'],
    [
      'front.md',
      `---\nurl: https://a.example/?${'x'.repeat(9_000)}\n---\n\nText.`,
      'The address was longer than 8,000 letters, so it was left out.',
    ],
    ['front.md', `---\nlang: en-${'x'.repeat(50)}\n---\n\nSome text.`, 'The language was longer than 35 letters, so it was left out.'],
    [
      'page.html',
      page(`<script type="application/ld+json">${JSON.stringify(article)}</script>`),
      '260 authors are stated; the first 200 were kept.',
    ],
    [
      'page.html',
      page(people.map((name) => `<meta name="citation_author" content="${name}">`).join('')),
      '260 authors are stated; the first 200 were kept.',
    ],
    [
      'page.html',
      page(`<link rel="canonical" href="https://a.example/?${'x'.repeat(9_000)}">`),
      'The address was longer than 8,000 letters, so it was left out.',
    ],
    [
      'mail.eml',
      `From: A <a@a.example>\nSubject: ${'s'.repeat(9_000)}\n\nSome text.`,
      'The title was longer than 2,000 letters and was cut there.',
    ],
    [`${'n'.repeat(990)}.text.txt`, 'Some text.', null],
  ])('takes %s with more than a record holds, and says what was cut', async (name, content, notice) => {
    const desk = await startDesk()
    const item = { kind: 'bytes', name, bytes: new Uint8Array(Buffer.from(content)) } as const
    expect(await desk.call('sources.import', { ...importing(desk), item })).toMatchObject({
      kind: 'imported',
      notices: notice === null ? [] : [notice],
    })
  })

  test('says what of a file was not read for certain', async () => {
    const desk = await startDesk()
    const bytes = new Uint8Array([...Buffer.from('The mayor said “we knew”. '), ...Buffer.from('José agreed.', 'latin1')])
    const outcome = await desk.call('sources.import', { ...importing(desk), item: { kind: 'bytes', name: 'mayor.txt', bytes } })
    expect(outcome).toMatchObject({ notices: ['The file is UTF-8, but not all of it. One byte was read as Windows-1252.'] })
  })
})
