import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../model/annotation'
import type { AnnotationId, IsoTime, SourceId } from '../model/schema'
import { annotationsAt, inReadingOrder, inText, nextAt } from './overlap'
import { type EndMove, moveEnd } from './word-steps'

const time = '2031-03-04T09:00:00.000Z' as IsoTime
const mark = (name: string, start: number, end: number): Annotation => ({
  id: `ann_${name.padEnd(8, '0')}` as AnnotationId,
  sourceId: 'src_00000000' as SourceId,
  anchors: [{ start, end, exact: '', prefix: '', suffix: '' }],
  state: { kind: 'exact' },
  colour: 'amber',
  note: '',
  tags: [],
  madeAt: time,
  changedAt: time,
})
const [wide, middle, small] = [mark('wide', 0, 50), mark('middle', 10, 30), mark('small', 12, 15)]
const all = [wide, middle, small]

describe('overlapping annotations', () => {
  test('a click picks the smallest', () => {
    expect(annotationsAt(all, 13)[0]).toBe(small)
    expect(annotationsAt(all, 20)[0]).toBe(middle)
    expect(annotationsAt(all, 50)).toEqual([])
  })

  test('clicking again walks outwards and begins anew', () => {
    expect(nextAt(all, 13, small.id)).toBe(middle)
    expect(nextAt(all, 13, middle.id)).toBe(wide)
    expect(nextAt(all, 13, wide.id)).toBe(small)
  })

  test('are read from the first to begin, the widest first', () => {
    expect(inReadingOrder([small, middle, wide, mark('twin', 10, 12)]).map(({ id }) => id.slice(4, 8))).toEqual([
      'wide',
      'midd',
      'twin',
      'smal',
    ])
  })

  test('one that is lost is nowhere', () => {
    const lost: Annotation = { ...small, state: { kind: 'lost', kept: false } }
    expect(annotationsAt([lost], 13)).toEqual([])
    expect(inText([middle, lost, wide])).toEqual([wide, middle])
  })
})

describe('moving an end by a word', () => {
  const text = 'The ferry, late again, ran onto rocks.'
  const words = (range: { start: number; end: number } | null) => (range ? text.slice(range.start, range.end) : null)
  const ferry = { start: 4, end: 9 }

  test('takes in or lets go one word', () => {
    expect(words(moveEnd(text, ferry, 'growEnd'))).toBe('ferry, late')
    expect(words(moveEnd(text, { start: 4, end: 15 }, 'shrinkEnd'))).toBe('ferry,')
    expect(words(moveEnd(text, ferry, 'growStart'))).toBe('The ferry')
    expect(words(moveEnd(text, { start: 0, end: 9 }, 'shrinkStart'))).toBe('ferry')
  })

  test('never leaves nothing', () => {
    expect(moveEnd(text, ferry, 'shrinkEnd')).toBeNull()
    expect(moveEnd(text, ferry, 'shrinkStart')).toBeNull()
  })

  test('stays inside the text and never turns round', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', '.', '😀', 'é'), minLength: 1, maxLength: 40 })
    const moves = fc.constantFrom<EndMove>('growEnd', 'shrinkEnd', 'growStart', 'shrinkStart')
    fc.assert(
      fc.property(letters, fc.nat(40), fc.nat(40), moves, (any, a, b, move) => {
        const [start, end] = [Math.min(a, b, any.length - 1), Math.min(Math.max(a, b) + 1, any.length)]
        fc.pre(start < end)
        const moved = moveEnd(any, { start, end }, move)
        if (!moved) return
        expect(moved.start).toBeGreaterThanOrEqual(0)
        expect(moved.end).toBeLessThanOrEqual(any.length)
        expect(moved.start).toBeLessThan(moved.end)
      }),
    )
  })
})
