import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const tide = 'Sundre’s Delegation in Marhavn to ‘Breathe New Life’ Into Ties'

test('libraries are made, renamed, switched and reopened, with their panes where they were', async ({ app, workbench }) => {
  await expect(workbench.libraryMenu('Harrow Bay grounding')).toBeVisible({ timeout: 20_000 })
  await expect(workbench.links).toHaveCount(4)

  await workbench.run('New library…')
  const making = app.page.getByRole('dialog', { name: 'New library' })
  const folder = making.getByRole('textbox', { name: 'Folder' })
  const willBeMade = making.getByText('This folder does not exist yet: it will be made.')
  await folder.fill(`${app.home}/not there yet`)
  await expect(willBeMade).toBeVisible()
  await writeFile(join(app.home, 'letter.txt'), 'Dear all')
  await folder.fill(join(app.home, 'letter.txt'))
  await expect(making.getByRole('alert').filter({ hasText: '“letter.txt” is a file, not a folder' })).toBeVisible()
  await expect(willBeMade).toBeHidden()
  // The alert goes when the folder of libraries is listed again: only then would the field have been filled anew.
  await folder.fill('')
  await expect(making.getByRole('alert')).toHaveCount(0)
  await expect(folder).toHaveValue('')
  // The field is empty again: Escape has nothing to ask about.
  await app.page.keyboard.press('Escape')
  await expect(making).toBeHidden()
  await workbench.newLibrary('Fisheries')
  await workbench.importFiles('morning-star.txt', 'free-tide.txt')
  await workbench.run('Rename library…')
  const dialog = app.page.getByRole('dialog', { name: 'Rename library' })
  await dialog.getByLabel('Title').fill('Fisheries, renamed')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(workbench.libraryMenu('Fisheries, renamed')).toBeVisible()

  await workbench.text(tide).getByText('Analysts say the visit shows').scrollIntoViewIfNeeded()
  await app.page.keyboard.press('Alt+4')
  await expect(app.page.getByRole('tab', { name: 'Annotations' })).toHaveAttribute('aria-selected', 'true')

  await test.step('another one from the list of recent libraries', async () => {
    await workbench.libraryMenu('Fisheries, renamed').click()
    await app.page.getByRole('menuitem', { name: 'Harrow Bay grounding' }).click()
    await expect(workbench.links).toHaveCount(4)
    await workbench.libraryMenu('Harrow Bay grounding').click()
    await app.page.getByRole('menuitem', { name: 'Fisheries, renamed' }).click()
    await expect(workbench.pane(star)).toBeVisible()
  })

  await test.step('the last one comes back after a restart, as it was left', async () => {
    await app.restart()
    await expect(workbench.libraryMenu('Fisheries, renamed')).toBeVisible({ timeout: 20_000 })
    await expect(workbench.pane(star)).toBeVisible()
    await expect(workbench.pane(tide)).toBeVisible()
    await expect(app.page.getByRole('tab', { name: 'Annotations' })).toHaveAttribute('aria-selected', 'true')
  })
})
