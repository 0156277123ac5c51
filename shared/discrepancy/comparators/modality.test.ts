import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const found = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('modality'))

describe('two sources of which one is sure and the other not', () => {
  it.each([
    ['a sentence', 'The ferry will return to the Alder route in spring.', 'The ferry may not return to the Alder route in spring.'],
    ['a price', 'The council will raise the parking charge at the harbour.', 'The council might raise the parking charge at the harbour.'],
    [
      'a concert',
      'The orchestra will play the lost symphony at the abbey.',
      'The orchestra could possibly play the lost symphony at the abbey.',
    ],
    [
      'a cause that is named and one that nobody knows',
      'A worn chain caused the fall of the lift.',
      'The reason for the accident is not known.',
    ],
  ])('tell %s', (_topic, a, b) => {
    expect(found(a, b)).toEqual(['modality/tension'])
  })
  it.each([
    ['both are sure', 'The ferry will return to the Alder route in spring.', 'The ferry is to return to the Alder route in spring.'],
    ['both leave it open', 'The ferry may return to the Alder route in spring.', 'The ferry might return to the Alder route in spring.'],
    ['May is a month', 'The ferry will return to the Alder route in spring.', 'The ferry returned to the Alder route on 4 May in spring.'],
    ['other things are meant', 'The council will raise the parking charge at the harbour.', 'The orchestra might play in the abbey.'],
    [
      'the possible thing is another side of the same plan',
      'The council will raise the parking charge at the harbour quay.',
      'Traders at the quay might stay away from the market while the harbour council argues about its parking.',
    ],
    [
      'one thing is announced and its consequence feared',
      'The orchestra will play the lost symphony at the abbey in June.',
      'Cracks in the abbey could widen, the warden of the lost chapel warned of the symphony week in June.',
    ],
    [
      'a promise and a risk share only their place',
      'The ferry will return to the Alder route in spring.',
      'Ice on the Alder route could damage hulls in spring, the ferry pilots wrote.',
    ],
    ['an inquiry merely runs', 'A worn chain caused the fall of the lift.', 'The cause is under investigation.'],
    ['the naming is itself in doubt', 'A worn chain may have caused the fall of the lift.', 'The cause is not known.'],
  ])('are kept apart where %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
  it('is an update where the later one is sure', () => {
    const findings = between('The ferry may return to the Alder route in spring.', 'The ferry will return to the Alder route in spring.', [
      '2031-03-01',
      '2031-03-05',
    ])
    expect(findings.map(({ type, verdict }) => `${type}/${verdict}`)).toEqual(['modality/update'])
  })
})

it('a promise against a possibility ranks below what differs in figures', () => {
  const found = between(
    'The lantern fair on the heath will be held with 40 stalls in June.',
    'The lantern fair on the heath may be held with 60 stalls in June.',
  )
  expect(found.map(({ type }) => type).indexOf('number')).toBeLessThan(found.map(({ type }) => type).indexOf('modality'))
})

describe('a plan against no decision', () => {
  it('is found where what is planned stands beside both', () => {
    expect(queue(between('The lantern fair will be held in June.', 'The date of the lantern fair has not been set.'))).toContain(
      'modality/tension',
    )
  })
  it('is none where something else is undecided', () => {
    expect(queue(between('The lantern fair will be held in June.', 'The price of herring has not been set.'))).toEqual([])
  })
  it('reads the month of May as no possibility', () => {
    expect(queue(between('The lantern fair will be held in May.', 'The date of the lantern fair has not been set.'))).toContain(
      'modality/tension',
    )
  })
})
