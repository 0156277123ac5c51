import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { annotationOn, claim, newLibraryIn, newSource, options, put, removeFolders, step, temporaryFolder } from './library.testing'
import { openLibrary } from './open'

afterAll(removeFolders)

test('each file is copied once a day, as it was before its first change, and ten days are kept', async () => {
  const folder = temporaryFolder()
  await (await newLibraryIn(folder)).close()
  let day = 1
  const library = await openLibrary(folder, { ...options, readOnly: false, clock: () => new Date(Date.UTC(2031, 4, day, 12)) })
  const added = newSource()
  await library.addSource(added, step('Import'))
  for (day = 1; day <= 13; day += 1) {
    await library.commit(put(claim(`First of day ${day}`)), step('Claim'))
    await library.commit(put(claim(`Second of day ${day}`)), step('Claim'))
  }
  day = 13
  await library.commit(put(annotationOn(added.source.id)), step('Mark'))
  await library.close()
  const days = readdirSync(join(folder, 'backups')).sort()
  expect(days).toEqual(Array.from({ length: 10 }, (_, index) => `2031-05-${String(index + 4).padStart(2, '0')}`))
  const copy = readFileSync(join(folder, 'backups/2031-05-09/claims.json'), 'utf8')
  expect(copy).toContain('Second of day 8')
  expect(copy).not.toContain('of day 9')
  expect(existsSync(join(folder, 'backups/2031-05-13/sources', added.source.id, 'annotations.json'))).toBe(true)
  expect(existsSync(join(folder, 'backups/2031-05-12/sources')), 'only what was changed that day').toBe(false)
})
