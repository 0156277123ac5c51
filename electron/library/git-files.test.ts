import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { libraryWithWork, liveFiles, newLibraryIn, open, openToRead, removeFolders, temporaryFolder } from './library.testing'

afterAll(removeFolders)

const git = (folder: string, ...words: readonly string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { stdio: 'pipe' })

const hasGit = spawnSync('git', ['--version']).status === 0

test.runIf(hasGit)('a clone that git makes with the line ends of Windows is the same library to the byte', async () => {
  const { folder } = await libraryWithWork()
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'Work')
  const clone = join(temporaryFolder(), 'clone')
  git(folder, 'clone', '-q', '-c', 'core.autocrlf=true', folder, clone)
  for (const path of [folder, clone]) rmSync(join(path, '.git'), { recursive: true })
  expect(liveFiles(clone)).toEqual(liveFiles(folder))
  const library = await openToRead(clone)
  expect((await library.check()).entries).toEqual([])
  await library.close()
})

test('a library that an older Crossread made learns of it when it is opened for writing', async () => {
  const folder = temporaryFolder()
  await (await newLibraryIn(folder)).close()
  rmSync(join(folder, '.gitattributes'))
  writeFileSync(join(folder, '.gitignore'), '.cache/\n.lock\n')
  await (await openToRead(folder)).close()
  expect(existsSync(join(folder, '.gitattributes'))).toBe(false)
  await (await open(folder)).close()
  expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('* -text\n')
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('.cache/\n.lock\n.*.tmp\n')
})

test('what a person tells git in a library of theirs is left as it is', async () => {
  const folder = temporaryFolder()
  await (await newLibraryIn(folder)).close()
  writeFileSync(join(folder, '.gitattributes'), '*.txt text\n')
  writeFileSync(join(folder, '.gitignore'), '.lock\n')
  await (await open(folder)).close()
  expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('*.txt text\n')
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('.lock\n')
})

test('the sample library has it', () => {
  const path = fileURLToPath(new URL('../../resources/sample-library/.gitattributes', import.meta.url))
  expect(readFileSync(path, 'utf8')).toBe('* -text\n')
})
