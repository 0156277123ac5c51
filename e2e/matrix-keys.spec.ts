import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/journey'

const aboard = /231 people were aboard/

function matrixOf(page: Page) {
  const grid = page.getByRole('grid', { name: 'Claims by sources' })
  const row = grid.getByRole('row', { name: aboard })
  const table = (name: string) => page.getByRole('group', { name: 'Table' }).getByRole('button', { name })
  return { grid, row, courier: row.getByRole('gridcell').nth(0), chosen: page.getByRole('region', { name: 'Chosen cell' }), table }
}

test('keys change a cell only where the person is in it', async ({ app, workbench }) => {
  const { page } = app
  const { courier, table } = matrixOf(page)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Changes the cell and undoes it: only what it was before comes back, so that an unseen change before shows. */
  const expectUntouched = async () => {
    await courier.focus()
    await press('3')
    await expect(courier).toHaveText(/qualifies/)
    await press('Control+z')
    await expect(courier).toHaveText(/contradicts.*with 214 people aboard/)
  }
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await press('Alt+m')
  await expect(courier).toHaveText(/contradicts/)
  await courier.focus()

  await test.step('not from the table of agreement', async () => {
    await table('Agreement').focus()
    await press('Enter')
    await page.getByRole('gridcell', { name: /^Coast Courier and Northern Ledger: / }).focus()
    await press('1', 'e')
    await table('Claims').focus()
    await press('Enter')
    await expectUntouched()
  })

  await test.step('not from the alternatives, where nothing is chosen yet', async () => {
    await table('Alternatives').focus()
    await press('Enter')
    await page.getByRole('checkbox').first().focus()
    await press('1', 'e', 'Delete')
    await table('Claims').focus()
    await press('Enter')
    await expectUntouched()
  })

  await test.step('not from a filter', async () => {
    await page.getByRole('button', { name: 'Only sources that speak' }).focus()
    await press('1', 'e', 'Delete')
    await expectUntouched()
  })

  await test.step('but from the panel of the chosen cell, and by name from the palette', async () => {
    await courier.focus()
    await page.getByRole('region', { name: 'Chosen cell' }).getByRole('button', { name: 'Side by side' }).focus()
    await press('1')
    await expect(courier).toHaveText(/supports/)
    await press('Control+z')
    await expect(courier).toHaveText(/contradicts/)
    await courier.focus()
    await workbench.run('The passage qualifies the claim')
    await expect(courier).toHaveText(/qualifies/)
    await expect(courier).toBeFocused()
  })
})

test('a claim stays under the keys though it fits the filter no more, and goes when they leave', async ({ app, workbench }) => {
  const { page } = app
  const { row, courier, chosen, table } = matrixOf(page)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await press('Alt+m')
  await page.getByRole('button', { name: /^Disputed/ }).focus()
  await press('Enter')
  await courier.focus()
  await press('1')
  await expect(row.getByRole('rowheader')).toContainText('Established')
  await expect(courier).toBeFocused()
  await expect(chosen).toContainText('with 214 people aboard')
  await press('2')
  await expect(row.getByRole('rowheader')).toContainText('Disputed')
  await press('1')
  await expect(courier).toHaveText(/supports/)
  await table('Claims').focus()
  await expect(row).toBeHidden()

  await test.step('the keys then mean what is shown', async () => {
    const first = page.getByRole('grid').getByRole('row').nth(1)
    await first.getByRole('rowheader').focus()
    await press('ArrowRight')
    const cell = first.getByRole('gridcell').first()
    await expect(cell).toBeFocused()
    const before = await cell.innerText()
    await press('3')
    await expect(cell).toHaveText(/qualifies/)
    await press('Control+z')
    await expect(cell).toHaveText(before, { useInnerText: true })
  })
})

test('evidence is taken back in its cell by a key and by a button, and undone', async ({ app, workbench }) => {
  const { page } = app
  const { courier, chosen } = matrixOf(page)
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await page.keyboard.press('Alt+m')
  await courier.focus()
  await page.keyboard.press('Delete')
  await expect(courier).toHaveText(/silent/)
  await expect(courier).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(courier).toHaveText(/contradicts.*with 214 people aboard/)
  await chosen.getByRole('button', { name: 'Take it back' }).focus()
  await page.keyboard.press('Enter')
  await expect(courier).toHaveText(/silent/)
  await expect(courier).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(courier).toHaveText(/contradicts/)
})

test('grouping by tag leaves the person on their claim', async ({ app, workbench }) => {
  const { page } = app
  const { grid, courier, chosen } = matrixOf(page)
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await page.keyboard.press('Alt+m')
  await courier.focus()
  await page.getByRole('button', { name: 'Group by tag' }).focus()
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('rowheader').first()).toHaveText(/^#/)
  await expect(chosen).toContainText('with 214 people aboard')
  await expect(courier).toHaveAttribute('tabindex', '0')
  await page.getByRole('button', { name: 'Group by tag' }).press('Enter')
  await expect(grid.getByRole('rowheader').first()).not.toHaveText(/^#/)
  await expect(courier).toHaveAttribute('tabindex', '0')
})

test('filters count what stands under the chosen tag, and a heading in full stands above its first claim', async ({ app, workbench }) => {
  const { page } = app
  const { grid } = matrixOf(page)
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await page.keyboard.press('Alt+m')
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('passengers')
  const claims = await grid.getByRole('rowheader').count()
  await expect(page.getByRole('button', { name: `All claims ${claims}`, exact: true })).toBeVisible()
  const disputed = page.getByRole('button', { name: /^Disputed \d/ })
  const count = Number(/\d+/.exec((await disputed.textContent()) ?? '')?.[0])
  await disputed.press('Enter')
  await expect(grid.getByRole('rowheader')).toHaveCount(count)
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('')
  await page.getByRole('button', { name: /^All claims/ }).press('Enter')
  await page.getByRole('button', { name: 'Group by tag' }).press('Enter')
  await grid.getByRole('columnheader', { name: 'Claim' }).focus()
  for (const key of ['Control+End', 'Control+Home']) await page.keyboard.press(key)
  await expect(grid.locator('tbody').getByRole('rowheader').nth(1)).toBeFocused()
  const bottom = await grid.getByRole('columnheader', { name: 'Claim' }).evaluate((head) => head.getBoundingClientRect().bottom)
  const top = await grid
    .locator('tbody')
    .getByRole('rowheader')
    .first()
    .evaluate((heading) => heading.getBoundingClientRect().top)
  expect(top).toBeGreaterThanOrEqual(bottom - 1)
})
