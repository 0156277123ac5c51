/** Two windows that write in one place: the later words are in use, and the others are kept for a person to look at. */
import { beforeEach, expect, test } from 'vitest'
import type { AnnotationId, ClaimId } from '../../shared/model/schema'
import { type Desk, reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

let desk: Desk
let passage: AnnotationId
let claim: ClaimId
beforeEach(async () => {
  desk = await startDesk()
  passage = await desk.mark(desk.night, 'opened at 3 a.m.')
  claim = (await desk.call('claims.add', { ...all(), text: 'The gates opened', kind: 'fact' })).id
})

const all = () => ({ library: desk.library, batch: null })
const waiting = () => desk.call('conflicts.list', { library: desk.library })
const told = () => desk.events.filter((event) => event.kind === 'problem' && event.problem.twoVersions)
const note = (words: string, over?: string) =>
  desk.call('annotations.update', {
    ...all(),
    id: passage,
    sourceId: desk.night,
    patch: { note: words },
    ...(over === undefined ? {} : { over: { note: over } }),
  })

test('a note that another window wrote meanwhile is set aside, and every window is told', async () => {
  await note('A long thought of the first window.', '')
  await note('x', '')
  expect(await waiting()).toMatchObject([
    { kind: 'annotation', aside: 'theirs', differences: [{ name: 'Note', ours: 'x', theirs: 'A long thought of the first window.' }] },
  ])
  expect(told()).toHaveLength(1)
  await note('A third thought.', 'A long thought of the first window.')
  expect(await waiting()).toHaveLength(2)
  expect(told()).toHaveLength(2)
})

test('undo brings the replaced words back, and then nothing waits', async () => {
  await note('A long thought of the first window.', '')
  await note('x', '')
  await desk.undo()
  expect(await waiting()).toEqual([])
})

test('words that follow what was there, or what was written before them, set nothing aside', async () => {
  await note('one', '')
  await note('one two', 'one')
  await note('one two three', 'one two')
  await note('')
  await note('anew', 'one two three')
  expect(await waiting()).toEqual([])
})

test('two fields of one claim, changed in two windows, are both kept', async () => {
  await desk.call('claims.update', { ...all(), id: claim, patch: { memo: 'A long memo' }, over: { memo: '' } })
  await desk.call('claims.update', { ...all(), id: claim, patch: { tags: ['dam'] }, over: { tags: [] } })
  expect((await reopened(desk, desk.snapshot)).claims).toMatchObject([{ memo: 'A long memo', tags: ['dam'] }])
  expect(await waiting()).toEqual([])
})

test('of one field of a claim or a source the other version waits', async () => {
  await desk.call('claims.update', { ...all(), id: claim, patch: { text: 'Opened at three' } })
  await desk.call('claims.update', { ...all(), id: claim, patch: { text: 'Opened at five' }, over: { text: 'The gates opened' } })
  await desk.call('sources.update', { ...all(), id: desk.night, patch: { publisher: 'Night Post' } })
  await desk.call('sources.update', { ...all(), id: desk.night, patch: { publisher: 'Morning Post' }, over: { publisher: null } })
  expect(await waiting()).toMatchObject([
    { differences: [{ name: 'Statement', ours: 'Opened at five', theirs: 'Opened at three' }] },
    { differences: [{ name: 'Publisher', ours: 'Morning Post', theirs: 'Night Post' }] },
  ])
})

test('of a section of a brief, too', async () => {
  const { id } = await desk.call('briefs.add', { ...all(), title: 'The gates' })
  const brief = async () => (await reopened(desk, desk.snapshot)).briefs[0]
  const sections = (await brief())?.sections ?? []
  const written = (markdown: string) => sections.map((section) => (section.kind === 'prose' ? { ...section, markdown } : section))
  await desk.call('briefs.update', { ...all(), id, patch: { sections: written('The board is right.') }, over: { sections } })
  await desk.call('briefs.update', { ...all(), id, patch: { sections: written('x') }, over: { sections } })
  expect(await waiting()).toMatchObject([{ kind: 'brief', differences: [{ name: 'Sections' }] }])
})
