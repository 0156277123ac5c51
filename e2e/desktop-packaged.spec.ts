/** What packing may break: threads, SQLite's code and the sample library are files, and a packed program has an archive instead. */
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures/journey'

test('the sample opens, a file is imported in a thread, found by the index, and still there after a restart @packaged', async ({
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
