import { join } from 'node:path'
import { newLibraryIn, newSource, step } from '../electron/library/library.testing'
import { expect, test } from './fixtures/journey'

test('the timeline is walked, narrowed, zoomed and left for the passages by keyboard alone', async ({ app, workbench }) => {
  const { page } = app
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect(workbench.links).toHaveCount(4)
  // What the comparison of the sources finds is part of the picture.
  await expect(page.getByRole('tab', { name: /^Discrepancies ?[1-9]/ })).toBeVisible({ timeout: 30_000 })
  await press('Alt+l')
  const events = page.getByRole('list', { name: 'When it happened, as the sources say' }).getByRole('button')
  const reports = page.getByRole('list', { name: 'When it was reported' }).getByRole('button')
  const chosen = page.getByRole('region', { name: 'Chosen entry' })
  const filters = page.getByRole('group', { name: 'Filter the timeline' })

  await test.step('what happened stands above who reported it when, each date no finer than stated', async () => {
    await expect(reports).toHaveText([/4 March 2031 · Coast Courier/, /5 March 2031/, /6 March 2031/, /9 March 2031/])
    await expect(events.filter({ hasText: /^August 2030.*Northern Ledger/ }).first()).toBeVisible()
    await expect(events.filter({ hasText: '12 August 2030 · Marine Board' }).first()).toBeVisible()
    await expect(page.getByText(/\d pairs? of dates in conflict/)).toBeVisible()
  })

  /** Goes along the track, from its beginning, until the chosen entry says this. */
  const walkTo = async (words: string) => {
    await press('Home')
    await expect(async () => {
      const said = await chosen.innerText()
      if (!said.includes(words)) await press('ArrowRight')
      expect(said).toContain(words)
    }).toPass({ timeout: 15_000 })
  }

  await test.step('arrows walk from date to date and between the tracks', async () => {
    await expect(events.first()).toBeFocused()
    await press('ArrowRight', 'ArrowLeft')
    await expect(events.first()).toBeFocused()
    await walkTo('Against it: November 2030, Coast Courier')
    await press('ArrowDown')
    await expect(reports.first()).toBeFocused()
    await press('End')
    await expect(reports.last()).toBeFocused()
    await expect(chosen).toContainText('9 March 2031 · Harbour Weekly')
  })

  await test.step('zoom brings the chosen date nearer, and 0 shows everything again', async () => {
    const summer = events.filter({ hasText: '12 August 2030 · Marine Board' })
    await expect(summer.first()).toBeVisible()
    await press('+', '+', '+', '+')
    await expect(page.getByText(/^\d+ Mar 2031$/).first()).toBeAttached()
    await expect(reports.last()).toBeFocused()
    await expect(summer).toHaveCount(0)
    await press('0')
    await expect(summer.first()).toBeVisible()
    await press('z')
    await expect(summer).toHaveCount(0)
    await expect(page.getByText('12 Mar 2031', { exact: true })).toBeAttached()
    await expect(reports.last()).toBeFocused()
    await press('0')
  })

  await test.step('only what is in conflict, and the two passages side by side', async () => {
    await filters.getByRole('button', { name: 'In conflict' }).focus()
    await press('Enter')
    await expect(reports).toHaveCount(0)
    for (const event of await events.all()) await expect(event).toBeVisible()
    await page.keyboard.press('F6')
    await expect(events.first()).toBeFocused()
    await press('ArrowRight')
    await walkTo('Against it:')
    await chosen.getByRole('button', { name: 'Side by side' }).focus()
    await press('Enter')
    await expect(page.getByRole('document', { name: /^Text of / }).nth(1)).toBeVisible()
    await press('Alt+ArrowLeft')
    // What was chosen and how it was narrowed is as it was left.
    await expect(chosen).toContainText('Against it:')
    await expect(events.and(page.locator('[aria-pressed="true"]'))).toBeFocused()
    await expect(reports).toHaveCount(0)
    await filters.getByRole('button', { name: 'In conflict', pressed: true }).focus()
    await press('Enter')
    await expect(reports.first()).toBeVisible()
  })

  await test.step('a claim opens in the panel, and Back leads from there to the timeline', async () => {
    await press('F6')
    await walkTo('· claim')
    await expect(chosen).toContainText('Against it: November 2030, Coast Courier')
    await press('Enter')
    await expect(page.getByRole('tab', { name: /^Claims/, selected: true })).toBeVisible()
    await press('Alt+ArrowLeft')
    await expect(chosen).toContainText('The last full inspection was in August 2030.')
  })

  await test.step('what has no date is named', async () => {
    await page.getByText(/^\d+ without a date that can be placed$/).press('Enter')
    const undated = page.getByRole('list', { name: 'Without a date' })
    await expect(undated.getByRole('button', { name: '“with 214 people aboard” · Coast Courier' })).toBeVisible()
  })

  await test.step('the same as a list, each date with those against it', async () => {
    await filters.getByRole('button', { name: 'As a list' }).focus()
    await press('Enter')
    const row = page.getByRole('row', { name: /^August 2030 .*Passage/ }).filter({ hasText: 'Northern Ledger' })
    await expect(row.first()).toContainText('November 2030, Coast Courier')
    await expect(page.getByRole('row', { name: /5 March 2031 Report/ })).toBeVisible()
  })
})

test('a library without dates says what the timeline would show and how to get there', async ({ app, workbench }) => {
  await workbench.newLibrary('Undated')
  await app.page.keyboard.press('Alt+l')
  await expect(app.page.getByText('Nothing has a date yet')).toBeVisible()
  await workbench.importFiles('harbour-institute.txt')
  await workbench.run('Show the timeline')
  await expect(app.page.getByRole('list', { name: 'When it was reported' }).getByRole('button')).toHaveText([/29 October 2033/])
})

test('what only the comparison says is drawn as proposed, and what was accepted as the same is no conflict', async ({ app, workbench }) => {
  const folder = join(app.home, 'Inquests')
  const library = await newLibraryIn(folder)
  for (const [name, text] of [
    ['Herald', 'The coroner opened the inquest into the Dunmoor mill fire on 3 March 2031 at Aldwick.'],
    ['Post', 'On 6 March 2031 the inquest into the mill fire in Dunmoor was opened by the county coroner.'],
  ] as const) {
    const source = newSource(`${name} on the mill fire`, text)
    Object.assign(source.source, { publisher: name, published: '2031-03-20' })
    await library.addSource(source, step('Import'))
  }
  await library.close()
  await app.restart({ library: folder })
  await workbench.ready()
  const { page } = app
  await page.getByRole('tab', { name: /^Discrepancies ?1/ }).click()
  await page.keyboard.press('Alt+l')
  const status = page.getByRole('main', { name: 'Timeline' }).getByRole('status')
  await expect(status).toContainText('1 pair of dates in conflict, only proposed')
  await page.getByRole('button', { name: /^3 March 2031/ }).click()
  await expect(page.getByRole('region', { name: 'Chosen entry' })).toContainText('Against it: 6 March 2031, Post (proposed)')

  await page.keyboard.press('Alt+5')
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await expect(page.getByRole('tabpanel').getByRole('button', { name: 'Accepted 1', exact: true })).toBeVisible()
  await page.keyboard.press('Alt+l')
  await expect(status).toContainText('2 dated statements')
  await expect(status).not.toContainText('conflict')
})
