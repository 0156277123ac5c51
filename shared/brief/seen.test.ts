import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from '../model/brief'
import type { SectionId } from '../model/schema'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { changedSince, changeSentence } from './changed-since'
import { newSection, type SectionDraft } from './section-kinds'
import { type SeenIn, stillRight, surroundingsOf, withSeen } from './seen'

const courier = sourceOf('Courier', ['The ferry ran aground with 214 people aboard.'])
const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew.'])
const few = quoteFrom(courier, 'with 214 people aboard')
const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.')
const other = claimOf('weather', 'The weather was fine.')
const before = materialOf({
  cited: [courier, ledger],
  annotations: [few, many],
  claims: [claim, other],
  links: [linkOf(many, claim, 'supports')],
})
const against = { ...before, links: [...before.links, linkOf(few, claim, 'contradicts')] }

const id = (number: number) => `sec_${String(number).padStart(8, '0')}` as SectionId
const block = (number: number, draft: SectionDraft) => newSection(id(number), draft)
const prose = (number: number, markdown: string): Section => ({ ...block(number, { kind: 'prose' }), markdown }) as Section
const judgment = { ...block(1, { kind: 'judgment' }), statement: 'They were many.', grounds: [claim.id] } as Section

const written = (sections: readonly Section[]) => withSeen([], sections, surroundingsOf(before))
const told = (sections: readonly Section[], library: SeenIn, index = 0) =>
  changedSince(sections, index, surroundingsOf(library)).map(changeSentence)

describe('a judgment', () => {
  test('is told when a claim it stands on gains a voice against it', () => {
    expect(told(written([judgment]), against)).toEqual([
      'A claim changed: it was “231 people were aboard.”, 1 for it, 0 against it, and is now 1 for it, 1 against it.',
    ])
  })

  test('is told when the words of its evidence are others', () => {
    const reworded = { ...many, anchors: many.anchors.map((anchor) => ({ ...anchor, exact: 'carrying 230 passengers' })) }
    expect(told(written([judgment]), { ...before, annotations: [few, reworded] })).toEqual([
      'A quote changed: it was “carrying 231 passengers and crew”, and is now “carrying 230 passengers”.',
    ])
  })

  test('is told when its claim is gone', () => {
    expect(told(written([judgment]), { ...before, claims: [other], links: [] })).toEqual([
      'A claim is gone: it was “231 people were aboard.”, 1 for it, 0 against it.',
    ])
  })

  test('is not told of other claims, nor of a memo or a note', () => {
    const touched = {
      ...before,
      claims: [
        { ...claim, memo: 'Ask again.' },
        { ...other, text: 'It rained.' },
      ],
      annotations: [few, { ...many, note: 'See p. 2.' }],
    }
    expect(told(written([judgment]), touched)).toEqual([])
  })
})

describe('prose', () => {
  test('is told of what stands beside it, above and below, and of nothing further away', () => {
    const sections = written([
      block(1, { kind: 'claim', claim: claim.id }),
      prose(2, 'As said above.'),
      prose(3, 'Another matter.'),
      prose(4, 'As said below.'),
      block(5, { kind: 'claim', claim: claim.id }),
    ])
    expect([1, 2, 3].map((index) => told(sections, against, index).length)).toEqual([1, 0, 1])
  })

  test('is told of a quote that it cites', () => {
    const moved = { ...few, anchors: few.anchors.map((anchor) => ({ ...anchor, exact: 'with 210 people' })) }
    expect(told(written([prose(1, `So it was.[^${few.id}]`)]), { ...before, annotations: [moved, many] })).toHaveLength(1)
    expect(told(written([prose(1, `So it was.[^${few.id}]`)]), { ...before, annotations: [many] })).toEqual([
      'A quote is gone: it was “with 214 people aboard”.',
    ])
  })

  test('that is not written yet has seen nothing', () => {
    const sections = written([prose(1, ' '), block(2, { kind: 'claims' })])
    expect(told(sections, against)).toEqual([])
  })
})

describe('what was seen', () => {
  const first = written([prose(1, 'As said below.'), block(2, { kind: 'claim', claim: claim.id })])
  const edited = (next: readonly Section[]) => withSeen(first, next, surroundingsOf(against))

  test('stays when only other sections or the heading are edited', () => {
    expect(told(edited([{ ...first[0], heading: 'Summary' } as Section, ...first.slice(1)]), against)).toHaveLength(1)
  })

  test('is seen anew when the words are written anew', () => {
    expect(told(edited([{ ...first[0], markdown: 'As was said below.' } as Section, ...first.slice(1)]), against)).toEqual([])
  })

  test('grows by what comes to stand beside the words later', () => {
    const next = edited([...first.slice(0, 1), block(3, { kind: 'claim', claim: other.id }), ...first.slice(1)])
    expect(told(next, { ...against, claims: [claim, { ...other, text: 'It rained.' }] })).toEqual([expect.stringContaining('It rained.')])
  })

  test('ends in agreement once the writer holds the words to be still right', () => {
    const surroundings = surroundingsOf(against)
    expect(changedSince(stillRight(first, id(1), surroundings), 0, surroundings)).toEqual([])
  })

  test('never differs right after writing, whatever stands where', () => {
    const drafts = fc.constantFrom<SectionDraft>(
      { kind: 'claim', claim: claim.id },
      { kind: 'quotation', annotation: few.id },
      { kind: 'claims' },
      { kind: 'matrix' },
      { kind: 'discrepancies' },
      { kind: 'page-break' },
      { kind: 'prose' },
    )
    fc.assert(
      fc.property(fc.array(drafts, { maxLength: 6 }), (list) => {
        const sections = list.map((draft, index) => {
          const section = block(index, draft)
          return section.kind === 'prose' ? { ...section, markdown: `Text [^${many.id}].` } : section
        })
        const surroundings = surroundingsOf(against)
        const seen = withSeen([], sections, surroundings)
        for (const index of seen.keys()) expect(changedSince(seen, index, surroundings)).toEqual([])
        expect(withSeen(seen, seen, surroundings)).toEqual(seen)
      }),
    )
  })
})
