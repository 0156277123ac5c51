import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuotedFinding } from '../model/finding'
import type { SourceId } from '../model/schema'
import { type SecondReading, secondReadings } from '../model/vocabulary'
import { leastConfirming, leastDoubting, pairsOf, secondReadingOf, withSecondReadings } from './second-reading'

function finding(key: string, changed: Partial<QuotedFinding> = {}): QuotedFinding {
  const side = (index: 0 | 1) => ({
    sourceId: `src_0000000${index}` as SourceId,
    start: 0,
    end: 4,
    sentence: { start: 0, end: 10 },
    value: `value ${index}`,
    speaker: null,
    alsoIn: [],
    against: `src_0000000${1 - index}` as SourceId,
  })
  const quote = (words: string) => ({ before: 'The foghorn ', words, after: ' twice.', locator: '¶1' })
  return {
    key,
    type: 'negation',
    verdict: 'conflict',
    tier: 'strong',
    severity: 'contradiction',
    rule: 'negation-predicate',
    score: 2,
    fact: 'whether: wailed',
    reason: 'They differ.',
    sides: [side(0), side(1)],
    quotes: [quote('wailed'), quote('never went off')],
    ...changed,
  }
}

const reading = (contradiction: number) => ({ entailment: 1 - contradiction, neutral: 0, contradiction })

describe('a pair that the rules found', () => {
  test('is read one way and the other, in the words of both sentences', () => {
    const [one, other] = ['The foghorn wailed twice.', 'The foghorn never went off twice.'] as const
    expect(pairsOf(finding('a'))).toEqual([
      { premise: one, hypothesis: other },
      { premise: other, hypothesis: one },
    ])
  })

  test.each(['name', 'title', 'attribution'] as const)('is not read when it is about %s', (type) => {
    expect(pairsOf(finding('a', { type }))).toBeNull()
  })

  test.each(['update', 'scope', 'precision', 'variant'] as const)('is not read where it is an %s', (verdict) => {
    expect(pairsOf(finding('a', { verdict }))).toBeNull()
  })

  test('is confirmed from the threshold on, doubted below the other, read whichever way', () => {
    const read = (one: number, other: number) => secondReadingOf([reading(one), reading(other)])
    expect(read(0, leastConfirming)).toBe('confirms')
    expect(read(0, leastConfirming - 0.01)).toBe('unsure')
    expect(read(leastDoubting, 0)).toBe('unsure')
    expect(read(leastDoubting - 0.01, 0)).toBe('doubts')
  })
})

describe('the second reader', () => {
  test('puts what it doubts behind what it confirms, and calls it weak', () => {
    const found = withSecondReadings([finding('a'), finding('b', { score: 1.5 })], new Map([['a', 'doubts'] as const]))
    expect(found.map(({ key, tier }) => [key, tier])).toEqual([
      ['b', 'strong'],
      ['a', 'weak'],
    ])
  })

  test('never makes a finding, never takes one away, and never makes one stronger', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(keys, fc.array(fc.constantFrom<SecondReading>(...secondReadings), { maxLength: 8 }), (names, readings) => {
        const found = names.map((key, index) => finding(key, { score: 3 - index / 8 }))
        const given = new Map(readings.map((secondReading, index) => [names[index] ?? `other ${index}`, secondReading]))
        const after = withSecondReadings(found, given)
        expect(after.map(({ key }) => key).sort()).toEqual([...names].sort())
        for (const { key, score, tier } of after) {
          const before = found.find((one) => one.key === key)
          expect(score).toBeLessThanOrEqual(before?.score ?? 0)
          expect(given.get(key) === 'doubts' ? 'weak' : before?.tier).toBe(tier)
        }
      }),
    )
  })
})
