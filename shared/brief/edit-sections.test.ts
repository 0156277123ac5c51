import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from '../model/brief'
import type { SectionId } from '../model/schema'
import { insertAfter, insertInProse, moveSection } from './edit-sections'
import { newSection } from './section-kinds'

const id = (number: number) => `sec_${String(number).padStart(8, '0')}` as SectionId
const prose = (number: number, markdown: string): Section => ({
  id: id(number),
  kind: 'prose',
  heading: 'Text',
  shown: true,
  markdown,
  seen: [],
})
const pageBreak = newSection(id(8), { kind: 'page-break' })

describe('putting a block into prose', () => {
  const put = (markdown: string, at: number) => insertInProse([prose(1, markdown), prose(2, 'After.')], { id: id(1), at }, pageBreak, id(9))

  test('divides it where the writer is, and no word is lost', () => {
    expect(put('One.\n\nTwo.', 6)).toMatchObject([
      { id: id(1), markdown: 'One.', heading: 'Text' },
      { kind: 'page-break' },
      { id: id(9), markdown: 'Two.', heading: '' },
      { id: id(2) },
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (markdown, at) => {
        const words = put(markdown, at).flatMap((section) => (section.kind === 'prose' && section.id !== id(2) ? [section.markdown] : []))
        expect(words.join('').replace(/\s+/g, '')).toBe(markdown.replace(/\s+/g, ''))
      }),
    )
  })

  test('at its end divides nothing', () => {
    expect(put('One.', 4).map((section) => section.id)).toEqual([id(1), id(8), id(2)])
  })
})

test('a section is put behind the one that is named, or first', () => {
  const list = [prose(1, ''), prose(2, '')]
  expect(insertAfter(list, id(1), pageBreak).map((section) => section.id)).toEqual([id(1), id(8), id(2)])
  expect(insertAfter(list, null, pageBreak)[0]).toBe(pageBreak)
})

test('moving a section keeps the others in their order, and beyond the ends does nothing', () => {
  const list = [prose(1, ''), prose(2, ''), prose(3, '')]
  expect(moveSection(list, 0, 2).map((section) => section.id)).toEqual([id(2), id(3), id(1)])
  expect(moveSection(list, 0, -1)).toBe(list)
  expect(moveSection(list, 2, 3)).toBe(list)
})
