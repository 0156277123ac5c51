import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { axeFindings } from './fixtures/axe'
import { expect, test } from './fixtures/journey'

type Link = { id: string; relation: string; to: { kind: string }; author?: string }

test('two people who judged by themselves are merged, told apart by name, and compared', async ({ app, workbench }) => {
  await workbench.ready()
  // A colleague judged the same evidence under another name, and one piece of it otherwise.
  const copy = join(app.home, 'Colleague')
  await cp(join(app.home, 'Sample library'), copy, { recursive: true })
  await rm(join(copy, '.lock'), { force: true })
  const file = JSON.parse(await readFile(join(copy, 'links.json'), 'utf8')) as { records: Link[] }
  const evidence = file.records.filter(({ to }) => to.kind === 'claim')
  const theirs = evidence.map((link, index) => ({
    ...link,
    id: `lnk_colleague${String(index).padStart(5, '0')}`,
    relation: index > 0 ? link.relation : link.relation === 'supports' ? 'contradicts' : 'supports',
    author: 'Bo Ek',
  }))
  await writeFile(join(copy, 'links.json'), JSON.stringify({ ...file, records: [...file.records, ...theirs] }))

  await workbench.run('Your name…')
  const name = app.page.getByRole('dialog', { name: 'Your name' })
  await name.getByLabel('Your name (optional)').fill('Ada Marsh')
  await name.getByRole('button', { name: 'Keep' }).click()
  await expect(name).toBeHidden()
  await workbench.run('Merge another library into this one…')
  const dialog = app.page.getByRole('dialog', { name: 'Merge another library into this one' })
  // The place that the field begins with arrives a moment after the dialog.
  await expect(dialog.getByRole('textbox', { name: 'Folder' })).not.toHaveValue('')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(copy)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByRole('row', { name: `Links ${theirs.length} ${file.records.length} 0` })).toBeVisible()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(dialog).toBeHidden()

  await app.page.getByRole('tab', { name: /^Claims/ }).click()
  await workbench.claims.first().getByRole('button').first().click()
  await expect(workbench.claims.first().getByText('Bo Ek').first()).toBeVisible()

  await app.page.keyboard.press('Alt+m')
  await app.page.getByRole('group', { name: 'Table' }).getByRole('button', { name: 'Agreement' }).click()
  await app.page.getByRole('group', { name: 'Agreement among' }).getByRole('button', { name: 'People' }).click()
  const stances = app.page.getByRole('region', { name: 'Stances, by claim and source' })
  await expect(stances).toContainText(/\d+ judged by both: the same on \d+\. Kappa [−\d.]+/)
  await expect(stances.getByRole('table')).toBeVisible()
  await expect(app.page.getByRole('list', { name: 'Where they differ' }).getByRole('listitem').first()).toContainText('Bo Ek')
  await expect(app.page.getByRole('region', { name: 'Verdicts on discrepancies' })).toContainText('Nothing was judged by both.')
  for (const theme of ['dark', 'light']) {
    await app.page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    expect(await axeFindings(app), `the people, ${theme}`).toEqual([])
  }

  await test.step('both are named in a cell of the alternatives, and in the chosen cell of the matrix', async () => {
    const { page } = app
    const table = (name: string) => page.getByRole('group', { name: 'Table' }).getByRole('button', { name })
    await table('Alternatives').click()
    await page.getByRole('checkbox', { name: /231 people were aboard/ }).check()
    await page.getByRole('checkbox').nth(1).check()
    const judged = page.getByRole('grid', { name: 'Passages by alternatives' }).getByRole('gridcell')
    await expect(judged.filter({ hasText: 'Bo Ek' }).filter({ hasText: 'not signed' }).first()).toBeVisible()
    await table('Claims').click()
    await page
      .getByRole('grid', { name: 'Claims by sources' })
      .getByRole('row', { name: /231 people were aboard/ })
      .getByRole('gridcell')
      .first()
      .focus()
    const chosen = page.getByRole('region', { name: 'Chosen cell' })
    await expect(chosen).toContainText('passage 1 of 2')
    await expect(chosen).toContainText('judged by Bo Ek')
    await page.keyboard.press('.')
    await expect(chosen).toContainText('passage 2 of 2 · not signed')
  })

  // The name is of this computer: it is there after a restart, and stands with what is made from then on.
  await app.restart()
  await workbench.ready()
  await workbench.run('Your name…')
  await expect(app.page.getByRole('textbox', { name: 'Your name (optional)' })).toHaveValue('Ada Marsh')
})
