/** What packing may break: threads, SQLite's code and the sample library are files, and a packed program has an archive instead. */
import { readFile } from 'node:fs/promises'
import { eastAsianPdf } from '../electron/importers/pdf.testing'
import { expect, test } from './fixtures/journey'

test('the sample opens, a file is imported in a thread, a PDF finds its character maps, the file is found by the index, and still there after a restart @packaged', async ({
  app,
  workbench,
}) => {
  await workbench.ready()
  const text = await readFile('e2e/data/harbour-institute.txt')
  const library = await app.page.evaluate(async () => {
    const opened = await window.crossread?.call('libraries.openSample', {})
    return opened?.ok ? (opened.value as { library: { id: string }; sources: unknown[] }) : null
  })
  expect(library?.sources.length).toBeGreaterThan(1)
  const id = library?.library.id

  const imported = await app.page.evaluate(
    async ({ library, bytes }) =>
      window.crossread?.call('sources.import', {
        library,
        batch: null,
        item: { kind: 'bytes', name: 'harbour-institute.txt', bytes: new Uint8Array(bytes) },
      }),
    { library: id, bytes: [...text] },
  )
  expect(imported).toMatchObject({ ok: true, value: { kind: 'imported' } })

  const words = '北の埠頭は金曜日に閉鎖された。'
  const japanese = eastAsianPdf({
    ordering: 'Japan1',
    map: 'UniJIS-UTF16-H',
    font: 'HeiseiMin-W3',
    lines: [Buffer.from(words, 'utf16le').swap16()],
  })
  const read = await app.page.evaluate(
    async (bytes) => window.crossread?.call('sources.extract', { item: { kind: 'bytes', name: 'east.pdf', bytes: new Uint8Array(bytes) } }),
    [...japanese],
  )
  expect(read).toMatchObject({ ok: true, value: [{ text: words }] })

  const count = () =>
    app.page.evaluate(async (library) => {
      const found = await window.crossread?.call('search.query', { library, text: 'institute', limit: 10 })
      return found?.ok ? (found.value as { total: number }).total : 0
    }, id)
  await expect.poll(count).toBeGreaterThan(0)

  await app.restart()
  await workbench.ready()
  await expect.poll(count).toBeGreaterThan(0)
})
