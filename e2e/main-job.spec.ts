import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'

test('the main job: import five accounts, mark where two differ, link, claim, restart, export @packaged', async ({ app, workbench }) => {
  await workbench.newLibrary('Fisheries commission')

  await test.step('five page dumps come in, each with what it states', async () => {
    await workbench.importFiles('morning-star.txt', 'capital-daily.txt', 'coast-mirror.txt', 'free-tide.txt', 'harbour-institute.txt')
    await expect(workbench.sources.locator('li').filter({ has: app.page.getByRole('button', { name: /^More for/ }) })).toHaveCount(5)
    await expect(workbench.source(papers)).toContainText('29 October 2033')
  })

  await test.step('two of them lie side by side, their page furniture folded', async () => {
    for (const pane of await app.page.getByRole('button', { name: 'Close pane' }).all()) await pane.click({ trial: true })
    while ((await app.page.getByRole('button', { name: 'Close pane' }).count()) > 0)
      await app.page.getByRole('button', { name: 'Close pane' }).first().click()
    await workbench.source(star).click()
    await workbench.source(papers).click({ modifiers: ['Alt'] })
    await expect(workbench.pane(star)).toBeVisible()
    await expect(workbench.pane(papers)).toBeVisible()
    await expect(workbench.text(star)).not.toContainText('Sign up now')
    await workbench
      .pane(star)
      .getByRole('button', { name: /page furniture: sign-up/ })
      .click()
    await expect(workbench.text(star)).toContainText('Sign up now')
  })

  await test.step('where each dates the beginning is marked and linked as contradicting', async () => {
    await workbench.mark(star, 'the inaugural meeting of the commission in 1996')
    await workbench.mark(papers, 'The commission was first formed in 1991')
    await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
    await expect(app.page.getByRole('status').filter({ hasText: 'Choose the other passage' })).toBeVisible()
    await workbench.text(star).getByText('the inaugural meeting of the commission in 1996').scrollIntoViewIfNeeded()
    await workbench.annotationsOf(star).first().press('Enter')
    await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Link two passages' })
    await dialog.getByRole('button', { name: 'contradicts' }).click()
    await dialog.getByLabel('Reason (optional)').fill('Two years for one beginning.')
    await dialog.getByRole('button', { name: 'Link', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(workbench.links).toHaveCount(1)
    await expect(workbench.links.first()).toHaveAccessibleName(/^contradicts: “.*1991.*” and “.*1996|^contradicts: “.*1996.*” and “.*1991/)
  })

  await test.step('the claim stands on both, one for it and one against', async () => {
    await workbench.annotationBar.getByRole('button', { name: 'Claim' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'New claim' })
    await dialog.getByLabel('Claim, in your own words').fill('The commission first met in 1996.')
    await dialog.getByRole('button', { name: 'Make claim' }).click()
    await expect(workbench.claims).toContainText(['Single source'])
    await workbench.annotationsOf(papers).first().press('Enter')
    await workbench.annotationBar.getByRole('button', { name: 'Attach' }).click()
    const attach = app.page.getByRole('dialog', { name: 'Attach passage to a claim' })
    await attach.getByLabel('The passage', { exact: true }).selectOption('contradicts')
    await attach.getByRole('button', { name: 'Attach', exact: true }).click()
    await expect(workbench.claims).toContainText(['Disputed'])
  })

  await test.step('after the program was killed, everything is there, the panes where they were', async () => {
    await app.restart({ hard: true })
    await expect(workbench.libraryMenu('Fisheries commission')).toBeVisible()
    await expect(workbench.pane(star)).toBeVisible()
    await expect(workbench.pane(papers)).toBeVisible()
    await expect(workbench.annotationsOf(star)).toContainText(['the inaugural meeting of the commission in 1996'])
    await expect(workbench.annotationsOf(papers)).toContainText(['The commission was first formed in 1991'])
    await expect(workbench.links).toHaveCount(1)
    // Which tab of the panel was open is kept a moment after it changes; a kill may come sooner.
    await workbench.run('Show claims')
    await expect(workbench.claims).toContainText(['The commission first met in 1996.'])
  })

  await test.step('the brief shows both quotes with publisher, date and paragraph, as Markdown and as HTML', async () => {
    await app.page.getByRole('button', { name: 'Brief', exact: true }).click()
    await app.page.getByRole('button', { name: 'New brief' }).click()
    const preview = app.page.getByRole('article', { name: 'Brief preview' })
    await expect(preview).toContainText('The commission was first formed in 1991')
    await expect(app.page.getByRole('complementary', { name: 'Checks' })).toContainText('All 2 quotes found in their sources')
    const markdown = await workbench.exportBrief('Markdown (.md)')
    expect(markdown).toMatch(/\[\^\d]: “the inaugural meeting of the commission in 1996” — .*¶5\./)
    expect(markdown).toMatch(/\[\^\d]: “The commission was first formed in 1991” — Harbour (Institute|Papers), .*29 October 2033, ¶1\./)
    const html = await workbench.exportBrief('Web page (.html, one file)')
    expect(html).toContain('“The commission was first formed in 1991”')
    expect(html).not.toMatch(/<script|src=|https?:\/\/(?!example)/)
  })
})
