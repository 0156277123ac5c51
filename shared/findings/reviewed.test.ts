import { describe, expect, test } from 'vitest'
import type { Decision } from '../model/decision'
import type { QuotedFinding, SideQuote } from '../model/finding'
import type { DecisionId, IsoTime, SourceId } from '../model/schema'
import { precisionByRule, reviewedFindings, standingDecisions } from './reviewed'

const quote = (before: string, words: string, after: string): SideQuote => ({ before, words, after, locator: '¶1' })

function finding(key: string, ...quotes: readonly SideQuote[]): QuotedFinding {
  const sides = quotes.map(({ words }, index) => ({
    sourceId: `src_0000000${index}` as SourceId,
    start: 0,
    end: words.length,
    sentence: { start: 0, end: words.length },
    value: words,
    speaker: null,
    alsoIn: [],
    against: `src_0000000${1 - index}` as SourceId,
  }))
  const kind = { type: 'number', verdict: 'conflict', tier: 'strong', severity: 'contradiction', rule: 'count' } as const
  return { key, ...kind, score: 1, fact: 'goats', reason: 'They differ.', sides, quotes }
}

function decisionOn({ key, quotes, sides }: QuotedFinding, outcome: Decision['outcome'] = { kind: 'dismissed', why: 'misread' }): Decision {
  return {
    id: `dcn_${key}` as DecisionId,
    key,
    type: 'number',
    verdict: 'conflict',
    rule: 'count',
    fact: 'goats',
    sides: sides.map((side, index) => ({
      sourceId: side.sourceId,
      anchor: {
        start: 0,
        end: 2,
        exact: quotes[index]?.words ?? '',
        prefix: quotes[index]?.before ?? '',
        suffix: quotes[index]?.after ?? '',
      },
      value: side.value,
      speaker: null,
    })),
    outcome,
    madeAt: '2031-03-04T12:00:00.000Z' as IsoTime,
    changedAt: '2031-03-04T12:00:00.000Z' as IsoTime,
  }
}

const goats = finding(
  'aaaaaaaa',
  quote('The farmer counted ', '14', ' goats on the hill.'),
  quote('He owns ', '19', ' goats, says the town.'),
)

describe('a decision', () => {
  test('of the person who decided last counts, and those of others stand beside it', () => {
    const ada: Decision = { ...decisionOn(goats), id: 'dcn_ada' as DecisionId, author: 'Ada' }
    const bo: Decision = { ...ada, id: 'dcn_bo' as DecisionId, author: 'Bo', changedAt: '2031-03-05T12:00:00.000Z' as IsoTime }
    for (const decisions of [
      [ada, bo],
      [bo, ada],
    ]) {
      expect(reviewedFindings([goats], decisions)).toEqual([{ finding: goats, decision: bo, others: [ada] }])
      expect(standingDecisions(decisions)).toEqual([bo])
    }
    const edited = { ...goats, key: 'cccccccc' }
    expect(reviewedFindings([edited], [ada, bo])).toEqual([{ finding: edited, decision: bo, others: [ada] }])
  })

  test('is on the finding that has its key', () => {
    const other = finding('bbbbbbbb', quote('It is ', '3', ' miles away.'), quote('Some ', '5', ' miles, he says.'))
    const reviewed = reviewedFindings([other, goats], [decisionOn(goats)])
    expect(reviewed.map(({ decision }) => decision?.key ?? null)).toEqual([null, 'aaaaaaaa'])
  })

  test('is found again by its words when the text around them was edited and the key is another', () => {
    const edited = finding(
      'cccccccc',
      quote('On Sunday the farmer counted ', '14', ' goats here.'),
      quote('He owns ', '19', ' goats, says the town.'),
    )
    expect(reviewedFindings([edited], [decisionOn(goats)])[0]?.decision?.key).toBe('aaaaaaaa')
  })

  test('is not on the same figures in another context', () => {
    const sheep = finding(
      'dddddddd',
      quote('There were ', '14', ' sheep in the fold.'),
      quote('A flock of ', '19', ' sheep, the paper has it.'),
    )
    expect(reviewedFindings([sheep], [decisionOn(goats)])[0]?.decision).toBeNull()
  })

  test('is used for one finding only', () => {
    const twin = { ...goats, key: 'eeeeeeee' }
    const again = { ...goats, key: 'ffffffff' }
    const reviewed = reviewedFindings([twin, again], [decisionOn(goats)])
    expect(reviewed.filter(({ decision }) => decision !== null)).toHaveLength(1)
  })
})

test('a rule was right where a finding was accepted or only unimportant, and wrong where it was misread', () => {
  const accepted = decisionOn(goats, { kind: 'accepted', as: 'contradicts', annotationIds: [], linkIds: [] })
  const unimportant = decisionOn(goats, { kind: 'dismissed', why: 'unimportant' })
  expect(precisionByRule([accepted, unimportant, decisionOn(goats)]).get('count')).toEqual({ right: 2, reviewed: 3 })
})
