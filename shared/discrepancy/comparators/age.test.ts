import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const conflict = 'number/conflict'

describe('two ages of one person', () => {
  it.each([
    ['Dani Orlo, 23, keeps the lighthouse.', 'Orlo, 24, was born on the island. Dani Orlo keeps goats too.'],
    ['Dani Orlo keeps the lighthouse. The 23-year-old lives alone.', 'The 25-year-old has no telephone. Dani Orlo likes it so.'],
  ])('exclude each other: %s / %s', (a, b) => expect(queue(between(a, b))).toContain(conflict))

  it('are of two people where they lie five years apart or more', () => {
    expect(queue(between('Dani Orlo, 23, keeps the lighthouse.', 'Dani Orlo, 27, keeps goats.'))).toContain(conflict)
    expect(queue(between('Dani Orlo, 23, keeps the lighthouse.', 'Dani Orlo, 28, keeps goats.'))).toEqual([])
  })

  it('may have a birthday between two reports', () => {
    const [a, b] = ['Dani Orlo, 23, keeps the lighthouse.', 'Dani Orlo, 24, keeps goats.']
    expect(queue(between(a, b, ['2031-03-05', '2031-04-05']))).toEqual([])
    expect(queue(between(a, b, ['2031-03-05', '2031-04-04']))).toContain(conflict)
  })
})
