/** Links that lead out of a library: what lies behind them is never read, written or deleted. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { FrameCache } from '../findings/frame-cache'
import {
  annotationOn,
  brief,
  claim,
  libraryWithWork,
  liveFiles,
  open,
  openToRead,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

const refused = { code: 'damaged', message: expect.stringMatching(/is a link that leads out of the library folder/) }

/** Moves a file or folder of a library to a place of its own and puts a link where it was. Answers that place and a look at all it holds. */
function linkedOut(folder: string, path: string) {
  const outside = temporaryFolder()
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  const target = join(outside, 'target')
  if (existsSync(join(folder, path))) renameSync(join(folder, path), target)
  else mkdirSync(target)
  if (!path.includes('.json') && !path.endsWith('.txt')) writeFileSync(join(target, 'precious.txt'), 'precious')
  symlinkSync(target, join(folder, path), 'junction')
  const look = () => liveFiles(outside)
  return { target, before: look(), look }
}

describe('at opening', () => {
  test.each(['sources', 'briefs', 'trash', 'backups', '.cache', 'claims.json', 'links.json', 'decisions.json', 'library.json'])(
    '%s that leads out: the library is not opened, and nothing behind it is touched',
    async (path) => {
      const { folder } = await libraryWithWork()
      const { before, look } = linkedOut(folder, path)
      await expect(open(folder)).rejects.toMatchObject(refused)
      await expect(openToRead(folder)).rejects.toMatchObject(refused)
      expect(look()).toEqual(before)
    },
  )

  test('a source whose folder leads out is reported and not shown; the rest is in use', async () => {
    const { folder, marked, other } = await libraryWithWork()
    const { before, look } = linkedOut(folder, `sources/${marked.sourceId}`)
    const library = await open(folder)
    expect([...library.workspace().sources.keys()]).toEqual([other.source.id])
    expect(library.problems.map(({ file }) => file)).toEqual([`sources/${marked.sourceId}`, 'links.json'])
    await library.refresh()
    expect(library.workspace().sources.size).toBe(1)
    expect((await library.check()).entries).toContainEqual(
      expect.objectContaining({ level: 'damage', message: expect.stringMatching(/leads out of the library folder/) }),
    )
    await library.close()
    expect(look()).toEqual(before)
  })

  test.each(['source.json', 'text.txt', 'annotations.json'])(
    'a source whose %s leads out: nothing of that is read or written',
    async (file) => {
      const { folder, marked } = await libraryWithWork()
      const { before, look } = linkedOut(folder, `sources/${marked.sourceId}/${file}`)
      rmSync(join(folder, '.cache'), { recursive: true, force: true })
      const library = await open(folder)
      expect(library.problems).toContainEqual({ file: `sources/${marked.sourceId}/${file}`, message: expect.stringMatching(/leads out/) })
      await expect(library.read(marked.sourceId)).rejects.toThrow()
      await expect(library.commit(put(annotationOn(marked.sourceId)), step('Mark'))).rejects.toThrow()
      await library.close()
      expect(look()).toEqual(before)
    },
  )

  test('a brief that leads out is reported and not shown', async () => {
    const { folder, written } = await libraryWithWork()
    const { before, look } = linkedOut(folder, `briefs/${written.id}.json`)
    const library = await open(folder)
    expect(library.workspace().briefs.size).toBe(0)
    expect(library.problems).toMatchObject([{ file: `briefs/${written.id}.json` }])
    await library.commit(put(brief('Another')), step('Brief'))
    await library.close()
    expect(look()).toEqual(before)
  })

  test('a link that stays inside the library is followed', async () => {
    const { folder, marked } = await libraryWithWork()
    mkdirSync(join(folder, 'large'))
    renameSync(join(folder, 'sources', marked.sourceId, 'text.txt'), join(folder, 'large/text.txt'))
    symlinkSync(join(folder, 'large/text.txt'), join(folder, 'sources', marked.sourceId, 'text.txt'))
    const library = await open(folder)
    expect((await library.read(marked.sourceId)).text).toMatch(/harbour bridge/)
    await library.close()
  })
})

