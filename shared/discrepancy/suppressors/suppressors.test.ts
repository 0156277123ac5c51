import { describe, expect, it, test } from 'vitest'
import { between, queue } from '../engine.testing'

type Sentences = readonly [string, string]
type Dates = readonly [string | null, string | null]

function quiet(title: string, pairs: readonly Sentences[], dates?: Dates) {
  it.each(pairs)(`${title}: %s / %s`, (a, b) => expect(queue(between(a, b, dates))).toEqual([]))
}

describe('what only looks like a discrepancy', () => {
  quiet('a hedge holds the other figure', [
    ['At least 12 miners were trapped in the shaft.', 'Some 12 miners were trapped in the shaft, 14 by another count.'],
    ['More than 10,000 homes lost power in the storm.', 'The storm cut power to 10,400 homes.'],
    ['About 300 pupils left the school.', 'In all 312 pupils left the school.'],
  ])
  quiet('a unit is converted', [
    ['The slick covered 10 square miles of sea.', 'The slick covered 26 square kilometres of sea.'],
    ['The tunnel runs for 5 miles under the ridge.', 'The tunnel runs for 8 km under the ridge.'],
    ['The boulder weighed 2 tonnes before it broke.', 'The boulder weighed 2,000 kg before it broke.'],
  ])
  quiet(
    'a later toll is larger',
    [
      ['The landslide killed 14 villagers.', 'The landslide killed 19 villagers.'],
      ['Police arrested 30 dealers in the raid.', 'Police arrested 41 dealers in the raid.'],
      ['The fund raised 200,000 euros for the choir.', 'The fund raised 260,000 euros for the choir.'],
    ],
    ['2031-03-05', '2031-03-09'],
  )
  quiet('a part is not the whole', [
    ['The blast injured 14 workers, including three apprentices.', 'Among the injured were three apprentices; 14 workers in all.'],
    ['The avalanche buried nine climbers.', 'Another two climbers were hurt near the hut.'],
    ['The museum lost six vases.', 'Two of the vases were found in a barn.'],
  ])
  quiet('two years are two editions', [
    ['The ninth congress of weavers met in 2029.', 'The tenth congress of weavers met in 2030.'],
    ['It was the third regatta on the lake, in 2027.', 'It was the fifth regatta on the lake, in 2029.'],
    ['The second census of storks was held in 2025.', 'The fourth census of storks was held in 2027.'],
  ])
  quiet('a double denial denies nothing', [
    ['The dam is safe, the engineer said.', 'It is not that the dam is not safe.'],
    ['The minister attended the hearing.', 'The minister not only attended the hearing, she spoke.'],
    ['The union accepted the offer.', 'The union could not but accept the offer, not least for its members.'],
  ])
})

describe('misses that are known', () => {
  test.fails('a figure told through its parts', () => {
    expect(
      queue(between('The pilot and his passenger were the only people aboard the balloon.', 'The balloon had a crew of four.')),
    ).toContain('number/conflict')
  })
  test.fails('a limit that one source leaves out', () => {
    expect(queue(between('Every tenant gets a refund.', 'Only tenants who paid in full get a refund.'))).toContain('omission/tension')
  })
  test.fails('no doubt in one source, no knowledge in the other', () => {
    expect(queue(between('It was the boiler, there is no doubt.', 'The cause is not known.'))).toContain('modality/conflict')
  })
})
