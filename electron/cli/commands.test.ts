import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CheckReport } from '../../shared/api'
import type { SourceCard, SourceDraft } from '../../shared/model/source'
import { morningReport, nightReport, startHost, withHosts } from '../handlers/handlers.testing'
import { type Shell, startShell } from './cli.testing'
import { commands } from './commands'
import { runCommand } from './run-command'

withHosts()

let shell: Shell
beforeEach(() => {
  shell = startShell()
  writeFileSync(join(shell.cwd, 'night.txt'), nightReport)
  writeFileSync(join(shell.cwd, 'morning.md'), `# ${morningReport}`)
})

describe('help', () => {
  test('lists every command', async () => {
    for (const word of ['--help', '-h', 'help']) {
      const { code, out } = await shell.run(word)
      expect(code).toBe(0)
      for (const { name } of commands) expect(out).toMatch(new RegExp(`^ {2}${name} +[A-Z]`, 'm'))
    }
  })

  test.each(commands)('of $name says how it is written, and every option', async ({ name, load }) => {
    const { options } = await load()
    for (const word of ['--help', '-h']) {
      const { code, out, said } = await shell.run(name, word)
      expect({ code, said }).toEqual({ code: 0, said: '' })
      expect(out).toMatch(/^Usage: crossread /)
      for (const option of Object.keys(options)) expect(out).toContain(`--${option}`)
    }
  })

  test('says the version', async () => {
    expect(await shell.run('--version')).toEqual({ code: 0, out: '1.2.3\n', said: '' })
  })
})

describe('wrong usage', () => {
  test.each([
    [['improt', 'lib'], 'neither a command nor a library'],
    [['list'], 'must be named'],
    [['list', 'a', 'b'], 'one too many'],
    [['open', 'a', 'b'], 'one too many'],
    [['new'], 'must be named'],
    [['import', 'lib'], 'files to import'],
    [['import'], 'library must be named'],
    [['extract'], 'files to extract'],
    [['extract', '--jsonl', 'night.txt'], 'standard input'],
    [['brief', 'lib', '--format', 'rtf'], 'no format'],
    [['brief', 'lib', '--format', 'docx'], 'needs -o'],
    [['brief', 'lib', '--json'], 'needs -o'],
    [['export', 'lib'], 'format must be named'],
    [['export', 'lib', '--format', 'csv'], 'several files'],
    [['merge', 'lib'], 'Two libraries'],
    [['merge', 'a', 'b', 'c'], 'one too many'],
    [['check', 'lib', '--colour'], '--colour'],
    [['new', 'lib', '--title'], '--title'],
  ])('%j ends with 2 and a sentence, and does nothing', async (words, sentence) => {
    const { code, out, said } = await shell.run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(said).toContain(sentence)
    expect(said).toContain('--help')
  })
})

describe('a library on the command line', () => {
  test('is made, filled, listed and checked', async () => {
    const made = await shell.run('new', 'dam', '--title', 'Ulvik dam')
    expect(made).toMatchObject({ code: 0, said: '' })
    expect(made.out.trim()).toMatch(/dam$/)
    expect(JSON.parse(readFileSync(join(made.out.trim(), 'library.json'), 'utf8'))).toMatchObject({ title: 'Ulvik dam' })

    const imported = await shell.run('import', 'dam', 'night.txt', 'morning.md')
    expect(imported).toMatchObject({ code: 0, said: '' })
    expect(imported.out.split('\n').map((line) => line.split('\t')[0])).toEqual(['imported', 'imported', ''])

    const listed = await shell.run('list', 'dam')
    expect(listed.out.split('\n').map((line) => line.split('\t')[3])).toEqual([
      'Dam held, says the water board',
      'Valley flees before the flood',
      undefined,
    ])
    expect(await shell.json<SourceCard[]>('list', 'dam')).toMatchObject([
      { title: 'Dam held, says the water board', authors: ['Greta Holm'] },
      { kind: 'markdown' },
    ])

    expect(await shell.run('check', 'dam')).toMatchObject({
      code: 0,
      out: '',
      said: expect.stringMatching(/^Sources: 2, .*No damage\.\n$/),
    })
  })

  test('is never made where something is', async () => {
    mkdirSync(join(shell.cwd, 'full'))
    writeFileSync(join(shell.cwd, 'full', 'letter.txt'), 'Dear all')
    expect(await shell.run('new', 'full')).toMatchObject({ code: 1, out: '', said: expect.stringContaining('not empty') })
    expect(await shell.json('new', 'fresh')).toMatchObject({ title: 'fresh', id: expect.stringMatching(/^lib_/) })
    expect(await shell.run('new', 'fresh')).toMatchObject({ code: 1, out: '' })
  })

  test('that is none is said so', async () => {
    mkdirSync(join(shell.cwd, 'empty'))
    for (const words of [
      ['list', 'empty'],
      ['check', 'empty'],
      ['import', 'empty', 'night.txt'],
      ['brief', 'empty'],
      ['open', 'empty'],
      ['open', 'nothing'],
    ])
      expect(await shell.run(...words)).toMatchObject({ code: 1, out: '', said: expect.stringMatching(/There is no (library|folder)/) })
  })

  test('can be read while a window has it open, and is not written to then', async () => {
    const path = (await shell.run('new', 'dam')).out.trim()
    const window = startHost({ host: 'browser' })
    await window.call('libraries.open', { path, readOnly: false })
    expect(await shell.run('list', 'dam')).toMatchObject({ code: 0, said: '' })
    expect(await shell.run('import', 'dam', 'night.txt')).toMatchObject({ code: 1, out: '', said: expect.stringContaining('already open') })
  })
})

