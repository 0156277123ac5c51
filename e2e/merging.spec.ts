import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { axeFindings } from './fixtures/axe'
import { expect, test } from './fixtures/journey'

const ours = 'The first call for help came from a passenger.'
const theirs = 'The first call for help came from a passenger’s telephone.'
const news = 'The tide was falling when the ferry ran aground.'

test('a colleague’s library is looked over, merged with a choice where both differ, and taken back', async ({ app, workbench }) => {
  await workbench.ready()
  await app.page.getByRole('tab', { name: /^Claims/ }).click()
  await expect(app.page.getByText(ours)).toBeVisible()
  // A colleague worked on a copy of the folder.
  const copy = join(app.home, 'Colleague')
  await cp(join(app.home, 'Sample library'), copy, { recursive: true })
  await rm(join(copy, '.lock'), { force: true })
  const file = JSON.parse(await readFile(join(copy, 'claims.json'), 'utf8')) as { records: { id: string; text: string }[] }
  const [first] = file.records
  const records = file.records.map((claim) => (claim.text === ours ? { ...claim, text: theirs } : claim))
  await writeFile(
    join(copy, 'claims.json'),
    JSON.stringify({ ...file, records: [...records, { ...first, id: 'clm_colleague00001', text: news }] }),
  )

  await workbench.run('Merge another library into this one…')
  const dialog = app.page.getByRole('dialog', { name: 'Merge another library into this one' })
  // The place that the field begins with arrives a moment after the dialog.
  await expect(dialog.getByRole('textbox', { name: 'Folder' })).not.toHaveValue('')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(join(app.home, 'Sample library'))
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByRole('alert')).toContainText('This is the library that is open here')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(copy)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  const counts = dialog.getByRole('table', { name: 'What would come in' })
  await expect(counts.getByRole('row', { name: /^Claims 1 \d+ 1$/ })).toBeVisible()
  const both = dialog.getByRole('table', { name: `Claim: ${theirs}` })
  await expect(both.getByRole('cell', { name: ours })).toBeVisible()
  await expect(both.locator('ins')).toContainText('telephone')
  await expect(app.page.getByText(news), 'nothing is written before').toBeHidden()
  for (const theme of ['dark', 'light']) {
    await app.page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    expect(await axeFindings(app), `the preview, ${theme}`).toEqual([])
  }
  const choice = dialog.getByRole('group', { name: `What becomes of ${theirs}` })
  await expect(choice.getByRole('button', { name: 'Keep both' })).toHaveAttribute('aria-pressed', 'true')
  await choice.getByRole('button', { name: 'Take theirs' }).click()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(dialog).toBeHidden()
  await expect(app.page.getByText(/is merged into .*: 1 claim came in/)).toBeVisible()
  await expect(app.page.getByText(news)).toBeVisible()
  await expect(app.page.getByText(theirs)).toBeVisible()
  await expect(app.page.getByText(ours)).toBeHidden()

  await app.page.keyboard.press('Control+z')
  await expect(app.page.getByText(news)).toBeHidden()
  await expect(app.page.getByText(ours)).toBeVisible()
})
