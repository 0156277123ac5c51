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
})
