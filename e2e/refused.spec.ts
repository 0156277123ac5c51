import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

const ferry = 'Ferry aground off Harrow Bay, all passengers safe'
const words = 'The tide table of that day says otherwise.'

test('words that the disk refused stay in their editor, and “Try again” saves them', async ({ app, workbench }) => {
  await workbench.ready()
  const [here, away] = [join(app.home, 'Sample library'), join(app.home, 'Disconnected')]
  const note = app.page.getByRole('textbox', { name: 'Note (Markdown)' })
  const waiting = app.page.getByText('Not saved yet. The words stay here.')
  const again = app.page.getByRole('button', { name: 'Try again' })
  await workbench.annotationsOf(ferry).first().press('Enter')
  await expect(workbench.annotationBar).toBeVisible()
  await rename(here, away)
  await app.page.keyboard.press('n')
  await note.fill(words)
  await expect(again).toBeVisible()
  await expect(waiting).toBeVisible()

  await test.step('the editor does not close over unsaved words', async () => {
    await app.page.getByRole('button', { name: 'Done' }).click()
    await expect(waiting).toBeVisible()
    await expect(note).toHaveValue(words)
  })

  await test.step('and once the folder is back, the same words are saved', async () => {
    await rename(away, here)
    await again.click()
    await expect(again).toBeHidden()
    await expect(waiting).toBeHidden()
    await app.page.getByRole('button', { name: 'Done' }).click()
    await expect(note).toBeHidden()
    await expect(workbench.annotationsOf(ferry).first()).toContainText(words)
    await app.restart()
    await workbench.ready()
    await expect(workbench.annotationsOf(ferry).first()).toContainText(words)
  })
})
