import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textPieces } from './entries'
import { mostHitsPerText, textHits } from './hits'
import { createMatcher } from './matching'
import { parseQuery } from './query'
import { harbourCard } from './search.testing'
import { shareOut } from './share'
import { bestWindow, cutSnippet, snippetLength } from './snippet'

/** The words of `text` that a query finds in it. */
function found(query: string, text: string): string[] {
  return createMatcher(parseQuery(query))(text).map(({ start, end }) => text.slice(start, end))
}

describe('a match', () => {
  test('is every form of a word, whatever its case and accents', () => {
    expect(found('committee résumé -x', 'Committees met; the COMMITTEE resumed its Resume.')).toEqual([
      'Committees',
      'COMMITTEE',
      'resumed',
      'Resume',
    ])
  })

  test('of the last word is every word that begins so', () => {
    expect(found('har', 'The harbour master hardly saw a char.')).toEqual(['harbour', 'hardly'])
  })

  test('of a phrase is the phrase, not its words', () => {
    expect(found('"two men"', 'Two men, no: two old men. TWO MEN')).toEqual(['Two men', 'TWO MEN'])
  })

  test('of a compound is found however it is joined', () => {
    expect(found('e-mail -x', 'An e-mail, an e mail, no email.')).toEqual(['e-mail', 'e mail'])
  })

  test('takes an accent that is a character of its own along', () => {
    expect(found('cafe -x', 'a cafe\u0301 here')).toEqual(['cafe\u0301'])
  })

  test('is found in scripts without spaces', () => {
    expect(found('北京 -x', '他们在北京见面')).toEqual(['北京'])
  })
})

describe('a snippet', () => {
  test('shows the words with something around them and says where it was cut', () => {
    const text = `${'Before it all. '.repeat(30)}The harbour was closed.${' After that nothing.'.repeat(30)}`
    const matches = createMatcher(parseQuery('harbour closed -x'))(text)
    const window = bestWindow(matches)
    if (!window) throw new Error('nothing was found')
    const snippet = cutSnippet(text, window, matches)
    expect(snippet.text).toMatch(/^…it all\. .*The harbour was closed\. After .*…$/)
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['harbour', 'closed'])
  })

  test('never parts a character, whatever it is cut from', () => {
    const unit = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('🙂', 'x', 'é', '北') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n', ' storm ') },
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 600 }), fc.string({ unit, maxLength: 600 }), (before, after) => {
        const text = `${before} storm ${after}`
        const matches = createMatcher(parseQuery('storm -x'))(text)
        const window = bestWindow(matches)
        if (!window) throw new Error('nothing was found')
        const snippet = cutSnippet(text, window, matches)
        expect(snippet.text).not.toMatch(/^…?[\uDC00-\uDFFF]|[\uD800-\uDBFF]…?$/)
        expect(snippet.text.length).toBeLessThanOrEqual(snippetLength + 2)
        expect(snippet.marks.length).toBeGreaterThan(0)
        for (const mark of snippet.marks) expect(snippet.text.slice(mark.start, mark.end)).toBe('storm')
      }),
    )
  })
})

describe('the places of a text', () => {
  const paragraphs = [
    'Storm over the harbour',
    'The storm came at night.',
    'Nobody was at the harbour.',
    'When the storm reached the harbour, two men were seen.',
    'Storm, storm, storm.',
    'Share this story about the storm at the harbour',
  ]
  const text = paragraphs.join('\n')
  const blocks = paragraphs.map((paragraph, at) => {
    const start = text.indexOf(paragraph)
    const place = { start, end: start + paragraph.length }
    if (at === 0) return { ...place, kind: 'title' as const }
    return at === 5
      ? { ...place, kind: 'furniture' as const, why: 'share' as const, was: 'paragraph' as const }
      : { ...place, kind: 'paragraph' as const }
  })
  const places = (query: string) =>
    textHits(harbourCard, text, textPieces(blocks, text.length), createMatcher(parseQuery(query))).map(({ range }) =>
      range ? text.slice(range.start, range.end) : null,
    )

  test('begin with the paragraph that holds all the words', () => {
    expect(places('harbour storm -x')[0]).toBe('storm reached the harbour')
  })

  test('are a few, in paragraphs of their own, before title and furniture', () => {
    expect(places('storm')).toEqual(['Storm, storm, storm', 'storm', 'storm'])
    expect(places('storm')).toHaveLength(mostHitsPerText)
  })

  test('lead to furniture only when the words stand nowhere else', () => {
    expect(places('share')).toEqual(['Share'])
  })

  test('are none without a word', () => {
    expect(places('lighthouse')).toEqual([])
  })
})

test('places are shared out so that no kind of hit is hidden by another', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.array(fc.nat(300), { minLength: 1, maxLength: 6 }), (limit, counts) => {
      const shares = shareOut(limit, counts)
      const given = shares.reduce((sum, share) => sum + share, 0)
      expect(given).toBe(
        Math.min(
          limit,
          counts.reduce((sum, count) => sum + count, 0),
        ),
      )
      for (const [at, share] of shares.entries()) {
        expect(share).toBeLessThanOrEqual(counts[at] ?? 0)
        // Who did not get all has at least as much as anybody else, give or take the one that cannot be divided.
        if (share < (counts[at] ?? 0)) expect(share).toBeGreaterThanOrEqual(Math.max(...shares) - 1)
      }
    }),
  )
})
