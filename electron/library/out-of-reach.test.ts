import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  annotationOn,
  claim,
  libraryWithWork,
  liveFiles,
  newLibraryIn,
  open,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'
import type { OpenLibrary } from './open-library'

afterAll(removeFolders)

const unreachable = {
  code: 'disk-failed',
  message: expect.stringMatching(/The library cannot be reached: its folder is not where it was .*connect it.*move it back/),
}

function everything(library: OpenLibrary) {
  const { sources, annotations, claims, links, briefs } = library.workspace()
  return [[...sources], [...annotations], [...claims], [...links], [...briefs]]
}

/** What a person sees when a disk is pulled out: no folder, or the empty place where the disk was. */
const ways = [
  ['was renamed', (_folder: string) => undefined],
  ['was on a disk that is unplugged', (folder: string) => mkdirSync(folder)],
] as const

describe.each(ways)('a library whose folder %s while it is open', (_way, leave) => {
  async function away() {
    const made = await libraryWithWork()
    const library = await open(made.folder)
    await library.read(made.marked.sourceId)
    const heard: unknown[] = []
    library.onChange((change) => heard.push(change))
    const elsewhere = join(temporaryFolder(), 'elsewhere')
    renameSync(made.folder, elsewhere)
    leave(made.folder)
    const back = () => {
      rmSync(made.folder, { recursive: true, force: true })
      renameSync(elsewhere, made.folder)
    }
    return { ...made, library, heard, elsewhere, back }
  }

  test('keeps everything in memory and refuses in words, whatever is asked of it', async () => {
    const { library, heard, marked, folder, back } = await away()
    const before = everything(library)
    await expect(library.refresh()).rejects.toMatchObject(unreachable)
    await expect(library.read(marked.sourceId)).rejects.toMatchObject(unreachable)
    await expect(library.commit(put({ ...marked, note: 'Typed now' }), step('Note'))).rejects.toMatchObject(unreachable)
    await expect(library.commit(put(claim('Stated now')), step('Claim'))).rejects.toMatchObject(unreachable)
    await expect(library.trash()).rejects.toMatchObject(unreachable)
    await expect(library.undo()).rejects.toMatchObject(unreachable)
    expect(everything(library)).toEqual(before)
    expect([heard, library.problems]).toEqual([[], []])
    expect(existsSync(folder) ? readdirSync(folder) : [], 'nothing was made in its place').toEqual([])
    back()
    await library.close()
  })

  test('goes on as if nothing had been when the folder is back', async () => {
    const { library, marked, heard, back, folder } = await away()
    await expect(library.commit(put({ ...marked, note: 'Typed now' }), step('Note'))).rejects.toMatchObject(unreachable)
    back()
    await library.commit(put({ ...marked, note: 'Typed now' }), step('Note'))
    expect(heard).toEqual([put({ ...marked, note: 'Typed now' })])
    await library.close()
    const again = await open(folder)
    expect(again.problems).toEqual([])
    expect((await again.read(marked.sourceId)).annotations).toMatchObject([{ note: 'Typed now' }])
    await again.close()
  })

  test('reads what others did to it when it is back, whatever is asked first', async () => {
    const { library, elsewhere, marked, stated, back } = await away()
    await expect(library.refresh()).rejects.toMatchObject(unreachable)
    rmSync(join(elsewhere, '.lock'))
    const theirs = await open(elsewhere)
    const mark = annotationOn(marked.sourceId, 'Marked there')
    await theirs.commit(put({ ...stated, text: 'Reworded there' }, mark), step('Work'))
    await theirs.close()
    back()
    await library.trash()
    expect(library.workspace().claims.get(stated.id)?.text).toBe('Reworded there')
    expect((await library.read(marked.sourceId)).annotations).toEqual([marked, mark])
    await library.close()
  })

  test('is closed without anything being made in its place', async () => {
    const { library, folder, elsewhere } = await away()
    await library.close()
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
    rmSync(elsewhere, { recursive: true })
  })
})

test('another library where this one was is neither read for it nor written', async () => {
  const { folder, stated } = await libraryWithWork()
  const library = await open(folder)
  const elsewhere = join(temporaryFolder(), 'elsewhere')
  renameSync(folder, elsewhere)
  await (await newLibraryIn(folder)).close()
  const before = liveFiles(folder)
  await expect(library.commit(put({ ...stated, text: 'New' }), step('Claim'))).rejects.toMatchObject({
    code: 'disk-failed',
    message: expect.stringMatching(/cannot be reached.*another library stands in its place/),
  })
  await expect(library.refresh()).rejects.toMatchObject({ code: 'disk-failed' })
  expect(liveFiles(folder)).toEqual(before)
  expect(library.workspace().claims.get(stated.id)).toEqual(stated)
  rmSync(folder, { recursive: true })
  cpSync(elsewhere, folder, { recursive: true })
  await library.commit(put({ ...stated, text: 'New' }), step('Claim'))
  await library.close()
})
