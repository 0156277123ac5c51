import { describe, expect, test } from 'vitest'
import { CallError } from '../../shared/result'
import { blockFault } from '../../shared/text/blocks'
import { draftFrom } from './import-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = async (name: string, content: Uint8Array | string) =>
  (await draftFrom({ kind: 'bytes', name, bytes: typeof content === 'string' ? bytes(content) : content })).draft
const failure = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    (caught: unknown) => caught,
  )
  return error instanceof CallError ? error : null
}
const bodyOf = (draft: Awaited<ReturnType<typeof file>>) =>
  draft.blocks.filter((block) => block.kind !== 'furniture').map((block) => `${block.kind}: ${draft.text.slice(block.start, block.end)}`)

const paragraph = (words: string) =>
  `<p>${words} The harbour master told the council that the quay would stay closed until the crane had been inspected, and that ships would be sent to the eastern basin meanwhile.</p>`

const page = `<!doctype html><html lang="en"><head><title>Quay closed | The Harbour Times</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay closed after crane falls","author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Dahl"}],"publisher":{"name":"The Harbour Times"},"datePublished":"2031-05-02T07:30:00+02:00",}</script>
<link rel="canonical" href="https://harbour.example/quay"></head>
<body onload="alert(1)"><nav><a href="/">Home</a><a href="/sea">Sea</a></nav>
<article><h1>Quay closed after crane falls</h1>${paragraph('The northern quay was closed on Friday.')}<figure><img src="https://tracker.example/x.png"><figcaption>The fallen crane on the northern quay on Friday morning. [PORTPIX]</figcaption></figure>${paragraph('Nobody was hurt.')}<blockquote>“We were lucky,” the crane driver said to reporters on the quay.</blockquote>${paragraph('Work will begin on Monday.')}<script>document.write('evil')</script></article>
<div class="newsletter"><p>Subscribe to our newsletter</p></div><footer>© 2031 The Harbour Times</footer></body></html>`

describe('a saved page', () => {
  test('states its metadata although its JSON is not quite JSON', async () => {
    expect(await file('quay.html', page)).toMatchObject({
      title: 'Quay closed after crane falls',
      authors: ['Ann Lee', 'Bo Dahl'],
      publisher: 'The Harbour Times',
      published: '2031-05-02T07:30:00+02:00',
      url: 'https://harbour.example/quay',
      language: 'en',
      kind: 'html',
    })
  })

  test('keeps its text in order and folds what stands around it', async () => {
    const draft = await file('quay.html', page)
    expect(blockFault(draft.text, draft.blocks)).toBeNull()
    expect(bodyOf(draft).map((line) => line.slice(0, 34))).toEqual([
      'title: Quay closed after crane fal',
      'paragraph: The northern quay was c',
      'caption: The fallen crane on the n',
      'paragraph: Nobody was hurt. The ha',
      'quotation: “We were lucky,” the cr',
      'paragraph: Work will begin on Mond',
    ])
    expect(draft.blocks.flatMap((block) => (block.kind === 'furniture' ? [block.why] : []))).toEqual(
      expect.arrayContaining(['sign-up', 'rights']),
    )
  })

  test('runs nothing and keeps no script', async () => {
    const { text } = await file('quay.html', page)
    expect(text).not.toMatch(/alert|evil|document\.write|tracker/)
  })

  test('nested beyond all measure is refused in a sentence, or read as plain words, and never hangs', async () => {
    const deep = `<html><body>${'<div>'.repeat(50_000)}words${'</div>'.repeat(50_000)}</body></html>`
    expect((await failure(file('deep.html', deep)))?.code).toBe('limit-exceeded')
  })

  test('cut off in the middle is still read', async () => {
    const draft = await file('cut.html', page.slice(0, page.indexOf('Nobody was hurt') + 120))
    expect(draft.text).toContain('The northern quay was closed on Friday.')
  })
})

