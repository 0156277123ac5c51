import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Act, actNames, perform } from './acts.testing'
import { liveFiles, newLibraryIn, open, quickFolder, removeFolders } from './library.testing'
import type { OpenLibrary } from './open-library'

afterAll(removeFolders)

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    // Imports, marks and claims more often than the rest: the others need something to act on.
    name: fc.oneof(
      { arbitrary: fc.constantFrom(...actNames), weight: 2 },
      { arbitrary: fc.constantFrom('import', 'mark', 'claim', 'give evidence'), weight: 1 },
    ),
    pick: fc.nat(50),
    batch: fc.option(fc.constantFrom('a', 'b'), { nil: null, freq: 3 }),
    words: fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }).map((words) => `w${words}w`),
  }),
  { minLength: 3, maxLength: 25 },
)

async function undoAll(library: OpenLibrary): Promise<number> {
  for (let steps = 0; ; steps += 1) if (!(await library.undo())) return steps
}

async function redoAll(library: OpenLibrary): Promise<number> {
  for (let steps = 0; ; steps += 1) if (!(await library.redo())) return steps
}

test('any sequence of acts, undone and redone, gives the same files to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const folder = quickFolder()
      const library = await newLibraryIn(folder)
      const begin = liveFiles(folder)
      for (const act of sequence) await perform(library, act)
      const end = liveFiles(folder)
      const steps = await undoAll(library)
      expect(liveFiles(folder)).toEqual(begin)
      expect(await redoAll(library)).toBe(steps)
      expect(liveFiles(folder)).toEqual(end)
      expect((await library.check()).entries).toEqual([])
      await library.close()
      const again = await open(folder)
      expect(again.problems).toEqual([])
      await again.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)
