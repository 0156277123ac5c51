import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../shared/model/claim'
import {
  claim,
  libraryWithWork,
  liveFiles,
  newLibraryIn,
  open,
  openToRead,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

/** Puts a conflict where a file has the line with `words`: theirs has it with `others`. */
function conflictAt(folder: string, path: string, words: string, others: string): string {
  const lines = readFileSync(join(folder, path), 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes(words))
  expect(at, `${words} in ${path}`).toBeGreaterThan(0)
  const line = lines[at] ?? ''
  lines.splice(at, 1, '<<<<<<< HEAD', line, '||||||| 5b1c', line, '=======', line.replace(words, others), '>>>>>>> theirs')
  writeFileSync(join(folder, path), lines.join('\n'))
  return lines.join('\n')
}

async function libraryWithClaims(...texts: readonly string[]) {
  const folder = temporaryFolder()
  const library = await newLibraryIn(folder)
  const claims = texts.map(claim)
  await library.commit(put(...claims), step('Claims'))
  return { folder, library, claims }
}

const claimsOnDisk = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8')).records as Claim[]).map(({ text }) => text)

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.damaged-'))

describe('a file that a merge left with marks in it', () => {
  test('opens with every record; where both differ, ours is in use and theirs waits to be looked at', async () => {
    const { folder, library, claims } = await libraryWithClaims('One', 'Two', 'Three')
    await library.close()
    conflictAt(folder, 'claims.json', 'Two', 'Two, they say')
    const again = await open(folder)
    expect([...again.workspace().claims.values()]).toEqual(claims)
    expect(again.setAside()).toMatchObject([{ whose: 'theirs', version: { record: { ...claims[1], text: 'Two, they say' } } }])
    expect(again.problems).toMatchObject([
      {
        file: 'claims.json',
        message: expect.stringMatching(
          /left by a merge with two versions.*One record differs: the first version is in use; the other is kept/,
        ),
        twoVersions: true,
      },
    ])
    await again.close()
    expect(claimsOnDisk(folder)).toEqual(['One', 'Two', 'Three'])
    expect(copiesIn(folder)).toEqual([])
  })

  test('keeps what only one side has', async () => {
    const { folder, library } = await libraryWithClaims('One', 'Two')
    await library.close()
    const both = readFileSync(join(folder, 'claims.json'), 'utf8')
    const [ours, theirs] = [claim('Ours alone'), claim('Theirs alone')].map((record) => `,${JSON.stringify(record)}`)
    const end = both.lastIndexOf('\n  ]')
    writeFileSync(
      join(folder, 'claims.json'),
      `${both.slice(0, end)}\n<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs${both.slice(end)}`,
    )
    const again = await open(folder)
    expect([...again.workspace().claims.values()].map(({ text }) => text).sort()).toEqual(['One', 'Ours alone', 'Theirs alone', 'Two'])
    expect(again.setAside()).toEqual([])
    expect(again.problems).toMatchObject([
      { file: 'claims.json', message: expect.stringMatching(/what only one of them holds is in use\.$/) },
    ])
    await again.close()
    expect((await openToRead(folder)).problems).toEqual([])
  })

  test('is put together in a library that is open, too, and what was written here is kept', async () => {
    const { folder, library, claims } = await libraryWithClaims('One', 'Two')
    conflictAt(folder, 'claims.json', 'Two', 'Two, they say')
    await library.refresh()
    expect([...library.workspace().claims.values()]).toEqual(claims)
    expect(library.setAside()).toMatchObject([{ whose: 'theirs', version: { record: { text: 'Two, they say' } } }])
    expect(claimsOnDisk(folder)).toEqual(['One', 'Two'])
    await library.close()
  })

  test('in which what was written here is their side is not kept twice', async () => {
    const { folder, library, claims } = await libraryWithClaims('One', 'Two')
    // As after `git stash pop`: the first version is what was pulled.
    const pulled = readFileSync(join(folder, 'claims.json'), 'utf8').replace('"Two"', '"Two, they say"')
    writeFileSync(join(folder, 'claims.json'), pulled)
    conflictAt(folder, 'claims.json', 'Two, they say', 'Two')
    await library.refresh()
    expect(library.workspace().claims.get(claims[1]?.id as Claim['id'])?.text).toBe('Two, they say')
    expect(library.setAside()).toMatchObject([{ version: { record: { text: 'Two' } } }])
    await library.close()
  })

  test.each(['a brief', 'a source', 'the library'])('keeps both versions of %s', async (which) => {
    const { folder, source, written } = await libraryWithWork()
    const [path, words] = {
      'a brief': [`briefs/${written.id}.json`, written.title],
      'a source': [`sources/${source.source.id}/source.json`, source.source.title ?? ''],
      'the library': ['library.json', 'Bridge closure'],
    }[which] as [string, string]
    conflictAt(folder, path, words, 'Their title')
    const library = await open(folder)
    const { briefs, sources, library: own } = library.workspace()
    expect([...briefs.values(), ...sources.values(), own].filter(({ title }) => title === words).length).toBeGreaterThan(0)
    expect(library.setAside()).toMatchObject([{ version: { record: { title: 'Their title' } } }])
    expect(library.problems).toMatchObject([{ file: path, twoVersions: true }])
    expect((await library.check()).entries).toEqual([])
    await library.close()
  })

  test('of which one side cannot be read gives the other, and the whole file is set aside', async () => {
    const { folder, library } = await libraryWithClaims('One', 'Two')
    await library.close()
    const left = conflictAt(folder, 'claims.json', 'Two', 'Two", "garbled')
    const again = await open(folder)
    expect(claimsOnDisk(folder)).toEqual(['One', 'Two'])
    expect(copiesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([left])
    await again.close()
  })

  test('is left as it is where the library is open for reading only, and the check says so', async () => {
    const { folder, library } = await libraryWithClaims('One', 'Two')
    await library.close()
    conflictAt(folder, 'claims.json', 'Two', 'Two, they say')
    const before = liveFiles(folder)
    const reader = await openToRead(folder)
    expect(reader.workspace().claims.size).toBe(2)
    expect(reader.problems).toMatchObject([{ file: 'claims.json', message: expect.stringMatching(/left as it is.*reading only/) }])
    expect((await reader.check()).entries).toMatchObject([{ level: 'damage', file: 'claims.json' }])
    await reader.close()
    expect(liveFiles(folder)).toEqual(before)
  })
})

test('a byte-order mark before a file of records is no damage', async () => {
  const { folder, library, claims } = await libraryWithClaims('One')
  const { id } = library.workspace().library
  await library.close()
  for (const path of ['claims.json', 'library.json']) {
    writeFileSync(join(folder, path), `\ufeff${readFileSync(join(folder, path), 'utf8')}`)
  }
  const again = await open(folder)
  expect(again.problems).toEqual([])
  expect([...again.workspace().claims.values()]).toEqual(claims)
  expect(again.workspace().library).toMatchObject({ id, title: 'Bridge closure' })
  await again.close()
})
