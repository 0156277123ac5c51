import { describe, expect, it } from 'vitest'
import { between } from '../engine.testing'

describe('a sentence that two sources share', () => {
  it.each([
    'The landslide killed 14 villagers and buried the road from Oldhaven for nine days, police said.',
    'The brewery sold 300 barrels, of which 40 had leaked, and did not repair the boiler until May.',
    'Nobody was hurt, but a porter was taken to hospital with a broken arm after the second fall.',
  ])('is one voice: %s', (words) => {
    expect(between(words, words)).toEqual([])
  })
})
