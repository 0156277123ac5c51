import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const found = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('event-order'))

describe('two events in opposite order', () => {
  it.each([
    ['at a dyke', 'The village was cleared before the dyke broke.', 'The village was cleared only after the dyke had broken.'],
    ['in a trial', 'The witness withdrew before the verdict was read.', 'After the verdict was read, the witness withdrew.'],
    ['on a stage', 'The tenor collapsed after the curtain fell.', 'The tenor had collapsed before the curtain fell.'],
  ])('are told %s', (_topic, a, b) => {
    expect(found(a, b)).toEqual(['event-order/conflict'])
  })
  it.each([
    [
      'the order is the same in other words',
      'The village was cleared before the dyke broke.',
      'The dyke broke after the village was cleared.',
    ],
    ['only one event is shared', 'The witness withdrew before the verdict was read.', 'The witness withdrew after lunch.'],
    ['the order is denied', 'The gate will not open before the dyke is mended.', 'The gate opened after the dyke was mended.'],
    [
      'things come one after another',
      'The boats left the harbour one after another.',
      'Another left before the boats reached the harbour.',
    ],
  ])('are not seen where %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})
