import type { Element, ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { inParts, isHeavy } from './parts'

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, children: ElementContent[]): Element => ({ type: 'element', tagName, properties: {}, children })
const paragraph = (name: string) => element('p', [text(name)])
const table = (rows: number) =>
  element('table', [
    element(
      'tbody',
      Array.from({ length: rows }, (_, row) => element('tr', [text(`${row}`)])),
    ),
  ])

describe('a page in parts', () => {
  test('is the same page, in order', () => {
    const blocks = [...Array.from({ length: 700 }, (_, at) => paragraph(`${at}`)), table(900), paragraph('after')]
    expect(inParts(blocks).flat()).toEqual(blocks)
  })

  test('keeps short neighbours together', () => {
    expect(inParts([paragraph('a'), paragraph('b')])).toHaveLength(1)
    expect(inParts([])).toEqual([])
  })

  test('gives a long table a part of its own, which is drawn row by row', () => {
    const parts = inParts([paragraph('before'), table(900), paragraph('after')])
    expect(parts.map((blocks) => blocks.length)).toEqual([1, 1, 1])
    expect(isHeavy(table(900))).toBe(true)
    expect(isHeavy(table(20))).toBe(false)
  })
})