describe('importing', () => {
  test('says of a file that it looks like a new version of a source', async () => {
    await shell.run('new', 'dam')
    writeFileSync(join(shell.cwd, 'night.txt'), nightReport)
    writeFileSync(join(shell.cwd, 'later.txt'), nightReport.replace('400', '650'))
    await shell.run('import', 'dam', 'night.txt')
    const { code, said } = await shell.run('import', 'dam', 'later.txt')
    expect(code).toBe(0)
    expect(said).toContain('later.txt: this looks like a new version of “Dam held, says the water board”')
  })

  test('tells of each file what became of it; the good ones are kept', async () => {
    await shell.run('new', 'dam')
    await shell.run('import', 'dam', 'night.txt')
    writeFileSync(join(shell.cwd, 'scan.xls'), '%PDF-1.7')
    const files = ['night.txt', 'scan.xls', 'nothing.txt', 'morning.md']
    const { code, out, said } = await shell.run('import', 'dam', ...files)
    expect(code).toBe(1)
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual(['duplicate', 'imported', ''])
    expect(said).toMatch(/^scan\.xls: .*\nnothing\.txt: .*\n$/)
    expect(await shell.json('import', 'dam', ...files)).toMatchObject([
      { file: 'night.txt', outcome: 'duplicate', title: 'Dam held, says the water board' },
      { file: 'scan.xls', outcome: 'failed', error: { code: 'unsupported-format' } },
      { file: 'nothing.txt', outcome: 'failed', error: { code: 'not-found' } },
      { file: 'morning.md', outcome: 'duplicate' },
    ])
  })
})

describe('extracting', () => {
  test('shows what is stated and the body', async () => {
    const { code, out } = await shell.run('extract', 'night.txt')
    expect(code).toBe(0)
    expect(out).toMatch(/^Dam held, says the water board\nGreta Holm\n\nThe gates of the Ulvik dam/)
  })

  test('gives whole drafts as JSON, and errors for what cannot be read', async () => {
    const extracted = await shell.json<{ file: string; draft: SourceDraft }[]>('extract', 'night.txt', 'nothing.txt')
    expect(extracted).toMatchObject([
      { file: 'night.txt', draft: { authors: ['Greta Holm'], extraction: { weighed: 2, doubted: 0, waiting: [] } } },
      { file: 'nothing.txt', error: { code: 'not-found' } },
    ])
    const draft = extracted[0]?.draft
    expect(draft?.blocks.map(({ start, end }) => draft.text.slice(start, end)).join('\n\n')).toBe(draft?.text)
    expect((await shell.run('extract', 'nothing.txt')).code).toBe(1)
  })
})

