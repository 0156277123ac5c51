import { writeFile } from 'node:fs/promises'
import { readPdf } from '../electron/importers/pdf-file'
import type { App } from './fixtures/host'
import { expect, test } from './fixtures/journey'

const claims = ['231 people were aboard the Solway Star.', 'The ferry carried more people than its licence allows.']
const sources = ['Coast Courier', 'Northern Ledger', 'Marine Board', 'Harbour Weekly']

/** What comes out of the printer on A4, in the size that the page asks for: each page with its words, without the spaces between them. */
async function printed(app: App) {
  const pdf = await pdfOf(app)
  await writeFile(test.info().outputPath(`${app.host}.pdf`), pdf)
  const { pages } = await readPdf('printed.pdf', pdf)
  return pages.map(({ layers: [{ width, height, runs }] }) => ({
    isWide: width > height,
    words: squeezed(runs.map(({ text }) => text).join('')),
    rightmost: Math.max(...runs.map((run) => run.x + run.width)) / width,
    lowest: Math.min(...runs.map(({ y }) => y)) / height,
  }))
}

async function pdfOf({ page, electron }: App): Promise<Uint8Array> {
  if (!electron) return page.pdf({ format: 'A4', preferCSSPageSize: true })
  const bytes = await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const pdf = await window?.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true })
    return pdf?.toString('base64') ?? ''
  })
  return Buffer.from(bytes, 'base64')
}

function squeezed(words: string): string {
  return words.replace(/\s/g, '')
}

const views = [
  { name: 'Map', keys: 'Alt+g', title: 'claims, passages and links', words: [...claims, ...sources, 'qualifies'] },
  { name: 'Matrix', keys: 'Alt+m', title: 'claims by sources', words: [...claims, ...sources, 'qualifies'] },
  { name: 'Timeline', keys: 'Alt+l', title: 'what happened when', words: [...sources, 'inferred'] },
] as const

for (const { name, keys, title, words } of views) {
  test(`on paper the ${name.toLowerCase()} is one page: title, legend and all that is shown, without the window around it`, async ({
    app,
    workbench,
  }) => {
    const { page } = app
    await workbench.ready()
    await page.keyboard.press(keys)
    const ready = page.getByRole('main', { name }).getByRole('button', { name: 'Export picture' })
    await expect(ready).toBeVisible()
    const pages = await printed(app)
    expect(pages).toHaveLength(1)
    for (const sheet of pages) {
      expect(sheet.isWide).toBe(true)
      for (const said of [title, ...words]) expect(sheet.words.toLowerCase()).toContain(squeezed(said.toLowerCase()))
      expect(sheet.words).not.toContain('Offline')
      expect(sheet.rightmost).toBeLessThan(1)
      expect(sheet.lowest).toBeGreaterThan(0)
    }

    await test.step('the window is as it was', async () => {
      await expect(ready).toBeVisible()
      await expect(page.locator('[data-shape]')).toHaveCount(0)
    })
  })
}
