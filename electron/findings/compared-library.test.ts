import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { language } from '../../shared/discrepancy/engine.testing'
import { telling } from '../../shared/discrepancy/generated.testing'
import { readFrames } from '../../shared/discrepancy/source-frames'
import { sourceIdSchema } from '../../shared/model/schema'
import { ComparedLibrary, type Shelf, type Store } from './compared-library'
import type { ReadSource } from './frame-shelf'
import { type Kept, keptOf, LineWriter } from './pair-lines'
import type { Changed } from './pair-store'

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

/** Keeps what was saved as the file does: as lines, the changed ones behind the others. */
class Memory implements Store {
  saves = 0
  private text: readonly string[] = []
  private lines = new LineWriter()

  load(): Kept {
    const { kept, lines } = keptOf(
      this.text.flatMap((lines) => lines.split('\n')),
      'this build',
    )
    this.lines = lines
    return kept
  }

  save(kept: Kept, changed: Changed): void {
    this.saves += 1
    if (changed === null || this.text.length === 0) {
      this.lines = new LineWriter()
      this.text = [this.lines.head('this build', kept.names)]
    }
    this.text = [
      ...this.text,
      ...[...(changed?.sources ?? kept.sources.keys())].map((id) => this.lines.source(id, kept.sources.get(id) ?? null)),
      ...[...(changed?.pairs ?? kept.pairs.keys())].map((key) => this.lines.pair(key, kept.pairs.get(key) ?? null)),
    ]
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
  const change = fc.record({ at: fc.nat(5), event: fc.nat(1), teller: fc.nat(6), gone: fc.boolean() })

  test('has, after any changes, the findings of one that is compared from nothing, and so when it is opened again', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const [reports, store] = [newsroom(2), new Memory()]
        const library = new ComparedLibrary(reports, store)
        const now = () => library.compare({ sources: reports.ids(), names, anew: false }, () => undefined)
        now()
        for (const { at, event, teller, gone } of changes) {
          if (gone) reports.remove(at)
          else reports.put(at, telling(7, event, teller, 90))
          const fromNothing = compared(reports)
          expect(now()).toEqual(fromNothing)
          expect(compared(reports, store)).toEqual(fromNothing)
        }
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  test('has the same findings in whatever order its sources came', () => {
    const all = [0, 1, 2, 3, 4, 5]
    const tellings = all.map((at) => telling(7, at % 2, at, 90))
    const atOnce = new Reports()
    for (const at of all) atOnce.put(at, tellings[at] ?? '')
    const expected = compared(atOnce)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        const reports = new Reports()
        const library = new ComparedLibrary(reports, new Memory())
        const now = () => library.compare({ sources: reports.ids(), names, anew: false }, () => undefined)
        for (const at of order) {
          reports.put(at, tellings[at] ?? '')
          now()
        }
        expect(now()).toEqual(expected)
      }),
      { numRuns: 5 },
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
