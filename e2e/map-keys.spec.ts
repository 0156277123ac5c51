import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { annotationOn, claim, claimEnd, link, newLibraryIn, newSource, passageEnd, put, step } from '../electron/library/library.testing'
import type { App } from './fixtures/host'
import { expect, test } from './fixtures/journey'

const chosenWords = 'The bridge was closed on Tuesday'
/** Of each of the sources so many passages speak of the claim: more than stand beside each other in a window. */
const [sources, passages] = [6, 3]

/** A library with one claim of many passages, tagged, far below others of which nothing is said. */
async function openManyLinks(app: App): Promise<void> {
  const folder = join(app.home, 'Many links')
  const library = await newLibraryIn(folder)
  const others = Array.from({ length: 20 }, (_, at) => claim(`Gate ${at} was closed.`))
  const chosen = { ...claim(chosenWords), tags: ['bridge'] }
  await library.commit(put(...others, chosen), step('Claims'))
  for (let at = 0; at < sources; at += 1) {
    const source = newSource(`Report ${at}`, `It says that the bridge was closed in part ${at}.\n\nMore is not known.`)
    await library.addSource(source, step('Import'))
    const marked = Array.from({ length: passages }, () => annotationOn(source.source.id, '', source.text))
    const links = marked.map((annotation) => link(passageEnd(annotation), claimEnd(chosen.id)))
    await library.commit(put(...marked, ...links), step('Marks'))
  }
  await library.close()
  await app.restart({ library: folder })
}

/** What of the elements lies outside of the box. */
async function outside(elements: Locator, box: Locator): Promise<readonly string[]> {
  const frame = await box.evaluate((element) => element.getBoundingClientRect().toJSON())
  return elements.evaluateAll(
    (all, { left, top, right, bottom }) =>
      all.flatMap((element) => {
        const at = element.getBoundingClientRect()
        const isInside = at.left >= left - 1 && at.top >= top - 1 && at.right <= right + 1 && at.bottom <= bottom + 1
        return isInside ? [] : [element.textContent ?? '']
      }),
    frame,
  )
}

/** The smallest letters of nodes and headings that are in view, in pixels of the screen. */
function smallestLetters(picture: Locator): Promise<number> {
  return picture.evaluate((element) => {
    const frame = element.getBoundingClientRect()
    const sizes = [...element.querySelectorAll<HTMLElement>('[data-node]')].flatMap((node) => {
      const at = node.getBoundingClientRect()
      const isInView = at.right > frame.left && at.left < frame.right && at.bottom > frame.top && at.top < frame.bottom
      const scale = at.width / node.offsetWidth
      return isInView ? [...node.querySelectorAll('span')].map((words) => Number.parseFloat(getComputedStyle(words).fontSize) * scale) : []
    })
    return Math.min(...sizes)
  })
}

