/**
 * One more mark in a source of 1 MB that has 2,000, from the click to the frame that shows it, in times of a plain frame of the same
 * page; and in a page without any of our code, 2,000 highlights by the CSS Custom Highlight API beside 2,000 `mark` elements.
 */
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { bench } from 'vitest'
import { annotationOn, newLibraryIn, newSource, temporaryFolder } from '../electron/library/library.testing'
import { median, tellAll } from '../electron/library/ratios.testing'
import { serialiseRecords } from '../electron/library/record-codec'
import type { Annotation } from '../shared/model/annotation'
import { colourIds } from '../shared/model/vocabulary'
import { startServer } from './fixtures/browser-host'
import { chromiumOptions } from './fixtures/chromium-options'

const marks = 2_000
const rounds = 10
/** 2,000 highlights are applied in at most this share of the time of 2,000 `mark` elements. */
const appliedBar = 0.4
/** One more mark is painted within so many plain frames. */
const frameBar = 2
/** With the save that comes before it, a mark of ours may take so many times two plain frames: about the tenth of a second that passes for at once. */
const savedBar = 3

type Figures = Parameters<typeof tellAll>[0]
const single = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

const title = 'The long record of the harbour'
const paragraphs = Array.from(
  { length: 1_800 },
  (_, at) => `Paragraph ${at}: ${'ship number eleven entered the eastern basin at noon and left before the tide. '.repeat(7).trimEnd()}`,
)

/** A library with that one source, marked all over. */
async function writeLibrary(folder: string): Promise<void> {
  await (await newLibraryIn(folder)).close()
  const { source, text, original } = newSource(title, `${title}\n\n${paragraphs.join('\n\n')}`)
  const path = join(folder, 'sources', source.id)
  const step = Math.floor(text.length / (marks + 1))
  const annotations = Array.from({ length: marks }, (_, at): Annotation => {
    const start = (at + 1) * step
    const end = start + 40
    const anchor = { start, end, exact: text.slice(start, end), prefix: text.slice(start - 32, start), suffix: text.slice(end, end + 32) }
    return { ...annotationOn(source.id, '', text), anchors: [anchor], colour: colourIds[at % colourIds.length] ?? 'amber' }
  })
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'text.txt'), text)
  writeFileSync(join(path, 'original.txt'), original)
  writeFileSync(join(path, 'source.json'), serialiseRecords('source', new Map([[source.id, source]])))
  writeFileSync(join(path, 'annotations.json'), serialiseRecords('annotation', new Map(annotations.map((one) => [one.id, one]))))
}

/** Milliseconds from one frame to the next but one, in an idle page: two frames. */
function twoFrames(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame((begun) => requestAnimationFrame(() => requestAnimationFrame((end) => resolve(end - begun)))),
      ),
  )
}

/** From the click on a colour to the frame after the one in which the highlight was there. */
async function addOne(page: Page, at: number): Promise<number> {
  const paragraph = page
    .getByRole('document', { name: `Text of ${title}` })
    .locator('[data-start]', { hasText: `Paragraph ${at}: ` })
    .first()
  await paragraph.scrollIntoViewIfNeeded()
  const bar = page.getByRole('toolbar', { name: 'Selected words' })
  await paragraph.evaluate((element) => {
    const [node] = [element.firstChild as Text]
    getSelection()?.setBaseAndExtent(node, 0, node, 9)
  })
  await bar.waitFor()
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const count = () => [...CSS.highlights.entries()].reduce((sum, [name, { size }]) => sum + (name.startsWith('mark-') ? size : 0), 0)
        const before = count()
        addEventListener(
          'click',
          () => {
            const begun = performance.now()
            const look = () => {
              if (count() === before) requestAnimationFrame(look)
              else requestAnimationFrame(() => resolve(performance.now() - begun))
            }
            look()
          },
          { capture: true, once: true },
        )
      }),
  )
  await bar
    .getByRole('button', { name: /^Mark as / })
    .first()
    .click()
  const taken = await shown
  await page.keyboard.press('Escape')
  return taken
}

