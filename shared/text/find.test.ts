import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAll } from './find'

const quotes = (text: string, words: string) => findAll(text, words).map(({ start, end }) => text.slice(start, end))

describe('finding words in a text', () => {
  test('does not mind case or accents, on either side', () => {
    expect(quotes('Rüdiger said; RUDIGER said', 'rudiger')).toEqual(['Rüdiger', 'RUDIGER'])
    expect(quotes('the cafe on the quay', 'Café')).toEqual(['cafe'])
  })

  test('keeps offsets right behind letters that fold to two', () => {
    expect(quotes('Straße am Hafen: ﬁsh', 'fish')).toEqual(['ﬁsh'])
    expect(quotes('😀 harbour', 'harbour')).toEqual(['harbour'])
  })

  test('does not mind how much white space of what kind stands between words', () => {
    expect(quotes('two  men,\n two\u00a0\tmen and twomen', 'two men')).toEqual(['two  men', 'two\u00a0\tmen'])
    expect(quotes('two men', 'two   men')).toEqual(['two men'])
    expect(quotes('There were two\n\nmen', 'two men')).toEqual([])
    expect(quotes('There were two\n\nmen', 'two ')).toEqual(['two\n'])
    expect(quotes('There were two\n\nmen', ' men')).toEqual(['\nmen'])
  })

  test('finds nothing for nothing', () => {
    expect(findAll('a b c', '')).toEqual([])
    expect(findAll('a b c', '  ')).toEqual([])
  })

  test('gives places in order and apart, and finds every word of the text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'É', 'b', ' ', '😀', 'ﬁ', '\n'), maxLength: 60 })
    fc.assert(
      fc.property(letters, fc.nat(60), fc.nat(60), (text, a, b) => {
        const words = [...text].slice(Math.min(a, b), Math.max(a, b)).join('')
        const hits = findAll(text, words)
        for (const [index, hit] of hits.entries()) expect(hit.start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0)
        if (words.trim() !== '') expect(hits.length).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })
})
