/**
 * A brief of 200 claims and 600 footnotes in the real window: how long the window is held up at a time while its page is drawn, and
 * while a person types in one of its blocks. Longer than the limit would be seen as a pause.
 */
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { bench } from 'vitest'
import { newLibraryIn, open, put, step, temporaryFolder } from '../electron/library/library.testing'
import { median, tellAll } from '../electron/library/ratios.testing'
import { serialiseRecords } from '../electron/library/record-codec'
import { largeBrief, largeMaterial } from '../shared/brief/large-brief.testing'
import { startServer } from './fixtures/browser-host'
import { chromiumOptions } from './fixtures/chromium-options'

/** Milliseconds that an answer may take and still seem immediate (Miller 1968; Card, Moran and Newell 1983). */
const atOnceMs = 100
const letters = 'The quay held more than it was built for. '
const single = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

/** Writes the library of the large brief, as if it had been made in the program. */
async function writeLibrary(folder: string): Promise<void> {
  await (await newLibraryIn(folder)).close()
  const { cited, annotations, claims, links, brief } = largeMaterial()
  for (const { source, text } of cited) {
    const path = join(folder, 'sources', source.id)
    const own = annotations.filter(({ sourceId }) => sourceId === source.id)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'text.txt'), text)
    writeFileSync(join(path, 'original.txt'), text)
    writeFileSync(join(path, 'source.json'), serialiseRecords('source', new Map([[source.id, source]])))
    writeFileSync(join(path, 'annotations.json'), serialiseRecords('annotation', new Map(own.map((one) => [one.id, one]))))
  }
  const library = await open(folder)
  await library.commit(put(...claims, ...links, brief), step('Brief'))
  await library.close()
}

/** Begins to note every task that held the window up for more than 50 ms, as browsers count them (W3C Long Tasks). */
function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
}

/** The longest task since the last look, in milliseconds. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)))
}

/** From a key to the frame that shows its letter. */
function keyToFrame(page: Page, letter: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const field = document.activeElement as HTMLTextAreaElement
        const begun = performance.now()
        field.setRangeText(typed, field.selectionEnd, field.selectionEnd, 'end')
        field.dispatchEvent(new Event('input', { bubbles: true }))
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
      }),
    letter,
  )
}

bench.skipIf(process.env['CROSSREAD_CHROMIUM'] === undefined)(
  `a brief of ${largeBrief.claims} claims and ${largeBrief.footnotes} footnotes in the window`,
  async () => {
    const folder = temporaryFolder()
    await writeLibrary(join(folder, 'large'))
    const { server, address } = await startServer(
      { home: join(folder, 'libraries'), configDir: join(folder, 'config') },
      join(folder, 'large'),
    )
    const browser = await chromium.launch(chromiumOptions())
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address)
    await page.locator('nav[aria-label="Sources"] li button').first().waitFor()
    await watchTasks(page)
    const asked = performance.now()
    await page.keyboard.press('Alt+2')
    await page.getByRole('article', { name: 'Brief preview' }).getByRole('heading').first().waitFor()
    const begun = performance.now() - asked
    await page.locator(`[id$="fn-${largeBrief.footnotes}"]`).waitFor({ state: 'attached' })
    await page.getByRole('complementary', { name: 'Checks' }).getByRole('listitem').first().waitFor()
    const whole = performance.now() - asked
    const drawing = await longestTask(page)
    await page.getByRole('button', { name: 'Write “Bottom line”' }).click()
    await page.getByRole('textbox', { name: '“Bottom line”, in Markdown' }).waitFor()
    const keys: number[] = []
    for (const letter of letters) keys.push(await keyToFrame(page, letter))
    const typing = await longestTask(page)
    await browser.close()
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
    writeSync(
      1,
      `  the top of the page after ${begun.toFixed(0)} ms, the whole with its last note and the checks after ${whole.toFixed(0)} ms\n`,
    )
    tellAll([
      ['the longest task while the page of a large brief is drawn, ms', drawing, 'the limit', atOnceMs, 1],
      ['the longest task while typing in it, ms', typing, 'the limit', atOnceMs, 1],
      ['from a key to its letter on the screen, median, ms', median(keys), 'the limit', atOnceMs, 1],
      ['the same, the slowest key, ms', Math.max(...keys), 'the limit', atOnceMs, 1],
    ])
  },
  single,
)
