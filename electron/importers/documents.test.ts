import { describe, expect, test } from 'vitest'
import { mostBlocks } from '../../shared/model/source'
import { blockFault } from '../../shared/text/blocks'
import { book, message, openDocument, richText, safariArchive, savedPage, webArchive, wordDocument, zipOf } from './formats.testing'
import { bodyOf, contentsOfFile, draftOfFile, refusalOf } from './importers.testing'

describe('a Word document', () => {
  test('keeps headings, notes and tables, and states its title, authors and dates', async () => {
    const draft = await draftOfFile('minutes.docx', wordDocument())
    expect(draft).toMatchObject({
      kind: 'docx',
      title: 'Minutes of the harbour council',
      authors: ['Ann Lee', 'Bo Dahl'],
      published: '2031-05-02T07:30:00Z',
      updated: '2031-05-03T08:00:00Z',
    })
    expect(bodyOf(draft)).toEqual([
      'title: Minutes of the harbour council',
      'heading: The quay',
      'paragraph: The northern quay was closed on Friday[1], the harbour master said.',
      'paragraph: The full report',
      'table-row: ship | berth',
      'list-item: By order 14.',
    ])
    expect(blockFault(draft.text, draft.blocks)).toBeNull()
  })

  test('comes without its macros and without what it points to outside itself', async () => {
    const { text } = await draftOfFile('minutes.docm', wordDocument())
    expect(text).not.toMatch(/evil|AutoOpen/)
  })

  test('that declares entities is refused', async () => {
    const bomb = wordDocument({
      'word/document.xml': '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>',
    })
    expect((await refusalOf(draftOfFile('bomb.docx', bomb)))?.code).toBe('damaged')
  })
})

describe('an OpenDocument text', () => {
  test('keeps headings, lists, tables, and its notes at the end', async () => {
    const draft = await draftOfFile('notice.odt', openDocument())
    expect(draft).toMatchObject({ kind: 'odt', title: 'Notice', authors: ['Bo Dahl'], published: '2031-05-02T07:30:00' })
    expect(bodyOf(draft)).toEqual([
      'heading: The quay',
      'paragraph: It was closed[1] on Friday.',
      'list-item: until Monday',
      'table-row: ship | berth',
      'list-item: [1] By order 14.',
    ])
  })
})

describe('Rich Text', () => {
  test('is read by its code page and its Unicode, without fonts and pictures', async () => {
    const draft = await draftOfFile('notice.rtf', richText)
    expect(draft).toMatchObject({ kind: 'rtf', title: 'Notice', authors: ['Ann Lee'] })
    expect(bodyOf(draft)).toEqual([
      'heading: The quay',
      'paragraph: It was closed—by order €14[1].',
      'table-row: ship | berth',
      'paragraph: The end',
      'list-item: [1] Of 2 May.',
    ])
  })

  test('as macOS writes it ends its paragraphs at escaped line ends', async () => {
    const written =
      '{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0 Helvetica;}\n\\f0\\fs24 The quay was closed.\\\n\\\nIt opens on Monday.}'
    expect(bodyOf(await draftOfFile('mac.rtf', written))).toEqual(['paragraph: The quay was closed.', 'paragraph: It opens on Monday.'])
  })

  test('is read by the character set of each font where the code page of the file is another', async () => {
    const written = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204{\*\fname Arial;}Arial CYR;}{\f2\fcharset128 Gothic;}}\f1 \'cf\'ee\'f0\'f2\f0 , caf\'e9\par{\f2 \'83\'7c\'81[\'83g}\plain  \'e9\par}`
    expect(bodyOf(await draftOfFile('fonts.rtf', written))).toEqual(['paragraph: Порт, café', 'paragraph: ポート é'])
  })

  test('is read as its reader sees it, without what is hidden, deleted or for an index, and states its days', async () => {
    const written = String.raw`{\rtf1\ansi{\info{\title Notice}{\creatim\yr2031\mo5\dy2\hr7}{\revtim\yr2031\mo6\dy11}}It was {\deleted open}{\revised closed}{\xe{\v quay}}{\v secretly}\v , again\v0 . {\pict\bin5 {}{}}}The end.\par}`
    const draft = await draftOfFile('seen.rtf', written)
    expect(bodyOf(draft)).toEqual(['paragraph: It was closed. The end.'])
    expect(draft).toMatchObject({ title: 'Notice', published: '2031-05-02', updated: '2031-06-11' })
  })

  test('of more paragraphs than a library keeps of one source is refused', async () => {
    const many = new TextEncoder().encode(`{\\rtf1 ${'a\\par '.repeat(mostBlocks + 1)}}`)
    expect((await refusalOf(draftOfFile('many.rtf', many)))?.code).toBe('limit-exceeded')
  })

  test('nested beyond all measure is refused', async () => {
    expect((await refusalOf(draftOfFile('deep.rtf', `{\\rtf1 ${'{'.repeat(5_000)}a`)))?.code).toBe('limit-exceeded')
  })
})

