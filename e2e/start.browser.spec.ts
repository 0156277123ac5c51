/** `npm start` where there is no way to a window of its own: it says why, in one sentence, and serves the browser. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'

type Start = (
  words: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
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
    await use(async (words, env = {}) => {
      const program = spawn(process.execPath, ['electron/launch/start.mjs', '--no-open', ...words], {
        env: {
          ...process.env,
          DISPLAY: undefined,
          WAYLAND_DISPLAY: undefined,
          CROSSREAD_CONFIG_DIR: join(folder, 'config'),
          CROSSREAD_HOME: join(folder, 'libraries'),
          ...env,
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
