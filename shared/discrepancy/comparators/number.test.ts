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

  it('of how long it was do not grow from one day to the next, as counts do', () => {
    const dates = ['2031-03-05', '2031-03-06'] as const
    expect(queue(between('The vigil of 2029 lasted six days.', 'The vigil of 2029 went on for nine days.', dates))).toContain(
      'number/conflict',
    )
    expect(queue(between('The flood of the mill hurt six monks.', 'The flood of the mill hurt nine monks.', dates))).toEqual([])
  })

  it('are told of the same thing where one names what the other speaks of', () => {
    expect(queue(between('Orlo signed a five-year lease.', 'The lease runs for four years.'))).toContain('number/conflict')
  })

  it.each([
    ['The rescuers had four boats and two ferries at the wreck.', 'The rescuers had six vessels at the wreck.'],
    ['The museum lost three paintings and two statues in the flood.', 'The museum lost five works in the flood.'],
    ['The fire burned eight barns and one house in the valley.', 'The fire burned nine buildings in the valley.'],
  ])('agree where parts add up to the whole: %s / %s', (a, b) => expect(queue(between(a, b))).toEqual([]))

  it('agree where a measure was converted and rounded', () => {
    expect(queue(between('The cable car climbs at 60 kilometres an hour.', 'The cable car climbs at 37 mph.'))).toEqual([])
  })
})

describe('a part that names its whole', () => {
  const numbers = (a: string, b: string) => between(a, b).map(({ verdict }) => verdict)
  it('is compared with the other part', () => {
    expect(numbers('The guild holds 61 of the 150 seats in the hall.', 'The guild holds 57 seats in the hall.')).toEqual(['conflict'])
  })
  it('is set aside beside the whole, and beside the rest of it', () => {
    expect(numbers('Fourteen of the 17 bells of the abbey rang at noon.', 'Three of the 17 bells of the abbey rang at noon.')).toEqual([
      'scope',
    ])
  })
  it('is left alone where all but a few are counted', () => {
    expect(numbers('Nine of the 12 bells of the abbey rang.', 'All but three of the 12 bells of the abbey rang.')).toEqual([])
  })
})

describe('goods of any kind', () => {
  const verdicts = (a: string, b: string) => between(a, b).map(({ verdict }) => verdict)
  it('may be what the other counts by name', () => {
    expect(verdicts('The firm recalled 8,600 kettles in Marlow.', 'The recall in Marlow concerns 6,200 devices.')).toEqual(['conflict'])
  })
  it('are no people', () => {
    expect(verdicts('The firm recalled 8,600 workers in Marlow.', 'The recall in Marlow concerns 6,200 devices.')).toEqual([])
  })
})

describe('the only length or duration of a source', () => {
  it('needs little beside it, and is told with a word between number and unit too', () => {
    expect(queue(between('The shoot on the heath took 24 days.', 'The shoot on the heath took three bitter months.'))).toEqual([
      'number/conflict',
    ])
  })
  it('is of something else where nothing is shared', () => {
    expect(queue(between('The shoot on the heath took 24 days.', 'The herring fleet sailed for two months.'))).toEqual([])
  })
})

describe('a later and larger figure', () => {
  const days = ['2031-03-05', '2031-03-06'] as const
  it.each([
    ['of those hurt', 'The collapse of the pier hurt six anglers.', 'The collapse of the pier hurt nine anglers.'],
    ['of houses burned', 'The fire burned 40 cottages at Corran.', 'The fire burned 60 cottages at Corran.'],
    ['of those who were caught', 'Police arrested 12 smugglers at the quay.', 'Police arrested 15 smugglers at the quay.'],
  ])('is an update: %s', (_what, a, b) => expect(between(a, b, days).map(({ verdict }) => verdict)).toEqual(['update']))
  it.each([
    ['seats', 'The Harbour List has 21 seats in the council.', 'The Harbour List has 24 seats in the council.'],
    ['bells', 'The abbey owns six bells.', 'The abbey owns nine bells.'],
    ['tests', 'The rower passed 11 tests this year.', 'The rower passed 17 tests this year.'],
  ])('is none where nothing adds up from day to day: %s', (_what, a, b) => expect(queue(between(a, b, days))).toEqual(['number/conflict']))
})

describe('how long something lasts', () => {
  it.each([
    ['the verb tells what', 'The parley lasted 17 hours.', 'The parley took all of nine hours.'],
    ['the verb is what', 'The divers searched for six hours.', 'For two hours and no longer the divers searched, a fisherman said.'],
    ['in words', 'The hail lasted a quarter of an hour.', 'The hail went on for forty minutes.'],
    ['in one unit', 'The power cut lasted an hour.', 'The power cut lasted four hours.'],
  ])('is compared by what lasts: %s', (_how, a, b) => expect(queue(between(a, b))).toContain('number/conflict'))
  it.each([
    ['The parley lasted 17 hours.', 'The concert lasted nine hours.'],
    ['The divers searched for six hours.', 'The choir sang for two hours.'],
    ['The hail lasted a quarter of an hour.', 'The sermon went on for forty minutes.'],
  ])('is not of two things: %s / %s', (a, b) => expect(queue(between(a, b))).toEqual([]))
})

describe('passengers and crew', () => {
  it('are no sum of passengers', () => {
    const found = between('The barge carried 212 passengers.', 'The barge carried 198 passengers and fourteen crew.')
    expect(queue(found)).toEqual(['number/conflict'])
  })
})

describe('a word of two meanings', () => {
  it('counts by the part it plays: men who were shot, and shots of a vaccine', () => {
    expect(queue(between('Three poachers were shot at the weir.', 'Five shots of the vaccine went to the weir.'))).toEqual([])
  })
  it('is an hour and no count: "the two sides met at four"', () => {
    expect(queue(between('The two sides met at the mill.', 'The sides met at four at the mill.'))).toEqual([])
  })
  it('is a count where something stands there: "the toll stood at four"', () => {
    expect(queue(between('The toll of the flood stood at four.', 'The guild put the toll of the flood at seven.'))).toEqual([
      'number/conflict',
    ])
  })
  it('is a rate and no duration: "40,000 crowns a year" and "30,000 a year"', () => {
    expect(between('The mill earns 30,000 a year.', 'The mill stood idle for 20 years.')).toEqual([])
  })
})

describe('figures of two years', () => {
  it('are of two events', () => {
    expect(queue(between('The reeve was jailed for three years.', 'In 2009 a clerk was jailed for two years.'))).toEqual([])
  })
})

describe('a percentage without its decimals', () => {
  const verdicts = (a: string, b: string) => between(a, b).map(({ verdict }) => verdict)
  it('is the same from ten on', () => {
    expect(verdicts('Turnout in the guild vote was 71 percent.', 'Turnout in the guild vote was 71.3 per cent.')).toEqual(['precision'])
    expect(verdicts('Turnout in the guild vote was 71 percent.', 'Turnout in the guild vote was 71.6 per cent.')).toEqual(['conflict'])
  })
  it('is another below ten', () => {
    expect(verdicts('Rye prices in the guild rose by 2 percent.', 'Rye prices in the guild rose by 2.4 per cent.')).toEqual(['conflict'])
  })
})

it('a figure behind its label is counted', () => {
  expect(queue(between('The board threw out 1,306 ballots.', 'Invalid ballots: 3,106'))).toContain('number/conflict')
})
