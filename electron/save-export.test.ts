import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { removeFolders, temporaryFolder } from './library/library.testing'
import { saveExport } from './save-export'

afterAll(removeFolders)

describe('an export', () => {
  test('replaces the one before it, and leaves nothing else behind', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'brief.md')
    await saveExport(path, Buffer.from('old'))
    await saveExport(path, Buffer.from('new'))
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['brief.md'])
  })

  test('that cannot take its place fails, and leaves nothing else behind', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'brief.md'))
    writeFileSync(join(folder, 'brief.md', 'kept.txt'), 'kept')
    await expect(saveExport(join(folder, 'brief.md'), Buffer.from('new'))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['brief.md'])
    expect(readFileSync(join(folder, 'brief.md', 'kept.txt'), 'utf8')).toBe('kept')
  })

  test('through a link replaces what the link leads to', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'real.md'), 'old')
    symlinkSync(join(folder, 'real.md'), join(folder, 'link.md'))
    await saveExport(join(folder, 'link.md'), Buffer.from('new'))
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['link.md', 'real.md'])
  })

  test.skipIf(process.platform === 'win32')('keeps the permissions of the one before it', async () => {
    const path = join(temporaryFolder(), 'brief.md')
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    await saveExport(path, Buffer.from('new'))
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test.skipIf(process.platform === 'win32')('goes into a pipe as it is', async () => {
    const pipe = join(temporaryFolder(), 'pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    const [read] = await Promise.all([readFile(pipe, 'utf8'), saveExport(pipe, Buffer.from('new'))])
    expect(read).toBe('new')
    expect(statSync(pipe).isFIFO()).toBe(true)
  })
})
