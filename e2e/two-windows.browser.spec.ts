import { expect, test, Workbench } from './fixtures/journey'

test('two tabs on one library show each other’s changes, and either undoes them', async ({ app, workbench }) => {
  const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
  const words = 'the inaugural meeting of the commission in 1996'
  await workbench.newLibrary('Shared')
  await workbench.importFiles('morning-star.txt')
  await expect(workbench.pane(star)).toBeVisible()

  const page = await app.page.context().newPage()
  await page.goto(new URL('/', app.page.url()).href)
  const other = new Workbench({ ...app, page })
  await expect(other.libraryMenu('Shared')).toBeVisible()
  await other.source(star).click()
  await expect(other.pane(star)).toBeVisible()

  await app.page.bringToFront()
  await workbench.mark(star, words)
  await expect(other.annotationsOf(star)).toContainText([words])

  await page.bringToFront()
  await other.text(star).focus()
  await page.keyboard.press('Control+z')
  await expect(other.annotationsOf(star)).toHaveCount(0)
  await expect(workbench.annotationsOf(star)).toHaveCount(0)
})
