import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { startDesk, withHosts } from './handlers.testing'

withHosts()

test('a library is written with every mark, under a name that people recognise', async () => {
  const desk = await startDesk()
  await desk.mark(desk.night, '3 a.m.')
  await desk.mark(desk.morning, 'five in the morning')
  const { fileName, bytes, unreadable } = await desk.call('interchange.export', { library: desk.library, form: 'w3c' })
  expect(fileName).toBe('Ulvik dam.jsonld')
  expect(JSON.parse(Buffer.from(bytes).toString('utf8'))).toMatchObject({ total: 2 })
  expect(unreadable).toEqual([])
})

test('each table of a library has a name of its own', async () => {
  const desk = await startDesk()
  const names = []
  for (const form of ['csv-sources', 'csv-annotations', 'csv-claims', 'csv-matrix', 'csv-discrepancies'] as const)
    names.push((await desk.call('interchange.export', { library: desk.library, form })).fileName)
  expect(names).toEqual(['sources', 'annotations', 'claims', 'matrix', 'discrepancies'].map((table) => `Ulvik dam ${table}.csv`))
})

test('the project for qualitative analysis is a zip of its description and the texts that were marked', async () => {
  const desk = await startDesk()
  await desk.mark(desk.night, '3 a.m.')
  const { bytes } = await desk.call('interchange.export', { library: desk.library, form: 'refi-qda' })
  const files = unzipSync(new Uint8Array(bytes))
  const names = Object.keys(files)
  expect(names).toHaveLength(2)
  expect(strFromU8(files['project.qde'] ?? new Uint8Array())).toContain('3 a.m.')
  const { text } = await desk.call('sources.read', { library: desk.library, id: desk.night })
  expect(strFromU8(files[names.find((name) => name !== 'project.qde') ?? ''] ?? new Uint8Array())).toBe(text)
})

test('a source whose text is gone is named, and the rest is written', async () => {
  const desk = await startDesk()
  await desk.mark(desk.night, '3 a.m.')
  await desk.mark(desk.morning, 'five in the morning')
  await desk.close()
  rmSync(join(desk.snapshot.path, 'sources', desk.night, 'text.txt'))
  const again = await startDesk()
  const { library } = await again.call('libraries.open', { path: desk.snapshot.path, readOnly: true })
  const { bytes, unreadable } = await again.call('interchange.export', { library: library.id, form: 'csv-annotations' })
  expect(unreadable).toHaveLength(1)
  expect(Buffer.from(bytes).toString('utf8')).toContain('five in the morning')
})

test('an annotated copy of a source is a web page with its marks', async () => {
  const desk = await startDesk()
  await desk.mark(desk.night, '3 a.m.')
  const { fileName, bytes, annotations } = await desk.call('interchange.annotated', { library: desk.library, id: desk.night })
  expect([fileName, annotations]).toEqual(['Dam held, says the water board (annotated).html', 1])
  expect(Buffer.from(bytes).toString('utf8')).toContain('<mark class="amber">3 a.m.</mark>')
})