async function withServer(folder: string, work: (address: string) => Promise<void>): Promise<void> {
  const { server, address } = await startServer(
    { home: join(folder, 'libraries'), configDir: join(folder, 'config') },
    join(folder, 'marked'),
  )
  await work(address)
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}

async function measureOurs(browser: Browser): Promise<Figures> {
  const folder = temporaryFolder()
  await writeLibrary(join(folder, 'marked'))
  const frames: number[] = []
  const times: number[] = []
  await withServer(folder, async (address) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address)
    await page.locator('nav[aria-label="Sources"] li button').first().click()
    await page.waitForFunction((least) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) >= least, marks)
    for (let round = 0; round < rounds; round += 1) {
      times.push(await addOne(page, 20 + 30 * round))
      frames.push(await twoFrames(page))
    }
    await page.close()
  })
  rmSync(folder, { recursive: true, force: true })
  return [[`one more mark beside ${marks}, from click to paint`, median(times), 'two plain frames', median(frames), savedBar]]
}

type Bare = { readonly highlights: number; readonly marks: number; readonly plain: number; readonly oneMore: number }

/** In one page without our code, each way on paragraphs of its own: applied and drawn, in milliseconds. */
function measureBare(page: Page): Promise<Bare> {
  return page.evaluate(
    async ({ words, count }) => {
      const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const timeOf = async (work: () => void) => {
        await drawn()
        const begun = performance.now()
        work()
        await drawn()
        return performance.now() - begun
      }
      const fill = async () => {
        document.body.replaceChildren(...words.map((text) => Object.assign(document.createElement('p'), { textContent: text })))
        await drawn()
        await drawn()
        const nodes = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text)
        // From the end, so that splitting a text for a `mark` leaves the places before it as they were.
        return Array.from({ length: count }, (_, at) => {
          const node = nodes[Math.floor(((count - 1 - at) * nodes.length) / count)]
          const start = 300 - 100 * (at % 2)
          const range = document.createRange()
          range.setStart(node as Text, start)
          range.setEnd(node as Text, start + 40)
          return { node: node as Text, start, range }
        })
      }
      const style = document.createElement('style')
      style.textContent = '::highlight(bare) { background: #fdf0a8 } mark { background: #fdf0a8 }'
      document.head.append(style)

      const plain = await timeOf(() => undefined)
      const places = await fill()
      const highlights = await timeOf(() => CSS.highlights.set('bare', new Highlight(...places.map(({ range }) => range))))
      const first = places[0]?.node as Text
      const oneMore = await timeOf(() => {
        const range = document.createRange()
        range.setStart(first, 0)
        range.setEnd(first, 9)
        CSS.highlights.get('bare')?.add(range)
      })
      CSS.highlights.clear()
      const marked = await fill()
      const marks = await timeOf(() => {
        for (const { node, start } of marked) {
          const middle = node.splitText(start)
          middle.splitText(40)
          const mark = document.createElement('mark')
          middle.replaceWith(mark)
          mark.append(middle)
        }
      })
      return { highlights, marks, plain, oneMore }
    },
    { words: paragraphs, count: marks },
  )
}

async function measurePeers(browser: Browser): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const all: Bare[] = []
  for (let round = 0; round < rounds; round += 1) {
    await page.goto('about:blank')
    all.push(await measureBare(page))
  }
  const middle = (of: (bare: Bare) => number) => median(all.map(of))
  await page.close()
  return [
    [
      `${marks} highlights applied and drawn`,
      middle(({ highlights }) => highlights),
      'the same as mark elements',
      middle(({ marks: time }) => time),
      appliedBar,
    ],
    ['one more bare highlight drawn', middle(({ oneMore }) => oneMore), 'a plain frame', middle(({ plain }) => plain), frameBar],
  ]
}

bench.skipIf(process.env['CROSSREAD_CHROMIUM'] === undefined)(
  `marks beside ${marks} others in a source of 1 MB`,
  async () => {
    const browser = await chromium.launch(chromiumOptions())
    const figures = [...(await measurePeers(browser)), ...(await measureOurs(browser))]
    await browser.close()
    tellAll(figures)
  },
  single,
)
