import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

test('a cancelled import keeps what was done, says so of the rest, and one undo takes the batch back', async ({ app, workbench }) => {
  await mkdir(app.home, { recursive: true })
  const files = Array.from({ length: 300 }, (_, index) => join(app.home, `wire-${index}.txt`))
  for (const [index, file] of files.entries())
    await writeFile(file, `Wire report ${index}\n\nShip number ${index} entered the basin at noon, the harbour master said on Monday.\n`)
  await workbench.newLibrary('Cancelled')
  await workbench.run('Import files…')
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await dialog.getByLabel('Files to import').setInputFiles(files)
  await dialog.getByRole('button', { name: 'Cancel import' }).click()
  const status = dialog.getByRole('status')
  await expect(status).toHaveText(/^\d+ imported, \d+ cancelled$/)
  const [imported = 0, cancelled = 0] = ((await status.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
  expect(imported + cancelled).toBe(300)
  expect(imported).toBeGreaterThan(0)
  await expect(dialog.getByText('Cancelled; nothing was kept').first()).toBeAttached()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(app.page.getByRole('contentinfo')).toContainText(`${imported} source`)

  await app.page.keyboard.press('Control+z')
  await expect(app.page.getByText('No sources yet')).toBeVisible()
})
