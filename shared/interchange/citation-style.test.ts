import { describe, expect, test } from 'vitest'
import { citation, citationText } from './citation-style'
import type { CslItem } from './csl-item'

const news = (rest: Partial<CslItem>): CslItem => ({ id: 'x', type: 'article-newspaper', ...rest })
const day = (...parts: number[]) => ({ 'date-parts': [parts] as const })

/** Entries of citeproc-js with the styles apa, chicago-notes-bibliography-17th-edition and modern-language-association. */
const entries: readonly { item: CslItem; apa: string; chicago: string; mla: string }[] = [
  {
    item: news({
      title: 'Ferry aground off Harrow Bay',
      author: [{ family: 'Albrecht', given: 'Ines' }],
      'container-title': 'Coast Courier',
      issued: day(2031, 3, 4),
      URL: 'https://courier.example/ferry',
    }),
    apa: 'Albrecht, I. (2031, March 4). Ferry aground off Harrow Bay. Coast Courier. https://courier.example/ferry',
    chicago: 'Albrecht, Ines. “Ferry Aground off Harrow Bay.” Coast Courier, March 4, 2031. https://courier.example/ferry.',
    mla: 'Albrecht, Ines. “Ferry Aground off Harrow Bay.” Coast Courier, 4 Mar. 2031, https://courier.example/ferry.',
  },
  {
    item: news({
      title: 'Questions over ferry’s last inspection',
      author: [
        { family: 'Okafor', given: 'Tunde' },
        { family: 'Brandt', given: 'Lena Maria' },
      ],
      'container-title': 'Northern Ledger',
      issued: day(2031, 3, 5),
    }),
    apa: 'Okafor, T., & Brandt, L. M. (2031, March 5). Questions over ferry’s last inspection. Northern Ledger.',
    chicago: 'Okafor, Tunde, and Lena Maria Brandt. “Questions over Ferry’s Last Inspection.” Northern Ledger, March 5, 2031.',
    mla: 'Okafor, Tunde, and Lena Maria Brandt. “Questions over Ferry’s Last Inspection.” Northern Ledger, 5 Mar. 2031.',
  },
  {
    item: news({
      title: 'Three names',
      author: [
        { family: 'Okafor', given: 'T.' },
        { family: 'Brandt', given: 'Lena' },
        { family: 'Silva', given: 'Rui', 'non-dropping-particle': 'da' },
      ],
      'container-title': 'Northern Ledger',
      issued: day(2031, 5),
      URL: 'https://ledger.example/x',
    }),
    apa: 'Okafor, T., Brandt, L., & da Silva, R. (2031, May). Three names. Northern Ledger. https://ledger.example/x',
    chicago: 'Okafor, T., Lena Brandt, and Rui da Silva. “Three Names.” Northern Ledger, May 2031. https://ledger.example/x.',
    mla: 'Okafor, T., et al. “Three Names.” Northern Ledger, May 2031, https://ledger.example/x.',
  },
  {
    item: news({
      title: 'Preliminary notice on MV Solway Star',
      author: [{ literal: 'Marine Board' }],
      issued: day(2031),
      URL: 'https://board.example/notice',
    }),
    apa: 'Marine Board. (2031). Preliminary notice on MV Solway Star. https://board.example/notice',
    chicago: 'Marine Board. Preliminary Notice on MV Solway Star. 2031. https://board.example/notice.',
    mla: 'Marine Board. Preliminary Notice on MV Solway Star. 2031, https://board.example/notice.',
  },
  {
    item: news({ title: 'A night on the rocks', 'container-title': 'Harbour Weekly', issued: day(2031, 3, 9) }),
    apa: 'A night on the rocks. (2031, March 9). Harbour Weekly.',
    chicago: 'Harbour Weekly. “A Night on the Rocks.” March 9, 2031.',
    mla: '“A Night on the Rocks.” Harbour Weekly, 9 Mar. 2031.',
  },
  {
    item: news({
      title: 'Undated leaflet?',
      author: [{ family: 'Kim', given: 'Min' }],
      'container-title': 'Harbour Weekly',
      URL: 'https://h.example/a',
    }),
    // The processor adds "Retrieved" before the address of an undated text only with a day of retrieval, which is not known here.
    apa: 'Kim, M. (n.d.). Undated leaflet? Harbour Weekly. https://h.example/a',
    chicago: 'Kim, Min. “Undated Leaflet?” Harbour Weekly, n.d. https://h.example/a.',
    mla: 'Kim, Min. “Undated Leaflet?” Harbour Weekly, https://h.example/a.',
  },
  {
    item: news({ title: 'Only a title' }),
    apa: 'Only a title. (n.d.).',
    chicago: 'Only a Title. n.d.',
    mla: 'Only a Title.',
  },
]

describe.each(entries)('$item.title', ({ item, ...expected }) => {
  test.each(['apa', 'chicago', 'mla'] as const)('is cited as the reference processor does in %s', (style) => {
    expect(citationText(item, style)).toBe(expected[style])
  })
})

test('what has no title is described in brackets in APA, and only by whose it is elsewhere', () => {
  const item = news({ author: [{ family: 'Jones', given: 'Mark' }], 'container-title': 'Harbour Weekly' })
  expect(citationText(item, 'apa')).toBe('Jones, M. (n.d.). [Untitled]. Harbour Weekly.')
  expect(citationText(item, 'chicago')).toBe('Jones, Mark. Harbour Weekly, n.d.')
  expect(citationText(item, 'mla')).toBe('Jones, Mark. Harbour Weekly.')
})

test('the plain style changes no word of the title and says that a date is missing', () => {
  expect(citationText(news({ title: 'Undated leaflet?', 'container-title': 'Harbour Weekly' }), 'plain')).toBe(
    'Harbour Weekly, “Undated leaflet?”, no date stated.',
  )
})

test('the newspaper is set in italics, its article is not', () => {
  const item = news({ title: 'A night', 'container-title': 'Harbour Weekly', issued: day(2031, 3, 9) })
  expect(
    citation(item, 'mla')
      .filter((part) => part.italic)
      .map((part) => part.text),
  ).toEqual(['Harbour Weekly'])
})
