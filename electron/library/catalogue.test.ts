import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Change } from '../../shared/model/change'
import { sha256 } from './content-hash'
import {
  annotationOn,
  claim,
  claimEnd,
  link,
  newLibraryIn,
  newSource,
  open,
  options,
  passageEnd,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'
import { openLibrary } from './open'

afterAll(removeFolders)

const sources = 40

async function library() {
  const folder = temporaryFolder()
  const made = await newLibraryIn(folder)
  const added = Array.from({ length: sources }, (_, index) => newSource(`Source ${index}`, `Text number ${index}.\n\nMore.`))
  for (const one of added) await made.addSource(one, step('Import'))
  const first = added[0]?.source.id
  if (!first) throw new Error('no source')
  const [marked, stated] = [annotationOn(first, 'linked'), claim('One')]
  await made.commit(put(marked, annotationOn(first, 'loose'), stated, link(passageEnd(marked), claimEnd(stated.id))), step('Mark'))
  await made.close()
  return { folder, cards: [...made.workspace().sources.values()], marked }
}

test('opening takes the cards from the catalogue and reads no source; reading one corrects what the catalogue had wrong', async () => {
  const { folder, cards, marked } = await library()
  const path = join(folder, '.cache/catalogue.jsonl')
  const [head = '', body = ''] = readFileSync(path, 'utf8').split('\n')
  expect(JSON.parse(body)).toHaveLength(sources)
  const wrong = body.replace('"Source 0"', '"From the catalogue"')
  writeFileSync(path, `${JSON.stringify({ ...JSON.parse(head), checksum: sha256(Buffer.from(wrong)) })}\n${wrong}`)
  const opened = await open(folder)
  expect([...opened.workspace().sources.values()].map((card) => card.title)).toEqual([
    'From the catalogue',
    ...cards.slice(1).map((card) => card.title),
  ])
  expect([...opened.workspace().annotations.values()]).toEqual([marked])
  expect(opened.workspace().blocks.size, 'bodies are read when they are shown').toBe(0)
  const heard: Change[] = []
  opened.onChange((change) => heard.push(change))
  const { source } = await opened.read(marked.sourceId)
  expect(source.title).toBe('Source 0')
  expect(heard).toEqual([put(source)])
  expect([...opened.workspace().sources.values()]).toEqual(cards)
  await opened.close()
})

test.each([
  ['deleted', (folder: string) => rmSync(join(folder, '.cache'), { recursive: true })],
  [
    'garbled',
    (folder: string) =>
      writeFileSync(
        join(folder, '.cache/catalogue.jsonl'),
        readFileSync(join(folder, '.cache/catalogue.jsonl'), 'utf8').replace('Source 7', 'Source 8'),
      ),
  ],
  ['empty', (folder: string) => writeFileSync(join(folder, '.cache/catalogue.jsonl'), '')],
])('a catalogue that is %s is made anew, with progress and without loss', async (_case, spoil) => {
  const { folder, cards, marked } = await library()
  spoil(folder)
  const told: [number, number][] = []
  const opened = await openLibrary(folder, { ...options, readOnly: false, onProgress: (done, total) => told.push([done, total]) })
  expect([...opened.workspace().sources.values()]).toEqual(cards)
  expect([...opened.workspace().annotations.values()]).toEqual([marked])
  expect(opened.problems).toEqual([])
  expect(told.at(-1)).toEqual([sources, sources])
  expect(
    JSON.parse(readFileSync(join(folder, '.cache/catalogue.jsonl'), 'utf8').split('\n')[1] ?? ''),
    'it is there again at once',
  ).toHaveLength(sources)
  await opened.close()
})

test('what changed since the catalogue was written is read anew: records, annotations, and what a crash left out', async () => {
  const { folder, marked } = await library()
  const catalogue = readFileSync(join(folder, '.cache/catalogue.jsonl'))
  const opened = await open(folder)
  const { source } = await opened.read(marked.sourceId)
  const added = newSource('Late', 'A late text.\n\nMore.')
  await opened.commit(put({ ...source, title: 'Corrected' }, { ...marked, note: 'changed' }), step('Correct'))
  await opened.addSource(added, step('Import'))
  await opened.close()
  // As if it had been killed before the catalogue was written.
  writeFileSync(join(folder, '.cache/catalogue.jsonl'), catalogue)
  const again = await open(folder)
  expect(again.workspace().sources.get(marked.sourceId)?.title).toBe('Corrected')
  expect(again.workspace().sources.get(added.source.id)?.title).toBe('Late')
  expect(again.workspace().annotations.get(marked.id)?.note).toBe('changed')
  await again.close()
})
