/** A pipe that is closed early: `crossread ... | head`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { SourceCard } from '../../shared/model/source'
import { morningReport, nightReport, withHosts } from '../handlers/handlers.testing'
import { type Shell, startShell } from './cli.testing'

withHosts()

let shell: Shell
beforeEach(() => {
  shell = startShell()
  writeFileSync(join(shell.cwd, 'night.txt'), nightReport)
  writeFileSync(join(shell.cwd, 'morning.md'), `# ${morningReport}`)
})

describe('when nobody reads on', () => {
  test('what changes a library is done all the same, and the code says how it went', async () => {
    expect(await shell.unread('new', 'dam')).toMatchObject({ code: 0, said: '' })
    expect(await shell.unread('import', 'dam', 'night.txt', 'morning.md')).toMatchObject({ code: 0, said: '' })
    expect(await shell.json<SourceCard[]>('list', 'dam')).toHaveLength(2)
    expect(await shell.unread('import', 'dam', 'night.txt', 'nothing.txt', '--json')).toMatchObject({ code: 1 })
  })

  test('what only prints does not claim to have succeeded', async () => {
    await shell.run('new', 'dam')
    await shell.run('import', 'dam', 'night.txt')
    for (const words of [
      ['list', 'dam'],
      ['check', 'dam'],
      ['brief', 'dam'],
      ['export', 'dam', '--format', 'ris'],
      ['extract', 'night.txt', '--json'],
    ])
      expect(await shell.unread(...words)).toMatchObject({ code: 141, out: '' })
  })
})
