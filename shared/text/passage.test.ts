import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorsOf, contextLength, quoteOf, splitsPair, tidyRanges } from './passage'

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', '水', '.'), minLength: 1, maxLength: 200 })
const rangesIn = fc.array(fc.tuple(fc.nat(220), fc.nat(220)), { minLength: 1, maxLength: 6 })

describe('anchors of a passage', () => {
  test('quote exactly what stands at their position, with its context', () => {
    fc.assert(
      fc.property(words, rangesIn, (text, pairs) => {
        for (const anchor of anchorsOf(
          text,
          pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        )) {
          expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
          expect(anchor.exact).toBe(anchor.exact.trim())
          expect(anchor.exact).not.toBe('')
          expect(text.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true)
          expect(text.slice(anchor.end).startsWith(anchor.suffix)).toBe(true)
          for (const offset of [anchor.start, anchor.end, anchor.start - anchor.prefix.length, anchor.end + anchor.suffix.length]) {
            expect(splitsPair(text, offset)).toBe(false)
          }
        }
      }),
    )
  })

  test('lie in order and apart, and cover the same words as the ranges they came from', () => {
    fc.assert(
      fc.property(words, rangesIn, (text, pairs) => {
        const ranges = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        const tidy = tidyRanges(text, ranges)
        tidy.forEach((range, index) => {
          const next = tidy[index + 1]
          if (next) expect(range.end).toBeLessThan(next.start)
        })
        for (let offset = 0; offset < text.length; offset += 1) {
          const asked = ranges.some((range) => range.start <= offset && offset < range.end)
          if (asked && text.charAt(offset).trim() !== '')
            expect(tidy.some((range) => range.start <= offset && offset < range.end)).toBe(true)
        }
      }),
    )
  })

  test('take more context where a phrase with its neighbours stands twice', () => {
    const phrase =
      'on Tuesday evening the minister said once again that the harbour would be closed for the whole of the coming winter season'
    const text = `First: ${phrase}. Second: ${phrase}.`
    const start = text.lastIndexOf('harbour')
    const [anchor] = anchorsOf(text, [{ start, end: start + 7 }])
    expect(anchor?.prefix.length).toBeGreaterThan(contextLength)
    const unique = `${anchor?.prefix}${anchor?.exact}${anchor?.suffix}`
    expect(text.indexOf(unique)).toBe(text.lastIndexOf(unique))
  })
})

test('a passage of several parts is quoted with an ellipsis between them', () => {
  const text = 'one two three four'
  expect(
    quoteOf(
      anchorsOf(text, [
        { start: 0, end: 3 },
        { start: 8, end: 13 },
      ]),
    ),
  ).toBe('one … three')
})
