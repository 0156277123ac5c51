import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder, expect, test } from './fixtures/journey'

const filler =
  'The harbour master told the council that the quay would stay closed until the crane had been inspected, and that ships would use the eastern basin.'

/** A page that tries everything a page can try. */
const hostile = `<!doctype html><html><head><title>Quay closed after crane falls</title>
<meta http-equiv="refresh" content="0;url=https://evil.example/"><script src="https://evil.example/a.js"></script><link rel="stylesheet" href="https://evil.example/a.css">
<style>@import url(https://evil.example/b.css)</style></head><body onload="fetch('https://evil.example/onload')"><article><h1>Quay closed after crane falls</h1>
<p>First. ${filler}</p><img src="https://evil.example/pixel.png" onerror="fetch('https://evil.example/error')"><iframe src="https://evil.example/frame"></iframe>
<p>Second. ${filler} <a href="javascript:alert(1)">a link</a></p><svg onload="alert(2)"><script>alert(3)</script></svg><p>Third. ${filler}</p></article></body></html>`

test('a mixed batch: each file says what happened, one failure stops nothing, one undo takes it all back', async ({ app, workbench }) => {
  const folder = join(app.home, 'mixed')
  await mkdir(folder, { recursive: true })
  const notes = `---\ntitle: Notes of the harbour office\ndate: 2031-05-03\nlang: en-${'x'.repeat(40)}\n---\n\nThe quay is closed.\n`
  const files = {
    'page.html': hostile,
    'notes.md': notes,
    'empty.txt': '  \n',
    'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    'again.md': notes,
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const outside: string[] = []
  app.page.on('request', (request) => {
    if (!/^(app:|blob:|data:|http:\/\/127\.0\.0\.1)/.test(request.url())) outside.push(request.url())
  })

  await workbench.newLibrary('Mixed')
  await workbench.run('Import files…')
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await dialog
    .getByLabel('Files to import')
    .setInputFiles([...Object.keys(files).map((name) => join(folder, name)), join(dataFolder, 'free-tide.txt')])
  await expect(dialog.getByRole('status')).toHaveText('3 imported, 1 already here, 2 not imported')
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name }).first()
  await expect(row('page.html')).toContainText('Quay closed after crane falls')
  await expect(row('empty.txt')).toContainText('no words')
  await expect(row('picture.png')).toContainText('does not read')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Already here as “Notes of the harbour office”' })).toHaveCount(1)
  await expect(row('free-tide.txt')).toContainText('page furniture folded')
  await expect(dialog.getByText('The language was longer than 35 letters, so it was left out.')).toHaveCount(1)

  await test.step('what was recognised can be corrected at once', async () => {
    await row('free-tide.txt').getByRole('button', { name: 'Correct…' }).click()
    const details = app.page.getByRole('dialog', { name: 'Source details' })
    await details.getByLabel('Published (2031-03-04, 2031-03 or 2031)').fill('soon')
    await details.getByRole('button', { name: 'Save details' }).click()
    await expect(details.getByRole('alert')).toContainText('expected a date')
    await details.getByLabel('Published (2031-03-04, 2031-03 or 2031)').fill('2033-10')
    await details.getByRole('button', { name: 'Restore' }).first().click()
    await details.getByRole('button', { name: 'Save details' }).click()
    await expect(details).toBeHidden()
    await expect(workbench.sources).toContainText('October 2033')
  })

  await test.step('the page came in as words: nothing ran, nothing was asked of any network', async () => {
    await workbench.source('Quay closed after crane falls').click()
    await expect(workbench.text('Quay closed after crane falls')).toContainText('Second.')
    await expect(workbench.text('Quay closed after crane falls')).not.toContainText('alert')
    expect(outside).toEqual([])
  })

  await test.step('three steps back, and the library is empty', async () => {
    for (let step = 0; step < 3; step += 1) await app.page.keyboard.press('Control+z')
    await expect(app.page.getByText('No sources yet')).toBeVisible()
  })
})

test('words pasted where nobody types, and files dropped anywhere, become sources', async ({ app, workbench }) => {
  await workbench.newLibrary('Pasted')
  await app.page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, `Crane falls into the basin\n\n${filler}\n\nNobody was hurt, the office said on Friday evening after the last ship had left.`)
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await expect(dialog.getByRole('status')).toHaveText('1 imported')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(workbench.source('Crane falls into the basin')).toBeVisible()

  await app.page.evaluate((words) => {
    const data = new DataTransfer()
    data.items.add(new File([words], 'dropped.md', { type: 'text/markdown' }))
    const target = document.querySelector('main')
    for (const kind of ['dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, '# A dropped notice\n\nThe eastern basin is open.')
  await expect(dialog.getByRole('status')).toHaveText('1 imported')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(workbench.source('A dropped notice')).toBeVisible()
})
