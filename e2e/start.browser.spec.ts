/** `npm start` where there is no way to a window of its own: it says why, in one sentence, and serves the browser. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'

type Start = (
  words: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
  /** The folder of what stands for the system's opener of addresses; without, nothing is opened. */
  opener?: string,
) => Promise<{ line: string; stop(): Promise<number | null> }>

const test = base.extend<{ readonly folder: string; readonly start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'crossread-start-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const started: ChildProcess[] = []
    await use(async (words, env = {}, opener) => {
      const program = spawn(process.execPath, ['electron/launch/start.mjs', ...(opener ? [] : ['--no-open']), ...words], {
        env: {
          ...process.env,
          DISPLAY: undefined,
          WAYLAND_DISPLAY: undefined,
          CROSSREAD_CONFIG_DIR: join(folder, 'config'),
          CROSSREAD_HOME: join(folder, 'libraries'),
          ...env,
          ...(opener === undefined ? {} : { DISPLAY: ':7', PATH: `${opener}:${process.env['PATH']}` }),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      started.push(program)
      let said = ''
      for await (const chunk of program.stdout as AsyncIterable<Buffer>) {
        said += chunk
        if (said.includes('\n')) break
      }
      const stop = async () => {
        const gone = once(program, 'exit')
        program.kill('SIGTERM')
        return (await gone)[0] as number | null
      }
      return { line: said.trim(), stop }
    })
    // Told, not killed: a launcher that is killed cannot end the host that it started.
    for (const program of started) {
      if (program.exitCode !== null || program.signalCode !== null) continue
      const gone = once(program, 'exit')
      program.kill('SIGTERM')
      await gone
    }
  },
})

test('without a screen it says so, serves the browser, and ends well when it is told to', async ({ start, page }) => {
  const { line, stop } = await start([])
  expect(line).toMatch(
    /^Crossread runs in your browser, because there is no screen here to show a window on: http:\/\/127\.0\.0\.1:\d+\/\?token=\w+$/,
  )
  await page.goto(line.slice(line.indexOf('http:')))
  await expect(page.getByRole('main')).toBeVisible()
  expect(await stop()).toBe(0)
})

test('an Electron that ends at once gives way to the browser', async ({ start, folder }) => {
  const runtime = join(folder, 'runtime')
  await mkdir(runtime)
  await writeFile(join(runtime, 'electron'), '#!/bin/sh\nexit 7\n')
  await chmod(join(runtime, 'electron'), 0o755)
  const { line } = await start([], { ELECTRON_OVERRIDE_DIST_PATH: runtime, DISPLAY: ':7' })
  expect(line).toContain('because Electron could not show its window (it ended with 7): http://127.0.0.1:')
})

test('a folder without an Electron is named, and nothing is downloaded', async ({ start, folder }) => {
  const { line } = await start([], { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':7' })
  expect(line).toContain(`because there is no Electron in ${folder}: http://127.0.0.1:`)
})

test('who asks for the browser gets it, with the library they name', async ({ start, folder }) => {
  const { line } = await start(['--browser', join(folder, 'My library')])
  expect(line).toMatch(/^Crossread runs in your browser at http:/)
  expect(new URL(line.slice(line.indexOf('http:'))).searchParams.get('library')).toBe(join(folder, 'My library'))
})

test('the address that is handed to the browser, which other people’s programs can read, works once', async ({ start, folder, page }) => {
  // Stands for the system's opener, and writes down what it is asked to open.
  const opener = join(folder, 'xdg-open')
  await mkdir(folder, { recursive: true })
  await writeFile(opener, `#!/bin/sh\nprintf %s "$1" > "${folder}/opening" && mv "${folder}/opening" "${folder}/opened"\n`)
  await chmod(opener, 0o755)
  const { line } = await start(['--browser'], {}, folder)
  const token = new URL(line.slice(line.indexOf('http:'))).searchParams.get('token') ?? ''
  await expect.poll(() => readFile(join(folder, 'opened'), 'utf8').catch(() => '')).toContain('ticket=')
  const opened = await readFile(join(folder, 'opened'), 'utf8')
  expect(opened).not.toContain(token)
  await page.goto(opened)
  await expect(page.getByRole('main')).toBeVisible()
  await page.context().clearCookies()
  await page.goto(opened)
  await expect(page.getByText('The address is not right, or was used before.')).toBeVisible()
})

test('another server on this computer is not sent what opens the window', async ({ start, page }) => {
  const { line } = await start([])
  const token = new URL(line.slice(line.indexOf('http:'))).searchParams.get('token') ?? ''
  await page.goto(line.slice(line.indexOf('http:')))
  await expect(page.getByRole('main')).toBeVisible()
  expect((await page.context().cookies()).map(({ value }) => value)).toEqual([token])
  const heard: (string | undefined)[] = []
  const other = createServer((request, response) => {
    heard.push(request.headers.cookie)
    response.end('Another server')
  })
  await once(other.listen(0, '127.0.0.1'), 'listening')
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
  await expect(page.getByText('Another server')).toBeVisible()
  await page.close()
  other.close()
  expect(heard[0]).toBeUndefined()
})
