import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  annotationOn,
  brief,
  claim,
  editOutside,
  newLibraryIn,
  newSource,
  openToRead,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

describe('a copy that a sync program made of a file which two people changed', () => {
  test.each([
    'claims (Bo’s conflicted copy 2031-03-04).json',
    'claims.sync-conflict-20310304-101112-ABCDEFG.json',
    'claims-DESKTOP-4F2.json',
    'claims (1).json',
    'claims 2.json',
  ])('%s comes in by record: what is only there, and what differs beside ours; nothing of it is thrown away', async (name) => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const [same, differing] = [claim('The same'), claim('As I say it')]
    await library.commit(put(same, differing), step('Claims'))
    copyFileSync(join(folder, 'claims.json'), join(folder, name))
    const theirs = claim('Only theirs')
    editOutside(folder, name, (file) => {
      file.records = [same, { ...differing, text: 'As they say it' }, theirs]
    })
    const bytes = readFileSync(join(folder, name), 'utf8')
    await library.refresh()
    expect([...library.workspace().claims.values()].map(({ text }) => text).sort()).toEqual(['As I say it', 'Only theirs', 'The same'])
    expect(library.setAside().map(({ version, whose }) => [whose, version.record])).toMatchObject([['theirs', { text: 'As they say it' }]])
    expect(library.problems).toMatchObject([
      { twoVersions: true, message: expect.stringContaining('One record that only the copy held came in. One record differs') },
    ])
    expect(existsSync(join(folder, name))).toBe(false)
    const [kept = ''] = readdirSync(join(folder, 'backups', 'copies'))
    expect(readFileSync(join(folder, 'backups', 'copies', kept), 'utf8')).toBe(bytes)
    await library.close()
  })

  test('of annotations and briefs is taken in as well', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Source'))
    const mine = annotationOn(added.source.id)
    const written = brief('What happened')
    await library.commit(put(mine, written), step('Work'))
    const [annotations, copy] = [`sources/${added.source.id}/annotations`, ' (conflicted copy).json']
    copyFileSync(join(folder, `${annotations}.json`), join(folder, annotations + copy))
    const theirs = annotationOn(added.source.id, 'Their note')
    editOutside(folder, annotations + copy, (file) => {
      file.records = [...file.records, theirs]
    })
    copyFileSync(join(folder, `briefs/${written.id}.json`), join(folder, `briefs/${written.id}${copy}`))
    await library.refresh()
    expect((await library.read(added.source.id)).annotations.map(({ note }) => note).sort()).toEqual(['', 'Their note'])
    expect(readdirSync(join(folder, 'briefs'))).toEqual([`${written.id}.json`])
    await library.close()
  })

  test('does not bring back what was deleted here', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const gone = claim('Deleted here')
    await library.commit(put(gone), step('Claim'))
    copyFileSync(join(folder, 'claims.json'), join(folder, 'claims (1).json'))
    await library.commit({ puts: [], removals: [{ kind: 'claim', id: gone.id }] }, step('Delete'))
    await library.refresh()
    expect(library.workspace().claims.size).toBe(0)
    await library.close()
  })

  test('that is half written, or of a library open for reading, stays where it is and is told', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    await library.commit(put(claim('Here')), step('Claim'))
    writeFileSync(join(folder, 'claims (1).json'), readFileSync(join(folder, 'claims.json'), 'utf8').slice(0, 60))
    await library.refresh()
    expect(library.problems).toMatchObject([{ file: 'claims (1).json', message: expect.stringContaining('cannot be read in full') }])
    await library.close()
    copyFileSync(join(folder, 'claims.json'), join(folder, 'claims (1).json'))
    const reading = await openToRead(folder)
    await reading.refresh()
    expect(reading.problems).toMatchObject([{ message: expect.stringContaining('open for reading only') }])
    expect(existsSync(join(folder, 'claims (1).json'))).toBe(true)
    await reading.close()
  })

  test('a file that only begins alike is nobody’s copy', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    for (const name of ['claimsold.json', 'claims-backup.json', 'claims.json.bak', 'claims.old.json', 'notes (1).json'])
      writeFileSync(join(folder, name), '{}')
    await library.refresh()
    expect(library.problems).toEqual([])
    await library.close()
  })
})
