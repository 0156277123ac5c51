import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startHost, withHosts } from '../handlers/handlers.testing'
import { type Shell, startShell } from './cli.testing'

withHosts()

const report = (title: string, aboard: number, mate: string) => `${title}

Published 4 March 2031

The passenger ferry Solway Star ran onto rocks at the mouth of Harrow Bay late on Monday with ${aboard} people aboard, said harbour master ${mate}.`

let shell: Shell
beforeEach(async () => {
  shell = startShell()
  writeFileSync(join(shell.cwd, 'courier.txt'), report('Ferry aground', 214, 'Ilya Brandt'))
  writeFileSync(join(shell.cwd, 'ledger.txt'), report('Questions over a ferry', 231, 'Ilja Brandt'))
})

type Listed = {
  readonly type: string
  readonly state: string
  readonly why: string | null
  readonly key: string
  readonly a: { readonly quote: string }
}
type Lists = { readonly discrepancies: readonly Listed[]; readonly notCompared: readonly unknown[] }

/** Dismisses the finding on a type, as a person in a window would, and closes the library. */
async function dismiss(path: string, key: string): Promise<void> {
  const desk = startHost()
  const { library } = await desk.call('libraries.open', { path, readOnly: false })
  const ended = new Promise<void>((resolve) => {
    desk.host.onEvent((event) => {
      if (event.kind === 'comparing' && event.progress === null) resolve()
    })
  })
  await desk.call('findings.compare', { library: library.id, anew: false })
  await ended
  await desk.call('decisions.dismiss', { library: library.id, batch: null, key, why: 'rounding' })
  await desk.close()
}

describe('comparing a library', () => {
  test('lists its findings with what was decided of each', async () => {
    await shell.run('new', 'lib')
    await shell.run('import', 'lib', 'courier.txt', 'ledger.txt')
    const before = await shell.json<Lists>('compare', 'lib')
    expect(before.discrepancies.map(({ type, state }) => [type, state])).toEqual([
      ['number', 'open'],
      ['name', 'open'],
    ])
    expect(before.discrepancies[0]?.a.quote).toMatch(/^2(14|31)/)
    await dismiss(join(shell.cwd, 'lib'), before.discrepancies[0]?.key ?? '')
    const after = await shell.json<Lists>('compare', 'lib')
    expect(after.discrepancies.map(({ type, state, why }) => [type, state, why])).toEqual([
      ['number', 'dismissed', 'rounding'],
      ['name', 'open', null],
    ])
    const { code, out } = await shell.run('compare', 'lib')
    expect(code).toBe(0)
    expect(out).toMatch(/^number\tconflict\t\w+\t[^\t]+\t[^\t]+\tdismissed\n/)
  })

  test('says which sources were not compared, and finds nothing in one source without failing', async () => {
    await shell.run('new', 'lib')
    writeFileSync(
      join(shell.cwd, 'blatt.txt'),
      'Fähre auf Grund\n\nDie Fähre lief nach Angaben der Behörde spät am Abend auf einen Felsen, und zweihundert Menschen wurden in der Nacht an Land gebracht, wie der Hafenmeister sagte.',
    )
    await shell.run('import', 'lib', 'blatt.txt')
    const { code, out, said } = await shell.run('compare', 'lib')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(said).toContain('English')
  })
})

describe('comparing files', () => {
  test('lists what they disagree on, with a place in the text for each side', async () => {
    const { discrepancies } = await shell.json<Lists>('compare', 'courier.txt', 'ledger.txt')
    expect(discrepancies.map(({ type }) => type)).toEqual(['number', 'name'])
  })

  test('is wrong usage together with a library, and without anything named', async () => {
    await shell.run('new', 'lib')
    expect(await shell.run('compare', 'lib', 'courier.txt')).toMatchObject({ code: 2, said: expect.stringContaining('not both') })
    expect(await shell.run('compare')).toMatchObject({ code: 2, said: expect.stringContaining('must be named') })
    expect((await shell.run('compare', 'nowhere.txt')).code).toBe(1)
  })
})
