import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { claim, newLibraryIn, put, step } from '../electron/library/library.testing'
import { mostNodes } from '../shared/map/drawn'
import { expect, test } from './fixtures/journey'

/** What a picture holds, read as strictly as XML is: its lists by name, each entry with its words as drawn and its title. */
function read(page: Page, svg: string) {
  return page.evaluate((written) => {
    const root = new DOMParser().parseFromString(written, 'image/svg+xml').documentElement
    const lists = [...root.querySelectorAll('[role=list]')].map((list) => ({
      label: list.getAttribute('aria-label') ?? '',
      entries: [...list.querySelectorAll('[role=listitem]')].map((entry) => ({
        words: [...entry.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
        title: entry.querySelector('title')?.textContent ?? '',
      })),
    }))
    return { name: root.localName, words: root.textContent ?? '', lists }
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
  const inWindow = async () => {
    const words = (await nodes.all()).map(async (node) => (await node.locator('span').allTextContents()).join(' '))
    return (await Promise.all(words)).sort()
  }
  const inPicture = ({ lists }: Awaited<ReturnType<typeof read>>) => ({
    links: lists.filter(({ label }) => label === 'Links').flatMap(({ entries }) => entries.map(({ title }) => title)),
    columns: lists.map(({ label }) => label).filter((label) => label !== 'Links'),
    nodes: lists.flatMap(({ label, entries }) => (label === 'Links' ? [] : entries.map(({ words }) => words))).sort(),
  })

  await test.step('the whole map', async () => {
    const svg = await workbench.saved('whole.svg', () => workbench.run('Export the map as a picture…'))
    const picture = await read(page, svg)
    const { links, columns, nodes: drawn } = inPicture(picture)
    expect(picture.name).toBe('svg')
    expect(columns).toEqual(['Claims', 'Coast Courier', 'Northern Ledger', 'Marine Board', 'Harbour Weekly'])
    expect(drawn).toEqual(await inWindow())
    expect(links).toContain('“with 214 people aboard” contradicts 231 people were aboard the Solway Star.')
    expect(picture.words).not.toContain('Narrowed to')
    await expect(map.getByRole('status')).toHaveText(`${drawn.length} claims and passages, ${links.length} links.`)
  })

  await test.step('one claim with its links', async () => {
    const claim = map.locator('[data-node="claim"]', { hasText: '231 people were aboard' })
    await claim.focus()
    await page.keyboard.press('f')
    await expect(map.locator('[data-node="claim"]')).toHaveCount(1)
    await map.getByRole('button', { name: 'Export picture' }).focus()
    const svg = await workbench.saved('one-claim.svg', () => page.keyboard.press('Enter'))
    const picture = await read(page, svg)
    const { columns, nodes: drawn } = inPicture(picture)
    expect(drawn).toEqual(await inWindow())
    expect(columns).not.toContain('Harbour Weekly')
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

test('of more claims than a picture can hold none is saved, and it is said how to come to fewer', async ({ app, workbench }) => {
  const folder = join(app.home, 'Many claims')
  const library = await newLibraryIn(folder)
  await library.commit(put(...Array.from({ length: mostNodes + 1 }, (_, at) => claim(`Gate ${at} was closed.`))), step('Claims'))
  await library.close()
  await app.restart({ library: folder })
  await workbench.run('Export the map as a picture…')
  const notice = app.page.getByText('No picture was saved: 2,001 claims and passages are more than a picture can hold (2,000 at most).')
  await expect(notice).toContainText('Choose a source, a relation, a status or a tag, or press F on a node.')
})

test('the timeline is saved as a picture of what is shown: all of it, then what is in conflict, by keyboard alone', async ({
  app,
  workbench,
}) => {
  const { page } = app
  // What the comparison of the sources finds is part of the picture.
  await expect(page.getByRole('tab', { name: /^Discrepancies ?[1-9]/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Alt+l')
  const timeline = page.getByRole('main', { name: 'Timeline' })
  const tracks = ['When it happened, as the sources say', 'When it was reported'] as const
  const reports = timeline.getByRole('list', { name: tracks[1] }).getByRole('button')
  await expect(reports).toHaveCount(4)
  const inWindow = () => Promise.all(tracks.map((name) => labelsOf(timeline.getByRole('list', { name }).getByRole('button'))))
  const inPicture = ({ lists }: Awaited<ReturnType<typeof read>>) =>
    tracks.map((name) => lists.filter(({ label }) => label === name).flatMap(({ entries }) => entries.map(({ title }) => title)))

  await test.step('the whole timeline', async () => {
    const svg = await workbench.saved('whole.svg', () => workbench.run('Export the timeline as a picture…'))
    const picture = await read(page, svg)
    expect(picture.name).toBe('svg')
    expect(inPicture(picture)).toEqual(await inWindow())
    expect(picture.words).not.toContain('Narrowed to')
    const conflicts = picture.lists.find(({ label }) => label === 'Dates in conflict')
    await expect(timeline.getByRole('status')).toContainText(`${conflicts?.entries.length} pair`)
  })

  await test.step('what is in conflict', async () => {
    await timeline.getByRole('button', { name: 'In conflict' }).focus()
    await page.keyboard.press('Enter')
    await expect(reports).toHaveCount(0)
    await timeline.getByRole('button', { name: 'Export picture' }).focus()
    const picture = await read(page, await workbench.saved('conflicts.svg', () => page.keyboard.press('Enter')))
    expect(inPicture(picture)).toEqual(await inWindow())
    expect(inPicture(picture)[1]).toEqual([])
    expect(picture.words).toContain('Narrowed to: dates in conflict')
  })
})

function labelsOf(entries: ReturnType<Page['getByRole']>): Promise<readonly string[]> {
  return entries.evaluateAll((found) => found.map((entry) => entry.getAttribute('aria-label') ?? ''))
}
