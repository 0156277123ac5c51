/**
 * Cold start to a usable desk, in times of a blank page and a blank window that are started the same way, in turns: a server or a
 * program that does nothing, a browser of its own, one word on the screen. Usable: the library is named and a source can be read.
 */
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { bench } from 'vitest'
import { temporaryFolder } from '../electron/library/library.testing'
import { median, tell } from '../electron/library/ratios.testing'
import { serve, startServer } from './fixtures/browser-host'
import { chromiumOptions } from './fixtures/chromium-options'
import { startElectron } from './fixtures/desktop-host'
import type { Folders } from './fixtures/host'

/** Starting ours takes at most this many times as long. */
const bar = 1.5
const rounds = 7
const single = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

const blank = (page: Page) => painted(page, 'p')
/** The first source's card and its library: drawn from the workspace, so a person can open it. */
const usable = (page: Page) => painted(page, 'nav[aria-label="Sources"] li button')

async function painted(page: Page, what: string): Promise<void> {
  await page.locator(what).first().waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

async function timeOf(work: () => Promise<() => Promise<void>>): Promise<number> {
  const begun = performance.now()
  const end = await work()
  const taken = performance.now() - begun
  await end()
  return taken
}

/** From no process to a painted page: the server, then a browser, then the page. */
function inBrowser(host: () => ReturnType<typeof serve>, ready: (page: Page) => Promise<void>): Promise<number> {
  return timeOf(async () => {
    const { server, address } = await host()
    const browser = await chromium.launch(chromiumOptions())
    const page = await browser.newPage()
    await page.goto(address)
    await ready(page)
    return async () => {
      await browser.close()
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
    }
  })
}

function onDesktop(program: string, folders: Folders, ready: (page: Page) => Promise<void>): Promise<number> {
  return timeOf(async () => {
    const { page, close } = await startElectron(program, folders, null)
    await ready(page)
    return close
  })
}

async function measure(what: string, ours: () => Promise<number>, peer: () => Promise<number>): Promise<void> {
  const times = { ours: [] as number[], peer: [] as number[] }
  // The first start makes the sample library and warms the disk.
  await ours()
  await peer()
  for (let round = 0; round < rounds; round += 1) {
    times.peer.push(await peer())
    times.ours.push(await ours())
  }
  tell(`start to a usable desk ${what}`, median(times.ours), 'a blank one', median(times.peer), bar)
}

async function withFolders(work: (folders: Folders) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  await work({ home: join(folder, 'libraries'), configDir: join(folder, 'config') })
  rmSync(folder, { recursive: true, force: true })
}

bench.skipIf(process.env['CROSSREAD_CHROMIUM'] === undefined)(
  'cold start in the browser',
  async () =>
    await withFolders((folders) =>
      measure(
        'in the browser',
        () => inBrowser(() => startServer(folders, null), usable),
        () => inBrowser(() => serve(['e2e/fixtures/blank-server.cjs'], {}), blank),
      ),
    ),
  single,
)

bench.skipIf(process.env['CROSSREAD_ELECTRON'] === undefined)(
  'cold start on the desktop',
  async () =>
    await withFolders((folders) =>
      measure(
        'on the desktop',
        () => onDesktop('.', folders, usable),
        () => onDesktop('./e2e/fixtures/blank-window.cjs', folders, blank),
      ),
    ),
  single,
)
