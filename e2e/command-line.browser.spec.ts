/** The built command line and the built browser host, as processes: exit codes, pipes, signals. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, expect } from '@playwright/test'

type Ran = { readonly code: number | null; readonly out: string; readonly said: string }
type Crossread = {
  readonly folder: string
  start(...words: readonly string[]): ReturnType<typeof spawn>
  /** Words as a shell reads them. */
  shell(line: string): ReturnType<typeof spawn>
  run(...words: readonly string[]): Promise<Ran>
}

const test = base.extend<{ crossread: Crossread }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  crossread: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'crossread-cli-'))
    const env = {
      ...process.env,
      CROSSREAD_CONFIG_DIR: join(folder, 'config'),
      CROSSREAD_HOME: join(folder, 'home'),
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    }
    const start = (...words: readonly string[]) =>
      spawn(process.execPath, [resolve('electron/launch/crossread.mjs'), ...words], { cwd: folder, env })
    await use({
      folder,
      start,
      shell: (line) => spawn('sh', ['-c', line], { cwd: folder, env }),
      async run(...words) {
        const child = start(...words)
        child.stdin.end()
        const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
        return { code, out, said }
      },
    })
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const reports = ['morning-star.txt', 'capital-daily.txt'].map((name) => resolve('e2e/data', name))

test('commands end with codes that scripts can trust, and data alone on standard output', async ({ crossread }) => {
  const made = await crossread.run('new', 'Fisheries')
  expect(made).toMatchObject({ code: 0, said: '' })
  expect(made.out.trim()).toMatch(/Fisheries$/)
  expect(await crossread.run('import', 'Fisheries', ...reports)).toMatchObject({ code: 0, said: '' })
  const listed = await crossread.run('list', 'Fisheries', '--json')
  expect(JSON.parse(listed.out)).toHaveLength(2)
  expect(await crossread.run('check', 'Fisheries')).toMatchObject({ code: 0, out: '' })
  expect(await crossread.run('brief', 'Fisheries', '--format', 'html', '-o', 'brief.html')).toMatchObject({ code: 0, out: '' })
  expect(await readFile(join(crossread.folder, 'brief.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  expect(await crossread.run('import', 'Fisheries', 'nothing.txt')).toMatchObject({
    code: 1,
    out: '',
    said: expect.stringContaining('nothing.txt'),
  })
  expect(await crossread.run('list')).toMatchObject({ code: 2, out: '', said: expect.stringContaining('Usage: crossread list') })
  expect(await readdir(join(crossread.folder, 'Fisheries'))).not.toContain('.lock')
})

test('drafts larger than a pipe arrive whole', async ({ crossread }) => {
  const files = Array.from({ length: 20 }, () => reports).flat()
  const { code, out } = await crossread.run('extract', ...files, '--json')
  expect(code).toBe(0)
  expect(out.length).toBeGreaterThan(65_536)
  expect(JSON.parse(out)).toHaveLength(files.length)
})

test('extract --jsonl answers each line before the next one comes', async ({ crossread }) => {
  const child = crossread.start('extract', '--jsonl')
  child.stdout?.setEncoding('utf8')
  for (const name of ['first', 'second']) {
    child.stdin?.write(`${JSON.stringify({ text: `Words of the ${name} request.\n\nThey are answered at once.` })}\n`)
    const [answer] = (await once(child.stdout ?? process.stdin, 'data')) as [string]
    expect(JSON.parse(answer).text).toContain(`${name} request`)
  }
  child.stdin?.end()
  expect((await once(child, 'close'))[0]).toBe(0)
})

test('a reader that has enough ends a command without complaint', async ({ crossread }) => {
  const child = crossread.start('extract', '--jsonl')
  const said = text(child.stderr as AsyncIterable<Buffer>)
  child.stdout?.destroy()
  const line = `${JSON.stringify({ text: 'Words that somebody no longer reads. '.repeat(2_000) })}\n`
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(line.repeat(20))
  expect((await once(child, 'close'))[0]).toBe(141)
  expect(await said).toBe('')
})

test('a reader that has enough does not stop an import', async ({ crossread }) => {
  await crossread.run('new', 'Fisheries')
  const child = crossread.start('import', 'Fisheries', ...reports)
  child.stdout?.destroy()
  child.stderr?.destroy()
  expect((await once(child, 'close'))[0]).toBe(0)
  expect(JSON.parse((await crossread.run('list', 'Fisheries', '--json')).out)).toHaveLength(2)
})

test('an export that the disk refuses leaves the one before it as it was', async ({ crossread }) => {
  await crossread.run('new', 'Fisheries')
  await writeFile(join(crossread.folder, 'brief.html'), 'The brief of last week')
  // No file may grow beyond two blocks, at most two kilobytes: a brief with its style is larger.
  const words = [process.execPath, resolve('electron/launch/crossread.mjs'), 'brief', 'Fisheries', '--format', 'html', '-o', 'brief.html']
  const child = crossread.shell(`ulimit -f 2; ${words.map((word) => `'${word}'`).join(' ')}`)
  const said = text(child.stderr as AsyncIterable<Buffer>)
  expect((await once(child, 'close'))[0]).toBe(1)
  expect(await said).toContain('could not be written')
  expect(await readFile(join(crossread.folder, 'brief.html'), 'utf8')).toBe('The brief of last week')
  expect(await readdir(crossread.folder)).not.toContainEqual(expect.stringMatching(/\.tmp$/))
})

test('open --browser prints one line with the address, and ends cleanly when told to', async ({ crossread }) => {
  const { out } = await crossread.run('new', 'Fisheries')
  const child = crossread.start('open', 'Fisheries', '--browser', '--no-open')
  let printed = ''
  child.stdout?.setEncoding('utf8')
  while (!printed.includes('\n')) printed += ((await once(child.stdout ?? process.stdin, 'data')) as [string])[0]
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?\S+/.exec(printed)?.[0] ?? ''
  expect(printed.trim().split('\n')).toHaveLength(1)
  expect(new URL(address).searchParams.get('library')).toBe(out.trim())
  const page = await fetch(address, { redirect: 'manual' })
  expect(page.status).toBe(302)

  child.kill('SIGTERM')
  expect((await once(child, 'close'))[0]).toBe(0)
  await expect(fetch(address)).rejects.toThrow()
})
