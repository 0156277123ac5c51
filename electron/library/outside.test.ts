import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Change } from '../../shared/model/change'
import type { Claim } from '../../shared/model/claim'
import {
  annotationOn,
  brief,
  claim,
  claimEnd,
  editOutside,
  link,
  newLibraryIn,
  newSource,
  open,
  openToRead,
  passageEnd,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'
import type { OpenLibrary } from './open-library'

afterAll(removeFolders)

const claimsOnDisk = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8')).records as Claim[]).map((record) => record.text)

function listen(library: OpenLibrary): Change[] {
  const heard: Change[] = []
  library.onChange((change) => heard.push(change))
  return heard
}

describe('a file that another program changed while the library is open', () => {
  test('is merged by record with the next save, and listeners hear of the other side first', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const [kept, edited, removed] = [claim('Kept'), claim('To be edited'), claim('To be removed')]
    await library.commit(put(kept, edited, removed), step('Claims'))
    const theirs = claim('Theirs')
    editOutside(folder, 'claims.json', (file) => {
      file.records = [kept, { ...edited, text: 'Edited by them' }, theirs]
    })
    const heard = listen(library)
    const ours = claim('Ours')
    await library.commit(put(ours), step('Claim'))
    expect(heard).toEqual([
      {
        puts: [
          { kind: 'claim', record: { ...edited, text: 'Edited by them' } },
          { kind: 'claim', record: theirs },
        ],
        removals: [{ kind: 'claim', id: removed.id }],
      },
      put(ours),
    ])
    expect(claimsOnDisk(folder).sort()).toEqual(['Edited by them', 'Kept', 'Ours', 'Theirs'])
    expect([...library.workspace().claims.values()].map((there) => there.text).sort()).toEqual(['Edited by them', 'Kept', 'Ours', 'Theirs'])
    await library.close()
  })

  test('undo takes back ours alone', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    await library.commit(put(claim('Ours')), step('Claim'))
    editOutside(folder, 'claims.json', (file) => file.records.push(claim('Theirs')))
    await library.undo()
    expect(claimsOnDisk(folder)).toEqual(['Theirs'])
    await library.close()
  })

  test('when both changed the same record, ours is on top, undo shows theirs, and a copy of theirs is kept', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const stated = claim('First')
    await library.commit(put(stated), step('Claim'))
    editOutside(folder, 'claims.json', (file) => {
      file.records = [{ ...stated, text: 'Theirs' }]
    })
    await library.commit(put({ ...stated, text: 'Ours' }), step('Reword'))
    expect(claimsOnDisk(folder)).toEqual(['Ours'])
    expect(library.problems).toMatchObject([
      {
        file: 'claims.json',
        message: expect.stringMatching(/Yours is in use; theirs is kept in backups\/2031-03-04\/claims\.json\.theirs-/),
      },
    ])
    const [copy] = readdirSync(join(folder, 'backups/2031-03-04')).filter((name) => name.includes('.theirs-'))
    expect(readFileSync(join(folder, 'backups/2031-03-04', copy ?? ''), 'utf8')).toContain('Theirs')
    await library.undo()
    expect(claimsOnDisk(folder)).toEqual(['Theirs'])
    await library.close()
  })

  test.each(['undo of a rewording', 'undo of the claim itself', 'redo'])('a copy of theirs is kept by %s, too', async (act) => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const stated = claim('First')
    await library.commit(put(stated), step('Claim'))
    if (act === 'undo of a rewording') await library.commit(put({ ...stated, text: 'Ours' }), step('Reword'))
    if (act === 'redo') {
      await library.commit(put({ ...stated, text: 'Ours' }), step('Reword'))
      await library.undo()
    }
    editOutside(folder, 'claims.json', (file) => {
      file.records = [{ ...stated, text: 'Theirs' }]
    })
    await library.refresh()
    await (act === 'redo' ? library.redo() : library.undo())
    expect(claimsOnDisk(folder)).toEqual({ 'undo of a rewording': ['First'], 'undo of the claim itself': [], redo: ['Ours'] }[act])
    expect(library.problems).toMatchObject([
      { file: 'claims.json', message: expect.stringMatching(/replaced what you wrote/) },
      { file: 'claims.json', message: expect.stringMatching(/Theirs is kept in backups/) },
    ])
    const [copy] = readdirSync(join(folder, 'backups/2031-03-04')).filter((name) => name.includes('.theirs-'))
    expect(readFileSync(join(folder, 'backups/2031-03-04', copy ?? ''), 'utf8')).toContain('Theirs')
    await library.close()
  })

  test('annotations of a source are merged when they are read, too', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const theirs = annotationOn(added.source.id, 'theirs')
    editOutside(folder, `sources/${added.source.id}/annotations.json`, (file) => file.records.push(theirs))
    const heard = listen(library)
    expect((await library.read(added.source.id)).annotations).toEqual([theirs])
    expect(heard).toEqual([put(theirs)])
    await library.close()
  })

  test('garbled by a failed merge: theirs is set aside, ours is written anew, nothing is lost', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    await library.commit(put(claim('One')), step('Claim'))
    const conflict = '<<<<<<< HEAD\n{"format": 1}\n=======\n>>>>>>> theirs\n'
    writeFileSync(join(folder, 'claims.json'), conflict)
    const told: string[] = []
    library.onProblem((problem) => told.push(problem.message))
    await library.commit(put(claim('Two')), step('Claim'))
    expect(claimsOnDisk(folder)).toEqual(['One', 'Two'])
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('claims.json.damaged-'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(conflict)
    expect(told).toEqual([expect.stringMatching(/was changed by another program and cannot be read any more\. It was set aside as/)])
    await library.close()
  })

  test('deleted: it is written anew from memory', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    await library.commit(put(claim('One')), step('Claim'))
    rmSync(join(folder, 'claims.json'))
    await library.commit(put(claim('Two')), step('Claim'))
    expect(claimsOnDisk(folder)).toEqual(['One', 'Two'])
    await library.close()
  })

  test('brought to a newer format: refused and left alone, however often it is tried', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const newer = JSON.stringify({ format: 3, records: [] })
    writeFileSync(join(folder, 'claims.json'), newer)
    for (const text of ['One', 'Two'])
      await expect(library.commit(put(claim(text)), step('Claim'))).rejects.toMatchObject({ code: 'newer-version' })
    expect(readFileSync(join(folder, 'claims.json'), 'utf8')).toBe(newer)
    expect(library.workspace().claims.size).toBe(0)
    await library.close()
  })

  test('brought to a newer format and seen by a look around: said once, the rest is taken in, nothing is written over it', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const [added, theirs] = [newSource(), brief('Theirs')]
    await library.addSource(added, step('Import'))
    await library.commit(put(annotationOn(added.source.id)), step('Mark'))
    const newer = JSON.stringify({ format: 3, records: [] })
    const paths = ['claims.json', `sources/${added.source.id}/annotations.json`]
    for (const path of paths) writeFileSync(join(folder, path), newer)
    writeFileSync(join(folder, `briefs/${theirs.id}.json`), JSON.stringify(theirs))
    await library.refresh()
    await library.refresh()
    expect(library.problems.map((problem) => problem.file)).toEqual(paths)
    expect(library.workspace().briefs.size).toBe(1)
    for (const change of [put(claim('One')), put(annotationOn(added.source.id))])
      await expect(library.commit(change, step('Work'))).rejects.toMatchObject({ code: 'newer-version' })
    expect(paths.map((path) => readFileSync(join(folder, path), 'utf8'))).toEqual([newer, newer])
    await library.close()
  })

  test('a source whose folder vanished is told, and an annotation on it refused', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    rmSync(join(folder, 'sources', added.source.id), { recursive: true })
    const heard = listen(library)
    await expect(library.commit(put(annotationOn(added.source.id)), step('Mark'))).rejects.toMatchObject({ code: 'not-found' })
    expect(heard).toEqual([{ puts: [], removals: [{ kind: 'source', id: added.source.id }] }])
    expect(existsSync(join(folder, 'sources', added.source.id))).toBe(false)
    await library.close()
  })
})

