import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryInArguments, passageInArguments } from './arguments'

test('a start without a library opens none', () => {
  expect(libraryInArguments(['electron', '--no-sandbox', '.'], '/desk', false)).toBeNull()
  expect(libraryInArguments(['crossread', '--no-sandbox'], '/desk', true)).toBeNull()
})

test('the flag names the library, relative to where the person stands', () => {
  expect(libraryInArguments(['electron', '.', '--library=trial'], '/desk', false)).toBe('/desk/trial')
  expect(libraryInArguments(['electron', '.', '--library=/else/trial'], '/desk', false)).toBe('/else/trial')
})

test('the program’s own folder is not taken for a library', () => {
  expect(libraryInArguments(['electron', '-r', 'loader.js', '.'], '/desk', false)).toBeNull()
})

test('a packaged program opens the folder that the file manager names', () => {
  expect(libraryInArguments(['crossread', '--no-sandbox', '/else/trial'], '/desk', true)).toBe('/else/trial')
})

test('a file of a library stands for the library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-arguments-'))
  try {
    writeFileSync(join(folder, 'library.json'), '')
    expect(libraryInArguments(['crossread', join(folder, 'library.json')], '/desk', true)).toBe(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const address = 'crossread://passage/lib_01c17454ea707000/src_01c17454ea707001/ann_01c17454ea707002'

test('the address of a passage that the system hands over is taken for one, and never for a folder', () => {
  expect(passageInArguments(['crossread', '--no-sandbox', address])).toBe(address)
  expect(libraryInArguments(['crossread', address], '/desk', true)).toBeNull()
})

test.each([`${address}?x=1`, `--flag=${address}`, 'crossread://passage/../../etc', 'crossread:--inspect', 'https://example.org/'])(
  'the hostile word %j is neither a passage nor a library of ours',
  (word) => {
    expect(passageInArguments(['crossread', word])).toBeNull()
    if (word.startsWith('crossread:')) expect(libraryInArguments(['crossread', word], '/desk', true)).toBeNull()
  },
)
