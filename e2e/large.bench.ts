/**
 * A library of 10,000 sources with 200,000 annotations in the real program: how long a person waits for the list of sources when the
 * library is opened again, and what both processes hold in memory then. The limits are those of the project's plan.
 */
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { bench } from 'vitest'
import { writeLargeLibrary } from '../electron/library/large-library.testing'
import { temporaryFolder } from '../electron/library/library.testing'
import { median, tellAll } from '../electron/library/ratios.testing'
import { startServer } from './fixtures/browser-host'
import { chromiumOptions } from './fixtures/chromium-options'
import type { Folders } from './fixtures/host'

const size = 10_000
const rounds = 5
/** Milliseconds from asking for the page to a drawn list. */
const openLimit = 1_000
/** Megabytes of the window's process. */
const windowLimit = 500
/** Megabytes of the host's process, its threads included. The plan says "bounded"; this is what two small programs take. */
const hostLimit = 1_000
/** How long memory is watched while the index and the comparison go on in the background, in milliseconds; its peak counts. */
const watchedMs = 20_000
const pause = () => new Promise((resolve) => setTimeout(resolve, 250))
const single = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

async function openOnce(folders: Folders, library: string, look: (host: number, browser: Browser) => Promise<void>): Promise<number> {
  const { server, address } = await startServer(folders, library)
  const browser = await chromium.launch(chromiumOptions())
  const page = await browser.newPage()
  const begun = performance.now()
  await page.goto(address)
  await page.locator('nav[aria-label="Sources"] li button').first().waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const taken = performance.now() - begun
  await look(server.pid ?? 0, browser)
  await browser.close()
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
  return taken
}

/** What a process has in memory, in megabytes. */
function residentMegabytes(pid: number): number {
  const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB$/m)?.[1]
  return Number(kilobytes) / 1_024
}

async function windowProcess(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const windows = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  return Math.max(...windows.map(residentMegabytes))
}

// Memory of another process is read where Linux tells it.
bench.skipIf(process.env['CROSSREAD_CHROMIUM'] === undefined || process.platform !== 'linux')(
  `${size} sources opened from cache`,
  async () => {
    const folder = temporaryFolder()
    const library = join(folder, 'large')
    const folders = { home: join(folder, 'libraries'), configDir: join(folder, 'config') }
    await writeLargeLibrary(library, size)
    const memory = { host: 0, window: 0 }
    await openOnce(folders, library, async () => {})
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await openOnce(folders, library, async () => {}))
    await openOnce(folders, library, async (host, browser) => {
      for (const end = performance.now() + watchedMs; performance.now() < end; await pause()) {
        memory.host = Math.max(memory.host, residentMegabytes(host))
        memory.window = Math.max(memory.window, await windowProcess(browser))
      }
    })
    rmSync(folder, { recursive: true, force: true })
    tellAll([
      [`opening ${size} sources to a drawn list, ms`, median(times), 'the limit', openLimit, 1],
      ['most memory of the window, MB', memory.window, 'the limit', windowLimit, 1],
      ['most memory of the host, MB', memory.host, 'the limit', hostLimit, 1],
    ])
  },
  single,
)
