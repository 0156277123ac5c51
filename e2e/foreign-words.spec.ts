/** What comes from elsewhere by paste, by a link or into another library: it stays where it belongs and opens nothing. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { desktopOf } from './fixtures/desktop'
import { expect, test } from './fixtures/journey'

const filler =
  'The harbour master told the council that the quay would stay closed until the crane had been inspected, and that ships would wait.'
const markup = (title: string) =>
  `<article><h1>${title}</h1><p>First of ${title}. ${filler}</p><script>window.taken = true</script><img src="https://evil.example/a.png" onerror="window.taken = true"><p>Second. ${filler}</p></article>`
const words = (title: string) => `${title}\n\nFirst of ${title}. ${filler}\n\nSecond. ${filler}`

test('HTML pasted into the window or into the import dialog comes in as words with its title; nothing in it runs', async ({
  app,
  workbench,
}) => {
  const { page } = app
  const paste = (selector: string, text: string, html: string) =>
    page.evaluate(
      ([target, plain, marked]) => {
        const data = new DataTransfer()
        data.setData('text/plain', plain)
        data.setData('text/html', marked)
        document.querySelector(target)?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      },
      [selector, text, html] as const,
    )
  const dialog = page.getByRole('dialog', { name: 'Import sources' })
  await workbench.newLibrary('Pasted pages')

  await paste('body', words('The old quay stays closed'), markup('The old quay stays closed'))
  await expect(dialog.getByRole('status')).toHaveText('1 imported')
  await expect(dialog.getByRole('listitem')).toContainText('The old quay stays closed')

  await paste('[role=dialog] textarea', words('The fallen crane is inspected'), markup('The fallen crane is inspected'))
  await dialog.getByLabel('Or paste the text of a source').fill(words('The fallen crane is inspected'))
  await dialog.getByRole('button', { name: 'Import pasted text' }).click()
  await expect(dialog.getByRole('listitem').first()).toContainText('The fallen crane is inspected')
  await dialog.getByRole('button', { name: 'Done' }).click()
  for (const title of ['The old quay stays closed', 'The fallen crane is inspected']) {
    await workbench.source(title).click()
    await expect(workbench.text(title)).toContainText('Second.')
    await expect(workbench.text(title)).not.toContainText('taken')
  }
  expect(await page.evaluate(() => 'taken' in window)).toBe(false)
})

test('an address for mail in a note is words: a click on it opens nothing and goes nowhere', async ({ app, workbench }) => {
  const { page } = app
  await workbench.newLibrary('Mail')
  await workbench.importFiles('morning-star.txt')
  const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
  await workbench.mark(star, 'signing a protocol in Marhavn')
  await page.keyboard.press('n')
  await page.keyboard.type('Ask [the office](mailto:office@example.org), see [the report](https://example.org/report).')
  await page.keyboard.press('Control+Enter')
  const note = page.getByText('Ask the office, see the report.').first()
  await expect(note.getByRole('link', { name: 'the report' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'the office' })).toHaveCount(0)
  const desktop = app.host === 'desktop' ? desktopOf(app) : null
  await desktop?.catchOutside()
  const before = [page.url(), page.context().pages().length]
  const box = await note.boundingBox()
  // On its first words, where the address for mail stands.
  await page.mouse.click((box?.x ?? 0) + 45, (box?.y ?? 0) + 8)
  await expect(note).toBeVisible()
  expect([page.url(), page.context().pages().length]).toEqual(before)
  if (desktop) expect(await desktop.openedOutside()).toEqual([])
})

test('going to another library while files come in: they all land in the first, none in the other, and it is said', async ({
  app,
  workbench,
}) => {
  const { page } = app
  await mkdir(app.home, { recursive: true })
  const files = Array.from({ length: 150 }, (_, index) => join(app.home, `wire-${index}.txt`))
  for (const [index, file] of files.entries())
    await writeFile(file, `Wire report ${index}\n\nShip number ${index} entered the basin at noon, the harbour master said on Monday.\n`)
  await workbench.newLibrary('Other')
  await workbench.newLibrary('First')
  await workbench.run('Import files…')
  const dialog = page.getByRole('dialog', { name: 'Import sources' })
  await dialog.getByLabel('Files to import').setInputFiles(files)
  await dialog.getByRole('button', { name: 'Go on working' }).click()
  await expect(dialog).toBeHidden()
  await workbench.libraryMenu('First').click()
  await page.getByRole('menuitem', { name: 'Other', exact: true }).click()
  await expect(workbench.libraryMenu('Other')).toBeVisible()
  await expect(page.getByText('The import into “First” goes on there. None of its files come into this library.')).toBeVisible()
  await expect(page.getByText('Import ended: 150 imported.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('contentinfo')).toContainText('0 sources')
  await expect(page.getByText('No sources yet')).toBeVisible()

  await workbench.libraryMenu('Other').click()
  await page.getByRole('menuitem', { name: 'First', exact: true }).click()
  await expect(page.getByRole('contentinfo')).toContainText('150 sources')
})
