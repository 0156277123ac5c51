import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { claim, editOutside, newLibraryIn, put, removeFolders, step, temporaryFolder } from './library.testing'

afterAll(removeFolders)

test('a file that another program has written by half is waited for, not taken for damage', async () => {
  const folder = temporaryFolder()
  const library = await newLibraryIn(folder)
  await library.commit(put(claim('Ours')), step('Claim'))
  const path = join(folder, 'claims.json')
  editOutside(folder, 'claims.json', (file) => {
    file.records = [...file.records, claim('Theirs')]
  })
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, 80))
  const looked = library.refresh()
  setTimeout(() => writeFileSync(path, whole), 100)
  await looked
  expect([...library.workspace().claims.values()].map(({ text }) => text)).toEqual(['Ours', 'Theirs'])
  expect(library.problems).toEqual([])
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([])
  await library.close()
})
