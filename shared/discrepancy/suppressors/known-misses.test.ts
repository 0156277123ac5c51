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
})
