import { rm } from 'node:fs/promises'
import { axeFindings } from './fixtures/axe'
import { expect, test } from './fixtures/journey'

const ferry = 'Ferry aground off Harrow Bay, all passengers safe'

for (const theme of ['Light theme', 'Dark theme']) {
  test(`axe finds nothing in the smaller dialogs, bars and cards (${theme})`, async ({ app, workbench }) => {
    test.setTimeout(240_000)
    const { page } = app
    const clean = async (view: string) => expect(await axeFindings(app), view).toEqual([])
    await workbench.run(theme)
    const commands = [
      'Rename library…',
      'Open library…',
      'Check the library’s files',
      'Export for other tools…',
      'Watch an inbox folder…',
      'Names that are one, or two…',
      'Search the library',
    ]
    for (const command of commands) {
      await workbench.run(command)
      await expect(page.getByRole('dialog')).toBeVisible()
      await clean(command)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }

    await workbench.select(ferry, 'Harrow Bay')
    await clean('the bar of selected words')
    await page.keyboard.press('Escape')

    await workbench.annotationsOf(ferry).first().press('Enter')
    await expect(workbench.annotationBar).toBeVisible()
    for (const [key, field] of [
      ['n', 'Note (Markdown)'],
      ['t', /^Tag/],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole(key === 'n' ? 'textbox' : 'combobox', { name: field })).toBeVisible()
      await clean(`the field of key ${key}`)
      await page.keyboard.press('Escape')
    }

    await workbench.annotationBar.getByRole('button', { name: 'Attach' }).click()
    await expect(page.getByRole('dialog', { name: 'Attach passage to a claim' })).toBeVisible()
    await clean('attaching a passage')
    await page.keyboard.press('Escape')

    await workbench.links.first().press('Enter')
    await expect(page.getByRole('region', { name: 'Chosen link' })).toBeVisible()
    await clean('the card of a link')
  })
}

test('axe finds nothing on the welcome page', async ({ app, workbench }) => {
  await workbench.newLibrary('Gone')
  await app.close()
  await rm(app.home, { recursive: true })
  await app.restart()
  await expect(app.page.getByRole('region', { name: 'Recent libraries' })).toBeVisible({ timeout: 20_000 })
  expect(await axeFindings(app)).toEqual([])
})
