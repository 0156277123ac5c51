import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { morningReport, nightReport, startHost, withHosts } from '../handlers/handlers.testing'
import { type Shell, startShell } from './cli.testing'

withHosts()

let shell: Shell
beforeEach(() => {
  shell = startShell()
  writeFileSync(join(shell.cwd, 'night.txt'), nightReport)
  writeFileSync(join(shell.cwd, 'morning.md'), morningReport)
})

describe('export', () => {
  test('writes one form to standard output or to a file, and tables into a folder', async () => {
    await shell.run('new', 'lib')
    await shell.run('import', 'lib', 'night.txt', 'morning.md')
    const { code, out } = await shell.run('export', 'lib', '--format', 'ris')
    expect(code).toBe(0)
    expect(out.match(/^TY {2}- /gm)).toHaveLength(2)
    expect((await shell.run('export', 'lib', '--format', 'ris', '-o', 'out/list.ris')).code).toBe(0)
    expect(readFileSync(join(shell.cwd, 'out/list.ris'), 'utf8')).toBe(out)
    expect(await shell.run('export', 'lib', '--format', 'annotated', '-o', 'copies')).toMatchObject({
      code: 0,
      said: expect.stringContaining('nothing was written'),
    })
    expect((await shell.run('export', 'lib', '--format', 'csv', '-o', 'tables')).code).toBe(0)
    for (const table of ['sources', 'annotations', 'claims', 'matrix', 'discrepancies'])
      expect(readFileSync(join(shell.cwd, `tables/lib ${table}.csv`), 'utf8')).toMatch(/^\uFEFF(id|claim|discrepancy),/)
  })
})

/** A library in which one of two reports is marked, with a brief. */
async function markedLibrary(): Promise<void> {
  const path = (await shell.run('new', 'dam')).out.trim()
  await shell.run('import', 'dam', 'night.txt', 'morning.md')
  const window = startHost({ host: 'cli' })
  const { library, sources } = await window.call('libraries.open', { path, readOnly: false })
  for (const { id, textHash } of sources) {
    const { text } = await window.call('sources.read', { library: library.id, id })
    const start = text.indexOf('3 a.m.')
    if (start < 0) continue
    const ranges = [{ start, end: start + '3 a.m.'.length }]
    await window.call('annotations.add', { library: library.id, batch: null, sourceId: id, ranges, textHash, colour: 'amber' })
  }
  await window.call('briefs.add', { library: library.id, batch: null, title: 'Ulvik' })
  await window.close()
}

test('sources that were marked are saved with their marks, each as a page, and no others', async () => {
  await markedLibrary()
  expect((await shell.run('export', 'dam', '--format', 'annotated', '-o', 'copies')).code).toBe(0)
  const copies = readdirSync(join(shell.cwd, 'copies'))
  expect(copies).toHaveLength(1)
  expect(readFileSync(join(shell.cwd, 'copies', copies[0] ?? ''), 'utf8')).toContain('<mark class="amber">3 a.m.</mark>')
  expect((await shell.run('export', 'dam', '--format', 'annotated')).code).toBe(2)
})

test('a brief that was written as JSON is imported beside itself; its claims can be had as ClaimReview', async () => {
  await markedLibrary()
  expect((await shell.run('brief', 'dam', '--format', 'json', '-o', 'brief.json')).code).toBe(0)
  expect(await shell.run('import', 'dam', 'brief.json')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^brief\tbrf_\w+\tUlvik \(imported\)\t/),
  })
  expect(await shell.run('check', 'dam')).toMatchObject({ code: 0, said: expect.stringContaining('briefs: 2') })
  const { out } = await shell.run('brief', 'dam', '--brief', 'Ulvik', '--format', 'claimreview')
  expect(JSON.parse(out)).toEqual({ '@context': 'https://schema.org', '@graph': [] })
})
