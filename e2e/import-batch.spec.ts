import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'
import { startCounting, writeMixedBatch } from './fixtures/mixed-batch'

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
  // An input that still held them would not tell when they are chosen again.
  await expect(dialog.getByLabel('Files to import')).toHaveValue('')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(app.page.getByRole('contentinfo')).toContainText(`${imported} source`)

  await app.page.keyboard.press('Control+z')
  await expect(app.page.getByText('No sources yet')).toBeVisible()
})

test('500 mixed files: progress, what became of each, the broken ones tried again, and nothing asked of anyone', async ({
  app,
  workbench,
}) => {
  test.setTimeout(600_000)
  const folder = join(app.home, 'desk')
  await mkdir(folder, { recursive: true })
  const elsewhere = await startCounting()
  const { paths, good, twice, broken } = await writeMixedBatch(folder, elsewhere.address)
  expect(paths).toHaveLength(500)
  await workbench.newLibrary('Five hundred')
  await workbench.run('Import files…')
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await dialog.getByLabel('Files to import').setInputFiles([...paths])
  const status = dialog.getByRole('status')
  await expect(status).toHaveText(/^\d+ of 500 done$/)
  await expect(dialog.getByRole('progressbar', { name: 'Importing' })).toBeVisible()
  const whole = `${good} imported, ${twice} already here, ${broken} not imported`
  await expect(status).toHaveText(whole, { timeout: 480_000 })

  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name }).first()
  await expect(row('large.txt')).toContainText('larger than 50 MB')
  await expect(row('3-bomb.zip')).toContainText('unpacks to far more than it is')
  await expect(row('3-locked.pdf')).toContainText('password')
  await expect(row('3-cut.docx')).toContainText('cut off or garbled')
  await expect(row('copy-7.txt')).toContainText('Already here as “Wire report number 7 from the harbour”')

  await dialog.getByRole('button', { name: `Try ${broken} files again` }).click()
  await expect(status).toHaveText(whole, { timeout: 60_000 })

  await row('hostile-4.html').getByRole('button', { name: 'Show' }).click()
  await expect(workbench.text('Hostile page 4')).toContainText('Third. Report 4')
  await app.restart()
  await workbench.ready()
  await expect(app.page.getByRole('contentinfo')).toContainText(`${good} sources`)
  expect(elsewhere.asked).toEqual([])
  await elsewhere.stop()
})

test('a file that could not be read when its turn came is read when it is tried again', async ({ app, workbench }) => {
  await mkdir(app.home, { recursive: true })
  const path = join(app.home, 'stick.txt')
  const words =
    'Ship number seven entered the basin at noon\n\nThe harbour master said on Monday that she would stay until the evening tide.\n'
  const noon = new Date('2031-05-02T12:00:00Z')
  const plugIn = () => writeFile(path, words).then(() => utimes(path, noon, noon))
  await plugIn()
  await workbench.newLibrary('Stick')
  // Chosen while it was there, dropped when it is gone: a stick that was pulled out in between.
  await app.page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'chosen-before'
    document.body.append(input)
  })
  await app.page.locator('#chosen-before').setInputFiles(path)
  await rm(path)
  await app.page.evaluate(() => {
    const [file] = (document.querySelector('#chosen-before') as HTMLInputElement).files ?? []
    const data = new DataTransfer()
    if (file) data.items.add(file)
    const target = document.querySelector('main')
    for (const kind of ['dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await expect(dialog.getByRole('status')).toHaveText('0 imported, 1 not imported')
  await expect(dialog.getByText('The file could not be read.')).toBeVisible()
  await plugIn()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('status')).toHaveText('1 imported')
})
