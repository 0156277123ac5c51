import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'
import { quiet } from './quiet.testing'

describe('another edition is another event', () => {
  quiet('two years are two editions', [
    ['The ninth congress of weavers met in 2029.', 'The tenth congress of weavers met in 2030.'],
    ['It was the third regatta on the lake, in 2027.', 'It was the fifth regatta on the lake, in 2029.'],
    ['The second census of storks was held in 2025.', 'The fourth census of storks was held in 2027.'],
  ])
  quiet('a year of its own recalls an earlier one', [
    [
      'The congress of weavers confirmed the charter of the third congress, held in 2019.',
      'The ninth congress of weavers confirmed the charter.',
    ],
    ['The regatta kept the course of the fourth regatta of 2024.', 'The fifth regatta kept the course.'],
    ['Storks were counted as in the second census (2021).', 'The third census counted storks.'],
  ])
  it.each([
    ['The ninth congress of weavers met in 2029.', 'The tenth congress of weavers met in 2029.'],
    ['It was the third regatta on the lake this year.', 'It was the fifth regatta on the lake this year.'],
  ])('but one year has one: %s / %s', (a, b) => {
    expect(queue(between(a, b))).toEqual(['ordinal/conflict'])
  })
})
