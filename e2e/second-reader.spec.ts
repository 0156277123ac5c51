import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTinyModel } from '../electron/findings/second-reader/tiny-model.testing'
import { expect, test } from './fixtures/journey'

const names = 'Officials in Marlow and Tenby said so, according to Edda Quill.'
const reports = {
  'first.md': `# The dam above Marlow\n\nThe orchard dam collapsed at dawn. The ferry carried 214 passengers.\n\n${names}\n`,
  'second.md': `# The dam at Tenby\n\nThe orchard dam did not collapse. The ferry carried 231 passengers.\n\n${names}\n`,
}

test('a model of one’s own reads what was found once more: it confirms, it moves down, it takes nothing away @packaged', async ({
  app,
  workbench,
}) => {
  await mkdir(app.home, { recursive: true })
  for (const [name, text] of Object.entries(reports)) await writeFile(join(app.home, name), text)
  const model = join(app.home, 'model')
  writeTinyModel(model)
  await workbench.newLibrary('Dam')
  await workbench.importFiles(...Object.keys(reports).map((name) => join(app.home, name)))
  await workbench.run('Show discrepancies')
  const card = (name: RegExp) => app.page.getByRole('article', { name })
  await expect(card(/collapse/)).toContainText('strong', { timeout: 30_000 })
  await expect(card(/passengers/)).toBeVisible()

  await test.step('a folder without a model is refused with a sentence', async () => {
    await workbench.run('Second reader…')
    const dialog = app.page.getByRole('dialog', { name: 'Second reader' })
    await expect(dialog).toContainText('There is no second reader.')
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(app.home)
    await dialog.getByRole('button', { name: 'Use this model' }).click()
    await expect(dialog.getByRole('alert')).toContainText('holds no model.onnx')
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(model)
    await dialog.getByRole('button', { name: 'Use this model' }).click()
    await expect(dialog).toBeHidden({ timeout: 30_000 })
  })

  await test.step('it reads both findings', async () => {
    await expect(card(/passengers/)).toContainText('weak', { timeout: 30_000 })
    await card(/passengers/)
      .getByRole('button')
      .first()
      .click()
    await expect(card(/passengers/)).toContainText('The second reader doubts it')
    await card(/collapse/)
      .getByRole('button')
      .first()
      .click()
    await expect(card(/collapse/)).toContainText('The second reader confirms it.')
    await app.page.screenshot({ path: `test-results/second-reader-${app.host}.png` })
  })

  await test.step('without it everything is as before', async () => {
    await workbench.run('Second reader…')
    const dialog = app.page.getByRole('dialog', { name: 'Second reader' })
    await expect(dialog).toContainText(`Reads now: ${model}.`)
    await app.page.screenshot({ path: `test-results/second-reader-dialog-${app.host}.png` })
    await dialog.getByRole('button', { name: 'Do without' }).click()
    await expect(dialog).toBeHidden()
    await expect(card(/passengers/)).not.toContainText('weak')
  })
})
