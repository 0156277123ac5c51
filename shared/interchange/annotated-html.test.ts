import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf, linkOf, quoteFrom, sourceOf } from '../brief/brief.testing'
import type { Annotation } from '../model/annotation'
import { foldBlock } from '../model/folding'
import type { AnnotationId } from '../model/schema'
import { anchorsOf } from '../text/passage'
import { type AnnotatedSource, annotatedHtml } from './annotated-html'
import { extractOf } from './interchange.testing'
import { markedPieces } from './marked-pieces'

const { library, at } = extractOf()
const courier = sourceOf(
  'Courier',
  ['The bell was raised on Monday.', 'It weighs <b>90</b> kilograms & more.'],
  'The bell, "found" <script>',
)

function copyOf(changes: Partial<AnnotatedSource> = {}): string {
  return annotatedHtml({ ...courier, annotations: [], library, claims: [], links: [], at, ...changes })
}

/** The words of a page as a browser would show them, one text after the other. */
const shown = (html: string) =>
  html
    .replace(/<(style|title)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&#x26;|&amp;/g, '&')

describe('an annotated copy', () => {
  test('shows the words that were marked, and its note beside the paragraph, each leading to the other', () => {
    const monday = { ...quoteFrom(courier, 'on Monday', 'Which Monday?'), tags: ['day'], colour: 'rose' as const }
    const html = copyOf({ annotations: [monday] })
    expect(html).toContain('raised <mark class="rose">on Monday</mark><sup id="m1"><a href="#n1">1</a></sup>.')
    expect(html).toMatch(
      /<aside id="n1" class="rose"><p class="label"><a href="#m1">1<\/a> Disputed #day<\/p><p class="note" dir="auto">Which Monday\?<\/p>/,
    )
  })

  test('names the claims that a passage bears on', () => {
    const monday = quoteFrom(courier, 'on Monday')
    const claim = claimOf('raised', 'It was raised on Tuesday.')
    expect(copyOf({ annotations: [monday], claims: [claim], links: [linkOf(monday, claim, 'contradicts')] })).toContain(
      '<p class="claim" dir="auto">contradicts: It was raised on Tuesday.</p>',
    )
  })

  test('holds foreign words as text, runs nothing and asks for nothing', () => {
    const hostile = quoteFrom(courier, '<b>90</b>', '<img src=x onerror=alert(1)> [x](javascript:alert(1))')
    const html = copyOf({ annotations: [hostile], source: { ...courier.source, url: 'javascript:alert(1)', language: 'en" onload="x' } })
    expect(html).not.toMatch(/<script|<img|<b>|href="javascript|onload="/)
    expect(shown(html)).toContain('<img src=x onerror=alert(1)> [x](javascript:alert(1))')
    expect(html).toContain("default-src 'none'")
  })

  test('folds page furniture where it stands, and keeps what lost its words', () => {
    const [first, second] = courier.source.blocks
    if (!first || !second) throw new Error('The report has two paragraphs.')
    const source = { ...courier.source, blocks: [foldBlock(first), second] }
    const lost: Annotation = { ...quoteFrom(courier, 'on Monday', 'Why?'), state: { kind: 'lost', kept: false } }
    const html = copyOf({ source, annotations: [lost] })
    expect(html).toMatch(/<details><summary>Page furniture \(1\)<\/summary>.*raised on Monday/)
    expect(html).toContain('“on Monday”: Why?')
    expect(html).not.toContain('<mark')
  })
})

test('cutting a text at its passages loses no letter and knows what covers each piece', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz 0123456789'
  const range = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 20 }))
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), range, (ranges, [from, length]) => {
      const annotations = ranges.flatMap(([start, long], index): Annotation[] => {
        const anchors = anchorsOf(text, [{ start, end: start + long }])
        return anchors.length === 0 ? [] : [{ ...quoteFrom(courier, 'on Monday'), id: `ann_0000000${index}` as AnnotationId, anchors }]
      })
      const block = { start: from, end: Math.min(text.length, from + length) }
      const pieces = markedPieces(text, block, annotations)
      expect(pieces.map(({ words }) => words).join('')).toBe(text.slice(block.start, block.end))
      let at = block.start
      for (const { words, over } of pieces) {
        const covering = annotations.filter(({ anchors }) => anchors.some(({ start, end }) => start <= at && at + words.length <= end))
        expect(new Set(over)).toEqual(new Set(covering))
        at += words.length
      }
    }),
  )
})
