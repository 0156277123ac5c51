import { describe, expect, test } from 'vitest'
import { blockFault } from '../../shared/text/blocks'
import { locatorLabel } from '../../shared/text/paragraphs'
import { draftFrom } from './import-file'
import { bodyOf, draftOfFile, refusalOf } from './importers.testing'
import { columnOf, type PdfText, pdfOf } from './pdf.testing'

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
        counts: 'units',
        note: 'which one?',
        tags: [],
        colour: 'green',
        madeAt: '2031-05-03T09:00:00Z',
      },
    ])
  })
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
