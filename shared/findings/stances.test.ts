import { describe, expect, test } from 'vitest'
import type { FindingSide } from '../model/finding'
import type { SourceId } from '../model/schema'
import { stancesOf } from './stances'

const id = (letter: string) => `src_0000000${letter}` as SourceId

function side(letter: string, value: string, against: string): FindingSide {
  const range = { start: 0, end: value.length }
  return { sourceId: id(letter), ...range, sentence: range, value, speaker: null, alsoIn: [], against: id(against) }
}

describe('a claim that says what the first telling says', () => {
  test('is contradicted by a telling that contradicts it, and qualified by one that qualifies it', () => {
    const sides = [side('a', '214', 'b'), side('b', '231', 'a')]
    expect(stancesOf('number', sides, 'contradicts')).toEqual(['supports', 'contradicts'])
    expect(stancesOf('number', sides, 'qualifies')).toEqual(['supports', 'qualifies'])
    expect(stancesOf('number', sides, 'restates')).toEqual(['supports', 'supports'])
  })
  test('is contradicted by every other figure, whichever that one differs from most', () => {
    expect(stancesOf('number', [side('a', '46', 'b'), side('b', '52', 'a'), side('c', '37', 'b')], 'contradicts')).toEqual([
      'supports',
      'contradicts',
      'contradicts',
    ])
  })
  test('is supported by who says the same, in the same words or against the same denial', () => {
    expect(stancesOf('number', [side('a', '46', 'b'), side('b', '52', 'a'), side('c', '46', 'b')], 'contradicts')[2]).toBe('supports')
    expect(stancesOf('negation', [side('a', 'wailed', 'b'), side('b', 'never', 'a'), side('c', 'sounded', 'b')], 'contradicts')).toEqual([
      'supports',
      'contradicts',
      'supports',
    ])
  })
})
