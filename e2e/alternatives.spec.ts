import { expect, test } from './fixtures/journey'

test('claims that exclude each other are held against the same passages, by keyboard alone, and it lasts', async ({ app, workbench }) => {
  const { page } = app
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const grid = () => app.page.getByRole('grid', { name: 'Passages by alternatives' })
  await expect(workbench.links).toHaveCount(4)
  await workbench.run('Make a claim')
  const dialog = page.getByRole('dialog', { name: 'New claim' })
  await dialog.getByRole('textbox').first().fill('214 people were aboard the Solway Star.')
  await press('Control+Enter')
  await expect(dialog).toBeHidden()
  await press('Alt+m')
  await page.getByRole('group', { name: 'Table' }).getByRole('button', { name: 'Alternatives' }).focus()
  await press('Enter')
  await expect(page.getByText('Choose the claims that compete')).toBeVisible()
  await page.getByRole('checkbox', { name: /^231 people were aboard/ }).focus()
  await press('Space')
  await expect(page.getByText('Choose a second claim')).toBeVisible()
  await page.getByRole('checkbox', { name: /^214 people were aboard/ }).focus()
  await press('Space')

  await test.step('one passage is held against the second claim, and the order says which has least against it', async () => {
    const row = grid().getByRole('row', { name: /with 214 people aboard/ })
    await expect(row.getByRole('gridcell', { name: /not held against it/ })).toHaveCount(1)
    await expect(grid().getByRole('columnheader').nth(1)).toContainText('214 people')
    await row.getByRole('gridcell').first().focus()
    await press('1')
    await expect(row).toContainText('100 %')
    await expect(grid().getByRole('columnheader').nth(1)).toContainText('nothing against it · 1 for')
    await expect(row.getByRole('gridcell').first()).toBeFocused()
    await press('Control+z')
    await expect(row.getByRole('gridcell', { name: /not held against it/ })).toHaveCount(1)
    await press('Control+Shift+z')
    await expect(row).toContainText('100 %')
  })

  await test.step('Enter shows the passage on the desk', async () => {
    await press('Enter')
    await expect(workbench.text('Ferry aground off Harrow Bay, all passengers safe')).toBeVisible()
    await press('Alt+m')
    await expect(grid()).toBeVisible()
  })

  await test.step('it is there after a restart', async () => {
    await app.restart()
    await expect(grid().getByRole('row', { name: /with 214 people aboard/ })).toContainText('100 %')
  })
})

test('who agrees with whom is seen at once, and where two differ opens side by side', async ({ app, workbench }) => {
  const { page } = app
  await expect(workbench.links).toHaveCount(4)
  await workbench.run('Show the matrix')
  await page.getByRole('group', { name: 'Table' }).getByRole('button', { name: 'Agreement' }).click()
  const cell = page.getByRole('button', { name: /^Coast Courier and Northern Ledger: / })
  await expect(cell).toHaveAccessibleName(/\d times on the same side, \d times on opposite sides/)
  await cell.press('Enter')
  const chosen = page.getByRole('region', { name: 'Chosen pair' })
  await chosen.getByRole('button', { name: /231 people were aboard/ }).press('Enter')
  await expect(page.getByRole('document', { name: /^Text of / })).toHaveCount(2)
})