describe('a brief on the command line', () => {
  /** A library in which both reports speak to a claim. */
  async function argued(): Promise<string> {
    const path = (await shell.run('new', 'dam')).out.trim()
    await shell.run('import', 'dam', 'night.txt', 'morning.md')
    const window = startHost({ host: 'cli' })
    const { library, sources } = await window.call('libraries.open', { path, readOnly: false })
    const evidence = []
    for (const { id } of sources) {
      const { text, source } = await window.call('sources.read', { library: library.id, id })
      const words = /3 a\.m\.|five in the morning/.exec(text)
      const range = { start: words?.index ?? 0, end: (words?.index ?? 0) + (words?.[0].length ?? 0) }
      const marked = await window.call('annotations.add', {
        library: library.id,
        batch: null,
        sourceId: id,
        ranges: [range],
        textHash: source.textHash,
        colour: 'amber',
      })
      evidence.push({ id: marked.id, sourceId: id, stance: words?.[0] === '3 a.m.' ? ('supports' as const) : ('contradicts' as const) })
    }
    await window.call('claims.add', { library: library.id, batch: null, text: 'They were opened at three.', kind: 'fact', evidence })
    for (const title of ['First', 'Second']) await window.call('briefs.add', { library: library.id, batch: null, title })
    await window.close()
    return path
  }

  test('is the one that was changed last, or the one that is named', async () => {
    await argued()
    expect((await shell.run('brief', 'dam')).out).toMatch(/^# Second\n/)
    expect((await shell.run('brief', 'dam', '--brief', 'first')).out).toMatch(/^# First\n/)
    expect(await shell.run('brief', 'dam', '--brief', 'Third')).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringContaining('“First”, “Second”'),
    })
  })

  test('goes to a file in the format that is asked for', async () => {
    await argued()
    expect(await shell.run('brief', 'dam', '--format', 'html', '-o', 'brief.html')).toEqual({ code: 0, out: '', said: '' })
    expect(readFileSync(join(shell.cwd, 'brief.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*five in the morning/i)
    expect(await shell.json('brief', 'dam', '-o', 'brief.md')).toMatchObject({
      file: join(shell.cwd, 'brief.md'),
      quotesChecked: 2,
      problems: [],
    })
    expect(readFileSync(join(shell.cwd, 'brief.md'), 'utf8')).toContain('3 a.m.')
    expect(await shell.run('brief', 'dam', '-o', 'no/such/folder.md')).toMatchObject({
      code: 1,
      said: expect.stringContaining('could not be written'),
    })
  })

  test('is remembered by the library when its file may come back edited, and said where that cannot be', async () => {
    const path = await argued()
    expect(await shell.run('brief', 'dam', '-o', 'brief.md')).toMatchObject({ code: 0, said: '' })
    expect(readdirSync(join(path, 'exported'))).toHaveLength(1)
    const window = startHost({ host: 'desktop' })
    await window.call('libraries.open', { path, readOnly: false })
    expect(await shell.run('brief', 'dam', '-o', 'brief.docx', '--format', 'docx')).toMatchObject({
      code: 0,
      said: expect.stringContaining('does not remember this file'),
    })
    await window.close()
  })

  test('with a quote that does not stand in its source is written, and the exit code says so', async () => {
    const path = await argued()
    const [card] = await shell.json<SourceCard[]>('list', 'dam')
    const text = join(path, 'sources', card?.id ?? '', 'text.txt')
    writeFileSync(text, readFileSync(text, 'utf8').replace('3 a.m.', '4 a.m.'))
    const { code, said } = await shell.run('brief', 'dam', '-o', 'brief.md')
    expect(code).toBe(1)
    expect(said).toContain('“3 a.m.” does not stand in its source')
    expect(readFileSync(join(shell.cwd, 'brief.md'), 'utf8')).toContain('# Second')

    const check = await shell.run('check', 'dam')
    expect(check.code).toBe(1)
    expect(check.out).toMatch(/^damage\tsources\/.*text\.txt\t/m)
    const report = await shell.json<CheckReport>('check', 'dam')
    expect(report.entries.filter(({ level }) => level === 'damage').length).toBeGreaterThan(0)
  })

  test('of a library that has none is a first draft, which is not kept', async () => {
    await shell.run('new', 'dam')
    expect(await shell.run('brief', 'dam')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^# dam\n/),
      said: expect.stringContaining('first draft'),
    })
    expect(await shell.run('check', 'dam')).toMatchObject({ said: expect.stringContaining('briefs: 0') })
  })
})

test('a defect is a sentence and the exit code 1', async () => {
  const run = () => Promise.reject(new TypeError('x is undefined'))
  const broken = { name: 'broken', usage: 'broken', summary: '', help: '', options: {}, run }
  const said: string[] = []
  const code = await runCommand([{ name: 'broken', load: async () => broken }], ['broken'], '1.2.3', {
    cwd: shell.cwd,
    stdin: nothing(),
    write: async () => undefined,
    say: (sentence) => said.push(sentence),
    host: () => Promise.reject(new Error('no host is needed')),
  })
  expect(code).toBe(1)
  expect(said).toEqual([expect.stringContaining('Something went wrong inside Crossread')])
})

async function* nothing(): AsyncGenerator<Uint8Array> {}
