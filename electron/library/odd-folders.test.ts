import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { libraryWithWork, liveFiles, open, openToRead, removeFolders, temporaryFolder } from './library.testing'

afterAll(removeFolders)

describe('a folder that is not as it should be', () => {
  test('one bad record: the file is kept aside whole, the good records stay', async () => {
    const { folder, stated } = await libraryWithWork()
    const whole = JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8'))
    whole.records.push({ ...stated, id: 'clm_aaaaaaaaaaaa', kind: 'rumour' }, { ...stated, id: 'clm_bbbbbbbbbbbb', text: 'Good' })
    writeFileSync(join(folder, 'claims.json'), JSON.stringify(whole))
    const opened = await open(folder)
    expect(opened.problems).toMatchObject([
      { file: 'claims.json', message: expect.stringMatching(/One record cannot be read \(record 2: kind:.*The other 2 are in use/) },
    ])
    expect([...opened.workspace().claims.values()].map((there) => there.text)).toEqual([stated.text, 'Good'])
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('claims.json.damaged-'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toContain('rumour')
    await opened.close()
    expect((await openToRead(folder)).problems).toEqual([])
  })

  test('a file that is missing is taken as empty, and said', async () => {
    const { folder, stated } = await libraryWithWork()
    rmSync(join(folder, 'links.json'))
    const opened = await open(folder)
    expect(opened.problems).toEqual([{ file: 'links.json', message: 'links.json was missing. It was taken as empty.' }])
    expect([...opened.workspace().claims.keys()]).toEqual([stated.id])
    await opened.close()
  })

  test('a record of the library that is missing comes from the backup', async () => {
    const { folder } = await libraryWithWork()
    mkdirSync(join(folder, 'backups/2031-03-03'), { recursive: true })
    renameSync(join(folder, 'library.json'), join(folder, 'backups/2031-03-03/library.json'))
    const opened = await open(folder)
    expect(opened.workspace().library.title).toBe('Bridge closure')
    expect(opened.problems).toMatchObject([
      { file: 'library.json', message: expect.stringMatching(/was missing\. The backup from before the changes of 2031-03-03 is used/) },
    ])
    await opened.close()
  })

  test('a newer format is refused, and not a byte is touched', async () => {
    const { folder } = await libraryWithWork()
    const record = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'))
    writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...record, format: 3, novelty: true }))
    const before = [liveFiles(folder), readdirSync(folder)]
    for (const opening of [open(folder), openToRead(folder)]) {
      await expect(opening).rejects.toMatchObject({
        code: 'newer-version',
        message: expect.stringMatching(/newer Crossread \(format 3; this one reads up to 2\)\. Nothing was changed/),
      })
    }
    expect([liveFiles(folder), readdirSync(folder)]).toEqual(before)
  })

  test('a folder of something else is not taken for a library', async () => {
    const folder = temporaryFolder()
    await expect(open(folder)).rejects.toMatchObject({ code: 'not-found' })
    await expect(open(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'not-found' })
    writeFileSync(join(folder, 'library.json'), '{"name": "bookshelf"}')
    await expect(open(folder)).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(folder)).toEqual(['library.json'])
  })

  test('a text that was changed outside is shown as it is and reported; one that is gone says what to do', async () => {
    const { folder, source, marked, other } = await libraryWithWork()
    writeFileSync(join(folder, 'sources', marked.sourceId, 'text.txt'), `${source.text} Added.`)
    rmSync(join(folder, 'sources', other.source.id, 'text.txt'))
    const opened = await open(folder)
    const told: string[] = []
    opened.onProblem((problem) => told.push(problem.file))
    expect((await opened.read(marked.sourceId)).text).toMatch(/Added\.$/)
    expect(told).toEqual([`sources/${marked.sourceId}/text.txt`])
    await expect(opened.read(other.source.id)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/imported file is still there/),
    })
    await opened.close()
  })

  test('folders that are no sources are left alone and reported', async () => {
    const { folder, marked } = await libraryWithWork()
    mkdirSync(join(folder, 'sources/holiday pictures'))
    mkdirSync(join(folder, 'sources/src_000000empty0'))
    renameSync(join(folder, 'sources', marked.sourceId), join(folder, 'sources/src_00000renamed'))
    const opened = await open(folder)
    expect(opened.problems.map((problem) => problem.file)).toEqual([
      'sources/holiday pictures',
      'sources/src_000000empty0',
      'sources/src_00000renamed/source.json',
      'links.json',
    ])
    expect(opened.workspace().sources.size).toBe(1)
    await opened.close()
    expect(existsSync(join(folder, 'sources/src_00000renamed/text.txt'))).toBe(true)
  })

  test('a link shows again when the passage it leads to is back', async () => {
    const { folder, marked, evidence } = await libraryWithWork()
    const path = join(folder, 'sources', marked.sourceId)
    renameSync(path, join(folder, 'elsewhere'))
    const without = await open(folder)
    expect(without.workspace().links.size).toBe(0)
    expect(without.problems).toMatchObject([
      {
        file: 'links.json',
        message: expect.stringMatching(/One link leads to a passage or claim that is not there\. Nothing was deleted/),
      },
    ])
    await without.close()
    renameSync(join(folder, 'elsewhere'), path)
    const again = await open(folder)
    expect([...again.workspace().links.values()]).toEqual([evidence])
    await again.close()
  })
})
