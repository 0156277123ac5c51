import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'

test('tags, links and what is deleted with their ends are undone and done again', async ({ app, workbench }) => {
  const { page } = app
  const undo = () => page.keyboard.press('Control+z')
  const redo = () => page.keyboard.press('Control+Shift+z')
  await workbench.newLibrary('Links undone')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
  await workbench.mark(star, 'the inaugural meeting of the commission in 1996')
  await workbench.mark(papers, 'The commission was first formed in 1991')

  await page.keyboard.press('t')
  await page.keyboard.type('founding')
  await page.keyboard.press('Enter')
  await expect(workbench.annotationsOf(papers).first()).toBeAttached()
  await expect(page.getByText('#founding').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await workbench.annotationsOf(papers).first().press('Enter')
  await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
  await workbench.annotationsOf(star).first().press('Enter')
  await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
  await page.getByRole('dialog', { name: 'Link two passages' }).getByRole('button', { name: 'Link', exact: true }).click()
  await expect(workbench.links).toHaveCount(1)

  await test.step('the link, then the tag', async () => {
    await undo()
    await expect(workbench.links).toHaveCount(0)
    await undo()
    await expect(page.getByText('#founding')).toHaveCount(0)
    await redo()
    await redo()
    await expect(workbench.links).toHaveCount(1)
  })

  await test.step('a deleted annotation takes its link along and brings it back', async () => {
    await workbench.annotationsOf(papers).first().press('Enter')
    await page.keyboard.press('Delete')
    await expect(workbench.annotationsOf(papers)).toHaveCount(0)
    await expect(workbench.links).toHaveCount(0)
    await undo()
    await expect(workbench.annotationsOf(papers)).toHaveCount(1)
    await expect(workbench.links).toHaveCount(1)
  })

  await test.step('and so does a deleted source, also with the brief in front', async () => {
    await workbench.source(papers).press('Delete')
    await expect(workbench.source(papers)).toHaveCount(0)
    await expect(workbench.links).toHaveCount(0)
    await page.keyboard.press('Alt+2')
    await undo()
    await page.keyboard.press('Alt+1')
    await expect(workbench.source(papers)).toBeVisible()
    await workbench.source(papers).click({ modifiers: ['Alt'] })
    await expect(workbench.annotationsOf(papers)).toHaveCount(1)
    await expect(workbench.links).toHaveCount(1)
  })
})