describe('a book', () => {
  test('is read in the order of its spine, without its table of contents', async () => {
    const draft = await draftOfFile('tide.epub', book())
    expect(draft).toMatchObject({
      kind: 'epub',
      title: 'The Tide',
      authors: ['Ann Lee'],
      publisher: 'Quay Press',
      published: '2030-02-01',
      language: 'en-GB',
    })
    expect(bodyOf(draft)).toEqual(['heading: Flood', 'paragraph: The water came in.', 'heading: Ebb', 'paragraph: The water went out.'])
  })

  test('gives a source for each chapter when that is wanted', async () => {
    const { sources } = await contentsOfFile('tide.epub', book(), true)
    expect(sources.map(({ draft }) => draft.title)).toEqual(['The Tide: Flood', 'The Tide: Ebb'])
    expect(sources.map(({ draft }) => draft.authors)).toEqual([['Ann Lee'], ['Ann Lee']])
  })
})

describe('a message', () => {
  test('states subject, sender and date; what it quotes is told apart; attachments are sources beside it', async () => {
    const { sources } = await contentsOfFile('quay.eml', new TextEncoder().encode(message))
    expect(sources[0]?.draft).toMatchObject({ kind: 'email', title: 'The quay – closed', authors: ['Ann Lee'] })
    expect(sources[0]?.draft.published).toBe('2031-05-02T07:30:00+02:00')
    expect(sources[0] && bodyOf(sources[0].draft)).toEqual([
      'title: The quay – closed',
      'paragraph: The quay is closed.',
      'quotation: Is it open?',
    ])
    expect(sources[1]).toMatchObject({ draft: { kind: 'markdown', title: 'Order 14' }, original: { name: 'order.md' } })
  })
})

test('a message of one line of a million letters takes no reader’s day, nor does a text of as many short lines', async () => {
  const line = 'word '.repeat(200_000)
  expect((await draftOfFile('long.eml', `Subject: Quay\r\n\r\n${line}`)).words).toBe(200_001)
  expect((await draftOfFile('short.txt', 'ab\n\n'.repeat(150_000))).blocks).toHaveLength(150_000)
})

describe('a web archive', () => {
  test('gives the page and its address, and no word of its frames', async () => {
    const draft = await draftOfFile('quay.mhtml', webArchive)
    expect(draft).toMatchObject({ kind: 'mhtml', title: 'Quay closed', url: 'https://harbour.example/quay' })
    expect(draft.text).toContain('Third. The harbour master')
    expect(draft.text).not.toContain('boat')
  })
})

describe('a web archive of Safari', () => {
  test('gives the page and its address, whatever it is called', async () => {
    const draft = await draftOfFile('quay.webarchive', safariArchive())
    expect(draft).toMatchObject({ kind: 'webarchive', title: 'Quay closed', url: 'https://harbour.example/quay' })
    expect(bodyOf(draft).at(-1)).toContain('Third. The harbour master')
    expect((await draftOfFile('quay', safariArchive())).kind).toBe('webarchive')
  })

  test('that refers to itself, or outside itself, is read or refused in a sentence', async () => {
    const whole = safariArchive()
    // The dictionary at the root begins after the magic word; its value is made to be itself.
    const circle = Uint8Array.from(whole)
    circle[10] = 0
    expect((await refusalOf(draftOfFile('circle.webarchive', circle)))?.message).toContain('circle.webarchive')
    const outside = Uint8Array.from(whole)
    outside.fill(0xff, whole.length - 8)
    expect((await refusalOf(draftOfFile('outside.webarchive', outside)))?.code).toBe('damaged')
  })
})

