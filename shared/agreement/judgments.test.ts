import { describe, expect, test } from 'vitest'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { Decision } from '../model/decision'
import type { ClaimId, DecisionId, IsoTime } from '../model/schema'
import { comparedStances, comparedVerdicts, judgesIn, unsigned } from './judgments'

const [opened, hurt, closed] = ['clm_opened00', 'clm_hurt0000', 'clm_closed00'] as ClaimId[] as [ClaimId, ClaimId, ClaimId]

const claims = (...entries: readonly (readonly [ClaimId, readonly Evidence[]])[]) => new Map(entries)

describe('two people on stances', () => {
  const judged = claims(
    [
      opened,
      [
        evidence({ by: 'Post', author: 'Ada', stance: 'supports' }),
        evidence({ by: 'Post', author: 'Bo', stance: 'supports' }),
        evidence({ by: 'Courier', author: 'Ada', stance: 'contradicts' }),
        evidence({ by: 'Courier', author: 'Bo', stance: 'qualifies' }),
      ],
    ],
    [
      hurt,
      [
        // Several passages of one source with one stance are one judgment.
        evidence({ by: 'Post', author: 'Ada', stance: 'contradicts' }),
        evidence({ by: 'Post', author: 'Ada', stance: 'contradicts' }),
        evidence({ by: 'Post', author: 'Bo', stance: 'contradicts' }),
        evidence({ by: 'Courier', author: 'Bo', stance: 'supports' }),
      ],
    ],
    [closed, [evidence({ by: 'Post', author: 'Ada' }), evidence({ by: 'Post' })]],
  )

  test('are compared claim by claim and source by source, where both judged', () => {
    const found = comparedStances(judged, 'Ada', 'Bo')
    expect(found).toMatchObject({ count: 3, alone: 2, categories: ['supports', 'contradicts', 'qualifies'] })
    expect(found.table).toEqual([
      [1, 0, 0],
      [0, 1, 1],
      [0, 0, 0],
    ])
    expect(found.disagreements).toEqual([
      { claimId: opened, sourceId: expect.stringContaining('courier'), one: 'contradicts', other: 'qualifies' },
    ])
  })

  test('who takes both sides of one source has judged otherwise than who takes one', () => {
    const both = claims([
      opened,
      [
        evidence({ by: 'Post', author: 'Ada', stance: 'supports' }),
        evidence({ by: 'Post', author: 'Ada', stance: 'contradicts' }),
        evidence({ by: 'Post', author: 'Bo', stance: 'supports' }),
      ],
    ])
    expect(comparedStances(both, 'Ada', 'Bo').disagreements).toMatchObject([{ one: 'several', other: 'supports' }])
  })

  test('who signed nothing counts as one more person, named last', () => {
    expect(judgesIn(judged, [])).toEqual(['Ada', 'Bo', unsigned])
    expect(comparedStances(judged, 'Ada', unsigned)).toMatchObject({ count: 1, observed: 1, kappa: null })
  })
})

test('two people on findings: dismissing is one judgment, whatever the reason', () => {
  const decided = (key: string, author: string, outcome: Decision['outcome']): Decision => ({
    id: `dcn_${key}${author}` as DecisionId,
    key,
    type: 'number',
    verdict: 'conflict',
    rule: 'count',
    fact: 'goats',
    sides: [],
    outcome,
    author,
    madeAt: '2031-03-04T12:00:00.000Z' as IsoTime,
    changedAt: '2031-03-04T12:00:00.000Z' as IsoTime,
  })
  const accepted = { kind: 'accepted', as: 'contradicts', annotationIds: [], linkIds: [] } as const
  const decisions = [
    decided('one', 'Ada', { kind: 'dismissed', why: 'rounding' }),
    decided('one', 'Bo', { kind: 'dismissed', why: 'misread' }),
    decided('two', 'Ada', accepted),
    decided('two', 'Bo', { kind: 'dismissed', why: 'misread' }),
    decided('three', 'Ada', accepted),
    decided('three', 'Bo', accepted),
    decided('four', 'Bo', accepted),
  ]
  const { kappa, ...found } = comparedVerdicts(decisions, 'Ada', 'Bo')
  expect(found).toMatchObject({
    count: 3,
    alone: 1,
    categories: ['contradicts', 'dismissed'],
    table: [
      [1, 1],
      [0, 1],
    ],
  })
  expect(kappa).toBeCloseTo(0.4, 12)
})