test('by keys alone: come to the map, follow the links of a claim, open it, and come back to the same place', async ({
  app,
  workbench,
}) => {
  const { page } = app
  await workbench.ready()
  await page.keyboard.press('Alt+g')
  const map = page.getByRole('main', { name: 'Map' })
  const focused = page.locator('[data-node]:focus')
  await expect(focused).toHaveText(/^231 people were aboard the Solway Star\./)
  const panel = map.getByRole('region', { name: 'Chosen node' })
  const linked = await panel.getByRole('listitem').getByRole('button').allTextContents()
  expect(linked.length).toBeGreaterThan(2)

  await test.step('O goes to each node that is linked, by the words and the source of it, and back to the claim', async () => {
    for (const words of linked) {
      await page.keyboard.press('o')
      await expect(focused).toHaveText(words.split(' · ')[1] ?? '')
      await expect(focused).toHaveAccessibleName(/^“.*”, (Coast Courier|Northern Ledger|Marine Board|Harbour Weekly)$/)
    }
    await page.keyboard.press('o')
    await expect(focused).toHaveAttribute('data-node', 'claim')
    await page.keyboard.press('o')
    await expect(focused).toHaveAttribute('data-node', 'passage')
    // Its own links now: the claim is one of them, and what else is linked with the passage.
    await page.keyboard.press('Shift+O')
    await expect(panel.getByText(linked[0]?.split(' · ')[1] ?? '', { exact: false }).first()).toBeVisible()
  })

  await test.step('a claim that was opened leads back to the map as it was left', async () => {
    await map.getByRole('combobox', { name: 'Relation' }).selectOption('contradicts')
    const claim = map.locator('[data-node="claim"]').filter({ hasText: 'The steering failed' })
    await claim.focus()
    const all = await map.locator('[data-node]').count()
    await page.keyboard.press('f')
    await expect.poll(() => map.locator('[data-node]').count()).toBeLessThan(all)
    const left = await map.getByRole('status').textContent()
    await page.keyboard.press('Enter')
    await expect(map).toBeHidden()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(focused).toHaveText(/^The steering failed/)
    await expect(map.getByRole('status')).toHaveText(left ?? '')
    await expect(panel.getByRole('button', { name: 'Only its links' })).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('Shift+F shows what is two links away', async () => {
    const near = await map.locator('[data-node]').count()
    await page.keyboard.press('Shift+F')
    await expect(panel.getByRole('button', { name: 'Two links away' })).toHaveAttribute('aria-pressed', 'true')
    expect(await map.locator('[data-node]').count()).toBeGreaterThanOrEqual(near)
    await page.keyboard.press('Shift+F')
    await expect(panel.getByRole('button', { name: 'Two links away' })).toHaveAttribute('aria-pressed', 'false')
  })
})

test('a claim with many links: its neighbourhood is in view, its panel is whole, and a tag leads to it', async ({ app, workbench }) => {
  await openManyLinks(app)
  const { page } = app
  await page.setViewportSize({ width: 1280, height: 800 })
  await workbench.run('Show the map')
  const map = page.getByRole('main', { name: 'Map' })
  const nodes = map.locator('[data-node]')
  const picture = map.locator('.react-flow')
  await expect(nodes.first()).toBeVisible()

  await test.step('it opens in letters that can be read', async () => {
    expect(await smallestLetters(picture)).toBeGreaterThanOrEqual(11)
  })

  await test.step('the tag leaves the claim and what is linked with it', async () => {
    await map.getByRole('combobox', { name: 'Tag' }).selectOption('bridge')
    await expect(nodes).toHaveCount(1 + sources * passages)
    await expect(map.getByRole('status')).toContainText('18 links')
  })

  await test.step('all of the neighbourhood is in view, and the ways on from the claim too', async () => {
    await map.getByRole('button', { name: 'Show everything' }).click()
    await nodes.filter({ hasText: chosenWords }).focus()
    await page.keyboard.press('f')
    await expect(nodes).toHaveCount(1 + sources * passages)
    await expect.poll(() => outside(nodes, picture)).toEqual([])
    // Close together, for they stand far apart on the whole map: the claim is its twenty-first.
    expect(await smallestLetters(picture)).toBeGreaterThan(6)
    const panel = map.getByRole('region', { name: 'Chosen node' })
    const ways = panel.getByRole('button', { name: /^(Only its links|Two links away|Show the claim)$/ })
    await expect(ways).toHaveCount(3)
    expect(await outside(ways, panel)).toEqual([])
    await page.screenshot({ path: `test-results/map-many-${app.host}.png` })
  })
})

test('a map that did not fit is shown whole when the window grows', async ({ app, workbench }) => {
  const { page } = app
  await page.setViewportSize({ width: 1280, height: 800 })
  await workbench.ready()
  await page.keyboard.press('Alt+g')
  const map = page.getByRole('main', { name: 'Map' })
  const [nodes, picture] = [map.locator('[data-node]'), map.locator('.react-flow')]
  await expect(nodes.first()).toBeFocused()
  expect(await smallestLetters(picture)).toBeGreaterThanOrEqual(11)
  expect(await outside(nodes, picture)).not.toEqual([])
  await page.screenshot({ path: `test-results/map-small-${app.host}.png` })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await expect.poll(() => outside(nodes, picture)).toEqual([])
  expect(await smallestLetters(picture)).toBeGreaterThanOrEqual(11)
  await page.screenshot({ path: `test-results/map-large-${app.host}.png` })
  await workbench.run('Dark theme')
  await page.screenshot({ path: `test-results/map-large-dark-${app.host}.png` })
})
