import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/journey'

/** What a picture holds, read as strictly as XML is. */
function read(page: Page, svg: string) {
  return page.evaluate((written) => {
    const root = new DOMParser().parseFromString(written, 'image/svg+xml').documentElement
    const words = (entry: Element) => [...entry.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
    const entries = (list: Element | null) => [...(list?.querySelectorAll('[role=listitem]') ?? [])]
    const lists = [...root.querySelectorAll('[role=list]')]
    const links = lists.find((list) => list.getAttribute('aria-label') === 'Links') ?? null
    return {
      name: root.localName,
      words: root.textContent,
      columns: lists.filter((list) => list !== links).map((list) => list.getAttribute('aria-label')),
      nodes: lists.filter((list) => list !== links).flatMap((list) => entries(list).map(words)),
      links: entries(links).map((link) => link.querySelector('title')?.textContent ?? ''),
    }
  }, svg)
}

test('the map is saved as a picture of what is shown: all of it, then one claim and its links, by keyboard alone', async ({
  app,
  workbench,
}) => {
  const { page } = app
  await workbench.ready()
  await page.keyboard.press('Alt+g')
  const map = page.getByRole('main', { name: 'Map' })
  const nodes = map.locator('[data-node]')
  await expect(nodes.first()).toBeVisible()
  const shownWords = async () => (await nodes.all()).map((node) => node.locator('span').allTextContents())
  const inWindow = async () => (await Promise.all(await shownWords())).map((parts) => parts.join(' ')).sort()

  await test.step('the whole map', async () => {
    const svg = await workbench.saved('whole.svg', () => workbench.run('Export the map as a picture…'))
    const picture = await read(page, svg)
    expect(picture.name).toBe('svg')
    expect(picture.columns).toEqual(['Claims', 'Coast Courier', 'Northern Ledger', 'Marine Board', 'Harbour Weekly'])
    expect([...picture.nodes].sort()).toEqual(await inWindow())
    expect(picture.links).toContain('“with 214 people aboard” contradicts 231 people were aboard the Solway Star.')
    expect(picture.words).not.toContain('Narrowed to')
    await expect(map.getByRole('status')).toHaveText(`${picture.nodes.length} claims and passages, ${picture.links.length} links.`)
  })

  await test.step('one claim with its links', async () => {
    const claim = map.locator('[data-node="claim"]', { hasText: '231 people were aboard' })
    await claim.focus()
    await page.keyboard.press('f')
    await expect(map.locator('[data-node="claim"]')).toHaveCount(1)
    await map.getByRole('button', { name: 'Export picture' }).focus()
    const svg = await workbench.saved('one-claim.svg', () => page.keyboard.press('Enter'))
    const picture = await read(page, svg)
    expect([...picture.nodes].sort()).toEqual(await inWindow())
    expect(picture.columns).not.toContain('Harbour Weekly')
    expect(picture.words).toContain('Narrowed to: at most one link from “231 people were aboard the Solway Star.”')
  })

  await test.step('what the map was narrowed to is still so after a look at the desk', async () => {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('Alt+g')
    await expect(map.locator('[data-node="claim"]')).toHaveCount(1)
    await map.getByRole('button', { name: 'Show everything' }).focus()
    await page.keyboard.press('Enter')
    await expect(map.locator('[data-node="claim"]')).not.toHaveCount(1)
  })
})
