import { expect, test } from './fixtures/journey'

const aboard = /231 people were aboard/

test('the matrix is read, changed, left and come back to by keyboard alone', async ({ app, workbench }) => {
  const { page } = app
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await press('Alt+m')
  const grid = page.getByRole('grid', { name: 'Claims by sources' })
  const claim = grid.getByRole('rowheader', { name: aboard })
  const courier = grid.getByRole('row', { name: aboard }).getByRole('gridcell').nth(0)

  await test.step('sources stand by date, and each cell says who speaks and how', async () => {
    await expect(grid.getByRole('columnheader')).toHaveText([
      /^Claim/,
      /Coast Courier/,
      /Northern Ledger/,
      /Marine Board/,
      /Harbour Weekly/,
    ])
    await expect(courier).toHaveText(/contradicts.*with 214 people aboard/)
    await expect(grid.getByRole('row', { name: aboard }).getByRole('gridcell').nth(3)).toHaveText(/silent/)
    await expect(claim).toContainText('Disputed')
  })

  await test.step('nothing can be done to a source whose pane is out of sight', async () => {
    await press('Control+k')
    const box = page.getByRole('combobox', { name: 'Search or run a command' })
    await box.fill('source')
    const ofSource = /^(Delete source|Source details|Save an annotated copy)/
    await expect(page.getByRole('option', { name: ofSource })).toHaveCount(3)
    for (const option of await page.getByRole('option', { name: ofSource }).all()) await expect(option).toBeDisabled()
    await press('Escape')
    await expect(box).toBeHidden()
  })

  await test.step('arrows move, and a key changes the stance in place and back', async () => {
    await expect(claim).toBeFocused()
    await press('ArrowRight')
    await expect(courier).toBeFocused()
    await press('1')
    await expect(courier).toHaveText(/supports.*with 214 people aboard/)
    await expect(claim).toContainText('Established by 3 independent sources')
    await expect(courier).toBeFocused()
    await press('Control+z')
    await expect(courier).toHaveText(/contradicts/)
    await press('End')
    await expect(grid.getByRole('row', { name: aboard }).getByRole('gridcell').nth(3)).toBeFocused()
    await press('2')
    const fill = page.getByRole('dialog', { name: 'Attach a passage of this source' })
    await expect(fill).toContainText('231 people were aboard')
    await expect(fill.getByLabel('The passage', { exact: true })).toHaveValue('contradicts')
    await fill.getByLabel('Find a passage by its words').fill('quay past three')
    await expect(fill.getByRole('radio').first()).toBeChecked()
    await expect(fill.getByText('will be marked').first()).toBeVisible()
    await press('Enter')
    await expect(fill).toBeHidden()
    const weekly = grid.getByRole('row', { name: aboard }).getByRole('gridcell').nth(3)
    await expect(weekly).toHaveText(/contradicts.*ten past three/)
    await expect(weekly).toBeFocused()
    await press('Control+z')
    await expect(weekly).toHaveText(/silent/)
    await press('Home', 'ArrowUp')
    await expect(grid.getByRole('columnheader', { name: 'Claim' })).toBeFocused()
  })

  await test.step('in a cell of several passages the keys act on the one that was gone to', async () => {
    const cell = grid
      .getByRole('row', { name: /last full inspection/ })
      .getByRole('gridcell')
      .nth(1)
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight')
    await expect(cell).toBeFocused()
    const chosen = page.getByRole('region', { name: 'Chosen cell' })
    await expect(chosen).toContainText('passage 1 of 2')
    await press('.')
    await expect(chosen).toContainText('passage 2 of 2')
    await expect(chosen).toContainText('lifesaving equipment')
    await press('2')
    await expect(cell).toHaveText(/contradicts.*lifesaving equipment/)
    await expect(cell).toHaveText(/supports.*last inspected in August/)
    await press('Control+z')
    await expect(cell).toHaveText(/qualifies/)
  })

  await test.step('Enter lays the passages side by side, and Back returns to the cell', async () => {
    await press('Control+Home', 'ArrowRight', 'Enter')
    await expect(workbench.pane('Ferry aground off Harrow Bay, all passengers safe')).toBeVisible()
    await expect(page.getByRole('document', { name: /^Text of / })).toHaveCount(3)
    await press('Alt+ArrowLeft')
    await expect(courier).toBeFocused()
  })

  await test.step('claims are filtered, ordered and grouped', async () => {
    const filters = page.getByRole('group', { name: 'Filter and order claims' })
    await filters.getByRole('button', { name: /^Disputed/ }).focus()
    await press('Enter')
    await expect(grid.getByRole('rowheader', { name: /licence allows/ })).toBeHidden()
    await press('Enter')
    await expect(grid.getByRole('rowheader', { name: /licence allows/ })).toBeVisible()
    await filters.getByRole('button', { name: 'Group by tag' }).focus()
    await press('Enter')
    await expect(grid.getByRole('rowheader').first()).toHaveText(/#alarm/)
    await press('F6')
    await expect(grid.locator(':focus')).toHaveCount(1)
  })

  await test.step('what is shown is written as a table with whole quotes', async () => {
    const csv = await workbench.saved('matrix.csv', () => workbench.run('Export the matrix as a table (CSV)…'))
    expect(csv).toContain('231 people were aboard the Solway Star.,Disputed,passengers,contradicts: with 214 people aboard')
    expect(csv.split('\r\n')[0]).toContain('"Coast Courier, 2031-03-04"')
  })

  await test.step('what is shown is saved as a picture that any reader of XML takes', async () => {
    const svg = await workbench.saved('matrix.svg', () => workbench.run('Export the matrix as a picture…'))
    const picture = await page.evaluate((written) => {
      const root = new DOMParser().parseFromString(written, 'image/svg+xml').documentElement
      const texts = (role: string) => [...root.querySelectorAll(`[role=${role}]`)].map((box) => box.textContent ?? '')
      return { name: root.localName, sources: texts('columnheader'), claims: texts('rowheader'), cells: texts('cell') }
    }, svg)
    expect(picture.name).toBe('svg')
    expect(picture.sources).toHaveLength(5)
    expect(picture.sources[1]).toMatch(/Coast Courier\s+4 March 2031/)
    expect(picture.claims[0]).toContain('#alarm')
    expect(picture.cells.some((cell) => /✕ contradicts\s+with 214 people/.test(cell))).toBe(true)
    expect(picture.cells.some((cell) => cell.includes('– silent'))).toBe(true)
  })
})

test('the matrix says what is missing: claims, a second source, reading', async ({ app, workbench }) => {
  await workbench.newLibrary('One voice')
  await workbench.importFiles('morning-star.txt')
  await app.page.keyboard.press('Alt+m')
  await expect(app.page.getByText('No claims yet')).toBeVisible()
  await app.page.keyboard.press('c')
  const dialog = app.page.getByRole('dialog', { name: 'New claim' })
  await dialog.getByRole('textbox').first().fill('A protocol was signed.')
  await app.page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(app.page.getByText('With one source there is nothing to compare yet')).toBeVisible()
  await expect(app.page.getByRole('rowheader', { name: /A protocol was signed/ })).toContainText('Unsupported')
  await expect(app.page.getByRole('gridcell', { name: /silent/ })).toHaveCount(1)
  await workbench.importFiles('free-tide.txt', 'capital-daily.txt')
  await workbench.run('Show the matrix')
  await expect(app.page.getByRole('gridcell')).toHaveCount(3)
  await expect(app.page.getByRole('gridcell', { name: 'not read yet' }).first()).toBeVisible()
})

test('a source that was opened and closed again is silent after a restart, and one that nobody opened is unread', async ({
  app,
  workbench,
}) => {
  await workbench.newLibrary('Silence')
  await workbench.importFiles('morning-star.txt', 'capital-daily.txt', 'free-tide.txt', 'harbour-institute.txt')
  const texts = () => app.page.getByRole('document', { name: /^Text of / })
  await expect(texts()).toHaveCount(2)
  await workbench.run('Make a claim')
  const dialog = app.page.getByRole('dialog', { name: 'New claim' })
  await dialog.getByRole('textbox').first().fill('A protocol was signed.')
  await app.page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const cells = () => app.page.getByRole('gridcell')

  await test.step('the two that the import laid on the desk are read, the others are not', async () => {
    await workbench.run('Show the matrix')
    await expect(cells().filter({ hasText: 'silent' })).toHaveCount(2)
    await expect(cells().filter({ hasText: 'not read yet' })).toHaveCount(2)
  })

  await test.step('a third is opened from the matrix, and all panes are closed', async () => {
    await cells().filter({ hasText: 'not read yet' }).first().focus()
    await app.page.keyboard.press('Enter')
    await expect(texts()).toHaveCount(2)
    for (const left of [1, 0]) {
      await app.page.getByRole('button', { name: 'Close pane' }).first().click()
      await expect(texts()).toHaveCount(left)
    }
    await workbench.run('Show the matrix')
  })

  await expect(cells().filter({ hasText: 'silent' })).toHaveCount(3)
  const before = await cells().allTextContents()
  await app.restart()
  await workbench.ready()
  await expect(cells()).toHaveText(before)
  await expect(cells().filter({ hasText: 'not read yet' })).toHaveCount(1)
})
