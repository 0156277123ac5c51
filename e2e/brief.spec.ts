import { expect, test } from './fixtures/journey'

test('a person judges, is asked what a sceptic would ask, and exports the judgment', async ({ workbench, app }) => {
  const { page } = app
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await page.keyboard.press('Alt+2')
  const preview = page.getByRole('region', { name: 'Preview' })
  const checks = page.getByRole('complementary', { name: 'Checks' })
  await expect(checks.getByText(/^All \d+ quotes found/)).toBeVisible()

  await page.getByRole('button', { name: 'Bottom line', exact: true }).focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Insert' })).toBeFocused()
  await page.keyboard.type('judg')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Judgment, without its likelihood')).toBeFocused()
  await page.keyboard.type('The talks ended with a protocol. It is confirmed.')
  await expect(preview.getByText('The talks ended with a protocol.')).toBeVisible()
  await page.getByLabel('Likelihood', { exact: true }).selectOption('very-likely')
  await page.getByLabel('Confidence in the basis').selectOption('low')
  await expect(preview.getByText('This is very likely (80–95 %).')).toBeVisible()
  await expect(preview.getByText('Confidence in this judgment is low.')).toBeVisible()

  await test.step('a check leads to its place', async () => {
    await page.getByRole('button', { name: 'Done' }).click()
    await checks.getByRole('button', { name: /rests on fewer than 2/ }).click()
    await expect(page.getByLabel('Judgment, without its likelihood')).toBeFocused()
    await page.getByRole('group', { name: 'Claims it stands on' }).getByRole('checkbox').first().check()
    await expect(
      preview
        .getByText(/It is confirmed\./)
        .first()
        .locator('sup')
        .first(),
    ).toBeVisible()
  })

  await page.keyboard.press('Escape')
  expect(await workbench.exportBrief('Markdown (.md)')).toContain('This is very likely (80–95 %).')
})

test('a person says how far a source is trusted, and the brief prints it', async ({ workbench, app }) => {
  const { page } = app
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await workbench.run('Source details…')
  const dialog = page.getByRole('dialog', { name: 'Source details' })
  await dialog.getByLabel('Reliability of the source').selectOption('B')
  await dialog.getByLabel('Reason for the letter').fill('Right twice before.')
  await dialog.getByLabel('How it knows').selectOption('document')
  await dialog.getByRole('button', { name: 'Save details' }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('B, usually reliable: Right twice before.')).toBeVisible()
})
