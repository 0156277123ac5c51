import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBetweenWords } from './cut'

describe('words that are cut', () => {
  test('end with a whole word and an ellipsis', () => {
    expect(cutBetweenWords('A fire that broke out on Sunday night, police said', 30)).toBe('A fire that broke out on…')
    expect(cutBetweenWords('A fire broke out on Sunday night, police said', 34)).toBe('A fire broke out on Sunday night…')
    expect(cutBetweenWords('A fire\n broke out', 30)).toBe('A fire broke out')
  })

  test('are cut between letters where no space is near, and never within one', () => {
    expect(cutBetweenWords('火'.repeat(40), 10)).toBe(`${'火'.repeat(9)}…`)
    expect(cutBetweenWords('🔥'.repeat(40), 10)).toBe(`${'🔥'.repeat(4)}…`)
  })

  test('never take more room than there is, and begin as the words do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 4, max: 60 }), (words, most) => {
        const cut = cutBetweenWords(words, most)
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 1))
        expect(words.replace(/\s+/g, ' ').trim().startsWith(cut.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})
