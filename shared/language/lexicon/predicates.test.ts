import { describe, expect, it } from 'vitest'
import { stem } from '../../search/stem'
import { predicatesBeginning } from './predicates'

const signs = (word: string) =>
  new Map(predicatesBeginning(stem(word)).flatMap(({ key, sign, rest }) => (rest.length === 0 ? [[key, sign]] : [])))

describe('the classes of predicates', () => {
  it.each([
    ['approved', 'rejected'],
    ['survivor', 'fatal'],
    ['won', 'lost'],
    ['acquitted', 'convicted'],
    ['legal', 'illegal'],
    ['peaceful', 'riot'],
    ['hired', 'sacked'],
    ['deliberate', 'accidental'],
  ])('hold %s and %s as contraries', (one, other) => {
    const [mine, theirs] = [signs(one), signs(other)]
    expect([...mine].some(([key, sign]) => theirs.get(key) === -sign)).toBe(true)
  })
  it('give a word of several meanings several classes', () => {
    expect(signs('cover').size).toBeGreaterThan(1)
  })
  it('know nothing of other words', () => {
    expect(predicatesBeginning(stem('lighthouse'))).toEqual([])
  })
})
