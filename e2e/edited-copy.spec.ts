import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

test('a brief goes to an editor and comes back: what both changed is a choice, and undo takes all of it back', async ({
  app,
  workbench,
}) => {
  const { page } = app
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await page.keyboard.press('Alt+2')
  const preview = page.getByRole('region', { name: 'Preview' })
  const words = page.getByRole('textbox', { name: '“Bottom line”, in Markdown' })
  const rewrite = async (text: string, shown: string) => {
    await page.getByRole('button', { name: 'Write “Bottom line”' }).click()
    await expect(words).toBeFocused()
    await words.fill(text)
    await expect(preview.getByText(shown)).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(words).toBeHidden()
  }
  await rewrite('The ferry was overloaded.\n\nNobody has counted again.', 'Nobody has counted again.')
  const exported = await workbench.exportBrief('Markdown (.md)')
  expect(exported).toContain('The ferry was overloaded.')

  const file = join(app.home, 'edited.md')
  await writeFile(
    file,
    exported
      .replace('The ferry was overloaded.', 'The ferry was crowded.')
      .replace('Nobody has counted again.', 'No office has counted again.\n\nSomebody should.'),
  )
  await rewrite('The ferry was full.\n\nNobody has counted again.', 'The ferry was full.')

  await workbench.run('Take in an edited copy of the brief…')
  const dialog = page.getByRole('dialog', { name: /^Take in an edited copy of/ })
  await dialog.getByLabel('Edited copy').setInputFiles(file)
  const conflict = dialog.getByRole('listitem').filter({ hasText: 'Conflict' })
  await expect(conflict.getByRole('definition')).toHaveText([/overloaded/, /full/, /crowded/])
  await expect(dialog.getByRole('status')).toHaveText('1 conflict waits for your choice.')
  await expect(dialog.getByRole('button', { name: 'Take in' })).toBeDisabled()
  await conflict.getByRole('radio', { name: 'Keep both, one behind the other' }).check()
  await dialog.getByRole('button', { name: 'Take in' }).click()
  await expect(dialog).toBeHidden()

  for (const text of ['The ferry was full.', 'The ferry was crowded.', 'No office has counted again.', 'Somebody should.'])
    await expect(preview.getByText(text)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(preview.getByText('The ferry was crowded.')).toBeHidden()
  await expect(preview.getByText('Nobody has counted again.')).toBeVisible()
  await expect(preview.getByText('The ferry was full.')).toBeVisible()
})

test('a file that is no copy of the brief is refused with a sentence, and nothing changes', async ({ app, workbench }) => {
  const { page } = app
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible()
  await workbench.run('Take in an edited copy of the brief…')
  const dialog = page.getByRole('dialog', { name: /^Take in an edited copy of/ })
  await dialog
    .getByLabel('Edited copy')
    .setInputFiles({ name: 'soup.md', mimeType: 'text/markdown', buffer: Buffer.from('# Soup\n\nPeel the carrots.\n') })
  await expect(dialog.getByRole('alert')).toHaveText(/“soup\.md” holds nothing of/)
  await expect(dialog.getByRole('button', { name: 'Take in' })).toHaveCount(0)
})