describe('looking around', () => {
  test('takes in everything another copy of the library brought: sources, annotations, claims, links, briefs', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const mine = newSource('Mine')
    await library.addSource(mine, step('Import'))
    await library.close()
    // Somebody works on a copy.
    const copy = join(temporaryFolder(), 'copy')
    cpSync(folder, copy, { recursive: true })
    const theirs = await open(copy)
    const added = newSource('Theirs', 'A text they found.\n\nIts end.')
    await theirs.addSource(added, step('Import'))
    const [onMine, onTheirs, stated, written] = [
      annotationOn(mine.source.id),
      annotationOn(added.source.id, '', added.text),
      claim('Theirs'),
      brief('Theirs'),
    ]
    await theirs.commit(put(onMine, onTheirs, stated, link(passageEnd(onMine), claimEnd(stated.id)), written), step('Work'))
    await theirs.close()

    const here = await open(folder)
    const heard = listen(here)
    for (const path of [
      'claims.json',
      'links.json',
      `briefs/${written.id}.json`,
      `sources/${added.source.id}`,
      `sources/${mine.source.id}`,
    ]) {
      cpSync(join(copy, path), join(folder, path), { recursive: true, force: true })
    }
    await here.refresh()
    const { sources, claims, links, briefs, annotations } = here.workspace()
    expect([sources.size, claims.size, links.size, briefs.size]).toEqual([2, 1, 1, 1])
    expect(annotations.get(onMine.id), 'a link refers to it').toEqual(onMine)
    const kinds = new Set(heard.flatMap((change) => change.puts.map((there) => there.kind)))
    expect([...kinds].sort()).toEqual(['annotation', 'brief', 'claim', 'link', 'source'])
    expect((await here.read(added.source.id)).annotations).toEqual([onTheirs])
    const before = heard.length
    await here.refresh()
    expect(heard.length, 'a second look finds nothing new').toBe(before)
    expect(here.problems).toEqual([])
    await here.close()
  })

  test('a source that is gone leaves; when its folder is back, so is it', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const path = join(folder, 'sources', added.source.id)
    renameSync(path, join(folder, 'away'))
    await library.refresh()
    expect(library.workspace().sources.size).toBe(0)
    renameSync(join(folder, 'away'), path)
    await library.refresh()
    expect((await library.read(added.source.id)).source).toEqual(added.source)
    await library.close()
  })

  test('who reads beside a writer sees what was written', async () => {
    const folder = temporaryFolder()
    const writer = await newLibraryIn(folder)
    const reader = await openToRead(folder)
    const [added, stated] = [newSource(), claim('One')]
    await writer.addSource(added, step('Import'))
    await writer.commit(put(stated, annotationOn(added.source.id)), step('Claim'))
    await reader.refresh()
    expect([...reader.workspace().claims.values()]).toEqual([stated])
    expect((await reader.read(added.source.id)).annotations).toHaveLength(1)
    await reader.close()
    await writer.close()
  })
})
