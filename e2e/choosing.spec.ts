import { expect, test } from './fixtures/journey'

const titles = [
  'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side',
  'Further Signs of a Warmer Current Between Sundre and Halland',
  'Sundre’s Delegation in Marhavn to ‘Breathe New Life’ Into Ties',
] as const

test('several sources are chosen by mouse and by keys, tagged and deleted together, each one step back', async ({ app, workbench }) => {
  const { page } = app
  await workbench.newLibrary('Several')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt', 'free-tide.txt')
  await workbench.sources.getByLabel('Order').selectOption('By title')
  const rows = workbench.sources.locator('li button[data-source]')
  await expect(rows).toHaveCount(3)
  const row = (at: 0 | 1 | 2) => workbench.source(titles[at])
  const said = workbench.sources.getByRole('status')
  const tagged = workbench.sources.locator('li').filter({ hasText: '#harbour' })

  await test.step('a range by Shift+click, one more or less by Ctrl+click', async () => {
    await row(0).click({ modifiers: ['Control'] })
    await expect(said).toHaveText('1 source chosen')
    await row(2).click({ modifiers: ['Shift'] })
    await expect(said).toHaveText('3 sources chosen')
    await row(1).click({ modifiers: ['Control'] })
    await expect(said).toHaveText('2 sources chosen')
  })

  await test.step('they are tagged together, and the tag is seen; one undo takes it off all', async () => {
    await workbench.sources.getByRole('button', { name: 'Tag…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tag 2 sources' })
    await dialog.getByLabel('Tags to add, separated by semicolons').fill('harbour; talks')
    await page.screenshot({ path: `test-results/tag-sources-${app.host}.png` })
    await dialog.getByRole('button', { name: 'Save tags' }).click()
    await expect(dialog).toBeHidden()
    await expect(tagged).toHaveCount(2)
    await workbench.sources.getByRole('button', { name: 'Let go' }).click()
    await expect(said).toHaveText('')
    await workbench.text(titles[0]).focus()
    await page.keyboard.press('Control+z')
    await expect(tagged).toHaveCount(0)
  })

  await test.step('by keys: Shift and the arrows choose, Escape lets go, Delete deletes all; one undo brings them back', async () => {
    await row(0).focus()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(said).toHaveText('2 sources chosen')
    await page.keyboard.press('Escape')
    await expect(said).toHaveText('')
    await page.keyboard.press('Control+a')
    await expect(said).toHaveText('3 sources chosen')
    await page.keyboard.press('Shift+ArrowUp')
    await expect(said).toHaveText('2 sources chosen')
    await page.keyboard.press('Delete')
    await expect(rows).toHaveCount(1)
    await expect(said).toHaveText('')
    await page.keyboard.press('Control+z')
    await expect(rows).toHaveCount(3)
  })
})
