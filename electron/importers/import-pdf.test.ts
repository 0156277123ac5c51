import { describe, expect, test } from 'vitest'
import { blockFault } from '../../shared/text/blocks'
import { locatorLabel } from '../../shared/text/paragraphs'
import { draftFrom } from './import-file'
import { bodyOf, draftOfFile, refusalOf } from './importers.testing'
import { columnOf, eastAsianPdf, type PdfText, pdfOf } from './pdf.testing'

const left = ['The northern quay was closed on Fri-', 'day after a crane fell into the basin', 'during unloading, the office said.']
const right = ['Ships will be sent to the eastern one', 'until divers have inspected the wall,', 'which may take a week, it was added.']
const more = ['A well-known diver leads the search', 'and a report is due by the end of May.']

/** Six pages of two columns with a head and a number; the first has a title. */
function journal(): Uint8Array {
  const page = (number: number): readonly PdfText[] => [
    { x: 60, y: 760, text: 'Harbour Quarterly, Volume 7', size: 8 },
    ...(number === 1 ? [{ x: 60, y: 715, text: 'The fallen crane', size: 20 }] : []),
    ...columnOf([...left, ...more], 60, 680),
    ...columnOf([...right, `Page text ${'abcdef'.charAt(number - 1)} ends here and says so.`], 330, 680),
    { x: 300, y: 30, text: String(number + 40), size: 8 },
  ]
  return pdfOf({
    pages: [1, 2, 3, 4, 5, 6].map(page),
    info: "/Title(The fallen crane)/Author(Ann Lee; Bo Dahl)/CreationDate(D:20310502073000+02'00')",
  })
}

describe('a PDF', () => {
  test('is read column by column, its divided words made whole', async () => {
    const draft = await draftOfFile('journal.pdf', journal())
    expect(draft).toMatchObject({ kind: 'pdf', title: 'The fallen crane', authors: ['Ann Lee', 'Bo Dahl'], language: 'en' })
    expect(draft.published).toBe('2031-05-02T07:30:00+02:00')
    expect(blockFault(draft.text, draft.blocks)).toBeNull()
    expect(bodyOf(draft)[0]).toBe('title: The fallen crane')
    expect(draft.text).toContain('closed on Friday after a crane fell into the basin during unloading, the office said.')
    expect(draft.text).toContain('A well-known diver')
    const first = draft.text.indexOf('The northern quay')
    expect(draft.text.indexOf('Ships will be sent')).toBeGreaterThan(draft.text.indexOf('A well-known diver', first))
  })

  test('has its running heads and page numbers folded, and its pages kept as locators', async () => {
    const { blocks, text } = await draftOfFile('journal.pdf', journal())
    const folded = blocks.flatMap((block) => (block.kind === 'furniture' ? [`${block.why}: ${text.slice(block.start, block.end)}`] : []))
    expect(folded).toEqual([1, 2, 3, 4, 5, 6].flatMap((page) => ['running-head: Harbour Quarterly, Volume 7', `page-number: ${page + 40}`]))
    const start = text.indexOf('Page text c')
    expect(locatorLabel(blocks, { start, end: start + 9 })).toMatch(/^¶\d+, p\. 3$/)
  })

  test('without running lines folds nothing, not even a lone number', async () => {
    const pages = [columnOf(['The quay is closed.', '14'], 60, 700), columnOf(['The basin is open.', 'Nobody was hurt.'], 60, 700)]
    expect((await draftOfFile('two.pdf', pdfOf({ pages }))).blocks.filter(({ kind }) => kind === 'furniture')).toEqual([])
  })

  test('whose pages differ in a number only keeps their text', async () => {
    const pages = [1, 2].map((number) => columnOf([`Notice ${number} of the harbour office.`, 'The quay is closed to all ships.'], 60, 700))
    expect(bodyOf(await draftOfFile('forms.pdf', pdfOf({ pages })))).toHaveLength(2)
  })

  test('goes on with a paragraph over the end of a page', async () => {
    const pages = [
      columnOf(['The quay was closed on Friday after', 'a crane fell into'], 60, 700),
      columnOf(['the basin, the office said.'], 60, 700),
    ]
    expect(bodyOf(await draftOfFile('two.pdf', pdfOf({ pages })))).toEqual([
      'paragraph: The quay was closed on Friday after a crane fell into the basin, the office said.',
    ])
  })

  test('takes its headings from the outline and from larger letters, its tables row by row', async () => {
    const page: readonly PdfText[] = [
      { x: 60, y: 740, text: 'Findings', size: 16 },
      ...columnOf(['The quay is closed.'], 60, 710),
      { x: 60, y: 680, text: 'Berths' },
      ...columnOf(['ship', 'Eider', 'Skua'], 60, 650),
      ...columnOf(['berth', '4', '7'], 200, 650),
    ]
    expect(bodyOf(await draftOfFile('report.pdf', pdfOf({ pages: [page], outline: ['Berths'] })))).toEqual([
      'title: Findings',
      'paragraph: The quay is closed.',
      'heading: Berths',
      'table-row: ship | berth',
      'table-row: Eider | 4',
      'table-row: Skua | 7',
    ])
  })

  test('brings along what was marked in it', async () => {
    const page = columnOf(['The northern quay was closed on Friday.', 'Nobody was hurt.'], 60, 700)
    // Courier is 0.6 of its height wide, so letter n of a line of 10 points stands at 60 + 6 n.
    const highlight =
      '<</Type/Annot/Subtype/Highlight/Rect[84 697 162 709]/QuadPoints[84 709 162 709 84 697 162 697]/Contents(which one?)/C[0 1 0]/M(D:20310503090000Z)>>'
    const { marks } = await draftFrom({ kind: 'bytes', name: 'marked.pdf', bytes: pdfOf({ pages: [page], annotations: [highlight] }) })
    expect(marks).toEqual([
      {
        quote: expect.objectContaining({ exact: 'northern quay', start: 4, end: 17 }),
        further: [],
        counts: 'units',
        note: 'which one?',
        tags: [],
        colour: 'green',
        madeAt: '2031-05-03T09:00:00Z',
        author: null,
      },
    ])
  })
})

