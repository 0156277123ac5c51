import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completionsOf } from './completions'
import { ftsExpression } from './fts-expression'
import { asksForNothing, mostTokens, parseQuery, parseWords } from './query'
import { stem } from './stem'

const word = (text: string) => ({ tokens: [text], prefix: false })
const begun = (text: string) => ({ tokens: [text], prefix: true })

describe('a query', () => {
  test('wants every word, and the last one may still be going on', () => {
    expect(parseQuery('Harbour two men')).toMatchObject({ wanted: [word('harbour'), word('two'), begun('men')], unwanted: [] })
  })

  test('keeps a phrase together, in whatever quotation marks', () => {
    const phrase = { tokens: ['two', 'men'], prefix: false }
    for (const typed of ['"two men"', '“Two men”', '„two men“', '«two men»']) expect(parseQuery(typed).wanted).toEqual([phrase])
  })

  test('takes a phrase that is still being typed to the end of the line', () => {
    expect(parseQuery('storm "two me').wanted).toEqual([word('storm'), { tokens: ['two', 'me'], prefix: false }])
  })

  test('does without what a minus stands before, but not within a word', () => {
    expect(parseQuery('harbour -storm -"high water" well-known')).toMatchObject({
      wanted: [word('harbour'), { tokens: ['well', 'known'], prefix: true }],
      unwanted: [word('storm'), { tokens: ['high', 'water'], prefix: false }],
    })
  })

  test('ignores case, accents, ligatures and strokes', () => {
    expect(parseQuery('ŁÓDŹ Ελλάδα ﬁnal Straße x').wanted).toEqual([
      word('lodz'),
      word('ελλαδα'),
      word('final'),
      word('strasse'),
      { tokens: ['x'], prefix: false },
    ])
  })

  test('reads a word of a script without spaces as the phrase of its characters', () => {
    expect(parseQuery('北京 x').wanted[0]).toEqual({ tokens: ['北', '京'], prefix: false })
  })

  test.each(['', '   ', '-', '"', '""', '- - "', '*', '()', '-"', '!!! ???', '-storm', '\u0301'])(
    'without a wanted word (%j) asks for nothing',
    (typed) => {
      expect(asksForNothing(parseQuery(typed))).toBe(true)
      expect(ftsExpression(parseQuery(typed))).toBeNull()
    },
  )

  test('reads operators, with a word or a phrase, and turns them round by a minus', () => {
    expect(parseQuery('pier source:"Coast Courier" tag:Álarm -tag:"old stuff" before:2031-03 has:note -has:tag').conditions).toEqual([
      { kind: 'source', tokens: ['coast', 'courier'], not: false },
      { kind: 'tag', tag: 'alarm', not: false },
      { kind: 'tag', tag: 'old stuff', not: true },
      { kind: 'before', date: '2031-03', not: false },
      { kind: 'has', what: 'note', not: false },
      { kind: 'has', what: 'tag', not: true },
    ])
    expect(asksForNothing(parseQuery('tag:alarm'))).toBe(false)
  })

  test('says what an operator takes, and never takes its value for words', () => {
    const { conditions, misread, wanted } = parseQuery('before:yesterday has:wings storm')
    expect(conditions).toEqual([])
    expect(misread).toEqual(['before: takes a date such as 2031, 2031-03 or 2031-03-04.', 'has: takes note or tag.'])
    expect(wanted).toEqual([begun('storm')])
  })

  test.each(['source:', 'source: ', 'tag:', 'tag:""', 'before:', 'has:'])('knows an operator without a value (%j)', (typed) => {
    const name = typed.slice(0, typed.indexOf(':') + 1)
    for (const whole of [typed, `${typed} -storm`, `${typed} tag:alarm`.replace('""', '')]) {
      const { wanted, misread } = parseQuery(whole)
      expect(wanted, whole).toEqual([])
      expect(misread.join(' '), whole).toContain(`${name} takes`)
    }
  })

  test('passes over a space after the colon', () => {
    expect(parseQuery('pier source: Courier tag: "old stuff"')).toMatchObject({
      wanted: [word('pier')],
      conditions: [
        { kind: 'source', tokens: ['courier'] },
        { kind: 'tag', tag: 'old stuff' },
      ],
      misread: [],
    })
  })

  test('names the operators there are for one there is not', () => {
    for (const typed of ['author:smith pier', 'author: smith pier', 'author:"ada smith" pier', '-kind:text pier', 'pier title:']) {
      const { wanted, conditions, misread } = parseQuery(typed)
      expect([wanted.map(({ tokens }) => tokens), conditions], typed).toEqual([[['pier']], []])
      expect(misread, typed).toEqual([
        expect.stringMatching(
          /^There is no (?:author|kind|title): here\. There are source: \(title, publisher, author\), tag:, before:, after: and has:\.$/,
        ),
      ])
    }
  })

  test('says what must be added where nothing is looked for', () => {
    for (const typed of ['-x', '-storm -"high water"', '-'])
      expect(parseQuery(typed).misread, typed).toEqual(['A minus only takes away: add a word to look for.'])
    for (const typed of ['""', '*', '"', '()']) expect(parseQuery(typed).misread, typed).toEqual(['Add a word to look for.'])
    expect([...parseQuery('').misread, ...parseQuery('  ').misread, ...parseQuery('-storm tag:alarm').misread]).toEqual([])
  })

  test('takes dates that there are, written short or long, and says what is wrong with the others', () => {
    const read = (typed: string) => {
      const { conditions, misread } = parseQuery(`before:${typed}`)
      return conditions[0]?.kind === 'before' ? conditions[0].date : misread[0]
    }
    expect(['2031', '2031-3', '2031-03-4', '476', '476-2-29', '2032-02-29'].map(read)).toEqual([
      '2031',
      '2031-03',
      '2031-03-04',
      '0476',
      '0476-02-29',
      '2032-02-29',
    ])
    expect(read('2031-02-31')).toBe('before: there is no 2031-02-31; that month has 28 days.')
    expect(read('2100-02-29')).toBe('before: there is no 2100-02-29; that month has 28 days.')
    expect(read('2031-04-31')).toBe('before: there is no 2031-04-31; that month has 30 days.')
    expect(read('2031-13')).toBe('before: there is no month 13.')
    expect(read('2031-03-0')).toBe('before: there is no 2031-03-0; that month has 31 days.')
    expect(read('0000')).toBe('before: there is no year 0.')
    expect(read('31')).toBe('before: takes a year of four digits, such as 2031 or 0031.')
    expect(read('soon')).toBe('before: takes a date such as 2031, 2031-03 or 2031-03-04.')
  })

  test('takes a colon within a word for no operator', () => {
    for (const typed of ['10:30', 'http://tag', 'http:', 'a:b', 't12:30', 'Hafen：x'])
      expect(parseQuery(typed), typed).toMatchObject({ wanted: [{}], conditions: [], misread: [] })
    expect(parseQuery('resource:x').conditions).toEqual([])
    expect(parseWords('tag:alarm').conditions).toEqual([])
  })

  test('reads the words of other search languages as words', () => {
    expect(ftsExpression(parseQuery('storm OR NEAR(a b) AND xy'))).toBe(
      `"storm" AND "or" AND "near a" AND "b" AND "and" AND ("xy" OR "xy" *${completionsAfter('xy')})`,
    )
  })

  test('of ten thousand words keeps as many as it can use', () => {
    const typed = Array.from({ length: 10_000 }, (_, at) => `word${at}`).join(' ')
    expect(parseQuery(typed).wanted).toHaveLength(mostTokens)
    expect(parseQuery(typed).misread).toEqual(['Only the first 200 words are looked for.'])
    expect(parseQuery('tag:x '.repeat(1_000))).toMatchObject({ wanted: [], misread: ['Only the first 200 words are looked for.'] })
  })

  test('asks the index for letters and digits in quotation marks only, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom(' ', '"', '-', '*', ':', '(', 'a', 'É', '北', '\u0301', '“'),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
          ),
          maxLength: 200,
        }),
        (typed) => {
          const query = parseQuery(typed)
          const quoted = (ftsExpression(query) ?? '').match(/"[^"]*"/g) ?? []
          for (const inside of quoted) expect(inside).toMatch(/^"[\p{L}\p{N}\p{M}\p{Co}]+( [\p{L}\p{N}\p{M}\p{Co}]+)*"$/u)
          const outside = (ftsExpression(query) ?? '').replace(/"[^"]*"/g, '')
          expect(outside).toMatch(/^(?: |\*|\(|\)|AND|OR|NOT)*$/)
        },
      ),
    )
  })
})

