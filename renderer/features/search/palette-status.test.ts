import { expect, test } from 'vitest'
import type { SearchHit } from '../../../shared/api'
import { mostCharacters } from '../../../shared/search/limits'
import { statusOf } from './palette-status'

const hit: SearchHit = { kind: 'claim', id: 'clm_000000000001', sourceId: null, title: 'Said', snippet: 'Said', marks: [], range: null }
const found = (total: number, shown = total) => ({
  total,
  hits: Array.from({ length: shown }, () => hit),
  asked: true,
  indexing: false,
  instead: [],
  misread: [],
})

test('says how many of those found are listed', () => {
  expect(statusOf('pier', 60, found(504, 60))).toBe('504 found in the library, 60 of them shown')
  expect(statusOf('pier', 504, found(504))).toBe('504 found in the library')
  expect(statusOf('pier', 7, { ...found(900, 7), indexing: true })).toBe(
    '900 found so far, 7 of them shown; the index is still being built',
  )
})

test('says what was taken for a word that stands nowhere', () => {
  const instead = [{ typed: 'piet', taken: 'pier' }]
  expect(statusOf('piet', 60, { ...found(70, 60), instead })).toBe('Nothing has “piet”. Found with “pier”: 70, 60 of them shown.')
})

test('gives no advice to look for less where nothing was looked for', () => {
  expect(statusOf('-x', 0, { ...found(0), asked: false, misread: ['Add a word.'] })).toBe('Add a word.')
  expect(statusOf('pier', 0, found(0))).toBe('Nothing found. Fewer or other words may help.')
})

test('says what of a long query was left out', () => {
  const long = 'a'.repeat(mostCharacters + 1)
  expect(statusOf(long, 0, found(0))).toBe('Only the first 10,000 characters are looked for. Nothing found. Fewer or other words may help.')
  expect(statusOf('pier', 1, { ...found(1), misread: ['Only so much.'] })).toBe('Only so much. 1 found in the library')
})