describe('Markdown', () => {
  test('is read, not shown: headings, lists, quotations, tables, and its front matter', async () => {
    const draft = await file(
      'notice.md',
      '---\ntitle: Notice\nauthor: Port Office\ndate: 2031-05-03\nurl: https://port.example/n\n---\n\n# Notice\n\nThe *northern* quay is [closed](https://x.example).\n\n- until Monday\n- for all ships\n\n> Keep away.\n\n| ship | berth |\n| --- | --- |\n| Eider | 4 |\n',
    )
    expect(draft).toMatchObject({ title: 'Notice', authors: ['Port Office'], published: '2031-05-03', url: 'https://port.example/n' })
    expect(bodyOf(draft)).toEqual([
      'title: Notice',
      'paragraph: The northern quay is closed.',
      'list-item: until Monday',
      'list-item: for all ships',
      'quotation: Keep away.',
      'table-row: ship | berth',
      'table-row: Eider | 4',
    ])
  })
})

describe('Markdown of note programs', () => {
  test('states several authors in a list below the word', async () => {
    const draft = await file(
      'clip.md',
      '---\r\ntitle: "Quay: closed"\r\nauthor:\r\n  - "[[Ann Lee]]"\r\n  - "[[people/bo|Bo Dahl]]"\r\ntags:\r\n  - clippings\r\n---\r\nClosed.\r\n',
    )
    expect(draft).toMatchObject({ title: 'Quay: closed', authors: ['Ann Lee', 'Bo Dahl'] })
  })

  test('has the words of the markup in it, and its footnotes under their names', async () => {
    const draft = await file(
      'mixed.md',
      'It <b>was</b> closed[^1]<br>on Friday.\n\n<div align="center"><p>By order.</p><script>alert(1)</script></div>\n\n<!-- not for readers -->\n\n[^1]: The crane fell.\n',
    )
    expect(bodyOf(draft)).toEqual(['paragraph: It was closed[1] on Friday.', 'paragraph: By order.', 'list-item: [1] The crane fell.'])
  })
})

describe('plain text', () => {
  test('in other encodings is read as what it says', async () => {
    const words = 'Zürich hört auf. Fin – “genug”. Das Schiff lief am Montag auf Grund, sagte der Hafenmeister.'
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])
    expect((await file('a.txt', wide)).text).toBe(words)
    expect((await file('b.txt', Buffer.from(words, 'utf16le'))).text).toBe(words)
    expect((await file('c.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)]))).text).toBe(words)
    expect((await file('d.txt', Buffer.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x93, 0x6a, 0x61, 0x94, 0x2e]))).text).toBe(
      'Zürich “ja”.',
    )
  })

  test('with hard line breaks has its paragraphs joined', async () => {
    const wrapped = [
      'The northern quay was closed on Friday after a crane',
      'fell into the basin, the harbour master told the city',
      'council in a session that lasted until the evening.',
      '',
      'Ships will be sent to the eastern basin until the crane',
      'has been lifted and the wall of the quay inspected by',
      'divers, which may take until the end of next week.',
    ].join('\n')
    expect(bodyOf(await file('mail.txt', wrapped))).toHaveLength(2)
  })
})

describe('what cannot be imported', () => {
  test('is refused with a sentence that names the file', async () => {
    const empty = await failure(file('empty.txt', '   \n'))
    expect(empty?.code).toBe('damaged')
    expect(empty?.message).toContain('empty.txt')
    const picture = await failure(file('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0])))
    expect(picture?.code).toBe('unsupported-format')
    expect((await failure(file('paper.xlsx', 'PK')))?.code).toBe('unsupported-format')
  })
})

describe('pasted words', () => {
  test('with markup are read by their markup, and kept as they came', async () => {
    const { draft, original } = await draftFrom({ kind: 'paste', text: 'plain', html: page })
    expect(draft.title).toBe('Quay closed after crane falls')
    expect(original.extension).toBe('.html')
    expect(new TextDecoder().decode(original.bytes)).toBe(page)
  })

  test('whose markup holds nothing are read as text', async () => {
    const words = 'The quay was closed on Friday after the crane fell, the harbour master said.'
    const { draft } = await draftFrom({ kind: 'paste', text: words, html: '<meta charset="utf-8"><span></span>' })
    expect(draft.text).toBe(words)
  })
})
