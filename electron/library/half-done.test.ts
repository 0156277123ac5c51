import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Change } from '../../shared/model/change'
import { annotationOn, claim, liveFiles, newLibraryIn, newSource, open, put, quickFolder, removeFolders, step } from './library.testing'
import { onDiskThat } from './refusing-disk.testing'

afterAll(removeFolders)

const isJournal = (path: string) => path.endsWith('.journal.json')

/** A library with two sources, one of them annotated, and the change that deletes both. */
async function twoSources() {
  const folder = quickFolder()
  const library = await newLibraryIn(folder)
  const [first, second] = [newSource('First'), newSource('Second')]
  await library.addSource(first, step('Import'))
  await library.addSource(second, step('Import'))
  await library.commit(put(annotationOn(first.source.id, 'keep me')), step('Mark'))
  const deletion: Change = { puts: [], removals: [first, second].map(({ source }) => ({ kind: 'source', id: source.id })) }
  return { folder, library, first, second, deletion, before: liveFiles(folder) }
}

const halted = { code: 'disk-failed', message: expect.stringMatching(/in the middle of "Delete sources".*Nothing is lost/) }

describe('an act that the disk refuses halfway', () => {
  test('and does not let itself be taken back: what had gone to the trash is there, and the next opening finishes the act', async () => {
    const { folder, library, first, second, deletion, before } = await twoSources()
    const isSecondLeaving = (from: string) => from.endsWith(join('sources', second.source.id))
    const isFirstComingBack = (_from: string, to: string) => to === join(folder, 'sources', first.source.id)
    await onDiskThat({ rename: (from, to) => isSecondLeaving(from) || isFirstComingBack(from, to) }, async () => {
      await expect(library.commit(deletion, step('Delete sources'))).rejects.toMatchObject(halted)
      await expect(library.commit(put(claim('Another')), step('Claim'))).rejects.toMatchObject(halted)
    })
    await library.close()

    const again = await open(folder)
    expect(again.workspace().sources.size).toBe(0)
    const [entry] = await again.trash()
    expect(entry).toMatchObject({ label: 'Delete sources', count: 3 })
    await again.restore([entry?.id ?? ''], step('Restore'))
    expect(liveFiles(folder)).toEqual(before)
    await again.close()
  })

  test('when its journal cannot be removed afterwards: nothing is deleted, nothing more is written, and the next opening tidies up', async () => {
    const { folder, library, deletion, before } = await twoSources()
    await onDiskThat({ unlink: isJournal }, () => expect(library.commit(deletion, step('Delete sources'))).rejects.toMatchObject(halted))
    await expect(library.commit(put(claim('Another')), step('Claim'))).rejects.toMatchObject(halted)
    await library.close()

    const again = await open(folder)
    const [entry] = await again.trash()
    expect(entry).toMatchObject({ label: 'Delete sources', count: 3 })
    await again.restore([entry?.id ?? ''], step('Restore'))
    expect(liveFiles(folder)).toEqual(before)
    await again.close()
  })

  test('and is taken back, but keeps its journal: it is not called undone, because the next opening does it whole', async () => {
    const { folder, library, second, deletion } = await twoSources()
    const isSecondLeaving = (from: string) => from.endsWith(join('sources', second.source.id))
    await onDiskThat({ rename: isSecondLeaving, unlink: isJournal }, () =>
      expect(library.commit(deletion, step('Delete sources'))).rejects.toMatchObject(halted),
    )
    await library.close()

    const again = await open(folder)
    expect(again.problems).toEqual([])
    expect(await again.trash()).toMatchObject([{ label: 'Delete sources', count: 3 }])
    expect((await again.check()).entries).toEqual([])
    await again.close()
  })
})
