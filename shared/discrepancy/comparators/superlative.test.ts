import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const found = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('ordinal'))

describe('the most of all', () => {
  it.each([
    ['an adjective with an ending', 'It is the oldest windmill in the valley.', 'The windmill of Tarn is older by ninety years.'],
    ['a doubled letter', 'The lock is the biggest on the canal.', 'Two miles on stands a bigger lock on the same canal.'],
    ['an adjective with "most"', 'It is the most expensive organ in the land.', 'The organ of the abbey was more expensive.'],
  ])('is defeated by more of it elsewhere: %s', (_how, a, b) => {
    expect(found(a, b)).toEqual(['ordinal/conflict'])
  })
  it.each([
    ['a thing compared with itself', 'It is the oldest windmill in the valley.', 'The windmill is older than expected.'],
    ['another quality', 'It is the oldest windmill in the valley.', 'The windmill of Tarn is taller.'],
    ['another kind of thing', 'It is the oldest windmill in the valley.', 'The bishop had an older sister.'],
    ['a denial', 'It is the oldest windmill in the valley.', 'No windmill in the valley is older.'],
  ])('stands against %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})
