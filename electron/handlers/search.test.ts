import { expect, test } from 'vitest'
import { startDesk, withHosts } from './handlers.testing'

withHosts()

test('a search finds what was written a moment ago, and no longer what was taken back', async () => {
  const desk = await startDesk()
  const { call, library, night: sourceId } = desk
  async function find(text: string) {
    const { hits, indexing } = await call('search.query', { library, text, limit: 20 })
    // The index of the new library may still be on its way; it answers with what it has so far.
    if (indexing) return find(text)
    return hits.map(({ kind, id }) => ({ kind, id }))
  }
  expect(await find('shepherd')).toMatchObject([{ kind: 'text' }])
  const id = await desk.mark(sourceId, '3 a.m.')
  await call('annotations.update', { library, batch: null, id, sourceId, patch: { note: 'Ask the quartermaster.' } })
  expect(await find('quartermaster')).toEqual([{ kind: 'annotation', id }])
  await desk.undo()
  expect(await find('quartermaster')).toEqual([])
})
