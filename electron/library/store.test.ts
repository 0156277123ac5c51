import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Change } from '../../shared/model/change'
import {
  annotationOn,
  brief,
  claim,
  claimEnd,
  link,
  liveFiles,
  newLibraryIn,
  newSource,
  open,
  passageEnd,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

describe('a library on disk', () => {
  test('a new library is a folder with the files of the format, and opens again', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    expect(library.problems).toEqual([])
    await library.close()
    expect(JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'))).toMatchObject({ format: 2, title: 'Bridge closure' })
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('.cache/\n.lock\n.*.tmp\n')
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('* -text\n')
    expect(existsSync(join(folder, '.lock'))).toBe(false)
    const again = await open(folder)
    expect(again.workspace().library.title).toBe('Bridge closure')
    expect(again.problems).toEqual([])
    await again.close()
  })

  test('a new library leaves other files in its folder alone', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.gitignore'), 'drafts/')
    writeFileSync(join(folder, '.gitattributes'), '*.png binary\n')
    writeFileSync(join(folder, 'drafts.txt'), 'mine')
    await (await newLibraryIn(folder)).close()
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('drafts/\n.cache/\n.lock\n.*.tmp\n')
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('*.png binary\n* -text\n')
    expect(readFileSync(join(folder, 'drafts.txt'), 'utf8')).toBe('mine')
  })

  test('a second library is never made over the first', async () => {
    const folder = temporaryFolder()
    await (await newLibraryIn(folder)).close()
    await expect(newLibraryIn(folder)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('an imported source lies there as text, record and the untouched original', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const path = join(folder, 'sources', added.source.id)
    expect(readdirSync(path).sort()).toEqual(['annotations.json', 'original.txt', 'source.json', 'text.txt'])
    expect(readFileSync(join(path, 'text.txt'), 'utf8')).toBe(added.text)
    expect(Buffer.compare(readFileSync(join(path, 'original.txt')), added.original)).toBe(0)
    const { textHash } = added.source
    expect(await library.read(added.source.id)).toEqual({ source: added.source, text: added.text, textHash, annotations: [] })
    await library.close()
  })

  test('everything a person made is there after closing and opening', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const marked = annotationOn(added.source.id, 'Says who?')
    const loose = annotationOn(added.source.id)
    const stated = claim('The bridge was closed on Tuesday')
    const evidence = link(passageEnd(marked), claimEnd(stated.id), 'says so')
    const written = brief('The bridge')
    await library.commit(put(marked, loose), step('Mark'))
    await library.commit(put(stated, evidence, written), step('Claim'))
    await library.close()

    const again = await open(folder)
    expect([...again.workspace().sources.keys()]).toEqual([added.source.id])
    expect([...again.workspace().claims.values()]).toEqual([stated])
    expect([...again.workspace().links.values()]).toEqual([evidence])
    expect([...again.workspace().briefs.values()]).toEqual([written])
    expect([...again.workspace().annotations.values()], 'only what links refer to').toEqual([marked])
    expect((await again.read(added.source.id)).annotations).toEqual([marked, loose])
    expect(await again.allAnnotations()).toEqual([marked, loose])
    expect(again.problems).toEqual([])
    await again.close()
  })

  test('saving an annotation writes no file but that of its source', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const [first, second] = [newSource('First'), newSource('Second', 'Another text.')]
    await library.addSource(first, step('Import'))
    await library.addSource(second, step('Import'))
    const before = liveFiles(folder)
    await library.commit(put(annotationOn(first.source.id)), step('Mark'))
    const after = liveFiles(folder)
    const changed = Object.keys(after).filter((path) => after[path] !== before[path])
    expect(changed).toEqual([`sources/${first.source.id}/annotations.json`])
    await library.close()
  })

  test('listeners hear of every change once it is on disk, in order', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const heard: [Change, string | null, boolean][] = []
    library.onChange((change, history) => {
      const onDisk = JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8')).records.length === heard.length + 1
      heard.push([change, history.undo, onDisk])
    })
    const [one, two] = [claim('One'), claim('Two')]
    await Promise.all([library.commit(put(one), step('First')), library.commit(put(two), step('Second'))])
    expect(heard).toEqual([
      [put(one), 'First', true],
      [put(two), 'Second', true],
    ])
    await library.close()
  })

  test('a change that changes nothing makes no step', async () => {
    const library = await newLibraryIn(temporaryFolder())
    const stated = claim('One')
    await library.commit(put(stated), step('Claim'))
    await library.commit(put({ ...stated }), step('Again'))
    expect(library.history()).toEqual({ undo: 'Claim', redo: null })
    await library.close()
  })

  test('an annotation of a source that is not there is refused, and nothing is written', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const before = liveFiles(folder)
    await expect(library.commit(put(annotationOn(newSource().source.id), claim('One')), step('Mark'))).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(liveFiles(folder)).toEqual(before)
    await library.close()
  })
})

describe.runIf(process.platform !== 'win32')('who may read and write a file', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

  test.each(['600', '664'])('is as before after a save: %s', async (mode) => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const paths = ['claims.json', 'links.json'].map((name) => join(folder, name))
    for (const path of paths) chmodSync(path, Number.parseInt(mode, 8))
    const stated = claim('One')
    await library.commit(put(stated), step('Alone'))
    await library.commit(put({ ...stated, text: 'Two' }, link(claimEnd(stated.id), claimEnd(stated.id))), step('Together'))
    expect(paths.map(modeOf)).toEqual(paths.map(() => mode))
    await library.close()
  })
})

describe('undo and redo', () => {
  test('take back and do again, across kinds and files', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const empty = liveFiles(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const marked = annotationOn(added.source.id)
    const stated = claim('The bridge was closed')
    await library.commit(put(marked, stated, link(passageEnd(marked), claimEnd(stated.id))), step('Mark and claim'))
    const full = liveFiles(folder)
    expect(library.history()).toEqual({ undo: 'Mark and claim', redo: null })
    expect(await library.undo()).toMatchObject({ label: 'Mark and claim' })
    expect(library.history()).toEqual({ undo: 'Import', redo: 'Mark and claim' })
    await library.undo()
    expect(liveFiles(folder)).toEqual(empty)
    expect(await library.undo()).toBeNull()
    await library.redo()
    await library.redo()
    expect(await library.redo()).toBeNull()
    expect(liveFiles(folder)).toEqual(full)
    expect((await library.read(added.source.id)).annotations).toEqual([marked])
    await library.close()
  })

  test('steps that share a batch are one step', async () => {
    const library = await newLibraryIn(temporaryFolder())
    const stated = claim('A')
    await library.commit(put(stated), step('Write claim', 'typing'))
    await library.commit(put({ ...stated, text: 'Ab' }), step('Edit claim', 'typing'))
    await library.commit(put({ ...stated, text: 'Abc' }), step('Edit claim', 'other'))
    expect(await library.undo()).toMatchObject({ label: 'Edit claim' })
    expect(library.workspace().claims.get(stated.id)?.text).toBe('Ab')
    expect(await library.undo()).toMatchObject({ label: 'Write claim' })
    expect(library.workspace().claims.size).toBe(0)
    expect(await library.undo()).toBeNull()
    await library.close()
  })

  test('a new step ends the redo of older ones', async () => {
    const library = await newLibraryIn(temporaryFolder())
    await library.commit(put(claim('One')), step('One'))
    await library.undo()
    await library.commit(put(claim('Two')), step('Two'))
    expect(library.history()).toEqual({ undo: 'Two', redo: null })
    await library.close()
  })
})
