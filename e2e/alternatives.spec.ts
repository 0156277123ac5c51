import { join } from 'node:path'
import { annotationOn, claim, claimEnd, link, newLibraryIn, newSource, passageEnd, put, step } from '../electron/library/library.testing'
import { expect, test } from './fixtures/journey'

/** Fifteen claims; of two about gates each of two accounts supports one and contradicts the other. */
async function writeGates(folder: string): Promise<void> {
  const library = await newLibraryIn(folder)
  const [north, south] = [claim('The north gate was open.'), claim('The south gate was open.')]
  await library.commit(put(north, south, ...Array.from({ length: 13 }, (_, at) => claim(`Guard ${at + 1} slept.`))), step('Claims'))
  for (const [words, own, other] of [
    ['Carts came in from the moor until midnight.\n\nNobody watched the river.', north, south],
    ['Boatmen carried barrels up from the quay.\n\nSnow lay on the road to the moor.', south, north],
  ] as const) {
    const source = newSource(words.slice(0, words.indexOf('.')), words)
    await library.addSource(source, step('Import'))
    const mark = annotationOn(source.source.id, '', source.text)
    const evidence = (of: typeof own, relation: 'supports' | 'contradicts') => ({ ...link(passageEnd(mark), claimEnd(of.id)), relation })
    await library.commit(put(mark, evidence(own, 'supports'), evidence(other, 'contradicts')), step('Evidence'))
  }
  await library.close()
}

test('claims that exclude each other are held against the same passages, by keyboard alone, and it lasts', async ({ app, workbench }) => {
  const { page } = app
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const row = () => grid().getByRole('row', { name: /with 214 people aboard/ })
  const rowNames = () => grid().getByRole('rowheader').allTextContents()
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
    await expect(row().getByRole('gridcell', { name: 'not assessed', exact: true })).toHaveCount(1)
    await expect(grid().getByRole('columnheader').nth(1)).toContainText('214 people')
    await row().getByRole('gridcell').first().focus()
    await press('1')
    await expect(row()).toContainText('100 %')
    await expect(grid().getByRole('columnheader').nth(1)).toContainText('nothing against it · 1 for')
    await expect(row().getByRole('gridcell').first()).toBeFocused()
    await press('Control+z')
    await expect(row().getByRole('gridcell', { name: 'not assessed', exact: true })).toHaveCount(1)
    await press('Control+Shift+z')
    await expect(row()).toContainText('100 %')
  })

  await test.step('nothing moves under the keys: a mistake is put right where it was made', async () => {
    const cell = row().getByRole('gridcell').first()
    const before = await rowNames()
    await press('2')
    await expect(cell).toHaveText(/contradicts/)
    expect(await rowNames()).toEqual(before)
    await expect(cell).toBeFocused()
    await press('Delete')
    await expect(cell).toHaveText(/not assessed/)
    await press('1')
    await expect(cell).toHaveText(/supports/)
    await expect(cell).toBeFocused()
    await press('Control+z', 'Control+z', 'Control+z')
    await expect(row()).toContainText('100 %')
    await expect(grid().locator('[tabindex="0"]')).toHaveCount(1)
    await expect(cell).toBeFocused()
    expect(await rowNames()).toEqual(before)
  })

  await test.step('taking back the last thing said of a passage leaves the keys in the table', async () => {
    await press('Delete', 'ArrowRight', 'Delete')
    await expect(row().getByRole('gridcell', { name: 'not assessed', exact: true })).toHaveCount(2)
    await expect(row().getByRole('gridcell').nth(1)).toBeFocused()
    await press('Control+z', 'Control+z', 'ArrowLeft')
    await expect(row()).toContainText('100 %')
  })

  await test.step('what is exported is this table, not the claims by sources', async () => {
    const csv = await workbench.saved('alternatives.csv', () => page.getByRole('button', { name: 'Export CSV' }).press('Enter'))
    expect(csv.split('\r\n')[0]).toMatch(/^\uFEFFpassage,source,date,.*tells apart$/)
    expect(csv).toContain('with 214 people aboard,Coast Courier,2031-03-04,supports,contradicts,100 %')
    const svg = await workbench.saved('alternatives.svg', () => page.getByRole('button', { name: 'Export picture' }).press('Enter'))
    expect(svg).toContain('Passages by alternatives')
  })

  await test.step('Enter shows the passage on the desk', async () => {
    await row().getByRole('gridcell').first().focus()
    await press('Enter')
    await expect(workbench.text('Ferry aground off Harrow Bay, all passengers safe')).toBeVisible()
    await press('Alt+m')
    await expect(grid()).toBeVisible()
  })

  await test.step('it is there after a restart', async () => {
    await app.restart()
    await expect(grid().getByRole('row', { name: /with 214 people aboard/ })).toContainText('100 %')
  })

  await test.step('the chosen claims stand first among all, and stay while another is chosen', async () => {
    const boxes = app.page.getByRole('checkbox')
    await expect(boxes.nth(0)).toBeChecked()
    await expect(boxes.nth(1)).toBeChecked()
    await expect(boxes.nth(2)).not.toBeChecked()
    await boxes.nth(3).press('Space')
    await expect(boxes.nth(3)).toBeChecked()
    await expect(boxes.nth(3)).toBeFocused()
    await expect(boxes.nth(2)).not.toBeChecked()
    await boxes.nth(3).press('Space')
    await expect(boxes.nth(3)).not.toBeChecked()
  })
})

