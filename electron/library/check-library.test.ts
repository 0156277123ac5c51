import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
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
  openToRead,
  passageEnd,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

async function library() {
  const folder = temporaryFolder()
  const made = await newLibraryIn(folder)
  const added = newSource()
  await made.addSource(added, step('Import'))
  const [marked, stated] = [annotationOn(added.source.id), claim('One')]
  await made.commit(put(marked, stated, link(passageEnd(marked), claimEnd(stated.id)), brief('Brief')), step('Work'))
  await made.close()
  return { folder, path: `sources/${added.source.id}` }
}

async function check(folder: string) {
  const opened = await openToRead(folder)
  const report = await opened.check()
  await opened.close()
  return report
}

test('a sound library is counted and nothing is said', async () => {
  const { folder } = await library()
  expect(await check(folder)).toEqual({ sources: 1, annotations: 1, claims: 1, links: 1, briefs: 1, entries: [] })
})

test.each<[string, (path: string) => void, string, RegExp]>([
  [
    'a text that is another',
    (path) => appendFileSync(join(path, 'text.txt'), ' More.'),
    'text.txt',
    /text is not the one that was imported/,
  ],
  [
    'an original that is another',
    (path) => appendFileSync(join(path, 'original.txt'), 'x'),
    'original.txt',
    /imported file is not the one/,
  ],
  ['an original that is gone', (path) => rmSync(join(path, 'original.txt')), 'original.txt', /original\.txt is missing/],
  [
    'a quote that stands elsewhere',
    (path) =>
      writeFileSync(
        join(path, 'annotations.json'),
        readFileSync(join(path, 'annotations.json'), 'utf8').replace('"start": 4', '"start": 5'),
      ),
    'annotations.json',
    /does not stand where it says/,
  ],
  [
    'blocks that overlap',
    (path) =>
      writeFileSync(join(path, 'source.json'), readFileSync(join(path, 'source.json'), 'utf8').replace('"start": 43', '"start": 30')),
    'source.json',
    /lies outside its place/,
  ],
])('finds %s', async (_case, spoil, file, message) => {
  const { folder, path } = await library()
  spoil(join(folder, path))
  const { entries } = await check(folder)
  expect(entries).toContainEqual({ level: 'damage', file: `${path}/${file}`, message: expect.stringMatching(message) })
})

test('finds ids that lead nowhere, unreadable files, and trash that cannot be restored', async () => {
  const { folder } = await library()
  writeFileSync(join(folder, 'claims.json'), '{"format": 1, "records": []}')
  mkdirSync(join(folder, 'trash/20310304120000000-aaaaaaaaaa'))
  const opened = await open(folder)
  writeFileSync(join(folder, 'library.json'), '{')
  const before = liveFiles(folder)
  const { entries } = await opened.check()
  expect(entries.map(({ level, file }) => `${level} ${file}`)).toEqual([
    'damage library.json',
    'damage links.json',
    'damage trash/20310304120000000-aaaaaaaaaa/entry.json',
  ])
  expect(liveFiles(folder), 'looking changes nothing').toEqual(before)
  await opened.close()
})

test('mentions what a crash or a repair left, without calling it damage', async () => {
  const { folder, path } = await library()
  writeFileSync(join(folder, path, '.annotations.json.1f.tmp'), '')
  writeFileSync(join(folder, 'claims.json.damaged-2031-03-04T12-00-00.000Z'), '')
  const { entries } = await check(folder)
  expect(entries.map(({ level, file }) => `${level} ${file}`).sort()).toEqual([
    'notice claims.json.damaged-2031-03-04T12-00-00.000Z',
    `notice ${path}/.annotations.json.1f.tmp`,
  ])
})
