import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'

test('the whole of reading, marking, noting, claiming and linking goes without a mouse', async ({ app, workbench }) => {
  const { page } = app
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Whatever was done, the keys have a place to go on from. */
  const keepsFocus = async () => expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)

  await workbench.newLibrary('Keys')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
  await expect(workbench.pane(star)).toBeVisible()
  await expect(workbench.pane(papers)).toBeVisible()

  await test.step('two sources are opened from the list, one beside the other', async () => {
    while ((await page.getByRole('button', { name: 'Close pane' }).count()) > 0) {
      const left = await page.getByRole('button', { name: 'Close pane' }).count()
      await press('Shift+x')
      await expect(page.getByRole('button', { name: 'Close pane' })).toHaveCount(left - 1)
    }
    await workbench.source(star).focus()
    await press('Enter')
    await expect(workbench.pane(star)).toBeVisible()
    await workbench.source(papers).focus()
    await press('Shift+Enter')
    await expect(workbench.pane(papers)).toBeVisible()
    await expect(workbench.pane(star)).toBeVisible()
    await keepsFocus()
  })

  await test.step('the reading cursor selects words and a digit marks them', async () => {
    await workbench.text(star).focus()
    await press('Control+Home', 'ArrowDown', 'Home', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight')
    await expect(workbench.selectionBar).toBeVisible()
    await press('2')
    await expect(workbench.annotationsOf(star)).toHaveCount(1)
    await keepsFocus()
  })

  await test.step('its end moves by a word, and back', async () => {
    const before = await workbench.annotationsOf(star).first().textContent()
    await press('Shift+ArrowRight')
    await expect(workbench.annotationsOf(star).first()).not.toHaveText(before ?? '')
    await press('Shift+ArrowLeft')
    await expect(workbench.annotationsOf(star).first()).toHaveText(before ?? '')
  })

  await test.step('it gets a note and a tag', async () => {
    await press('n')
    await page.keyboard.type('To be checked.')
    await press('Control+Enter')
    await expect(workbench.annotationsOf(star).first()).toContainText('To be checked.')
    await press('t')
    await page.keyboard.type('talks')
    await press('Enter')
    await expect(page.getByText('#talks').first()).toBeVisible()
    await keepsFocus()
  })

  await test.step('it becomes the ground of a claim', async () => {
    await press('c')
    await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
    await page.keyboard.type('The talks ended with a promise.')
    await press('Control+Enter')
    await expect(workbench.claims).toContainText(['The talks ended with a promise.'])
  })

  await test.step('and is linked with a passage in the next pane', async () => {
    await press('l', ']')
    await workbench.text(papers).focus()
    await press('Control+Home', 'ArrowDown', 'Home', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'l')
    const dialog = page.getByRole('dialog', { name: 'Link two passages' })
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: 'restates' }).press('Enter')
    await dialog.getByRole('button', { name: 'Link', exact: true }).press('Enter')
    await expect(workbench.links).toHaveCount(1)
    await workbench.links.first().press('Enter')
    await expect(page.getByRole('region', { name: 'Chosen link' })).toBeVisible()
    await press('Escape')
  })

  await test.step('J and K walk the marks; F6 goes through the window; the theme is one command away', async () => {
    await workbench.text(star).focus()
    await press('j')
    await expect(workbench.annotationsOf(star).first()).toHaveAttribute('aria-current', 'true')
    await press('F6')
    await keepsFocus()
    await workbench.run('Dark theme')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await workbench.text(papers).focus()
    await press('Shift+x')
    await expect(workbench.pane(papers)).toHaveCount(0)
  })
})
