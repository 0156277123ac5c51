import { expect, test, Workbench } from './fixtures/journey'

test('two tabs on one library show each other’s changes, and either undoes them', async ({ app, workbench }) => {
  const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
  const words = 'the inaugural meeting of the commission in 1996'
  await workbench.newLibrary('Shared')
  await workbench.importFiles('morning-star.txt')
  await expect(workbench.pane(star)).toBeVisible()

  const page = await app.page.context().newPage()
  await page.goto(new URL('.', app.page.url()).href)
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

test('eight tabs all work, hear of each other, and go on when the first is closed', async ({ app, workbench }) => {
  const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
  await workbench.newLibrary('Many tabs')
  await workbench.importFiles('morning-star.txt')
  await expect(workbench.pane(star)).toBeVisible()
  const address = new URL('.', app.page.url()).href
  const tabs: Workbench[] = []
  for (let number = 2; number <= 8; number += 1) {
    const page = await app.page.context().newPage()
    await page.goto(address)
    const tab = new Workbench({ ...app, page })
    await expect(tab.libraryMenu('Many tabs')).toBeVisible()
    // A window opened before the first one kept its view has an empty desk, so the person opens the source.
    await tab.source(star).click()
    await expect(tab.pane(star)).toBeVisible()
    tabs.push(tab)
  }
  await workbench.mark(star, 'the inaugural meeting of the commission in 1996')
  for (const tab of tabs) await expect(tab.annotationsOf(star)).toHaveCount(1)

  const [second, ...others] = tabs
  if (!second) throw new Error('There is no second tab.')
  await second.page.bringToFront()
  await second.annotationsOf(star).first().press('Enter')
  await second.page.keyboard.press('n')
  const note = second.page.getByRole('textbox', { name: 'Note (Markdown)' })
  await note.pressSequentially('Half a ')
  // The whole window is read anew without the person noticing: words, place and focus stay.
  const readAnew = second.page.waitForResponse(/\/call\/sources\.read$/)
  await app.page.close()
  await readAnew
  await second.page.keyboard.type('sentence, then the rest')
  await expect(note).toHaveValue('Half a sentence, then the rest')
  await note.press('Escape')
  await second.run('Undo')
  await second.run('Undo')
  for (const tab of [second, ...others]) if (tab) await expect(tab.annotationsOf(star)).toHaveCount(0)
})
