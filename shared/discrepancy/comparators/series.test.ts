import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const conflict = 'ordinal/conflict'

describe('a claim on a series', () => {
  it.each([
    ['It is the first burglary at the mint since it was built in 1961.', 'A burglary was last reported at the mint in 1993.'],
    ['The orchard was last flooded in 2019.', 'Never before had the orchard been flooded, a farmer said.'],
    ['It was the first flood in the orchard since 2012.', 'In 2019 another flood had filled the orchard.'],
    ['The club took part in the 11th annual regatta of rowers.', 'The rowers last met for a regatta four years ago in 2027.'],
  ])('is defeated by an earlier event or a gap: %s / %s', (a, b) => expect(queue(between(a, b))).toContain(conflict))

  it.each([
    ['It is the first burglary at the mint since 1993.', 'A burglary was last reported at the mint in 1993.'],
    ['It is the first burglary at the mint since 1961.', 'The mint was built in 1921, after a burglary elsewhere.'],
    ['The first aid tent at the regatta was full.', 'The regatta of 2019 had a tent too.'],
    ['The club took part in the 11th annual regatta of rowers.', 'The rowers last met for a regatta in 2030.'],
  ])('stands where nothing excludes it: %s / %s', (a, b) => expect(queue(between(a, b))).not.toContain(conflict))
})
