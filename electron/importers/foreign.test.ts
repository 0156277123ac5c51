import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../shared/interchange/csv-read'
import { foreignOf } from './foreign'
import { contentsOfFile, refusalOf } from './importers.testing'

const sample = (name: string) => readFileSync(new URL(`../../e2e/data/tools/${name}`, import.meta.url))
const marked = (name: string) => foreignOf(name, sample(name).toString('utf8'))?.marked ?? []
const refusal = (json: unknown) => refusalOf((async () => foreignOf('notes.jsonld', JSON.stringify(json)))())

describe('Hypothesis', () => {
  test('gives each page with its marks; a reply stands under its note, a page note on the whole', () => {
    const [page, ...others] = marked('hypothesis-export.json')
    expect(others).toEqual([])
    expect(page).toMatchObject({ url: 'https://example.org/bridge', title: 'Bridge closes' })
    expect(page?.marks.map(({ quote, note }) => [quote?.exact ?? null, note])).toEqual([
      ['two bearings were cracked', '*When* in March?\n\n> reader: A reply'],
      ['“We waited too long,”', ''],
      ['Repairs will cost 3.2 million', 'offsets after an emoji differ in code points and UTF-16'],
      [null, 'A note on the whole page'],
    ])
  })
})

describe('Web Annotations', () => {
  const right = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://a.example/1',
    type: 'Annotation',
    bodyValue: 'Why?',
    target: { source: 'https://b.example/page#part', selector: { type: 'TextQuoteSelector', exact: 'the quay' } },
  }

  test('count in code points; bodies for tagging are tags', () => {
    expect(marked('w3c-annotation.jsonld')).toMatchObject([
      {
        url: 'https://example.org/bridge',
        marks: [{ counts: 'points', quote: { start: 159, end: 188 }, note: 'The other paper says 2.3 million.', tags: ['cost'] }],
      },
    ])
  })

  test('may come as a list, a page or a collection, and a target may have a refined selector', () => {
    const refined = {
      ...right,
      target: { ...right.target, selector: { type: 'FragmentSelector', value: 'p1', refinedBy: right.target.selector } },
    }
    const page = { '@context': right['@context'], type: 'AnnotationPage', items: [{ ...right, '@context': undefined }] }
    for (const file of [[right, refined], page, { '@context': right['@context'], type: 'AnnotationCollection', first: page }]) {
      const found = foreignOf('notes.jsonld', JSON.stringify(file))?.marked
      expect(found).toMatchObject([
        { url: 'https://b.example/page', marks: expect.arrayContaining([expect.objectContaining({ note: 'Why?' })]) },
      ])
      expect(found?.[0]?.marks[0]?.quote?.exact).toBe('the quay')
    }
  })

  test.each([
    ['context', { '@context': 'fish' }],
    ['id', { id: ['https://a.example/1', 'https://a.example/2'] }],
    ['type', { type: 'Squirrel' }],
    ['target', { target: undefined }],
    ['target', { target: 9 }],
    ['bodyValue', { bodyValue: ['a', 'b'] }],
    ['body and bodyValue', { body: 'https://a.example/note' }],
    ['created', { created: 'yesterday' }],
    ['rights', { rights: 'nobody’s' }],
    ['creator', { creator: 6 }],
    ['of what', { target: { type: 'SpecificResource' } }],
    ['textual body', { bodyValue: undefined, body: { type: 'TextualBody' } }],
    ['kind of set', { bodyValue: undefined, body: { items: ['https://a.example/1'] } }],
    ['two kinds of set', { bodyValue: undefined, body: { type: ['Choice', 'List'], items: ['https://a.example/1'] } }],
    ['text direction', { bodyValue: undefined, body: { id: 'https://a.example/1', textDirection: 'squirrel' } }],
    ['fragment selector', { target: { source: 'https://a.example/1', selector: { type: 'FragmentSelector' } } }],
  ])('that break a rule are refused with a sentence about %s', async (what, wrong) => {
    expect(await refusal(right)).toBeNull()
    const refused = await refusal({ ...right, ...wrong })
    expect(refused?.code).toBe('damaged')
    expect(refused?.message).toMatch(new RegExp(`^“notes\\.jsonld” .*${what}.* Nothing of it was imported\\.$`))
  })
})

describe('Readwise', () => {
  test('gives each book with its highlights, notes, tags and colours, line breaks kept', () => {
    const [bridge, other] = marked('readwise-export.csv')
    expect(bridge?.marks[0]).toMatchObject({ note: 'Compare with the minutes, page 3', tags: ['warning', 'bridge'], colour: 'amber' })
    expect(bridge?.marks[1]?.quote?.exact).toBe('“We waited too long,” the mayor said.\nA line later he denied it.')
    expect(other?.marks.map(({ quote, note }) => quote?.exact ?? note)).toEqual(['She said "no" twice.', 'a note without a passage'])
  })

  test('cells come back as they were written, whatever is in them', () => {
    const cell = fc.string({ minLength: 1 }).map((text) => text.replace(/[\r\ufeff]/g, ' '))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect(readCsv(text)).toEqual(rows)
      }),
    )
  })
})

