import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Merged, mergeBlocks, mergeWords } from './merge-blocks'

const blocks = fc.array(fc.constantFrom('One word.', 'Two words here.', 'Three words stand here.', 'Four.', 'Five and six.'), {
  maxLength: 6,
})
const words = fc
  .array(fc.constantFrom('ferry', 'ran', 'aground', 'with', '214', '231', 'people.', '\n\n', '船'), { maxLength: 12 })
  .map((some) => some.join(' '))

/** What comes out when everything of the file is taken. */
function taken(merged: readonly Merged[]): readonly string[] {
  return merged.flatMap((part) => (part.kind === 'kept' ? part.blocks : part.result))
}

/** What comes out when nothing of the file is taken. */
function refused(merged: readonly Merged[]): readonly string[] {
  return merged.flatMap((part) => (part.kind === 'kept' ? part.blocks : part.mine))
}

describe('blocks of an edited copy put together with those of the library', () => {
  test('are the library’s when only the library changed, and nothing is asked', () => {
    fc.assert(
      fc.property(blocks, blocks, (base, mine) => {
        const merged = mergeBlocks(base, mine, base)
        expect(merged.every(({ kind }) => kind === 'kept')).toBe(true)
        expect(taken(merged)).toEqual(mine)
      }),
    )
  })

  test('are the file’s when only the file changed', () => {
    fc.assert(
      fc.property(blocks, blocks, (base, theirs) => {
        expect(taken(mergeBlocks(base, base, theirs))).toEqual(theirs)
      }),
    )
  })

  test('are what both made of them when both made the same, and nothing is asked', () => {
    fc.assert(
      fc.property(blocks, blocks, (base, both) => {
        const merged = mergeBlocks(base, both, both)
        expect(merged.every(({ kind }) => kind === 'kept')).toBe(true)
        expect(taken(merged)).toEqual(both)
      }),
    )
  })

  test('are the library’s to the letter when nothing of the file is taken', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (base, mine, theirs) => {
        expect(refused(mergeBlocks(base, mine, theirs))).toEqual(mine)
      }),
    )
  })

  test('show every word of both: what does not come out stands in an edit', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (base, mine, theirs) => {
        const merged = mergeBlocks(base, mine, theirs)
        const shown = new Set(merged.flatMap((part) => (part.kind === 'kept' ? part.blocks : [...part.mine, ...part.theirs])))
        const removedByLibrary = theirs.filter((block) => base.includes(block) && !mine.includes(block))
        for (const block of mine) expect(shown.has(block)).toBe(true)
        for (const block of theirs) expect(shown.has(block) || removedByLibrary.includes(block)).toBe(true)
      }),
    )
  })

  test('are a choice where both changed one block at the same place', () => {
    const [merged] = mergeBlocks(['214 were aboard.'], ['231 were aboard.'], ['About 200 were aboard.'])
    expect(merged).toMatchObject({ kind: 'edit', verdict: 'conflict', mine: ['231 were aboard.'], theirs: ['About 200 were aboard.'] })
  })

  test('are a choice where both put in something at the same place', () => {
    expect(mergeBlocks(['A.'], ['A.', 'B.'], ['A.', 'C.'])[1]).toMatchObject({
      verdict: 'conflict',
      base: [],
      mine: ['B.'],
      theirs: ['C.'],
    })
  })
})

describe('words that two people changed', () => {
  test('come together where an unchanged word stands between', () => {
    expect(mergeWords('The ferry ran aground at night.', 'The ship ran aground at night.', 'The ferry ran aground at dawn.')).toBe(
      'The ship ran aground at dawn.',
    )
  })

  test('are not put together where they are neighbours: nobody meant the pair', () => {
    expect(mergeWords('with 214 people aboard', 'with 231 people aboard', 'with 214 persons aboard')).toBeNull()
  })

  test('of a script without blanks come together letter by letter', () => {
    expect(mergeWords('船在夜里搁浅', '轮在夜里搁浅', '船在夜里沉没')).toBe('轮在夜里沉没')
  })

  test('are those of the one side where the other changed nothing', () => {
    fc.assert(
      fc.property(words, words, (base, other) => {
        expect(mergeWords(base, base, other)).toBe(other)
        expect(mergeWords(base, other, base)).toBe(other)
        expect(mergeWords(base, other, other)).toBe(other)
      }),
    )
  })
})
