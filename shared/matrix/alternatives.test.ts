import { describe, expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { Stance } from '../model/vocabulary'
import { agreementOf } from './agreement'
import { alternativesOf } from './alternatives'

const fire = claimOf('1', 'A lamp set the mill on fire.')
const arson = claimOf('2', 'Somebody set the mill on fire.')
const fault = claimOf('3', 'A cable set the mill on fire.')

/** One passage held against several claims. */
function held(passage: Evidence, stance: Stance): Evidence {
  return { ...passage, stance }
}

describe('alternatives', () => {
  const seen = evidence({ by: 'Herald', words: 'a lamp was found overturned' })
  const locked = evidence({ by: 'Post', words: 'the doors were locked from inside' })
  const quiet = evidence({ by: 'Times', words: 'the mill burned down' })
  const table = alternativesOf(
    [arson, fire, fault],
    new Map([
      [fire.id, [held(seen, 'supports'), held(locked, 'supports'), held(quiet, 'supports')]],
      [arson.id, [held(seen, 'qualifies'), held(locked, 'contradicts'), held(quiet, 'supports')]],
      [fault.id, [held(seen, 'contradicts'), held(locked, 'contradicts'), held(quiet, 'supports')]],
    ]),
  )

  test('the one with least against it comes first, whatever speaks for it', () => {
    expect(table.columns.map(({ claim, against }) => [claim.text, against])).toEqual([
      [fire.text, 0],
      [arson.text, 1],
      [fault.text, 2],
    ])
  })

  test('a passage that says the same about all tells nothing and comes last', () => {
    expect(table.rows.map(({ passage, diagnosticity }) => [passage.source?.publisher, diagnosticity])).toEqual([
      ['Herald', 1],
      ['Post', 2 / 3],
      ['Times', 0],
    ])
  })

  test('two papers with one agency’s words against it count once', () => {
    const wire = { credits: ['Coast Agency'], stance: 'contradicts' as const }
    const { columns } = alternativesOf([fire], new Map([[fire.id, [evidence({ by: 'One', ...wire }), evidence({ by: 'Two', ...wire })]]]))
    expect(columns[0]?.against).toBe(1)
  })

  test('claims without evidence, and none at all, make an empty table', () => {
    expect(alternativesOf([], new Map())).toEqual({ columns: [], rows: [] })
    expect(alternativesOf([fire, arson], new Map()).rows).toEqual([])
  })
})

describe('agreement', () => {
  const cards = (...items: Evidence[]) => new Map(items.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])))
  const says = (by: string, stance: Stance, more: { credits?: string[] } = {}) => evidence({ by, stance, ...more })

  test('two voices agree where they take the same side of a claim, and who opposes the others stands out', () => {
    const first = [says('Herald', 'supports'), says('Post', 'supports'), says('Tribune', 'contradicts')]
    const second = [says('Herald', 'supports'), says('Post', 'supports'), says('Tribune', 'contradicts')]
    const { voices, pairOf, outlier } = agreementOf({
      evidence: new Map([
        [fire.id, first],
        [arson.id, second],
      ]),
      links: [],
      sources: cards(...first),
    })
    expect(voices.map(({ name }) => name)).toEqual(['Herald', 'Post', 'Tribune'])
    expect(pairOf(0, 1)).toMatchObject({ agreeing: 2, opposing: 0 })
    expect(pairOf(2, 0)).toEqual({ agreeing: 0, opposing: 2, disputed: [fire.id, arson.id] })
    expect(pairOf(0, 2)).toEqual(pairOf(2, 0))
    expect(outlier).toBe(2)
  })

  test('reports of one agency are one voice and never agree with themselves', () => {
    const items = [
      says('One', 'supports', { credits: ['Coast Agency'] }),
      says('Two', 'supports', { credits: ['Coast Agency'] }),
      says('Three', 'supports'),
    ]
    const { voices, pairOf } = agreementOf({ evidence: new Map([[fire.id, items]]), links: [], sources: cards(...items) })
    expect(voices.map(({ name }) => name)).toEqual(['One, Two', 'Three'])
    expect(pairOf(0, 1)).toMatchObject({ agreeing: 1 })
  })

  test('a link between two passages counts as well; a qualification takes no side', () => {
    const [a, b] = [says('Herald', 'supports'), says('Post', 'supports')]
    const link = (relation: 'contradicts' | 'qualifies') => ({
      ...a.link,
      relation,
      to: { kind: 'annotation' as const, id: b.annotationId, sourceId: b.sourceId },
    })
    const of = (relation: 'contradicts' | 'qualifies') =>
      agreementOf({ evidence: new Map(), links: [link(relation)], sources: cards(a, b) })
    expect(of('contradicts').pairOf(0, 1)).toEqual({ agreeing: 0, opposing: 1, disputed: [] })
    expect(of('qualifies').pairOf(0, 1)).toBeNull()
    expect(of('contradicts').outlier).toBeNull()
  })
})
