import { describe, expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { Stance } from '../model/vocabulary'
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
