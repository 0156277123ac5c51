import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohensKappa } from './kappa'

/** Pairs from a table: how often the row's judgment met the column's. */
function pairsOf(categories: readonly string[], table: readonly (readonly number[])[]): (readonly [string, string])[] {
  return table.flatMap((counts, row) =>
    counts.flatMap((count, column) => Array.from({ length: count }, () => [categories[row] ?? '', categories[column] ?? ''] as const)),
  )
}

const yesNo = ['yes', 'no']

describe('Cohen’s kappa', () => {
  // Fifty grant proposals read by two people: the example found in most introductions.
  test('of 20, 5, 10 and 15 is 0.4: 70 in 100 the same, 50 by chance', () => {
    const { count, observed, expected, kappa, table } = cohensKappa(
      pairsOf(yesNo, [
        [20, 5],
        [10, 15],
      ]),
      yesNo,
    )
    expect({ count, observed, table }).toEqual({
      count: 50,
      observed: 0.7,
      table: [
        [20, 5],
        [10, 15],
      ],
    })
    expect(expected).toBeCloseTo(0.5, 12)
    expect(kappa).toBeCloseTo(0.4, 12)
  })

  // Two tables of the same observed agreement, of which the one with uneven shares is worth less.
  test.each([
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
  ])('of %j is %f, though both agree on 60 in 100', (table, expected) => {
    const found = cohensKappa(pairsOf(yesNo, table), yesNo)
    expect(found.observed).toBe(0.6)
    expect(found.kappa).toBeCloseTo(expected, 4)
  })

  // Cohen, J. (1968): Weighted kappa. Psychological Bulletin 70 (4); the table's value without weights.
  test('of three diagnoses that two clinicians gave 200 patients is 0.492', () => {
    const names = ['personality disorder', 'neurosis', 'psychosis']
    const { kappa, observed, expected } = cohensKappa(
      pairsOf(names, [
        [88, 10, 2],
        [14, 40, 6],
        [18, 10, 12],
      ]),
      names,
    )
    expect(observed).toBeCloseTo(0.7, 12)
    expect(expected).toBeCloseTo(0.41, 12)
    expect(kappa).toBeCloseTo(0.492, 3)
  })

  test('is not defined where nothing was judged by both, nor where both gave one judgment only', () => {
    expect(cohensKappa([], yesNo)).toMatchObject({ count: 0, observed: null, kappa: null, categories: [], table: [] })
    expect(
      cohensKappa(
        pairsOf(yesNo, [
          [7, 0],
          [0, 0],
        ]),
        yesNo,
      ),
    ).toMatchObject({ count: 7, observed: 1, expected: 1, kappa: null })
  })

  test('is 1 where two people always say the same and give several judgments, and never above', () => {
    const judgment = fc.constantFrom('supports', 'contradicts', 'qualifies')
    fc.assert(
      fc.property(fc.array(fc.tuple(judgment, judgment), { minLength: 1 }), (pairs) => {
        const { kappa, observed, table } = cohensKappa(pairs, [])
        const same = pairs.every(([one, other]) => one === other)
        if (kappa !== null) expect(kappa === 1).toBe(same)
        if (kappa !== null) expect(kappa).toBeLessThanOrEqual(1)
        expect(observed === 1).toBe(same)
        expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(pairs.length)
        // Who is called the first makes no difference.
        expect(
          cohensKappa(
            pairs.map(([one, other]) => [other, one] as const),
            [],
          ).kappa,
        ).toBe(kappa)
      }),
    )
  })
})
