import { access, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { book, message, openDocument, richText, webArchive, wordDocument, zipOf } from '../electron/importers/formats.testing'
import { columnOf, pdfOf } from '../electron/importers/pdf.testing'
import { dataFolder, expect, test } from './fixtures/journey'

const basin = [
  'The eastern basin was opened to ships on Friday, after the crane had been inspected by the harbour office.',
  'Eleven vessels had waited outside since the storm, and the first of them entered before noon with the tide.',
  'The harbour master told the council that the western quay would stay closed until the end of the month.',
]

/** The same page a day later: a paragraph more at its beginning, a figure changed, a sentence gone. */
const basinLater = [
  'This report was corrected on Saturday, when the office had counted the ships in its log for a second time.',
  basin[0] ?? '',
  (basin[1] ?? '').replace('Eleven vessels', 'Fourteen vessels'),
  'The council will meet again on Tuesday to hear what the repairs of the wall are going to cost the town.',
]

const pageOf = (
  paragraphs: readonly string[],
) => `<!doctype html><html><head><title>Basin open</title><link rel="canonical" href="https://harbour.example/basin"></head><body><nav><a href="/">Home</a><a href="/sea">Sea</a></nav>
<article><h1>Basin open</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article><div class="newsletter"><p>Subscribe to our newsletter</p></div></body></html>`

/** Two pages with a running head, and a word that was marked on the first. */
const paper = () =>
  pdfOf({
    info: '/Title(Report on the crane)/Author(Ann Lee)',
    pages: [1, 2].map((number) => [
      { x: 60, y: 760, text: 'Harbour Office', size: 8 },
      ...columnOf([`On page ${number} the office reports on the fallen crane.`, 'Nobody was hurt when it fell into the basin.'], 60, 700),
      { x: 300, y: 30, text: String(number), size: 8 },
    ]),
    annotations: ['<</Type/Annot/Subtype/Highlight/Rect[60 697 150 709]/QuadPoints[60 709 150 709 60 697 150 697]/Contents(check this)>>'],
  })

test('a folder of mixed files comes in; a title is corrected, a folded block restored, a changed version imported, and what moved reviewed', async ({
  app,
  workbench,
}) => {
  const folder = join(app.home, 'mixed')
  await mkdir(join(folder, 'basin_files'), { recursive: true })
  await cp(join(dataFolder, 'tools', 'hypothesis-export.json'), join(folder, 'hypothesis.json'))
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'minutes.docx': wordDocument(),
    'notice.odt': openDocument(),
    'notice.rtf': richText,
    'tide.epub': book(),
    'quay.eml': message,
    'quay.mhtml': webArchive,
    'report.pdf': paper(),
    'scan.pdf': pdfOf({ pages: [[]] }),
    'saved.zip': zipOf({ 'inside.md': '# Inside a zip\n\nThe eastern basin is open.' }),
    'bomb.zip': zipOf({ 'a.txt': new Uint8Array(30_000_000) }),
    'basin.html': pageOf(basin),
    'basin_files/frame.html': '<p>Buy a boat.</p>',
    'bridge.md':
      '---\ntitle: Bridge closes\nurl: https://example.org/bridge\n---\n\nEngineers had warned in March that two bearings were cracked.\n\n“We waited too long,” the mayor said. Repairs will cost 3.2 million.\n',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const outside: string[] = []
  app.page.on('request', (request) => {
    if (!/^(app:|blob:|data:|http:\/\/127\.0\.0\.1)/.test(request.url())) outside.push(request.url())
  })

  await workbench.newLibrary('Mixed folder')
  await workbench.run('Import a folder…')
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await dialog.getByLabel('Folder to import').setInputFiles(folder)
  await expect(dialog.getByRole('status')).toHaveText('11 imported, 2 not imported', { timeout: 30_000 })
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name }).first()
  await expect(row('scan.pdf')).toContainText('no text')
  await expect(row('bomb.zip')).toContainText('unpacks to far more than it is')
  await expect(row('report.pdf')).toContainText('1 annotation came along')
  await expect(row('hypothesis.json')).toContainText('“Bridge closes”: 4 annotations came along')
  await expect(dialog.getByText('basin_files')).toHaveCount(0)

  await test.step('one title is corrected, one folded block restored', async () => {
    await row('basin.html').getByRole('button', { name: 'Correct…' }).click()
    const details = app.page.getByRole('dialog', { name: 'Source details' })
    await details.getByLabel('Title').fill('The basin is open again')
    await details.getByRole('button', { name: 'Restore' }).first().click()
    await details.getByRole('button', { name: 'Save details' }).click()
    await expect(details).toBeHidden()
    await expect(workbench.source('The basin is open again')).toBeVisible()
  })

  await test.step('a PDF shows its pages beside its paragraphs and cites them; its running lines are folded', async () => {
    await workbench.source('Report on the crane').click()
    const text = workbench.text('Report on the crane')
    await expect(text.locator('[data-page="2"]')).toContainText('On page 2 the office reports')
    await expect(text.getByText('Harbour Office')).toHaveCount(0)
    await expect(workbench.annotationsOf('Report on the crane').filter({ hasText: 'On page 1' })).toBeAttached()
  })

  await test.step('a changed version comes in: what moved, what was reworded and what is lost is reviewed', async () => {
    const title = 'The basin is open again'
    await workbench.source(title).click()
    for (const words of ['inspected by the harbour office', 'Eleven vessels had waited outside', 'the western quay would stay closed']) {
      await workbench.mark(title, words)
      await app.page.keyboard.press('Escape')
    }
    await writeFile(join(app.home, 'basin-later.html'), pageOf(basinLater))
    await workbench.run('Import files…')
    await dialog.getByLabel('Files to import').setInputFiles(join(app.home, 'basin-later.html'))
    await expect(dialog.getByText(`This looks like a new version of “${title}”.`)).toBeVisible()
    await dialog.getByRole('button', { name: 'Compare…' }).click()
    const versions = app.page.getByRole('dialog', { name: 'Versions of “Basin open”' })
    await expect(versions.getByText('1 moved · 1 reworded · 1 lost')).toBeVisible()
    await expect(versions.getByRole('insertion').filter({ hasText: 'Fourteen' }).first()).toBeVisible()
    await versions.getByRole('button', { name: 'Keep both and carry over' }).click()
    const lost = app.page.getByRole('dialog', { name: 'Lost passages' })
    await expect(lost.getByText('the western quay would stay closed')).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(lost).toBeHidden()
    await workbench.source('Basin open').click()
    await expect(workbench.annotationsOf('Basin open').filter({ hasText: 'Fourteen vessels' })).toBeAttached()
  })

  await test.step('one step back takes the carrying back and leaves the later version; it is there after a restart', async () => {
    await app.page.keyboard.press('Control+z')
    await expect(app.page.getByText('Undone: Carry annotations over')).toBeVisible()
    await expect(workbench.annotationsOf('Basin open')).toHaveCount(0)
    await app.restart()
    await workbench.ready()
    await expect(workbench.source('Basin open')).toBeVisible()
    await expect(workbench.source('The basin is open again')).toBeVisible()
  })

  expect(outside).toEqual([])
})

