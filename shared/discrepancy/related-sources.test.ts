import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceIdSchema } from '../model/schema'
import { language } from './engine.testing'
import { type ComparedPair, comparePair, findDiscrepancies } from './find-discrepancies'
import { telling } from './generated.testing'
import { type Landmarks, landmarksOf, likeness } from './landmarks'
import { kinship, relatedPairs } from './related-sources'
import { readFrames, type SourceFrames } from './source-frames'
import { toFindings } from './to-findings'

const none = { aliases: [], apart: [] }
const source = (names: readonly string[], marks: readonly string[] = []): Landmarks => ({ names, marks })
const series = (word: string, length: number) => Array.from({ length }, (_, at) => `${word}${at}`)

describe('two sources are compared', () => {
  it('when they share three words of names', () => {
    expect(relatedPairs([source(['voss', 'marlow', 'tenby']), source(['tenby', 'marlow', 'voss', 'corran'])])).toEqual([[0, 1]])
    expect(relatedPairs([source(['voss', 'marlow']), source(['voss', 'marlow', 'corran'])])).toEqual([])
  })

  it.each([
    ['two names', ['voss', 'marlow'], kinship.two],
    ['one name', ['voss'], kinship.one],
    ['a third of the names', ['voss', 'marlow'], kinship.third],
  ] as const)('when they share %s, enough of those of one, and their other marks are alike enough', (_how, names, least) => {
    const marks = series('mark', 200)
    const enough = Math.ceil(least.marks * 200)
    const most = Math.floor(names.length / least.names) - names.length
    const named = (more: number) => source([...names, ...series('name', more)], marks)
    const other = (shared: number) =>
      source([...names, ...series('other', 40)], [...marks.slice(0, shared), ...series('other', 200 - shared)])
    expect(relatedPairs([named(most), other(enough)])).toEqual([[0, 1]])
    expect(relatedPairs([named(most), other(enough - 1)])).toEqual([])
    expect(relatedPairs([named(most + 1), other(enough)])).toEqual([])
  })

  it('never when they share no name', () => {
    expect(relatedPairs([source(['voss'], series('mark', 9)), source(['corran'], series('mark', 9))])).toEqual([])
  })

  it('though every source of the library tells the same event, whose names are then common', () => {
    const all = series('s', 30).map(() => source(['voss', 'marlow', 'tenby'], series('mark', 20)))
    expect(relatedPairs(all)).toHaveLength((30 * 29) / 2)
  })

  it('with the nearest only, where there are hundreds', () => {
    const all = series('s', 300).map(() => source(['voss', 'marlow', 'tenby'], series('mark', 20)))
    expect(relatedPairs(all).length).toBeLessThan(300 * 41)
  })
})

describe('the index', () => {
  /** Every pair looked at, names counted one by one. */
  function exhaustively(sources: readonly SourceFrames[]) {
    const landmarks = sources.map(landmarksOf)
    const pairs: ComparedPair[] = []
    for (const [one, a] of sources.entries())
      for (const [other, b] of sources.entries()) {
        const [mine, theirs] = [landmarks[one], landmarks[other]]
        if (other <= one || !mine || !theirs) continue
        const shared = mine.names.filter((name) => theirs.names.includes(name)).length
        const share = shared / Math.min(mine.names.length, theirs.names.length)
        const alike = likeness(new Set(mine.marks), new Set(theirs.marks))
        const ways = [shared > 1 ? kinship.two : kinship.one, kinship.third]
        const near = shared > 0 && ways.some((least) => share >= least.names && alike >= least.marks)
        if (shared >= 3 || near) pairs.push(comparePair(a, b, none))
      }
    return toFindings(
      pairs.flatMap(({ differences }) => differences),
      pairs.flatMap(({ copies }) => copies),
    )
  }

  it('finds in invented news what comparing everything with everything finds', () => {
    const cluster = fc.record({ seed: fc.nat(10_000), tellers: fc.integer({ min: 1, max: 3 }), length: fc.integer({ min: 40, max: 160 }) })
    let found = 0
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 1, maxLength: 4 }), (clusters) => {
        const texts = clusters.flatMap(({ seed, tellers, length }, event) =>
          Array.from({ length: tellers }, (_, teller) => telling(seed, event, teller, length)),
        )
        const frames = texts.map((text, at) => {
          const id = sourceIdSchema.parse(`src_${String(at).padStart(8, '0')}`)
          return readFrames({ id, title: `Report ${at}`, published: '2031-03-05', language: 'en', text, blocks: null }, language)
        })
        const findings = findDiscrepancies(frames, none)
        found += findings.length
        expect(findings).toEqual(exhaustively(frames))
      }),
      { numRuns: 30 },
    )
    expect(found).toBeGreaterThan(0)
  })
})
