import { describe, expect, test } from 'vitest'
import { sourceOf } from '../brief/brief.testing'
import { cslItem } from './csl-item'
import { extractOf } from './interchange.testing'
import { writeText } from './write-text'

const extract = extractOf()
const hostile = { ...sourceOf('Bell & Sons', ['Text.'], '50 % of {bells} cost $3_000 ~ \\input{x} #1').source, authors: ['{Anna} Reed'] }

describe('W3C annotations', () => {
  const collection = JSON.parse(writeText(extract, 'w3c'))
  const items = collection.first.items

  test('are a collection that counts marks and links', () => {
    expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: 4 })
    expect(items).toHaveLength(4)
    for (const item of items) {
      expect(item).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' })
      expect(item.id).toMatch(/^urn:/)
      expect(item.target).toBeTruthy()
    }
  })

  test('give positions in code points, which select the quoted words', () => {
    const [position, quote] = items[0].target.selector
    const letters = [...(extract.marked[0]?.text ?? '')]
    expect(letters.slice(position.start, position.end).join('')).toBe('on Monday')
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: 'on Monday' })
  })

  test('carry note, tags and the meaning of the colour', () => {
    expect(items[0].body.map(({ purpose, value }: { purpose: string; value: string }) => [purpose, value])).toEqual([
      ['commenting', 'Which *Monday*?'],
      ['tagging', 'day'],
      ['classifying', 'Fact'],
    ])
  })

  test('join both passages of a link, and state the claim that a passage is evidence of', () => {
    expect(items[2]).toMatchObject({ motivation: 'linking', target: [items[0].id, items[1].id] })
    expect(items[3]).toMatchObject({ motivation: 'assessing', target: [items[1].id] })
    expect(items[3].body).toContainEqual(expect.objectContaining({ value: 'The bell was raised on a Tuesday.' }))
  })

  test('of a library without marks are an empty collection', () => {
    const empty = JSON.parse(writeText(extractOf({ marked: [], links: [], claims: [] }), 'w3c'))
    expect(empty).toMatchObject({ total: 0 })
    expect(empty.first).toBeUndefined()
  })
})

test('the form of Hypothesis counts code units, as browsers do', () => {
  const [first] = JSON.parse(writeText(extract, 'hypothesis')).annotations
  const [position, quote] = first.target[0].selector
  expect(extract.marked[0]?.text.slice(position.start, position.end)).toBe(quote.exact)
  expect(first).toMatchObject({ text: 'Which *Monday*?', tags: ['day'], document: { title: ['The bell, found'] } })
})

describe('tables', () => {
  test('have a row for each mark, with quotation marks doubled', () => {
    const table = writeText(extract, 'csv-annotations')
    expect(table.startsWith('\uFEFFid,source,')).toBe(true)
    expect(table.split('\r\n')).toHaveLength(4)
    expect(table).toContain(',on Monday,Fact,Which *Monday*?,day,')
  })

  test('show a cell that looks like a formula as text', () => {
    const { source } = sourceOf('Courier', ['Text.'], '=HYPERLINK("http://x","y")')
    expect(writeText(extractOf({ sources: [source] }), 'csv-sources')).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  })

  test('give each claim its status and every piece of its evidence', () => {
    const row = writeText(extract, 'csv-claims').split('\r\n')[1]
    expect(row).toContain('The bell was raised on a Tuesday.,fact,Single source,,Ask the divers.,supports,on Tuesday,')
    const bare = writeText(extractOf({ links: [] }), 'csv-claims').split('\r\n')[1]
    expect(bare).toContain('Unsupported')
  })
})

describe('sources for reference managers', () => {
  test('hold only what is stated', () => {
    expect(cslItem({ ...hostile, title: null, authors: [], publisher: null, published: null })).toEqual({
      id: hostile.id,
      type: 'document',
    })
  })

  test('keep the grain of a date', () => {
    expect(cslItem({ ...hostile, published: '2031-03' }).issued).toEqual({ 'date-parts': [[2031, 3]] })
    expect(cslItem({ ...hostile, published: '2031-03-04T23:30+01:00' }).issued).toEqual({ 'date-parts': [[2031, 3, 4]] })
  })

  test('are text in BibTeX, whatever they look like, with braces in balance', () => {
    const text = writeText(extractOf({ sources: [hostile] }), 'bibtex')
    expect(text).toContain('title = {{50 \\% of \\{bells\\} cost \\$3\\_000 \\textasciitilde{} \\textbackslash{}input\\{x\\} \\#1}}')
    const bare = text.replace(/\\[{}]/g, '')
    expect(bare.split('{').length).toBe(bare.split('}').length)
  })

  test('have keys of their own, also when two would share one', () => {
    const [a, b] = [sourceOf('Courier', ['A.'], 'The bell'), sourceOf('Courier', ['B.'], 'A bell')].map(({ source }) => source)
    if (!a || !b) throw new Error('Two sources are made above.')
    const text = writeText(extractOf({ sources: [a, b] }), 'bibtex')
    expect([...text.matchAll(/^@article\{(.*),$/gm)].map(([, key]) => key)).toEqual(['Courier2031Bell', 'Courier2031Bell-2'])
  })

  test('stay one field a line in RIS', () => {
    const { source } = sourceOf('Courier', ['Text.'], 'A title\nTY  - BOOK')
    const text = writeText(extractOf({ sources: [{ ...source, authors: ['Rui da Silva'], tags: ['a', 'b'] }] }), 'ris')
    expect(text.split('\r\n')).toEqual([
      'TY  - NEWS',
      `ID  - ${source.id}`,
      'AU  - da Silva, Rui',
      'TI  - A title TY - BOOK',
      'T2  - Courier',
      'PY  - 2031',
      'DA  - 2031/03/04/',
      'KW  - a',
      'KW  - b',
      'ER  - ',
      '',
    ])
  })

  test('stand in alphabetical order in a bibliography', () => {
    const text = writeText(
      extractOf({ sources: [sourceOf('Zebra', ['A.'], 'Z').source, sourceOf('Apple', ['B.'], 'A').source] }),
      'chicago',
    )
    expect(text).toBe('Apple. “A.” March 4, 2031.\n\nZebra. “Z.” March 4, 2031.\n')
  })
})
