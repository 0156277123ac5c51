import { expect, test } from 'vitest'
import { openedKey } from '../../shared/matrix/opened-sources'
import { type Desk, morningReport, paste, startDesk, startHost, withHosts } from './handlers.testing'

withHosts()

const kept = async ({ call, snapshot }: Pick<Desk, 'call' | 'snapshot'>) =>
  (await call('settings.read', {}))[openedKey(snapshot.library.id)]

test('which sources were opened is there after a restart, whichever window said so', async () => {
  const desk = await startDesk()
  const { library, call, night, morning } = desk
  expect(await kept(desk)).toBeUndefined()
  await Promise.all([call('sources.noteOpened', { library, ids: [night] }), call('sources.noteOpened', { library, ids: [morning] })])
  await desk.close()
  expect(await kept({ ...startHost({}, desk.folder), snapshot: desk.snapshot })).toEqual([night, morning])
})

test('a source that was deleted is forgotten with the next one that is opened', async () => {
  const desk = await startDesk()
  const { library, call, night, morning } = desk
  await call('sources.noteOpened', { library, ids: [night, morning] })
  await call('sources.remove', { library, batch: null, ids: [morning] })
  const later = await paste(desk, library, `${morningReport}\n\nThe road was opened again in July.`)
  await call('sources.noteOpened', { library, ids: [later] })
  expect(await kept(desk)).toEqual([night, later])
})

test('a library that is open for reading only is read all the same', async () => {
  const desk = await startDesk()
  await desk.close()
  const reader = startHost({}, desk.folder)
  const { library } = await reader.call('libraries.open', { path: desk.snapshot.path, readOnly: true })
  await reader.call('sources.noteOpened', { library: library.id, ids: [desk.night] })
  expect(await kept({ ...reader, snapshot: desk.snapshot })).toEqual([desk.night])
})
