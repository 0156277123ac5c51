import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { language } from '../../shared/discrepancy/engine.testing'
import { telling } from '../../shared/discrepancy/generated.testing'
import { readFrames } from '../../shared/discrepancy/source-frames'
import { sourceIdSchema } from '../../shared/model/schema'
import { ComparedLibrary, type Shelf, type Store } from './compared-library'
import type { ReadSource } from './frame-shelf'
import type { Kept } from './pair-store'

const names = { aliases: [], apart: [] }
const id = (at: number) => sourceIdSchema.parse(`src_${String(at).padStart(8, '0')}`)

/** A library in memory: reports by number, each in the version that was put last. */
class Reports implements Shelf {
  readonly reads: string[] = []
  private readonly texts = new Map<string, { readonly text: string; readonly stamp: string }>()

  put(at: number, text: string, stamp = text): void {
    this.texts.set(id(at), { text, stamp })
  }

  remove(at: number): void {
    this.texts.delete(id(at))
  }

  ids() {
    return [...this.texts.keys()].map((one) => sourceIdSchema.parse(one)).sort()
  }

  stampOf(one: string): string {
    return this.texts.get(one)?.stamp ?? ''
  }

  read(one: ReturnType<typeof id>): ReadSource | null {
    const text = this.texts.get(one)?.text
    if (text === undefined) return null
    this.reads.push(one)
    const source = { id: one, title: one, published: '2031-03-05', language: 'en', text, blocks: null }
    return { name: text, blocks: [], frames: readFrames(source, language) }
  }

  forget(): void {}
  sweep(): void {}
}

class Memory implements Store {
  saves = 0
  private kept: Kept = { names: '', sources: [], pairs: [] }

  load(): Kept {
    return JSON.parse(JSON.stringify(this.kept))
  }

  save(kept: Kept): void {
    this.saves += 1
    this.kept = kept
  }
}

const compared = (reports: Reports, store: Store = new Memory()) =>
  new ComparedLibrary(reports, store).compare({ sources: reports.ids(), names, anew: false }, () => undefined)

/** The reports of two events, `tellers` of each. */
function newsroom(tellers: number): Reports {
  const reports = new Reports()
  for (let at = 0; at < tellers * 2; at += 1) reports.put(at, telling(7, at % 2, at, 90))
  return reports
}

describe('a compared library', () => {
  test('has, after any changes, the findings of one that is compared from nothing', () => {
    const change = fc.record({ at: fc.nat(5), event: fc.nat(1), teller: fc.nat(6), gone: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const reports = newsroom(2)
        const library = new ComparedLibrary(reports, new Memory())
        const now = () => library.compare({ sources: reports.ids(), names, anew: false }, () => undefined)
        now()
        for (const { at, event, teller, gone } of changes) {
          if (gone) reports.remove(at)
          else reports.put(at, telling(7, event, teller, 90))
          expect(now()).toEqual(compared(reports))
        }
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  test('finds something in these reports, and quotes it', () => {
    const { findings } = compared(newsroom(3))
    expect(findings.length).toBeGreaterThan(0)
    for (const { quotes } of findings) for (const { words } of quotes) expect(words).not.toBe('')
  })

  test('reads nothing when it is opened again unchanged, and only what is new when a report comes', () => {
    const [reports, store] = [newsroom(3), new Memory()]
    const before = compared(reports, store)
    reports.reads.length = 0
    expect(compared(reports, store)).toEqual(before)
    expect(reports.reads).toEqual([])
    expect(store.saves).toBe(1)
    reports.put(9, 'The council of Oldhaven met on Monday and spoke of soup.')
    compared(reports, store)
    expect(reports.reads).toEqual([id(9)])
  })

  test('compares nothing again when only a tag or a grade of a source changed', () => {
    const [reports, store] = [newsroom(2), new Memory()]
    compared(reports, store)
    reports.put(0, telling(7, 0, 0, 90), 'changed at noon')
    reports.reads.length = 0
    compared(reports, store)
    expect(reports.reads).toEqual([id(0)])
  })

  test('is compared anew when the names that are one change, and when it is asked to', () => {
    const [reports, store] = [newsroom(2), new Memory()]
    compared(reports, store)
    const library = new ComparedLibrary(reports, store)
    reports.reads.length = 0
    library.compare({ sources: reports.ids(), names: { aliases: [['Ivo Marsh', 'Ivo Mash']], apart: [] }, anew: false }, () => undefined)
    expect(new Set(reports.reads)).toEqual(new Set(reports.ids()))
    reports.reads.length = 0
    library.compare({ sources: reports.ids(), names, anew: true }, () => undefined)
    expect(new Set(reports.reads)).toEqual(new Set(reports.ids()))
  })

  test('tells how far it is, in sources, never going back', () => {
    const told: number[] = []
    const reports = newsroom(3)
    new ComparedLibrary(reports, new Memory()).compare({ sources: reports.ids(), names, anew: false }, ({ done }) => told.push(done))
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
    expect(told[told.length - 1]).toBe(6)
  })
})
