import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const conflict = 'ordinal/conflict'

describe('two places in one series', () => {
  it.each([
    ['It was the third vigil for the lighthouse keepers.', 'It was the fourth for the lighthouse keepers since autumn.'],
    ['This is the second landslide on the pass in a year.', 'It is the third time since spring that the pass was hit by a landslide.'],
    ['She came second in the regatta at Tenby.', 'The bronze medallist of the regatta at Tenby stayed away.'],
    ['It was the first cave-in since the treaty of 2029.', 'It was the third cave-in since the treaty of 2029.'],
  ])('exclude each other: %s / %s', (a, b) => expect(queue(between(a, b))).toContain(conflict))

  it.each([
    ['A third of the harvest rotted in the barn.', 'A quarter of the harvest rotted, the second bad year.'],
    ['The regatta, first held in 1991, drew a crowd.', 'It was the second regatta, and it drew a crowd.'],
    ['The keeper came home on the 16th.', 'The keeper came home from his 17th voyage.'],
  ])('are none where nothing is numbered: %s / %s', (a, b) => expect(queue(between(a, b))).not.toContain(conflict))
})
