import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceIdSchema } from '../model/schema'
import { language } from './engine.testing'
import { type ComparedPair, comparePair, findDiscrepancies } from './find-discrepancies'
import { telling } from './generated.testing'
import { type Landmarks, landmarksOf, likeness } from './landmarks'
import { alike, relatedPairs, sharedNames } from './related-sources'
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

  it(`when they share two that are ${sharedNames} of the names of one, and are alike by ${alike} in the rest`, () => {
    const marks = series('mark', 10)
    const other = (shared: number) => source(['voss', 'marlow'], [...marks.slice(0, shared), ...series('other', 10 - shared)])
    expect(likeness(new Set(marks), new Set(other(2).marks))).toBeCloseTo(alike)
    expect(relatedPairs([source(['voss', 'marlow'], marks), other(2)])).toEqual([[0, 1]])
    expect(relatedPairs([source(['voss', 'marlow'], marks), other(1)])).toEqual([])
    expect(relatedPairs([source(['voss'], marks), source(['voss'], marks)])).toEqual([])
    const named = (more: number) => source(['voss', 'marlow', ...series('name', more)], marks)
    const others = source(['voss', 'marlow', ...series('other', 20)], marks)
    expect(relatedPairs([named(6), others])).toEqual([[0, 1]])
    expect(relatedPairs([named(7), others])).toEqual([])
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
        const near = shared >= 2 && share >= sharedNames && likeness(new Set(mine.marks), new Set(theirs.marks)) >= alike
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
