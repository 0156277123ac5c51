import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryInArguments } from './arguments'

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