describe('a zip', () => {
  test('gives its pages and documents, without the parts of saved pages and without system files', async () => {
    const bytes = zipOf({
      'a/quay.html': savedPage(),
      'a/quay_files/frame.html': '<p>Buy a boat.</p>',
      'a/quay_files/app.js': 'evil()',
      'b/wall.html': savedPage(),
      'b/wall-Dateien/frame.html': '<p>Buy a boat.</p>',
      '__MACOSX/a/._quay.html': 'x',
      '.DS_Store': 'x',
      'b/notice.md': '# Notice\n\nClosed.',
      'b/empty.txt': ' ',
      '../outside.txt': 'This must not be read.',
    })
    const { sources, refused } = await contentsOfFile('saved.zip', bytes)
    expect(sources.map(({ original }) => original.name)).toEqual(['quay.html', 'wall.html', 'notice.md'])
    expect(refused).toEqual([{ name: 'empty.txt', message: expect.stringContaining('no words') }])
  })

  test('gives its other files when one of them is garbled', async () => {
    const notice = (ship: string) =>
      `# ${ship}\n\n${[...'abcdefgh'].map((letter) => `Ship ${letter} lies beside the ${ship}.`).join('\n\n')}\n`
    const bytes = zipOf({ 'one.md': notice('Eider'), 'two.md': notice('Skua'), 'three.md': notice('Tern') })
    bytes.fill(0xff, Buffer.from(bytes).indexOf('two.md') + 6, Buffer.from(bytes).indexOf('three.md') - 40)
    const { sources, refused } = await contentsOfFile('saved.zip', bytes)
    expect(sources.map(({ draft }) => draft.title)).toEqual(['Eider', 'Tern'])
    expect(refused).toEqual([{ name: 'two.md', message: expect.stringContaining('garbled') }])
  })

  test('that would fill a computer is refused before it is unpacked', async () => {
    const bomb = zipOf({ 'a.txt': new Uint8Array(30_000_000) })
    const refusal = await refusalOf(contentsOfFile('bomb.zip', bomb))
    expect(refusal?.code).toBe('limit-exceeded')
    expect(refusal?.message).toContain('bomb.zip')
    const deflatesWell = zipOf({ 'a.txt': `Closed.${' '.repeat(4_000_000)}` })
    expect((await contentsOfFile('blank.zip', deflatesWell)).sources).toHaveLength(1)
  })
})

describe('an archive made to fill a computer', () => {
  const zeros = new Uint8Array(30_000_000)

  test.each([
    ['minutes.docx', { 'word/document.xml': zeros }],
    ['notice.odt', { 'content.xml': zeros }],
    ['tide.epub', { 'META-INF/container.xml': zeros }],
    ['coded.qdpx', { 'project.qde': zeros }],
  ])('is refused as %s, too', async (name, files) => {
    expect((await refusalOf(contentsOfFile(name, zipOf(files))))?.code).toBe('limit-exceeded')
  })

  test('is not believed when it lies about what it unpacks to', async () => {
    const liar = zipOf({ 'a.txt': zeros })
    const sizes = Buffer.from(liar.buffer, liar.byteOffset, liar.length)
    // The list at the end of a zip (PK 1 2) is what is read; the size after unpacking stands 24 bytes into an entry.
    sizes.writeUInt32LE(100, sizes.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
    const before = process.memoryUsage().arrayBuffers
    const refusal = await refusalOf(contentsOfFile('liar.zip', liar))
    if (refusal) expect(refusal.message).toContain('liar.zip')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(zeros.length / 3)
  })
})

describe('a document of 50,000 nested elements', () => {
  const nest = (open: string, close: string) => `${open.repeat(50_000)}The end.${close.repeat(50_000)}`

  test.each([
    ['deep.odt', openDocument([nest('<text:span>', '</text:span>')])],
    ['deep.epub', book([nest('<i>', '</i>')])],
    ['deep.docx', wordDocument({}, [nest('<w:r>', '</w:r>')])],
  ])('is read or refused in a sentence: %s', async (name, bytes) => {
    const refusal = await refusalOf(contentsOfFile(name, bytes))
    if (refusal) expect(refusal.message).toContain(name)
  })
})

describe('files that are cut off or garbled', () => {
  const whole: readonly (readonly [string, Uint8Array])[] = [
    ['minutes.docx', wordDocument()],
    ['notice.odt', openDocument()],
    ['tide.epub', book()],
    ['saved.zip', zipOf({ 'notice.md': '# Notice' })],
    ['notice.rtf', new TextEncoder().encode(richText)],
    ['quay.eml', new TextEncoder().encode(message)],
    ['quay.mhtml', new TextEncoder().encode(webArchive)],
    ['quay.webarchive', safariArchive()],
  ]

  test.each(whole)('%s gives a sentence that names the file, or what can be read', async (name, bytes) => {
    const garbled = bytes.map((byte, index) => (index % 7 === 3 ? byte ^ 0x5a : byte))
    for (const damaged of [bytes.slice(0, bytes.length >> 1), bytes.slice(0, 10), garbled]) {
      const refusal = await refusalOf(contentsOfFile(name, damaged))
      if (refusal) expect(refusal.message).toContain(name)
    }
  })
})
