import { expect, test } from './fixtures/journey'

const courier = 'Ferry aground off Harrow Bay, all passengers safe'

test('what a person does while the sources are still being read stays when they arrive', async ({ app, workbench }) => {
  const { page } = app
  await expect(workbench.links).toHaveCount(4)
  // The texts of the sources are held back at the door until everything has been done.
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/call/sources.read', async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  await workbench.ready()
  await page.getByRole('tab', { name: /^Claims/ }).click()
  await workbench.run('Show the matrix')
  const grid = page.getByRole('grid', { name: 'Claims by sources' })
  await expect(grid).toBeVisible()
  await expect(workbench.text(courier)).toBeHidden()
  const answered = page.waitForResponse('**/call/sources.read')
  letThrough()
  await answered
  await expect(grid.getByRole('gridcell', { name: /214 people/ })).toBeVisible()
  await workbench.run('Show the desk')
  await expect(workbench.links).toHaveCount(4)
  await expect(page.getByRole('tab', { name: /^Claims/ })).toHaveAttribute('aria-selected', 'true')
})
