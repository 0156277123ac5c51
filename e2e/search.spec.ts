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

test('find in a pane counts its hits and steps through them', async ({ app, workbench }) => {
  await workbench.ready()
  await expect(workbench.links).toHaveCount(4)
  await app.page.keyboard.press('Control+f')
  const find = app.page.getByRole('search', { name: 'Find in this pane' })
  await find.getByLabel('Find', { exact: true }).fill('THE')
  await expect(find.getByRole('status')).toHaveText(/^1 of \d+$/)
  await find.getByLabel('Find', { exact: true }).press('Enter')
  await expect(find.getByRole('status')).toHaveText(/^2 of \d+$/)
  await find.getByRole('button', { name: 'Previous hit' }).click()
  await expect(find.getByRole('status')).toHaveText(/^1 of \d+$/)
  await find.getByLabel('Find', { exact: true }).fill('xyzzy')
  await expect(find.getByRole('status')).toHaveText('Not found')
  await app.page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
})

test('? lists every shortcut', async ({ app, workbench }) => {
  await workbench.ready()
  await app.page.keyboard.press('?')
  await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Link passage to passage')
})
