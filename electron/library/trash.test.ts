import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { annotationOn, claim, liveFiles, newLibraryIn, newSource, open, put, removeFolders, step, temporaryFolder } from './library.testing'

afterAll(removeFolders)

describe('the trash', () => {
  test('a deleted source waits there with its files and annotations, and comes back whole', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const marked = annotationOn(added.source.id, 'keep me')
    await library.commit(put(marked), step('Mark'))
    const before = liveFiles(folder)
    await library.commit({ puts: [], removals: [{ kind: 'source', id: added.source.id }] }, step('Delete source'))
    expect(library.workspace().sources.size + library.workspace().annotations.size).toBe(0)
    expect(readdirSync(join(folder, 'sources'))).toEqual([])
    await library.close()

    const again = await open(folder)
    const [entry] = await again.trash()
    expect(entry).toMatchObject({ label: 'Delete source', count: 2 })
    await again.restore([entry?.id ?? ''], step('Restore'))
    expect(liveFiles(folder)).toEqual(before)
    expect(await again.trash()).toEqual([])
    expect((await again.read(added.source.id)).annotations).toEqual([marked])
    await again.undo()
    expect(await again.trash()).toMatchObject([{ label: 'Restore', count: 2 }])
    await again.redo()
    expect(liveFiles(folder)).toEqual(before)
    await again.close()
  })

  test('undoing a deletion empties its entry; undoing that something small was made fills none', async () => {
    const library = await newLibraryIn(temporaryFolder())
    const stated = claim('One')
    await library.commit(put(stated), step('Claim'))
    await library.commit({ puts: [], removals: [{ kind: 'claim', id: stated.id }] }, step('Delete claim'))
    expect(await library.trash()).toMatchObject([{ label: 'Delete claim', count: 1 }])
    await library.undo()
    expect(await library.trash()).toEqual([])
    await library.undo()
    expect(await library.trash()).toEqual([])
    await library.close()
  })

  test('what was emptied is gone for good, and undo no longer offers it', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    await library.commit({ puts: [], removals: [{ kind: 'source', id: added.source.id }] }, step('Delete source'))
    await library.emptyTrash((await library.trash()).map((entry) => entry.id))
    expect(await library.trash()).toEqual([])
    expect(readdirSync(join(folder, 'trash'))).toEqual([])
    expect(library.history()).toEqual({ undo: null, redo: null })
    await library.close()
  })

  test('names of entries never lead out of the trash', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const before = liveFiles(folder)
    await library.emptyTrash(['..', '../sources', '.', '', 'x/../..'])
    expect(liveFiles(folder)).toEqual(before)
    await expect(library.restore(['../sources'], step('Restore'))).rejects.toMatchObject({ code: 'not-found' })
    await library.close()
  })

  test('a deleted record that cannot be read keeps its entry, also when all others are back', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const [one, two] = [claim('One'), claim('Two')]
    await library.commit(put(one, two), step('Claim'))
    await library.commit({ puts: [], removals: [one, two].map(({ id }) => ({ kind: 'claim', id })) }, step('Delete claims'))
    await library.close()
    const [name = ''] = readdirSync(join(folder, 'trash'))
    const path = join(folder, 'trash', name, 'entry.json')
    const garbled = readFileSync(path, 'utf8').replace('"text": "Two"', '"text": 2')
    writeFileSync(path, garbled)

    const again = await open(folder)
    await again.restore([name], step('Restore'))
    expect([...again.workspace().claims.values()].map(({ text }) => text)).toEqual(['One'])
    expect(again.problems).toMatchObject([
      { file: `trash/${name}/entry.json`, message: expect.stringMatching(/One deleted record .* cannot be read/) },
    ])
    expect(await again.trash()).toEqual([])
    expect(readFileSync(path, 'utf8')).toBe(garbled)
    await again.close()
  })

  test('a source that was deleted in an older format comes back', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    await library.commit({ puts: [], removals: [{ kind: 'source', id: added.source.id }] }, step('Delete source'))
    await library.close()
    const [name = ''] = readdirSync(join(folder, 'trash'))
    // As format 1 wrote it: before sources knew of their versions.
    for (const path of ['entry.json', `sources/${added.source.id}/source.json`]) {
      const file = join(folder, 'trash', name, path)
      const old = readFileSync(file, 'utf8')
        .replace(/,\s*"versionOf": null/, '')
        .replace(/,\s*"sketch": "[^"]*"/, '')
      expect(old).not.toMatch(/versionOf|sketch/)
      writeFileSync(file, old)
    }
    const again = await open(folder)
    expect(await again.trash()).toMatchObject([{ label: 'Delete source', count: 1 }])
    await again.restore([name], step('Restore'))
    expect(again.problems).toEqual([])
    expect((await again.read(added.source.id)).text).toBe(added.text)
    expect(await again.trash()).toEqual([])
    await again.close()
  })

  test('an annotation whose source is in the trash too asks for the source first', async () => {
    const library = await newLibraryIn(temporaryFolder())
    const added = newSource()
    await library.addSource(added, step('Import'))
    const marked = annotationOn(added.source.id)
    await library.commit(put(marked), step('Mark'))
    await library.commit(
      { puts: [], removals: [{ kind: 'annotation', id: marked.id, sourceId: marked.sourceId }] },
      step('Delete annotation'),
    )
    await library.commit({ puts: [], removals: [{ kind: 'source', id: added.source.id }] }, step('Delete source'))
    const entries = await library.trash()
    const small = entries.find((entry) => entry.label === 'Delete annotation')
    await expect(library.restore([small?.id ?? ''], step('Restore'))).rejects.toMatchObject({ code: 'not-found' })
    await library.restore(
      entries.map((entry) => entry.id),
      step('Restore'),
    )
    expect((await library.read(added.source.id)).annotations).toEqual([marked])
    expect(await library.trash()).toEqual([])
    await library.close()
  })
})
