/** Whatever two people did in their libraries, merging loses nothing, repeats nothing and can be taken back. */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { NewId } from '../ids'
import { type Act, actNames, perform } from '../library/acts.testing'
import { liveFiles, newLibraryIn, noon, options, quickFolder, removeFolders } from '../library/library.testing'
import type { OpenLibrary } from '../library/open-library'
import { carryOut, type Merging, planOf } from './merge-library'

afterAll(removeFolders)

const newId: NewId = (kind) => options.newId(kind as 'lib')

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    name: fc.oneof(
      { arbitrary: fc.constantFrom(...actNames), weight: 2 },
      { arbitrary: fc.constantFrom('import', 'mark', 'claim', 'give evidence', 'decide', 'mark and claim'), weight: 2 },
    ),
    pick: fc.nat(50),
    batch: fc.constant(null),
    words: fc.constantFrom('one', 'two', 'three', 'four'),
  }),
  { minLength: 3, maxLength: 20 },
)

async function libraryWith(sequence: readonly Act[]): Promise<OpenLibrary> {
  const library = await newLibraryIn(quickFolder())
  for (const act of sequence) await perform(library, act)
  return library
}

async function merge(open: OpenLibrary, other: OpenLibrary) {
  const merging: Merging = {
    open,
    other,
    choices: {},
    deps: { clock: () => new Date(noon), newId },
    onProgress: () => undefined,
    goOn: () => undefined,
  }
  const plan = await planOf(merging)
  const added = plan.newSources.size + plan.patches.size + plan.puts.length
  await carryOut(plan, merging, { label: 'Merge', batch: `merge ${newId('lib')}` })
  return { plan, added }
}

/** Every record a person made, by id; sources without what their text says of itself. */
async function records(library: OpenLibrary) {
  const { sources, claims, links, decisions, briefs } = library.workspace()
  const all = [...(await library.allAnnotations()), ...[sources, claims, links, decisions, briefs].flatMap((map) => [...map.values()])]
  return new Map(all.map((record) => [record.id as string, record]))
}

test('merging into an empty library gives the same records, and merging again adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const [theirs, ours] = [await libraryWith(sequence), await libraryWith([])]
      await merge(ours, theirs)
      expect(await records(ours)).toEqual(await records(theirs))
      for (const id of theirs.workspace().sources.keys()) expect((await ours.read(id)).text).toBe((await theirs.read(id)).text)
      expect((await ours.check()).entries).toEqual((await theirs.check()).entries)
      expect((await merge(ours, theirs)).added).toBe(0)
      await Promise.all([ours.close(), theirs.close()])
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('a library that is merged with itself gets nothing', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const library = await libraryWith(sequence)
      const { added, plan } = await merge(library, library)
      expect({ added, conflicts: plan.conflicts }).toEqual({ added: 0, conflicts: [] })
      await library.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('two libraries that grew apart: nothing of ours is lost, nothing comes twice, and undo gives identical files', async () => {
  await fc.assert(
    fc.asyncProperty(acts, acts, acts, async (shared, mine, yours) => {
      const [ours, theirs] = [await libraryWith(shared), await newLibraryIn(quickFolder())]
      await merge(theirs, ours)
      for (const act of mine) await perform(ours, act)
      for (const act of yours) await perform(theirs, act)
      const before = liveFiles(ours.path)
      const mineBefore = await records(ours)
      const otherFiles = liveFiles(theirs.path)
      const { added } = await merge(ours, theirs)
      const after = await records(ours)
      for (const id of mineBefore.keys()) expect(after.has(id), id).toBe(true)
      expect((await merge(ours, theirs)).added).toBe(0)
      expect(liveFiles(theirs.path), 'the other library is only read').toEqual(otherFiles)
      if (added > 0) await ours.undo()
      expect(liveFiles(ours.path)).toEqual(before)
      await Promise.all([ours.close(), theirs.close()])
    }),
    { numRuns: 40 },
  )
}, 120_000)
