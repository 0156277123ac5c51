import { describe, expect, test } from 'vitest'
import { sourceOf } from '../brief/brief.testing'
import type { Decision } from '../model/decision'
import { cslItem } from './csl-item'
import { extractOf } from './interchange.testing'
import { writeText } from './write-text'

const extract = extractOf()
const hostile = { ...sourceOf('Bell & Sons', ['Text.'], '50 % of {bells} cost $3_000 ~ \\input{x} #1').source, authors: ['{Anna} Reed'] }

describe('W3C annotations', () => {
  const collection = JSON.parse(writeText(extract, 'w3c'))
  const items = collection.first.items

  test('are a collection that counts marks, claims and links', () => {
    expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: 5 })
    expect(items).toHaveLength(5)
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
    expect(items[3]).toMatchObject({ motivation: 'linking', target: [items[0].id, items[1].id] })
    expect(items[4]).toMatchObject({ motivation: 'assessing', target: [items[1].id] })
    expect(items[4].body).toContainEqual({ type: 'SpecificResource', source: items[2].id, purpose: 'linking' })
    expect(items[4].body).toContainEqual(expect.objectContaining({ value: 'The bell was raised on a Tuesday.' }))
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

describe('the table of discrepancies', () => {
  const [courier, ledger] = extract.marked
  const side = (at: number, value: string) => {
    const marked = extract.marked[at]
    const anchor = marked?.annotations[0]?.anchors[0]
    if (!marked || !anchor) throw new Error('Both reports of the extract are marked.')
    return { sourceId: marked.source.id, anchor, value, speaker: null }
  }
  const decision: Decision = {
    id: 'dec_00000001' as Decision['id'],
    key: 'raised',
    type: 'date',
    verdict: 'conflict',
    rule: 'dates',
    fact: 'bell raised',
    sides: [side(0, 'Monday'), side(1, 'Tuesday')],
    outcome: { kind: 'accepted', as: 'contradicts', annotationIds: [], linkIds: [] },
    madeAt: extract.at,
    changedAt: extract.at,
  }

  test('has a row for each telling, with its quote and what was decided', () => {
    const rows = writeText(extractOf({ decisions: [decision] }), 'csv-discrepancies').split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[1]).toContain(`bell raised,date,conflict,contradiction,Monday,on Monday,,"${courier?.source.title}",Courier,`)
    expect(rows[2]).toContain(`Tuesday,on Tuesday,,${ledger?.source.title},Ledger,`)
  })

  test('names what was dismissed with its reason, and a source that is gone by its id', () => {
    const dismissed: Decision = { ...decision, outcome: { kind: 'dismissed', why: 'later-update' } }
    const table = writeText(extractOf({ decisions: [dismissed], sources: [] }), 'csv-discrepancies')
    expect(table).toContain('dismissed: later-update')
    expect(table).toContain(`,${courier?.source.id},`)
  })
})

test('the table of the matrix says of each source whether it speaks, is silent or unread', () => {
  const unread = sourceOf('Mail', ['Nothing of bells.']).source
  const [head, row] = writeText(extractOf({ sources: [...extract.sources, unread] }), 'csv-matrix').split('\r\n')
  expect(head).toBe('\uFEFFclaim,status,tags,"Courier, 2031-03-04","Ledger, 2031-03-04","Mail, 2031-03-04"')
  expect(row).toBe('The bell was raised on a Tuesday.,Single source,,silent,supports: on Tuesday,unread')
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