describe('a PDF in which words run another way', () => {
  const sentence = 'The harbour office closed the northern quay on Friday evening.'
  const across = columnOf([sentence, 'A crane fell into the basin, and nobody was hurt at all.'], 60, 700)

  test('laid on its side is read as if it stood upright', async () => {
    const upwards = across.map((line, index) => ({ ...line, x: 100 + index * 12, y: 60, turn: 1 as const }))
    const downwards = across.map((line, index) => ({ ...line, x: 500 - index * 12, y: 700, turn: 3 as const }))
    const words = [`paragraph: ${across.map(({ text }) => text).join(' ')}`]
    for (const page of [upwards, downwards]) expect(bodyOf(await draftOfFile('side.pdf', pdfOf({ pages: [page] })))).toEqual(words)
  })

  test('has a note up its edge read after the page, and a stamp folded; no word is lost', async () => {
    const note: PdfText = { x: 30, y: 100, turn: 1, text: 'A note up the edge that says in eight words why.' }
    const stamp: PdfText = { x: 590, y: 300, turn: 3, text: 'RECEIVED IN MAY' }
    const draft = await draftOfFile('edge.pdf', pdfOf({ pages: [[...across, note, stamp]] }))
    expect(bodyOf(draft)).toEqual([`paragraph: ${across.map(({ text }) => text).join(' ')}`, `paragraph: ${note.text}`])
    expect(draft.text).toContain(stamp.text)
  })

  test('keeps a mark on words that run up the page', async () => {
    const note: PdfText = { x: 30, y: 100, turn: 1, text: 'A note up the edge that says in eight words why.' }
    // "note" is the third to sixth letter; each is six points long, upwards from 100.
    const highlight = '<</Type/Annot/Subtype/Highlight/Rect[20 112 32 136]/QuadPoints[20 136 32 136 20 112 32 112]>>'
    const { marks } = await draftFrom({
      kind: 'bytes',
      name: 'edge.pdf',
      bytes: pdfOf({ pages: [[...across, note]], annotations: [highlight] }),
    })
    expect(marks.map(({ quote }) => quote?.exact)).toEqual(['note'])
  })
})

const utf16 = (words: string) => Buffer.from(words, 'utf16le').swap16()

describe('a PDF in an East Asian language', () => {
  test.each([
    ['Japan1', 'UniJIS-UTF16-H', 'HeiseiMin-W3', utf16('北の埠頭は金曜日に閉鎖された。'), '北の埠頭は金曜日に閉鎖された。'],
    ['GB1', 'UniGB-UTF16-H', 'STSong-Light', utf16('北码头星期五关闭。'), '北码头星期五关闭。'],
    ['CNS1', 'UniCNS-UTF16-H', 'MSung-Light', utf16('北碼頭星期五關閉。'), '北碼頭星期五關閉。'],
    ['Korea1', 'UniKS-UTF16-H', 'HYSMyeongJo-Medium', utf16('북쪽 부두는 금요일에 닫혔다.'), '북쪽 부두는 금요일에 닫혔다.'],
    ['Japan1', '90ms-RKSJ-H', 'HeiseiMin-W3', Buffer.from('966b82cc', 'hex'), '北の'],
  ])('gives its words although it holds neither font nor map of letters: %s by %s', async (ordering, map, font, codes, words) => {
    expect((await draftOfFile('east.pdf', eastAsianPdf({ ordering, map, font, lines: [codes] }))).text).toBe(words)
  })
})

test('a PDF written from top to foot is read column by column, from the right', async () => {
  const lines = ['北の埠頭は', '金曜日に閉鎖された。'].map(utf16)
  const draft = await draftOfFile('columns.pdf', eastAsianPdf({ ordering: 'Japan1', map: 'UniJIS-UTF16-V', font: 'HeiseiMin-W3', lines }))
  expect(draft.text.replace(/\s/g, '')).toBe('北の埠頭は金曜日に閉鎖された。')
})

describe('a PDF that cannot be read', () => {
  test('because it is a scan, is said to be one', async () => {
    const refusal = await refusalOf(draftOfFile('scan.pdf', pdfOf({ pages: [[], []] })))
    expect(refusal?.message).toMatch(/“scan\.pdf” holds pictures of 2 pages and no text/)
  })

  test('because a password protects it, says so', async () => {
    const key = `<${'00'.repeat(32)}>`
    const locked = pdfOf({
      pages: [columnOf(['Secret.'], 60, 700)],
      trailer: `/Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>/ID[<00><00>]`,
    })
    expect((await refusalOf(draftOfFile('locked.pdf', locked)))?.message).toContain('password')
  })

  test('because it is cut off or garbled, says so or gives what is left', async () => {
    const whole = journal()
    for (const bytes of [
      whole.slice(0, 9),
      whole.slice(0, whole.length >> 1),
      whole.map((byte, at) => (at % 5 === 2 ? byte ^ 0x2a : byte)),
    ]) {
      const refusal = await refusalOf(draftOfFile('cut.pdf', bytes))
      if (refusal) expect(refusal.message).toContain('cut.pdf')
    }
  })
})