describe('while the library is open', () => {
  test('backups that come to lead out are neither written nor rotated: the act is refused', async () => {
    const { folder } = await libraryWithWork()
    const library = await open(folder)
    for (let day = 10; day < 30; day += 1) mkdirSync(join(folder, `backups/2030-01-${day}`))
    const { before, look, target } = linkedOut(folder, 'backups')
    await expect(library.commit(put(claim('New')), step('Claim'))).rejects.toMatchObject(refused)
    expect(look()).toEqual(before)
    expect(readdirSync(target)).toHaveLength(21)
    expect(library.workspace().claims.size).toBe(1)
    await library.close()
  })

  test('the folder of a day in the backups that leads out goes as a link; what is behind it stays', async () => {
    const { folder, stated } = await libraryWithWork()
    const { before, look } = linkedOut(folder, 'backups/2000-01-01')
    for (let day = 10; day < 30; day += 1) mkdirSync(join(folder, `backups/2030-01-${day}`))
    writeFileSync(join(folder, 'claims.json'), '')
    const library = await open(folder)
    await library.commit(put({ ...stated, text: 'New' }), step('Claim'))
    expect(existsSync(join(folder, 'backups/2000-01-01'))).toBe(false)
    await library.close()
    expect(look()).toEqual(before)
  })

  test('a backup that leads out is not taken for the damaged file', async () => {
    const { folder } = await libraryWithWork()
    mkdirSync(join(folder, 'backups/2031-03-03'), { recursive: true })
    cpSync(join(folder, 'claims.json'), join(folder, 'backups/2031-03-03/claims.json'))
    linkedOut(folder, 'backups/2031-03-03/claims.json')
    writeFileSync(join(folder, 'claims.json'), '')
    const library = await open(folder)
    expect(library.workspace().claims.size).toBe(0)
    await library.close()
  })

  test('a source that comes to lead out is not written', async () => {
    const { folder, marked } = await libraryWithWork()
    const library = await open(folder)
    await library.read(marked.sourceId)
    const { before, look } = linkedOut(folder, `sources/${marked.sourceId}`)
    await expect(library.commit(put({ ...marked, note: 'New' }), step('Note'))).rejects.toMatchObject(refused)
    await library.refresh()
    await library.close()
    expect(look()).toEqual(before)
  })

  test('deleting a source that leads out moves the link to the trash, and emptying the trash deletes the link alone', async () => {
    const { folder, other } = await libraryWithWork()
    const library = await open(folder)
    const { before, look } = linkedOut(folder, `sources/${other.source.id}`)
    const deletion = library.commit({ puts: [], removals: [{ kind: 'source', id: other.source.id }] }, step('Delete'))
    await deletion.catch((error: unknown) => expect(error).toMatchObject(refused))
    await library.emptyTrash((await library.trash()).map(({ id }) => id))
    await library.close()
    expect(look()).toEqual(before)
  })

  test('trash that comes to lead out is neither filled nor emptied', async () => {
    const { folder, other } = await libraryWithWork()
    const library = await open(folder)
    await library.commit({ puts: [], removals: [{ kind: 'source', id: other.source.id }] }, step('Delete'))
    const entries = (await library.trash()).map(({ id }) => id)
    const { before, look } = linkedOut(folder, 'trash')
    const [id] = library.workspace().sources.keys()
    await expect(library.commit({ puts: [], removals: [{ kind: 'source', id: id as never }] }, step('Delete'))).rejects.toMatchObject(
      refused,
    )
    await expect(library.emptyTrash(entries)).rejects.toMatchObject(refused)
    await expect(library.restore(entries, step('Restore'))).rejects.toMatchObject({ code: 'not-found' })
    await library.close()
    expect(look()).toEqual(before)
  })

  test('an entry of the trash that leads out is not listed and not restored; emptying deletes the link alone', async () => {
    const { folder, other } = await libraryWithWork()
    const library = await open(folder)
    await library.commit({ puts: [], removals: [{ kind: 'source', id: other.source.id }] }, step('Delete'))
    const entries = (await library.trash()).map(({ id }) => id)
    const { before, look } = linkedOut(folder, `trash/${entries[0]}`)
    expect(await library.trash()).toEqual([])
    expect(library.problems).toMatchObject([{ file: `trash/${entries[0]}`, message: expect.stringMatching(/leads out/) }])
    await expect(library.restore(entries, step('Restore'))).rejects.toMatchObject({ code: 'not-found' })
    await library.emptyTrash(entries)
    await library.close()
    expect(look()).toEqual(before)
  })

  test('a cache of frames that leads out is neither read, swept nor written', async () => {
    const { folder } = await libraryWithWork()
    mkdirSync(join(folder, '.cache'), { recursive: true })
    const { before, look, target } = linkedOut(folder, '.cache/frames')
    const cache = new FrameCache(folder, true)
    cache.sweep(new Set())
    expect(look()).toEqual(before)
    expect(readFileSync(join(target, 'precious.txt'), 'utf8')).toBe('precious')
  })
})
