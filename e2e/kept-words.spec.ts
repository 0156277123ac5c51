import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'

test('words typed in a field outlive the field: left by a key, by closing it, or with the page itself', async ({ app, workbench }) => {
  const { page } = app
  const question = page.getByLabel('Question it answers')
  await workbench.newLibrary('Kept')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
  await workbench.mark(star, 'the inaugural meeting of the commission in 1996')
  await workbench.mark(papers, 'The commission was first formed in 1991')
  await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
  await workbench.annotationsOf(star).first().press('Enter')
  await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
  await page.getByRole('dialog', { name: 'Link two passages' }).getByRole('button', { name: 'Link', exact: true }).click()

  await test.step('the reason of a link, whose card Escape closes', async () => {
    await workbench.links.first().press('Enter')
    const card = page.getByRole('region', { name: 'Chosen link' })
    await card.getByLabel('Reason').pressSequentially('Two years')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await workbench.links.first().press('Enter')
    await expect(card.getByLabel('Reason')).toHaveValue('Two years')
    await page.keyboard.press('Escape')
  })

  await test.step('the reason of evidence, with the brief called over it', async () => {
    await workbench.annotationsOf(star).first().press('Enter')
    await workbench.annotationBar.getByRole('button', { name: 'Claim' }).click()
    const claim = page.getByRole('dialog', { name: 'New claim' })
    await claim.getByLabel('Claim, in your own words').fill('It met in 1996.')
    await claim.getByRole('button', { name: 'Make claim' }).click()
    await workbench.claims.getByLabel('Reason').pressSequentially('It was there')
    await page.keyboard.press('Alt+2')
    await expect(page.getByRole('button', { name: 'New brief' })).toBeVisible()
    await page.keyboard.press('Alt+1')
    await expect(workbench.claims.getByLabel('Reason')).toHaveValue('It was there')
  })

  await test.step('the question and the author of a brief, with the desk called over them', async () => {
    await workbench.run('New brief')
    await question.pressSequentially('When did it meet?')
    await page.keyboard.press('Alt+1')
    await expect(question).toBeHidden()
    await page.keyboard.press('Alt+2')
    await expect(question).toHaveValue('When did it meet?')
    await page.getByLabel('Author', { exact: true }).pressSequentially('A. Reader')
  })

  await test.step('and when the page goes away under the last letter', async () => {
    await question.press('End')
    await page.keyboard.type(' And where?')
    await page.reload()
    await workbench.ready()
    await page.keyboard.press('Alt+2')
    await expect(question).toHaveValue('When did it meet? And where?')
    await expect(page.getByLabel('Author', { exact: true })).toHaveValue('A. Reader')
  })

  await test.step('a brief is never without a title; a run of typing is one step back, and the field shows it', async () => {
    const title = page.getByLabel('Title', { exact: true })
    const before = await title.inputValue()
    await title.fill('')
    await title.press('Enter')
    await expect(title).toHaveValue(before)
    await title.press('End')
    await title.pressSequentially(' of two')
    await question.focus()
    await expect(page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: `${before} of two` })).toBeVisible()
    await workbench.run('Undo')
    await expect(title).toHaveValue(before)
  })

  await test.step('the heading of a section; Escape there puts back what stood', async () => {
    const outline = page.getByRole('complementary', { name: 'Brief', exact: true })
    const row = outline.locator('[data-row]').first()
    const heading = outline.getByRole('textbox', { name: /^Heading of/ })
    await row.press('F2')
    await heading.fill('Findings')
    await page.keyboard.press('Alt+1')
    await expect(heading).toBeHidden()
    await page.keyboard.press('Alt+2')
    await expect(row).toContainText('Findings')
    await row.press('F2')
    await heading.fill('Something else')
    await heading.press('Escape')
    await expect(row).toContainText('Findings')
  })
})

test('a slip of the hand throws away no word typed in a dialog', async ({ app, workbench }) => {
  const { page } = app
  const dialog = page.getByRole('dialog', { name: 'New claim' })
  const words = dialog.getByLabel('Claim, in your own words')
  const question = dialog.getByRole('alert').filter({ hasText: 'Throw away what you typed?' })
  await workbench.newLibrary('Slips')
  await workbench.run('Make a claim')

  await test.step('without words Escape closes at once; a press beside it never does', async () => {
    await expect(words).toBeFocused()
    await page.mouse.click(5, 400)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await workbench.run('Make a claim')
    await words.fill('It met in 1996.')
    await page.mouse.click(5, 400)
    await expect(words).toHaveValue('It met in 1996.')
  })

  await test.step('Escape asks; Enter goes on where one was and presses nothing', async () => {
    await words.press('Escape')
    await expect(question).toBeVisible()
    await page.screenshot({ path: `test-results/thrown-words-${app.host}.png` })
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    await expect(words).toBeFocused()
    await page.keyboard.type(' Perhaps.')
    await expect(words).toHaveValue('It met in 1996. Perhaps.')
  })

  await test.step('asked anew, a second Escape closes; the palette is never asked about', async () => {
    await page.keyboard.press('Escape')
    await expect(question).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: 'Search or run a command' })
    await box.fill('claim')
    await box.press('Escape')
    await expect(box).toBeHidden()
  })

  await test.step('pasted text stays in Import; once it is a source there is nothing to lose', async () => {
    await workbench.run('Import files…')
    const importing = page.getByRole('dialog', { name: 'Import sources' })
    const pasted = importing.getByLabel('Or paste the text of a source')
    await pasted.fill('The harbour is open again.\n\nSo the office said on Monday.')
    await page.mouse.click(5, 400)
    await pasted.press('Escape')
    await expect(importing.getByRole('alert')).toContainText('Throw away')
    await importing.getByRole('button', { name: 'Import pasted text' }).click()
    await expect(importing.getByRole('status')).toHaveText(/^1 imported/)
    await page.keyboard.press('Escape')
    await expect(importing).toBeHidden()
  })
})
