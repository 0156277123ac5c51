import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

const weekly = 'A night on the rocks: passengers’ accounts'

test('one box finds words in texts, notes, claims and titles, and goes there', async ({ app, workbench }) => {
  const box = app.page.getByRole('combobox', { name: 'Search the library' })
  const hit = (text: string | RegExp) => app.page.getByRole('option').filter({ hasText: text })
  await workbench.ready()

  await app.page.keyboard.press('Control+Shift+f')
  await box.fill('postman')
  await expect(hit('Aune, a retired postman')).toHaveCount(1)
  await expect(app.page.getByRole('status').filter({ hasText: '1 found in the library' })).toBeVisible()
  await box.press('Enter')
  await expect(workbench.pane(weekly)).toBeVisible()
  await expect.poll(() => app.page.evaluate(() => CSS.highlights.has('flash')), { intervals: [50] }).toBe(true)
  await expect(workbench.text(weekly).getByText('a retired postman')).toBeInViewport()

  await app.page.keyboard.press('Control+Shift+f')
  await box.fill('passengers safe')
  await expect(hit('Ferry aground off Harrow Bay, all passengers safe').first()).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(box).toBeHidden()

  await app.page.keyboard.press('Control+Shift+f')
  await box.fill('tickets read at the gate')
  await expect(hit('231 people were aboard')).toHaveCount(1)
  await box.press('Enter')
  await expect(workbench.claims.first()).toContainText('Ask the coastguard')

  await app.page.keyboard.press('Control+Shift+f')
  await box.fill('"harbour clock"')
  await expect(hit('remembers the harbour clock')).toHaveCount(1)
  await box.fill('clock -remembers')
  await expect(hit('remembers the harbour clock')).toHaveCount(0)
  await box.fill('zzzzqqqq')
  await expect(app.page.getByText('Nothing found')).toBeVisible()
  await app.page.keyboard.press('Escape')
})

test('operators narrow a search, slips of the keys are mended, and a search is kept with the library', async ({ app, workbench }) => {
  const { page } = app
  const box = page.getByRole('combobox', { name: 'Search the library' })
  const options = page.getByRole('option')
  await workbench.ready()
  await page.keyboard.press('Control+Shift+f')
  await box.fill('harbour source:weekly')
  await expect(page.getByText(/found in the library/)).toBeVisible()
  await expect(options.filter({ hasText: 'Ferry aground off Harrow Bay' })).toHaveCount(0)
  await box.fill('tag:passengers')
  await expect(options.filter({ hasText: '231 people were aboard' })).toHaveCount(1)
  await box.fill('before:soon harbour')
  await expect(page.getByText(/before: takes a date such as 2031.*\d+ found in the library/)).toBeVisible()
  for (const [typed, said] of [
    ['source:', 'source: takes a word of the title, publisher or authors.'],
    ['-storm', 'A minus only takes away: add a word to look for.'],
    ['harbour after:2031-02-31', /there is no 2031-02-31; that month has 28 days/],
    ['harbour author:aune', /There is no author: here\. There are source: .*\d+ found/],
  ] as const) {
    await box.fill(typed)
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
    await expect(page.getByText('Nothing found')).toHaveCount(0)
  }
  await box.fill('tag:pasenger')
  await expect(options.filter({ hasText: '231 people were aboard' })).toHaveCount(1)
  await expect(page.getByText('Nothing has “tag:pasenger”. Found with “tag:passengers”')).toBeVisible()
  await box.fill('coastgaurd -x')
  await expect(page.getByText(/Nothing has “coastgaurd”. Found with “coastguard”/)).toBeVisible()

  await box.fill('tag:passengers')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Forget this search' })).toBeVisible()
  await page.keyboard.press('Escape')
  await app.restart()
  await workbench.ready()
  await app.page.keyboard.press('Control+k')
  await app.page.getByRole('combobox', { name: 'Search or run a command' }).fill('passengers')
  await app.page.getByRole('option', { name: 'tag:passengers' }).click()
  await expect(app.page.getByRole('option').filter({ hasText: '231 people were aboard' })).toHaveCount(1)
  await app.page.getByRole('combobox', { name: 'Search the library' }).fill('')
  await expect(app.page.getByText('Enter looks for it, Delete forgets it.')).toBeVisible()
  await app.page.keyboard.press('Delete')
  await expect(app.page.getByRole('option', { name: 'tag:passengers' })).toHaveCount(0)
})

test('? lists every shortcut', async ({ app, workbench }) => {
  await workbench.ready()
  await app.page.keyboard.press('?')
  await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Link passage to passage')
})

