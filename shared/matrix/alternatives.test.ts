import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { Stance } from '../model/vocabulary'
import { alternativesOf, leastAgainst } from './alternatives'
import { inOrderOf, numbersOf } from './alternatives-order'
import { diagnosticityOf } from './diagnosticity'

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
      ['Post', 1],
      ['Times', 0],
    ])
  })

  test('two papers with one agency’s words against it count once', () => {
    const wire = { credits: ['Coast Agency'], stance: 'contradicts' as const }
    const { columns } = alternativesOf([fire], new Map([[fire.id, [evidence({ by: 'One', ...wire }), evidence({ by: 'Two', ...wire })]]]))
    expect(columns[0]?.against).toBe(1)
  })

  test('claims without evidence, and none at all, make an empty table', () => {
    expect(alternativesOf([], new Map())).toEqual({ columns: [], rows: [], unfinished: [] })
    expect(alternativesOf([fire, arson], new Map()).rows).toEqual([])
  })
})

describe('what is not assessed, what ties, who differs', () => {
  const first = evidence({ by: 'Herald', author: 'Ada' })
  const second = evidence({ by: 'Post' })
  const table = alternativesOf(
    [fire, arson],
    new Map([
      [fire.id, [held(first, 'supports'), held(second, 'contradicts')]],
      [arson.id, [held(first, 'contradicts')]],
    ]),
  )

  test('a passage with something missing says nothing yet and is work to do', () => {
    expect(table.rows.map(({ annotationId, diagnosticity }) => [annotationId, diagnosticity])).toEqual([[first.annotationId, 1]])
    expect(table.unfinished.map(({ annotationId, missing, diagnosticity }) => [annotationId, missing, diagnosticity])).toEqual([
      [second.annotationId, 1, null],
    ])
    expect(table.columns.map(({ claim, open }) => [claim.text, open])).toEqual([
      [fire.text, 0],
      [arson.text, 1],
    ])
  })

  test('claims with as little against them tie, whatever speaks for them', () => {
    expect(table.columns.map(({ least }) => least)).toEqual([true, true])
    expect(leastAgainst(table.columns)).toBe(
      '2 of 2 claims have equally little against them; support does not decide between them. Some passages are not assessed against all claims yet.',
    )
    const decided = alternativesOf(
      [fire, arson],
      new Map([
        [arson.id, [held(first, 'contradicts')]],
        [fire.id, [held(first, 'qualifies')]],
      ]),
    )
    expect(decided.columns.map(({ claim, least }) => [claim.text, least])).toEqual([
      [fire.text, true],
      [arson.text, false],
    ])
    expect(leastAgainst(decided.columns)).toBe(`“${fire.text}” has least against it.`)
  })

  test('two people who judge one passage differently are both kept, and a pair counts with the mean of what they said', () => {
    const other = { ...held(first, 'contradicts'), link: { ...second.link, author: 'Bo' } }
    const { rows } = alternativesOf(
      [fire, arson],
      new Map([
        [fire.id, [held(first, 'supports'), other]],
        [arson.id, [held(first, 'supports')]],
      ]),
    )
    expect(rows[0]?.byClaim.get(fire.id)?.map(({ link, stance }) => [link.author, stance])).toEqual([
      ['Ada', 'supports'],
      ['Bo', 'contradicts'],
    ])
    expect(rows[0]?.diagnosticity).toBe(0.5)
  })
})

describe('diagnosticity', () => {
  const refutingAllBut = (kept: number, claims: number): readonly (readonly Stance[])[] =>
    Array.from({ length: claims }, (_, index) => [index < kept ? 'supports' : 'contradicts'])

  test('it is 1 for what no passage could tell better, at any number of claims', () => {
    for (const claims of [2, 3, 4, 7, 10]) expect(diagnosticityOf(refutingAllBut(Math.floor(claims / 2), claims))).toBe(1)
  })

  test('it is what the pairs tell, of the most that so many claims allow', () => {
    expect(diagnosticityOf(refutingAllBut(1, 4))).toBe(3 / 4)
    expect(diagnosticityOf(refutingAllBut(1, 10))).toBe(9 / 25)
    expect(diagnosticityOf([['supports'], ['qualifies']])).toBe(0.5)
  })

  test('it is 0 for what fits all alike, and where there is nothing to tell apart', () => {
    expect(diagnosticityOf(refutingAllBut(4, 4))).toBe(0)
    expect(diagnosticityOf([['supports']])).toBe(0)
    expect(diagnosticityOf([])).toBe(0)
  })

  test('never outside 0 to 1', () => {
    const stances = fc.array(fc.array(fc.constantFrom<Stance>('supports', 'contradicts', 'qualifies'), { minLength: 1, maxLength: 3 }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(stances, (said) => {
        const told = diagnosticityOf(said)
        return told >= 0 && told <= 1
      }),
    )
  })
})

describe('while somebody works in the table', () => {
  const seen = evidence({ by: 'Herald' })
  const locked = evidence({ by: 'Post' })
  const tableOf = (ofFire: readonly Evidence[], ofArson: readonly Evidence[]) =>
    alternativesOf(
      [fire, arson],
      new Map([
        [fire.id, ofFire],
        [arson.id, ofArson],
      ]),
    )
  const before = tableOf([held(seen, 'supports'), held(locked, 'supports')], [held(seen, 'contradicts'), held(locked, 'supports')])

  test('what would come in another order stays where it was', () => {
    const now = tableOf([held(seen, 'contradicts'), held(locked, 'supports')], [held(seen, 'contradicts'), held(locked, 'contradicts')])
    expect(now.rows.map(({ annotationId }) => annotationId)).toEqual([locked.annotationId, seen.annotationId])
    const steady = inOrderOf(before, now)
    expect(steady.rows.map(({ annotationId, diagnosticity }) => [annotationId, diagnosticity])).toEqual([
      [seen.annotationId, 0],
      [locked.annotationId, 1],
    ])
    expect(steady.columns.map(({ claim }) => claim.id)).toEqual(before.columns.map(({ claim }) => claim.id))
  })

  test('a passage that was taken back altogether keeps its row, empty', () => {
    const steady = inOrderOf(before, tableOf([held(seen, 'supports')], [held(seen, 'contradicts')]))
    expect(steady.rows.map(({ annotationId, missing, byClaim }) => [annotationId, missing, byClaim.size])).toEqual([
      [seen.annotationId, 0, 2],
      [locked.annotationId, 2, 0],
    ])
  })

  test('what is new comes last, and a claim that is gone goes', () => {
    const third = evidence({ by: 'Times' })
    const grown = tableOf([held(third, 'supports'), held(locked, 'supports'), held(seen, 'supports')], [held(locked, 'supports')])
    expect(inOrderOf(before, grown).unfinished.map(({ annotationId }) => annotationId)).toEqual([third.annotationId])
    expect(inOrderOf(before, alternativesOf([fire], new Map())).columns.map(({ claim }) => claim.id)).toEqual([fire.id])
  })

  test('a place is found by passage and claim, and what is gone gives way to the first', () => {
    const at = (annotationId: Evidence['annotationId'], claimId: typeof fire.id | null) => numbersOf({ annotationId, claimId }, before)
    expect(at(locked.annotationId, before.columns[1]?.claim.id ?? null)).toEqual({ row: 1, column: 1 })
    expect(at(locked.annotationId, null)).toEqual({ row: 1, column: -1 })
    expect(at(evidence({ by: 'Gone' }).annotationId, fault.id)).toEqual({ row: 0, column: 0 })
    expect(numbersOf(null, before)).toEqual({ row: 0, column: 0 })
  })
})
