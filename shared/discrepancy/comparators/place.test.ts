import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

describe('two places of one event', () => {
  it.each([
    ['The glider came down 40 km east of the airfield.', 'The glider came down 40 km north of the airfield, police said.'],
    ['The quarry lies 90 kilometres north of Ostmark.', 'The quarry, 90 kilometres south of Ostmark, employs 300.'],
  ])('lie on two sides: %s / %s', (a, b) => expect(queue(between(a, b))).toContain('place/conflict'))

  it.each([
    ['The barge, bound from Tarn to Velk, sank.', 'The barge sank on its way from Velk to Tarn.'],
    ['Edda Quill, a native of Karvik, won the regatta.', 'Nobody in Orvell, where Edda Quill was born, slept that night; Karvik did.'],
    ['The stolen flute was found in a shed in Steinwil.', 'He was held in Steinberg, where the flute had turned up.'],
  ])('are two ends of a journey, of a birth, or names alike: %s / %s', (a, b) => expect(queue(between(a, b))).toContain('place/conflict'))

  it('may be told of two things', () => {
    expect(queue(between('The chapel stands in the north of the valley.', 'Snow fell in the east.'))).toEqual([])
  })

  it('are few, or the sources tell of different stations', () => {
    const fair = (places: readonly string[]) =>
      [
        'The regatta committee met',
        'The brass band rehearsed',
        'The oyster supper was served',
        'The firework boats were moored',
        'The lost anchor was found',
      ]
        .map((event, at) => `${event} in ${places[at]}.`)
        .join('\n\n')
    const found = (one: readonly string[], other: readonly string[]) =>
      queue(between(fair(one), fair(other))).filter((kind) => kind.startsWith('place'))
    const here = ['Karvik', 'Orvell', 'Steinwil', 'Brandmoor', 'Tolsund']
    expect(found(here, ['Karvik', 'Orvell', 'Steinwil', 'Elverby', 'Tolsund'])).toEqual(['place/conflict'])
    expect(found(here, ['Haldane', 'Fenwick', 'Merrow', 'Elverby', 'Quarrow'])).toHaveLength(3)
  })
})
