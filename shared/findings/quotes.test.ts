import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceId } from '../model/schema'
import { passageOfSide, quoteOfSide } from './quotes'

const side = (start: number, end: number, sentence: { start: number; end: number }) => ({
  sourceId: 'src_00000001' as SourceId,
  start,
  end,
  sentence,
  value: '',
  speaker: null,
  alsoIn: [],
  against: 'src_00000002' as SourceId,
})

test('a short sentence is quoted whole, a long one around its words with an ellipsis where it is cut', () => {
  const short = 'The mill burned 14 days.'
  expect(quoteOfSide(short, side(16, 18, { start: 0, end: short.length }), [])).toMatchObject({
    before: 'The mill burned ',
    words: '14',
    after: ' days.',
  })
  const long = `${'word '.repeat(40)}fourteen${' word'.repeat(40)}`
  const cut = quoteOfSide(long, side(200, 208, { start: 0, end: long.length }), [])
  expect(cut.words).toBe('fourteen')
  expect(cut.before).toMatch(/^…word /)
  expect(cut.after).toMatch(/word…$/)
})

test('a sentence is marked whole; of a very long one the clauses around the words', () => {
  const clause = 'and the wardens of the lower dam rang the bell as they had in other years'
  const sentence = (clauses: number) => `${`${clause}, `.repeat(clauses)}for fourteen hours, ${`${clause}, `.repeat(clauses)}until dawn.`
  const marked = (text: string) => {
    const start = text.indexOf('fourteen')
    const { start: from, end: to } = passageOfSide(text, side(start, start + 8, { start: 0, end: text.length }))
    return text.slice(from, to)
  }
  expect(marked(sentence(2))).toBe(sentence(2))
  expect(marked(sentence(6))).toBe(`${`${clause}, `.repeat(3)}for fourteen hours${`, ${clause}`.repeat(3)}`)
})

test('the marked passage always holds the words and never leaves the sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 900 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % (text.length - 1)
      const end = start + 1 + (b % (text.length - start - 1 || 1))
      const range = passageOfSide(text, side(start, end, { start: 0, end: text.length }))
      expect(range.start).toBeLessThanOrEqual(start)
      expect(range.end).toBeGreaterThanOrEqual(end)
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThanOrEqual(text.length)
    }),
  )
})
