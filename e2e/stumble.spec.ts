import { expect, test } from './fixtures/journey'

test('a window that stumbles says so, keeps what was saved, and comes back with its panes or without', async ({ app, workbench }) => {
  const { page } = app
  await expect(workbench.links).toHaveCount(4)
  // A browser that cannot paint marks makes the desk fail while it is drawn; it can again at the next loading.
  await page.addInitScript(() => {
    if (sessionStorage.getItem('stumble') !== 'no') delete (CSS as { highlights?: unknown }).highlights
  })
  await page.reload()
  const said = page.getByRole('alert').filter({ hasText: 'The window stumbled' })
  await expect(said).toContainText('Everything you saved is on disk')
  await page.evaluate(() => sessionStorage.setItem('stumble', 'no'))
  await said.getByRole('button', { name: 'Reload', exact: true }).click()
  await expect(workbench.links).toHaveCount(4)

  await page.evaluate(() => sessionStorage.setItem('stumble', 'yes'))
  await page.reload()
  await expect(said).toBeVisible()
  await page.evaluate(() => sessionStorage.setItem('stumble', 'no'))
  await said.getByRole('button', { name: 'Reload with an empty desk' }).click()
  await expect(page.getByText('Nothing lies on the desk')).toBeVisible()
  expect(page.url()).not.toContain('bare-desk')

  expect(app.complaints.join('\n')).toContain('This browser cannot paint marks')
  app.complaints.length = 0
})
