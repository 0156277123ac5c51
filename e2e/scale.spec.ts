import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/journey'

/** What a person takes for "at once" (Nielsen, Usability Engineering, 1993). */
const atOnceMs = 100

/**
 * On a machine whose idle window already needs half of that (a few cores, drawing without a graphics card, other work beside
 * it), the import shares the cores with the window; then it may slow the answer down by this much and no more.
 */
const busyShare = 4

/**
 * From a keystroke to the frame that shows its effect, in the page's own time: the median of fifteen. What a slow or busy
 * machine adds is in the idle window's answer too, so the two are compared.
 */
async function medianAnswerMs(page: Page): Promise<number> {
  const delays: number[] = []
  for (let turn = 0; turn < 15; turn += 1) {
    delays.push(
      await page.evaluate(
        (words) =>
          new Promise<number>((resolve) => {
            const area = document.querySelector('textarea')
            if (!area) throw new Error('The dialog has no field.')
            const begun = performance.now()
            Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, words)
            area.dispatchEvent(new Event('input', { bubbles: true }))
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)))
          }),
        `word ${turn}`,
      ),
    )
  }
  return delays.sort((a, b) => a - b)[Math.floor(delays.length / 2)] ?? Number.POSITIVE_INFINITY
}

test('importing 500 files leaves the window answering at once', async ({ app, workbench }) => {
  test.setTimeout(180_000)
  const folder = join(app.home, 'many')
  await mkdir(folder, { recursive: true })
  const files = Array.from({ length: 500 }, (_, index) => join(folder, `report-${index}.txt`))
  for (const [index, file] of files.entries()) {
    await writeFile(
      file,
      `Report ${index} from the harbour\n\nShip number ${index} entered the basin at noon, the harbour master said on Monday, and left before the evening tide.\n`,
    )
  }
  await workbench.newLibrary('Many')
  await workbench.run('Import files…')
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await expect(dialog.getByRole('textbox').first()).toBeVisible()
  const idle = await medianAnswerMs(app.page)
  await dialog.getByLabel('Files to import').setInputFiles(files)
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ of 500 done$/)
  const busy = await medianAnswerMs(app.page)
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ of 500 done$/)
  expect(busy).toBeLessThan(Math.max(atOnceMs, idle * busyShare))
  await expect(dialog.getByRole('status')).toHaveText('500 imported', { timeout: 120_000 })
})

test('in a source of 100 kB with 500 marks, one more mark draws no paragraph anew', async ({ app, workbench }) => {
  test.setTimeout(120_000)
  const paragraphs = Array.from(
    { length: 400 },
    (_, index) =>
      `Paragraph ${index}: ship number ${index} entered the eastern basin at noon, the harbour master said on Monday, and it left again before the evening tide with all hands, bound for the islands in the north of the bay.`,
  )
  const file = join(app.home, 'long.txt')
  await mkdir(app.home, { recursive: true })
  await writeFile(file, `A long record of the harbour\n\n${paragraphs.join('\n\n')}\n`)
  await workbench.newLibrary('Long')
  await workbench.importFiles(file)
  const title = 'A long record of the harbour'
  await expect(workbench.text(title)).toContainText('Paragraph 399')

  await app.page.evaluate(async () => {
    const ask = async (name: string, input: unknown): Promise<{ ok: boolean; value: never }> => {
      if (window.crossread) return (await window.crossread.call(name, input)) as { ok: boolean; value: never }
      const response = await fetch(`call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      return (await response.json()) as { ok: boolean; value: never }
    }
    const recent = (await ask('libraries.recent', {})).value as { path: string }[]
    const snapshot = (await ask('libraries.open', { path: recent[0]?.path, readOnly: false })).value as {
      library: { id: string }
      sources: { id: string; textHash: string }[]
    }
    for (let index = 0; index < 500; index += 1) {
      const start = 40 + index * 150
      await ask('annotations.add', {
        library: snapshot.library.id,
        batch: 'many',
        sourceId: snapshot.sources[0]?.id,
        ranges: [{ start, end: start + 60 }],
        textHash: snapshot.sources[0]?.textHash,
        colour: 'blue',
      })
    }
  })
  await expect(workbench.annotationsOf(title)).toHaveCount(500, { timeout: 30_000 })
  const renders = () => workbench.text(title).locator('[data-renders]').getAttribute('data-renders')
  const before = await renders()
  await workbench.mark(title, 'Paragraph 3: ship number 3')
  await expect(workbench.annotationsOf(title)).toHaveCount(501)
  expect(await renders()).toBe(before)
})
