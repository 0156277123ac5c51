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

test('what one tab writes is never lost to another: editors follow, fields are kept apart, and of two versions both are shown', async ({
  app,
  workbench,
}) => {
  const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
  await workbench.newLibrary('Two writers')
  await workbench.importFiles('morning-star.txt')
  await expect(workbench.pane(star)).toBeVisible()
  await workbench.mark(star, 'the inaugural meeting of the commission in 1996')
  const page = await app.page.context().newPage()
  await page.goto(new URL('.', app.page.url()).href)
  const other = new Workbench({ ...app, page })
  await expect(other.libraryMenu('Two writers')).toBeVisible()
  await other.source(star).click()
  await expect(other.annotationsOf(star)).toHaveCount(1)
  const editClaim = async (tab: Workbench) => {
    await tab.page.bringToFront()
    await tab.page.getByRole('tab', { name: /^Claims/ }).click()
    const edit = tab.claims.first().getByRole('button', { name: 'Edit claim' })
    if (!(await edit.isVisible())) await tab.claims.first().getByRole('button').first().click()
    await edit.click()
    return tab.page.getByRole('dialog', { name: 'Edit claim' })
  }

  await test.step('a note editor that was open before shows what the other tab wrote, and writes on from there', async () => {
    const notes = [other, workbench].map((tab) => tab.page.getByRole('textbox', { name: 'Note (Markdown)' }))
    const [theirs, ours] = notes as [(typeof notes)[number], (typeof notes)[number]]
    await other.annotationsOf(star).first().press('Enter')
    await page.keyboard.press('n')
    await expect(theirs).toBeVisible()
    await app.page.bringToFront()
    await workbench.annotationsOf(star).first().press('Enter')
    await app.page.keyboard.press('n')
    await ours.pressSequentially('A long thought.')
    await page.bringToFront()
    await expect(theirs).toHaveValue('A long thought.')
    await theirs.press('End')
    await theirs.pressSequentially(' And another.')
    await expect(ours).toHaveValue('A long thought. And another.')
    await theirs.press('Escape')
    await app.page.bringToFront()
    await ours.press('Escape')
    await expect(workbench.annotationsOf(star).first()).toContainText('A long thought. And another.')
  })

  await test.step('a tag in one tab and a new wording in the other are both kept', async () => {
    await workbench.run('Make a claim')
    const made = app.page.getByRole('dialog', { name: 'New claim' })
    await made.getByLabel('Claim, in your own words').fill('It met in 1996.')
    await made.getByRole('button', { name: 'Make claim' }).click()
    await expect(made).toBeHidden()
    const theirs = await editClaim(other)
    await theirs.getByLabel('Tags, separated by commas').fill('commission')
    const ours = await editClaim(workbench)
    await ours.getByLabel('Claim, in your own words').fill('It first met in 1996.')
    await ours.getByRole('button', { name: 'Save claim' }).click()
    await expect(theirs.getByLabel('Claim, in your own words')).toHaveValue('It first met in 1996.')
    await page.bringToFront()
    await theirs.getByRole('button', { name: 'Save claim' }).click()
    await expect(workbench.claims.first()).toContainText('It first met in 1996.')
    await expect(workbench.claims.first()).toContainText('commission')
  })

  await test.step('of two wordings the later one is in use, and the other is shown beside it', async () => {
    const theirs = await editClaim(other)
    await theirs.getByLabel('Claim, in your own words').fill('It met in 1996, the papers say.')
    const ours = await editClaim(workbench)
    await ours.getByLabel('Claim, in your own words').fill('It met late in 1996.')
    await ours.getByRole('button', { name: 'Save claim' }).click()
    await expect(ours).toBeHidden()
    await page.bringToFront()
    await theirs.getByRole('button', { name: 'Save claim' }).click()
    await expect(app.page.getByText('Two windows wrote at the same place')).toBeVisible()
    await page.getByRole('button', { name: 'Look at both' }).click()
    const both = page.getByRole('dialog', { name: 'Records in two versions' })
    await expect(both.getByRole('table')).toContainText('It met late in 1996.')
    await both.getByRole('button', { name: 'Take theirs' }).click()
    await expect(workbench.claims.first()).toContainText('It met late in 1996.')
  })
})