test('who agrees with whom is seen at once, and all that is counted opens side by side, by keyboard alone', async ({ app, workbench }) => {
  const { page } = app
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect(workbench.links).toHaveCount(4)
  await press('Alt+m')
  await page.getByRole('group', { name: 'Table' }).getByRole('button', { name: 'Agreement' }).focus()
  await press('Enter')
  const cell = (name: string | RegExp) => page.getByRole('gridcell', { name })
  const chosen = page.getByRole('region', { name: 'Chosen pair' })

  await test.step('who stands apart is named with its figures, counted by claims', async () => {
    await expect(
      page.getByText('Coast Courier opposes the others more often than it agrees: 8 of 10 times, on 5 claims or links.'),
    ).toBeVisible()
    await expect(cell('Coast Courier and all others: 2 times on the same side, 8 times on opposite sides')).toBeVisible()
  })

  await test.step('the table is one stop of the Tab key, and arrows, Home and End move in it', async () => {
    await page.getByRole('group', { name: 'Agreement among' }).getByRole('button', { name: 'People' }).focus()
    await press('Tab')
    await expect(cell('Coast Courier and Northern Ledger: 1 time on the same side, 3 times on opposite sides')).toBeFocused()
    await press('ArrowDown')
    await expect(cell('Northern Ledger and itself')).toBeFocused()
    await press('End')
    await expect(cell(/^Northern Ledger and all others: 4 times on the same side, 4/)).toBeFocused()
    await press('Control+End')
    await expect(cell(/^Harbour Weekly and all others/)).toBeFocused()
    await press('Control+Home')
    await expect(cell('Coast Courier and itself')).toBeFocused()
    await press('ArrowRight', 'Tab')
    await expect(chosen.getByRole('list', { name: 'On opposite sides' }).getByRole('button').first()).toBeFocused()
    await press('Shift+Tab')
    await expect(cell(/^Coast Courier and Northern Ledger/)).toBeFocused()
  })

  await test.step('agreements open as well as oppositions', async () => {
    await expect(chosen.getByRole('list', { name: 'On opposite sides' }).getByRole('button')).toHaveCount(3)
    await expect(chosen.getByRole('list', { name: 'On the same side' }).getByRole('button')).toHaveText([
      'Everyone was ashore by two in the morning.',
    ])
    await press('Enter', 'Enter')
    await expect(page.getByRole('document', { name: /^Text of / })).toHaveCount(2)
  })

  await test.step('back again stands where one was', async () => {
    await press('Alt+ArrowLeft')
    await expect(cell(/^Coast Courier and Northern Ledger/)).toBeFocused()
  })
})

test('among many claims the competing ones are found by their words, and a tie is called one', async ({ app, workbench }) => {
  const { page } = app
  const folder = join(app.home, 'Gates')
  await writeGates(folder)
  await workbench.run('Open library…')
  const dialog = page.getByRole('dialog', { name: 'Open library' })
  // The folder of libraries is proposed a moment later: only then would it not be written before what is typed.
  await expect(dialog.getByRole('textbox', { name: 'Folder' })).not.toHaveValue('')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(folder)
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(dialog).toBeHidden()
  await workbench.run('Show the matrix')
  await page.getByRole('group', { name: 'Table' }).getByRole('button', { name: 'Alternatives' }).press('Enter')
  const boxes = page.getByRole('checkbox')
  await expect(boxes).toHaveCount(15)
  const find = page.getByRole('searchbox', { name: 'Find a claim' })
  await find.fill('GATE was')
  await expect(boxes).toHaveCount(2)
  for (const box of await boxes.all()) await box.press('Space')
  const grid = page.getByRole('grid', { name: 'Passages by alternatives' })
  await expect(page.getByText('2 of 2 claims have equally little against them; support does not decide between them.')).toBeVisible()
  await expect(grid.getByRole('columnheader', { name: /1 against · 1 for/ })).toHaveCount(2)
  await find.fill('guard 13')
  await expect(boxes).toHaveCount(3)

  await test.step('what is taken back is work to do and decides the tie', async () => {
    await grid.getByRole('gridcell', { name: 'contradicts' }).first().focus()
    await page.keyboard.press('Delete')
    await find.focus()
    await expect(grid.getByRole('rowheader', { name: /^Still to assess 1/ })).toBeVisible()
    await expect(grid.getByRole('row').last()).toContainText('1 of 2 not assessed')
    await expect(page.getByText(/^“The (north|south) gate was open\.” has least against it\. Some passages are not assessed/)).toBeVisible()
  })
})
