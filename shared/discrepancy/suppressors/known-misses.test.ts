import { describe, expect, test } from 'vitest'
import { between, queue } from '../engine.testing'

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
  test.fails('a state of things against what makes it impossible', () => {
    expect(queue(between('Visibility was good at the time.', 'Fog lay over the reef.'))).toContain('negation/conflict')
  })
  test.fails('all of them here, some of them not there, with another verb', () => {
    expect(queue(between('All of the rafts were launched.', 'Two of the four rafts could not be lowered.'))).toContain('negation/conflict')
  })
  test.fails('a doer that only a pronoun names', () => {
    expect(queue(between('The brewery paid for the pipes.', 'The vestry met. It paid for the pipes.'))).toContain('attribution/conflict')
  })
  test.fails('an office in two wordings, with the holder named in one source only', () => {
    expect(
      queue(between('Fisheries Minister Olm Barr signed the charter.', 'The fisheries and ports minister signed the charter.')),
    ).toContain('title/variant')
  })
  test.fails('a body in two wordings', () => {
    expect(queue(between('The Joint Harbour Committee met in May.', 'The Committee for Cooperation in the Harbour met in May.'))).toContain(
      'name/variant',
    )
  })
  test.fails('something that goes on in one source and is merely believed in the other', () => {
    expect(queue(between('The abbey is already lending its boats.', 'The abbey appears to have promised boats.'))).toContain(
      'modality/tension',
    )
  })
  test.fails('a first time that an event told elsewhere in the story excludes', () => {
    expect(
      queue(between('It is the first time that a mayor has met the abbot.', 'The abbot’s talks with Mayor Quill in March went well.')),
    ).toContain('ordinal/conflict')
  })
  test.fails('the same demand in the mouths of two, told without quotation marks', () => {
    expect(
      queue(
        between(
          'Edda Quill called for wider trade between the two harbours.',
          'Wider trade between the two harbours was what Olm Barr called for.',
        ),
      ),
    ).toContain('attribution/tension')
  })
})