describe('Kindle clippings', () => {
  test('are told apart in several languages; a note goes to its highlight, a bookmark nowhere', () => {
    expect(marked('kindle-clippings-utf8-bom.txt')).toMatchObject([
      { title: 'Bridge Stories', authors: ['Mara Ellison'], marks: [{ note: 'Compare with the minutes', madeAt: '2026-01-05' }] },
      { title: 'Brücken (Österreich)', authors: ['Jörg Weiß'], marks: [{ madeAt: '2026-01-06' }] },
    ])
  })

  test('stretched by the reader stand once, in their longest form', () => {
    const clip = (place: string, words: string) =>
      `A Book (Ann Lee)\n- Your Highlight on Location ${place} | Added on Monday, 5 May 2031\n\n${words}\n==========\n`
    const text = clip('10-11', 'The quay') + clip('10-12', 'The quay was closed') + clip('90-91', 'The quay')
    expect(foreignOf('My Clippings.txt', text)?.marked[0]?.marks.map(({ quote }) => quote?.exact)).toEqual([
      'The quay was closed',
      'The quay',
    ])
  })
})

describe('bibliographies', () => {
  test('in RIS, BibTeX and CSL-JSON say the same of a work, and name its files', () => {
    const work = {
      title: 'Über den Kai',
      authors: ['Jörg Weiß', 'Harbour Office'],
      publisher: 'Quay Press',
      published: '2031-05',
      url: 'https://q.example/1',
    }
    const ris =
      'TY  - NEWS\nTI  - Über den Kai\nAU  - Weiß, Jörg\nAU  - Harbour Office\nT2  - Quay Press\nPY  - 2031/05//\nUR  - https://q.example/1\nL1  - files/3/kai.pdf\nER  - \n'
    const bib = String.raw`@string{qp = "Quay Press"} @comment{no} @article{k1, title = {{\"U}ber den {Kai}}, author = "Wei{\ss}, J{\"o}rg and {Harbour Office}", journal = qp, year = 2031, month = may, url = {https://q.example/1}, file = {Full Text:files/3/kai.pdf:application/pdf}}`
    const csl = JSON.stringify([
      {
        id: '1',
        type: 'article',
        title: 'Über den Kai',
        author: [{ family: 'Weiß', given: 'Jörg' }, { literal: 'Harbour Office' }],
        'container-title': 'Quay Press',
        issued: { 'date-parts': [[2031, 5]] },
        URL: 'https://q.example/1',
      },
    ])
    expect(foreignOf('a.ris', ris)?.references).toMatchObject([{ ...work, files: ['kai.pdf'] }])
    expect(foreignOf('a.bib', bib)?.references).toMatchObject([{ ...work, files: ['kai.pdf'] }])
    expect(foreignOf('a.json', csl)?.references).toMatchObject([work])
  })

  test('are told from other text although an address stands before the first work, and books have a title of their own', () => {
    const bib = '% exported for ann@harbour.example\n@book{a, title = {The Tide}, year = 2030}'
    expect(foreignOf('a.bib', bib)?.references).toMatchObject([{ title: 'The Tide', published: '2030' }])
    expect(
      foreignOf('a.ris', 'TY  - BOOK\r\nBT  - The Tide\r\nAB  - One line\r\nand another\r\nPY  - 2030\r\nER  - \r\n')?.references,
    ).toMatchObject([{ title: 'The Tide', published: '2030' }])
  })

  test('in BibTeX have the signs and quotation marks that it writes as commands, and no author called “others”', () => {
    const bib =
      String.raw`@article{a, title = {QUOTEClosed'' \ldots{} the $\alpha$ quay, 5\,000 t and $5 or $6, \S 3}, author = {Garc{\'\i}a, Jos\'e and {\TH}{\'o}r, {\O}le and others}, year = 2031}`.replace(
        'QUOTE',
        '``',
      )
    expect(foreignOf('a.bib', bib)?.references).toMatchObject([
      { title: '“Closed” … the α quay, 5 000 t and $5 or $6, §3', authors: ['José García', 'Øle Þór'] },
    ])
  })

  test('with empty parts of dates keep the year', () => {
    expect(foreignOf('a.ris', 'TY  - NEWS\nTI  - A\nPY  - 2011///\nER  - ')?.references[0]?.published).toBe('2011')
  })
})

describe('a REFI-QDA project', () => {
  test('gives its texts with what was coded in them, codes as tags', async () => {
    const { sources } = await contentsOfFile('bridge.qdpx', sample('bridge.qdpx'))
    expect(sources.map(({ draft }) => [draft.kind, draft.title])).toEqual([['qda', 'Bridge closes']])
    expect(sources[0]?.marks.map(({ quote, tags, note }) => [quote?.exact, tags, note])).toEqual([
      ['two bearings were cracked', ['Warning signs'], ''],
      ['“We waited too long,”', ['Admission', 'Warning signs'], 'Compare with the minutes of March'],
      ['Repairs will cost 3.2 million', ['Cost'], 'The other paper says 2.3 million.'],
    ])
  })
})

test('files of other tools that are cut off are refused with a sentence or read as far as they go', async () => {
  for (const name of [
    'hypothesis-export.json',
    'readwise-export.csv',
    'kindle-clippings-utf8-bom.txt',
    'w3c-annotation.jsonld',
    'bridge.qdpx',
  ]) {
    const whole = sample(name)
    for (const share of [0.1, 0.5, 0.9]) {
      const refused = await refusalOf(contentsOfFile(name, whole.subarray(0, Math.floor(whole.length * share))))
      if (refused) expect(refused.message).toContain(name)
    }
  }
})
