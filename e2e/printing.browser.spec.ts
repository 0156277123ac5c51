import { expect, test } from './fixtures/journey'

// On the desktop the system's own dialog opens, which nobody closes here.
test('Ctrl+P prints the map', async ({ app, workbench }) => {
  const { page } = app
  await workbench.ready()
  await page.keyboard.press('Alt+g')
  await expect(page.getByRole('main', { name: 'Map' }).locator('[data-node]').first()).toBeVisible()
  await page.evaluate(() => addEventListener('beforeprint', () => document.documentElement.setAttribute('data-asked', '')))
  await page.keyboard.press('Control+p')
  await expect(page.locator('html[data-asked]')).toBeAttached()
})
