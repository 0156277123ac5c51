import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuotedFinding } from '../../shared/model/finding'
import { joined, partsOf } from './answer-parts'

const finding = (key: string, value: string): QuotedFinding => ({
  key,
  type: 'number',
  verdict: 'conflict',
  tier: 'likely',
  severity: 'contradiction',
  rule: 'number',
  score: 1,
  fact: 'people aboard',
  reason: `It is ${value}.`,
  sides: [],
  quotes: [{ before: '', words: value, after: '', locator: '¶1' }],
})

const answer = fc
  .uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), value: fc.constantFrom('214', '231') }), {
    selector: ({ key }) => key,
  })
  .map((findings) => findings.map(({ key, value }) => finding(key, value)))

describe('an answer in parts', () => {
  test('joined to the answer before is the answer itself', () => {
    fc.assert(
      fc.property(answer, answer, (before, now) => {
        expect(joined(partsOf(now, before), before)).toEqual(now)
      }),
    )
  })

  test('names what stayed by its place, and tells only what is new or otherwise', () => {
    const before = [finding('a', '214'), finding('b', '214'), finding('c', '214')]
    const now = [finding('c', '214'), finding('d', '214'), finding('a', '231')]
    expect(partsOf(now, before)).toEqual([2, now[1], now[2]])
  })

  test('that names what the answer before never held is refused', () => {
    expect(() => joined([3], [finding('a', '214')])).toThrow('no finding 3')
  })
})