test('a file put into the inbox is imported by itself and stays where it is, once a folder was named', async ({ app, workbench }) => {
  const inbox = join(app.home, 'inbox')
  await mkdir(inbox, { recursive: true })
  await writeFile(join(inbox, 'before.md'), '# Here before\n\nThe basin was closed.\n')
  await workbench.newLibrary('Watched')
  await workbench.run('Watch an inbox folder…')
  const dialog = app.page.getByRole('dialog', { name: 'Inbox folder' })
  await expect(dialog).toContainText('No folder is watched.')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(inbox)
  await dialog.getByRole('button', { name: 'Watch this folder' }).click()
  await expect(dialog).toBeHidden()
  await writeFile(join(inbox, 'arrived.md'), '# Just arrived\n\nThe eastern basin is open again.\n')
  await expect(workbench.source('Just arrived')).toBeVisible({ timeout: 20_000 })
  await expect(workbench.source('Here before')).toHaveCount(0)
  await access(join(inbox, 'arrived.md'))

  await workbench.run('Watch an inbox folder…')
  await dialog.getByRole('button', { name: 'Stop watching' }).click()
  await expect(dialog).toBeHidden()
})

test('a file of the inbox that could not be imported comes again with the next start, until it is left out', async ({ app, workbench }) => {
  const inbox = join(app.home, 'inbox')
  await mkdir(inbox, { recursive: true })
  await workbench.newLibrary('Watched')
  await workbench.run('Watch an inbox folder…')
  const dialog = app.page.getByRole('dialog', { name: 'Inbox folder' })
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(inbox)
  await dialog.getByRole('button', { name: 'Watch this folder' }).click()
  await expect(dialog).toBeHidden()
  await writeFile(join(inbox, 'broken.docx'), 'This is no document.')
  await writeFile(join(inbox, 'arrived.md'), '# Just arrived\n\nThe eastern basin is open again.\n')
  await expect(workbench.source('Just arrived')).toBeVisible({ timeout: 20_000 })
  await expect(app.page.getByText(/not imported/).first()).toBeVisible({ timeout: 20_000 })

  await app.restart()
  await expect(app.page.getByText('Importing “broken.docx” from the inbox.')).toBeVisible({ timeout: 20_000 })
  await workbench.run('Import files…')
  const files = app.page.getByRole('region', { name: 'Imported files' }).getByRole('listitem')
  await files.filter({ hasText: 'broken.docx' }).getByRole('button', { name: 'Leave out' }).click()
  await expect(files.filter({ hasText: 'broken.docx' })).toContainText('Cancelled')

  await app.restart()
  await writeFile(join(inbox, 'later.md'), '# Came later\n\nThe western basin is open, too.\n')
  await expect(app.page.getByText('Importing “later.md” from the inbox.')).toBeVisible({ timeout: 20_000 })
})
