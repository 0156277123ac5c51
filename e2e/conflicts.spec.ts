import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

const first = 'The first call for help came from a passenger.'
const theirs = 'The first call for help came from a passenger’s telephone.'
const ours = 'The first call for help came from a passenger on deck.'

test('a claim that another program reworded at the same time is shown in both versions, settled, and taken back', async ({
  app,
  workbench,
}) => {
  await workbench.ready()
  await app.page.getByRole('tab', { name: /^Claims/ }).click()
  const card = workbench.claims.filter({ hasText: first })
  await card.getByRole('button', { name: first }).click()
  await card.getByRole('button', { name: 'Edit claim' }).click()
  const editor = app.page.getByRole('dialog', { name: 'Edit claim' })
  await editor.getByLabel('Claim, in your own words').fill(ours)
  // A version control or a sync folder, while the person still writes.
  const path = join(app.home, 'Sample library', 'claims.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace(first, theirs))
  await editor.getByRole('button', { name: 'Save claim' }).click()
  await expect(editor).toBeHidden()
  await expect(app.page.getByText('You and another program changed the same record')).toBeVisible()
  await app.page.getByRole('button', { name: 'Look at both' }).click()

  const dialog = app.page.getByRole('dialog', { name: 'Records in two versions' })
  const both = dialog.getByRole('table', { name: ours })
  await expect(both.locator('del')).toContainText('on deck')
  await expect(both.locator('ins').last()).toHaveText('telephone')
  await dialog.getByRole('button', { name: 'Take theirs' }).click()
  await expect(dialog.getByText('Nothing to settle')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(workbench.claims.filter({ hasText: theirs })).toBeVisible()
  await app.page.keyboard.press('Control+z')
  await expect(workbench.claims.filter({ hasText: ours })).toBeVisible()

  // It waits again, also for the next start.
  await app.restart()
  await workbench.ready()
  await app.page.getByRole('button', { name: 'Look at both' }).click()
  const again = app.page.getByRole('dialog', { name: 'Records in two versions' })
  await again.getByRole('button', { name: 'Keep both' }).click()
  await expect(again.getByText('Nothing to settle')).toBeVisible()
  await again.getByRole('button', { name: 'Close' }).last().click()
  await expect(workbench.claims.filter({ hasText: theirs })).toBeVisible()
  await expect(workbench.claims.filter({ hasText: ours })).toBeVisible()
})
