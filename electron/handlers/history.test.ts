/** Taking back the very step that a notice spoke of, and no other. */
import { beforeEach, expect, test } from 'vitest'
import type { ClaimId } from '../../shared/model/schema'
import { type Desk, reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

let desk: Desk
let id: ClaimId
beforeEach(async () => {
  desk = await startDesk()
  id = (await desk.call('claims.add', { ...under(null), text: 'The gates opened', kind: 'fact' })).id
})

const under = (batch: string | null) => ({ library: desk.library, batch })
const takeBack = (step: string) => desk.call('history.undo', { library: desk.library, step })
const held = async () => {
  const { claims, annotations } = await reopened(desk, desk.snapshot)
  return { claims: claims.map(({ text }) => text), annotations: annotations.length }
}
const marked = async () => (await desk.call('annotations.list', { library: desk.library, filter: {}, offset: 0, limit: 10 })).total

test('a step that is still the last is undone', async () => {
  await desk.call('claims.remove', { ...under('delete'), ids: [id] })
  expect((await takeBack('delete')).label).toBe('Delete 1 claim')
  expect((await held()).claims).toEqual(['The gates opened'])
  expect((await desk.call('history.read', { library: desk.library })).redo).toBe('Delete 1 claim')
})

test('a deletion comes back from the trash though something was done since, and that stays', async () => {
  await desk.call('claims.remove', { ...under('delete'), ids: [id] })
  await desk.mark(desk.night, 'opened at 3 a.m.')
  expect((await takeBack('delete')).label).toBe('Delete 1 claim')
  expect((await held()).claims).toEqual(['The gates opened'])
  expect(await marked()).toBe(1)
  expect(await desk.undo()).toBe('Restore from the trash')
  expect((await held()).claims).toEqual([])
})

test('so it does after it was undone and done again', async () => {
  await desk.call('claims.remove', { ...under('delete'), ids: [id] })
  await desk.undo()
  await desk.call('history.redo', { library: desk.library })
  await desk.mark(desk.night, 'opened at 3 a.m.')
  await takeBack('delete')
  expect((await held()).claims).toEqual(['The gates opened'])
  expect(await marked()).toBe(1)
})

test('what cannot be taken back by itself is refused, with the step that comes first', async () => {
  await desk.call('claims.update', { ...under('edit'), id, patch: { text: 'The gates opened at three' } })
  await desk.mark(desk.night, 'opened at 3 a.m.')
  const { message } = await desk.refusal('history.undo', { library: desk.library, step: 'edit' })
  expect(message).toBe('Newer steps came after “Edit claim”. Undo those first: the last one is “Mark a passage”. Nothing was changed.')
  expect((await held()).claims).toEqual(['The gates opened at three'])
  expect(await marked()).toBe(1)
})

test('what was taken back already takes nothing else back', async () => {
  await desk.call('claims.remove', { ...under('delete'), ids: [id] })
  await desk.undo()
  expect((await takeBack('delete')).label).toBeNull()
  expect((await held()).claims).toEqual(['The gates opened'])
})

test('a step that was undone and done again is closed: nothing joins it', async () => {
  await desk.call('claims.update', { ...under('edit'), id, patch: { text: 'one' } })
  await desk.undo()
  await desk.call('history.redo', { library: desk.library })
  await desk.call('claims.update', { ...under('edit'), id, patch: { text: 'two' } })
  await desk.undo()
  expect((await held()).claims).toEqual(['one'])
})