/** The completions of a beginning as they stand in an expression. */
function completionsAfter(beginning: string): string {
  return completionsOf(beginning)
    .slice(1)
    .map(({ word: completed, prefix }) => ` OR "${completed}"${prefix ? ' *' : ''}`)
    .join('')
}

describe('the beginning of a word', () => {
  const words = [
    'running',
    'relational',
    'committees',
    'committed',
    'hoping',
    'happiness',
    'generalizations',
    'probability',
    'sensitivities',
    'analysts',
    'keyboard',
    'everyone',
    'agencies',
    'denied',
    'ministry',
    'international',
    'responsibilities',
    'spokeswoman',
    'casualties',
    'explosively',
  ]

  test.each(words)('%s leads to it however far it was typed', (full) => {
    const unreached: string[] = []
    for (let length = 2; length <= full.length; length++) {
      const reached = completionsOf(full.slice(0, length)).some(({ word: completed, prefix }) =>
        prefix ? stem(full).startsWith(stem(completed)) : stem(full) === stem(completed),
      )
      if (!reached) unreached.push(full.slice(0, length))
    }
    expect(unreached).toEqual([])
  })

  test('leads to no more than a few look-ups', () => {
    for (const full of words)
      for (let length = 2; length <= full.length; length++) expect(completionsOf(full.slice(0, length)).length).toBeLessThanOrEqual(51)
  })
})
