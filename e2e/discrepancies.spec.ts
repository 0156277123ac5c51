import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures/journey'

const files = ['evening-post', 'dunmoor-herald', 'valley-radio', 'trade-journal', 'blatt'].map((name) => `discrepancies/${name}.txt`)
const post = 'Mill fire in Dunmoor leaves families homeless'

test('five reports are compared, the queue is reviewed by keys alone, and what was decided lasts', async ({ app, workbench }) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await app.page.keyboard.press(key)
  }
  const panel = () => app.page.getByRole('tabpanel')
  const state = (name: 'Open' | 'Accepted' | 'Dismissed', count: number) =>
    panel().getByRole('button', { name: `${name} ${count}`, exact: true })
  const card = (fact: string | RegExp) => panel().getByRole('article', { name: fact })

  await workbench.newLibrary('Dunmoor')
  await workbench.importFiles(...files.map((name) => `${process.cwd()}/e2e/data/${name}`))
  await expect(card(/people/)).toContainText('37 people', { timeout: 30_000 })
  await expect(card(/people/)).toContainText('52 people')
  await expect(panel().getByRole('list', { name: 'Sources that were not compared' })).toContainText('English')
  await expect(app.page.getByRole('status').filter({ hasText: 'Comparing' })).toBeHidden()
  const total = Number(
    (
      await panel()
        .getByRole('button', { name: /^Open \d+$/ })
        .innerText()
    ).replace(/\D/g, ''),
  )
  expect(total).toBeGreaterThan(1)

  await test.step('the first comes under review, its passages side by side', async () => {
    await press('Alt+5')
    await expect(panel()).toBeFocused()
    await press('j')
    await expect(panel().getByText(new RegExp(`^1 of ${total} · `))).toBeVisible()
    await expect(panel().getByRole('group', { name: 'Decide' })).toBeVisible()
    for (const theme of ['Light theme', 'Dark theme']) {
      await workbench.run(theme)
      await app.page.screenshot({ path: `test-results/discrepancies-${app.host}-${theme.slice(0, 4)}.png` })
      if (app.host === 'browser') expect((await new AxeBuilder({ page: app.page }).analyze()).violations).toEqual([])
    }
    await app.page.getByRole('tabpanel').focus()
  })

  await test.step('it is accepted, the next dismissed, and the dismissal taken back', async () => {
    await press('a')
    await expect(state('Accepted', 1)).toBeVisible()
    await expect(panel().getByText(new RegExp(`^1 of ${total - 1} · `))).toBeVisible()
    await press('d')
    await expect(panel().getByRole('group', { name: 'Why is it dismissed?' })).toBeVisible()
    await press('6')
    await expect(state('Dismissed', 1)).toBeVisible()
    await press('Control+z')
    await expect(state('Dismissed', 0)).toBeVisible()
    await expect(state('Open', total - 1)).toBeVisible()
  })

  await test.step('the rest is accepted to the end of the queue', async () => {
    for (let left = total - 1; left > 0; left -= 1) {
      await press('j')
      await expect(panel().getByRole('group', { name: 'Decide' })).toBeVisible()
      await press(left === 1 ? 'v' : 'a')
      await expect(state('Open', left - 1)).toBeVisible()
    }
    await expect(panel().getByText('Everything is reviewed')).toBeVisible()
  })

  await test.step('a restart and a new comparison ask nothing again', async () => {
    await app.restart()
    await workbench.ready()
    await app.page.getByRole('tab', { name: /^Discrepancies/ }).click()
    await expect(state('Accepted', total)).toBeVisible({ timeout: 30_000 })
    await workbench.run('Compare all sources anew')
    await expect(state('Open', 0)).toBeVisible()
    await expect(state('Accepted', total)).toBeVisible()
    await expect(workbench.source(post)).toBeVisible()
  })

  await test.step('the brief shows both quotes', async () => {
    await workbench.run('New brief')
    const preview = app.page.getByRole('article', { name: 'Brief preview' })
    await expect(preview.getByRole('table').filter({ hasText: 'Accepted as' })).toContainText('people')
    await expect(preview.getByRole('table').filter({ hasText: 'Accepted as' })).toContainText('37 people')
    await expect(preview.getByRole('table').filter({ hasText: 'Accepted as' })).toContainText('52 people')
  })
})

test('sources that were not compared yet are not said to agree', async ({ app, workbench }) => {
  const { page } = app
  const contradicted = page.getByRole('tabpanel').getByRole('article', { name: /passengers/ })
  await page.evaluate(() => {
    const seen = { agreed: 0 }
    Object.assign(window, { seen })
    new MutationObserver(() => {
      if (document.body.innerText.includes('No discrepancies found')) seen.agreed += 1
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await workbench.newLibrary('Corran Point')
  await workbench.importFiles(...['north-gazette', 'harbour-review'].map((name) => `${process.cwd()}/e2e/data/discrepancies/${name}.txt`))
  await expect(contradicted).toBeVisible({ timeout: 30_000 })
  await workbench.newLibrary('Another')
  await workbench.libraryMenu('Another').click()
  await page.getByRole('menuitem', { name: 'Corran Point' }).click()
  await expect(contradicted).toBeVisible({ timeout: 30_000 })
  expect(await page.evaluate(() => 'seen' in window && window.seen)).toEqual({ agreed: 0 })
})

test('a report that two papers print alike is told once, and passages a person points at are held against each other', async ({
  app,
  workbench,
}) => {
  const panel = () => app.page.getByRole('tabpanel')
  const review = 'What the Aurelia tells about the sandbank'
  await workbench.newLibrary('Corran Point')
  await workbench.importFiles(
    ...['north-gazette', 'south-mirror', 'harbour-review'].map((name) => `${process.cwd()}/e2e/data/discrepancies/${name}.txt`),
  )
  const card = panel().getByRole('article', { name: /passengers/ })
  await expect(card).toContainText('also in South Mirror (same wording)', { timeout: 30_000 })
  await expect(card).toHaveCount(1)

  await test.step('two passages of the desk are explained', async () => {
    await card.getByRole('button').first().click()
    await expect(workbench.pane(review)).toBeVisible()
    await workbench.select('Steamer aground near Corran Point', 'fishermen on the pier')
    await app.page.keyboard.press('m')
    await expect(app.page.getByText('Now select words in another source')).toBeVisible()
    await workbench.select(review, 'a new one will be drawn')
    await app.page.keyboard.press('m')
    const dialog = app.page.getByRole('dialog', { name: /Why these two/ })
    await expect(dialog).toContainText('fishermen on the pier')
    await expect(dialog.getByRole('status')).toContainText('hardly a word')
    await app.page.screenshot({ path: `test-results/explained-${app.host}.png` })
    await app.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
})
