import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../model/source'
import { sentencesWith } from './sentences-with'

const text = 'The quay\nThe crane fell at noon. Nobody was under the crane.\nShare this crane\nA diver saw the CRÀNE on Friday.'

function blocksOf(kinds: readonly Block['kind'][]): readonly Block[] {
  let start = 0
  return text.split('\n').map((line, index): Block => {
    const block = { kind: kinds[index] ?? 'paragraph', start, end: start + line.length } as Block
    start += line.length + 1
    return block
  })
}

const blocks = blocksOf(['heading', 'paragraph', 'furniture', 'paragraph'])
const found = (words: string, most = 10, language = 'en') =>
  sentencesWith(text, blocks, language, words, most).map(({ start, end }) => text.slice(start, end))

describe('a sentence to quote', () => {
  test('holds every word, whatever its case and accents, and is no heading and no furniture', () => {
    expect(found('crane')).toEqual(['The crane fell at noon.', 'Nobody was under the crane.', 'A diver saw the CRÀNE on Friday.'])
    expect(found('crane friday')).toEqual(['A diver saw the CRÀNE on Friday.'])
    expect(found('quay')).toEqual([])
    expect(found('share')).toEqual([])
  })
  test('is found for words only, and no more often than is asked', () => {
    expect(found('  ')).toEqual([])
    expect(found('crane', 2)).toHaveLength(2)
  })
  test('is found though the language of the source is no language', () => {
    expect(found('diver', 10, 'not a language at all')).toHaveLength(1)
  })
  test('always lies within one block and holds what was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...text.toLowerCase().split(/\W+/)), (word) => {
        for (const { start, end } of sentencesWith(text, blocks, 'en', word, 10)) {
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
          expect(end).toBeGreaterThan(start)
        }
      }),
    )
  })
})