test('the search opens again where it was left, and a hit is peeked at without leaving', async ({ app, workbench }) => {
  const { page } = app
  const box = page.getByRole('combobox', { name: 'Search the library' })
  const chosen = page.getByRole('option', { selected: true })
  const peek = page.getByRole('region', { name: 'Peek' })
  await workbench.ready()
  await page.keyboard.press('Control+Shift+f')
  await box.fill('harbour')
  await expect(page.getByText(/found in the library/)).toBeVisible()
  const first = await chosen.textContent()
  for (let step = 0; step < 3; step += 1) await box.press('ArrowDown')
  await expect(chosen).not.toHaveText(first ?? '')
  const left = await chosen.textContent()
  await box.press('Enter')
  await expect(box).toBeHidden()

  await page.keyboard.press('Control+Shift+f')
  await expect(box).toHaveValue('harbour')
  await expect(chosen).toHaveText(left ?? '')
  expect(await box.evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0))).toBe(
    'harbour',
  )

  await box.fill('retired postman')
  await expect(chosen).toContainText('a retired postman')
  await expect(peek).toHaveCount(0)
  await box.press('Alt+Enter')
  await expect(peek.getByText(/· ¶\d+$/)).toBeVisible()
  await expect(peek.locator('mark')).toHaveText(['retired', 'postman'])
  await expect(box).toBeFocused()
  await page.getByRole('button', { name: 'Close the peek' }).click()
  await expect(peek).toHaveCount(0)

  await box.fill('tickets read at the gate')
  await page.getByRole('button', { name: 'Peek at the hit' }).click()
  await expect(peek).toContainText('231 people were aboard')
  await expect(peek.getByText('supports').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
})

test('why passages were linked is found, and leads to the card that says so', async ({ app, workbench }) => {
  const { page } = app
  const box = page.getByRole('combobox', { name: 'Search the library' })
  await workbench.ready()
  await page.keyboard.press('Control+Shift+f')
  await box.fill('seventeen people apart')
  await expect(page.getByRole('option', { name: /contradicts .*Same crossing, seventeen people apart/ })).toHaveCount(1)
  await box.press('Enter')
  await expect(page.getByRole('region', { name: 'Chosen link' }).getByLabel('Reason')).toHaveValue('Same crossing, seventeen people apart.')

  await page.keyboard.press('Control+Shift+f')
  await box.fill('memory of the harbour clock')
  await expect(page.getByRole('option', { name: /contradicts .*One passenger’s memory/ })).toHaveCount(1)
  await box.press('Enter')
  await expect(workbench.claims.filter({ hasText: 'One passenger’s memory of the harbour clock.' })).toHaveCount(1)

  await page.keyboard.press('Control+Shift+f')
  await box.fill('ashore source:weekly')
  await expect(page.getByRole('option', { name: /^Everyone was ashore by two in the morning/ })).toHaveCount(1)
})

test('the empty box says how to ask, what was asked lately and what is kept, and that an empty library has nothing to search', async ({
  app,
  workbench,
}) => {
  const { page } = app
  const box = page.getByRole('combobox', { name: 'Search the library' })
  await workbench.ready()
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByText('in sources of that title, publisher or author')).toBeVisible()
  await expect(page.getByText('No saved searches yet. Save one with Ctrl+S.')).toBeVisible()
  await box.fill('retired postman')
  await expect(page.getByText(/found in the library/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+f')
  await box.fill('')
  await expect(page.getByText('Recent searches')).toBeVisible()
  await page.getByRole('option', { name: 'retired postman' }).click()
  await expect(page.getByRole('option', { name: /a retired postman/ })).toHaveCount(1)
  await page.keyboard.press('Escape')

  await workbench.newLibrary('Bare')
  await page.keyboard.press('Control+Shift+f')
  await expect(box).toHaveValue('')
  await expect(page.getByText('There is nothing to search yet.')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(0)
})

test('says how many of those found are listed, and lists the others at the end', async ({ app, workbench }) => {
  const { page } = app
  await mkdir(app.home, { recursive: true })
  const files = await Promise.all(
    Array.from({ length: 35 }, async (_, at) => {
      const path = join(app.home, `report-${at}.txt`)
      await writeFile(path, `Lantern report ${at}\n\nThe lantern of house ${at} burned until the morning.\n`)
      return path
    }),
  )
  await workbench.newLibrary('Lanterns')
  await workbench.importFiles(...files)
  await page.keyboard.press('Control+Shift+f')
  const box = page.getByRole('combobox', { name: 'Search the library' })
  const status = page.getByRole('dialog').getByRole('status')
  await box.fill('lantern')
  await expect(status).toHaveText(/^\d+ found in the library, 60 of them shown$/)
  // Each time the end comes into view further hits come, until all are listed and the last is chosen.
  await expect(async () => {
    await box.press('PageDown')
    const [total] = /^\d+(?= found in the library$)/.exec((await status.textContent()) ?? '') ?? []
    expect(total).toBeDefined()
    await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', String(total), { timeout: 200 })
  }).toPass()
  expect(await page.getByRole('option').count()).toBeLessThan(60)
})
