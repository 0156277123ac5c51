import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

describe('two figures for one thing', () => {
  it.each([
    ['The choir sold 4,500 tickets for the gala.', 'For the gala the choir sold 6,200 tickets, its treasurer said.'],
    ['The leak poured 20,000 gallons of syrup into the canal.', 'Some 9,000 gallons of syrup went into the canal, the mill said.'],
  ])('count the same noun or unit: %s / %s', (a, b) => expect(queue(between(a, b))).toContain('number/conflict'))

  it('count nouns of one class beside one doing', () => {
    expect(queue(between('Thieves copied the files of 340,000 subscribers.', 'Files of 214,000 people were copied.'))).toContain(
      'number/conflict',
    )
  })

  it('are of two things where the nouns are of no class, or nothing beside them is shared', () => {
    expect(queue(between('The fair drew 4,000 visitors.', 'The bakery baked 4,800 loaves for the fair.'))).toEqual([])
    expect(queue(between('The fair drew 4,000 visitors.', 'At the mill 3,000 workers went home early.'))).toEqual([])
  })

  it('are of two things where one is more than five times the other', () => {
    expect(queue(between('The gala sold 300 tickets.', 'The gala sold 1,400 tickets.'))).toContain('number/conflict')
    expect(queue(between('The gala sold 300 tickets.', 'The gala sold 1,700 tickets.'))).toEqual([])
  })

  it('count in the words of a group: "in the group three pupils fell ill"', () => {
    expect(
      queue(between('In the second group three pupils fell ill with measles.', 'In the second group five pupils fell ill with measles.')),
    ).toContain('number/conflict')
  })

  it('agree where a measure was converted and rounded', () => {
    expect(queue(between('The cable car climbs at 60 kilometres an hour.', 'The cable car climbs at 37 mph.'))).toEqual([])
  })
})
