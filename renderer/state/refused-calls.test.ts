import { afterEach, expect, it } from 'vitest'
import { dismissNotice, notify, useNotices } from './notices'
import { offerAgain, settleRefused, subjectOf } from './refused-calls'

const texts = () => useNotices.getState().list.map(({ text }) => text)
const tryAgain = () => useNotices.getState().list[0]?.action?.run()

afterEach(() => {
  for (const { id } of useNotices.getState().list) dismissNotice(id)
})

it('tells calls apart by what they change, not by the words they bring', () => {
  const note = (id: string, words: string) => subjectOf('annotations.update', { id, patch: { note: words }, batch: words })
  expect(note('a', 'one')).toBe(note('a', 'two'))
  expect(note('a', 'one')).not.toBe(note('b', 'one'))
  expect(note('a', 'one')).not.toBe(subjectOf('annotations.update', { id: 'a', patch: { tags: [] } }))
  expect(subjectOf('claims.add', { text: 'one' })).not.toBe(subjectOf('claims.add', { text: 'two' }))
})

it('sends every refused call again, in order, though one notice speaks for all', async () => {
  const sent: string[] = []
  offerAgain('a', 'The disk is full.', async () => sent.push('a'))
  offerAgain('b', 'The disk is full.', async () => sent.push('b'))
  expect(texts()).toEqual(['The disk is full.'])
  tryAgain()
  await expect.poll(() => sent).toEqual(['a', 'b'])
  expect(texts()).toEqual([])
})

it('sends only the newest words about one subject', async () => {
  const sent: string[] = []
  offerAgain('a', 'The disk is full.', async () => sent.push('older'))
  offerAgain('a', 'The disk is full.', async () => sent.push('newer'))
  tryAgain()
  await expect.poll(() => sent).toEqual(['newer'])
})

it('keeps every refusal to be sent again, however many others come, and plain notices push none out', async () => {
  const names = ['Edit note', 'Change colour', 'Edit claim', 'Edit reason', 'Edit brief', 'Edit title']
  const sent: string[] = []
  for (const name of names) offerAgain(name, `"${name}" was not done. The disk is full.`, async () => sent.push(name))
  for (const number of [1, 2, 3, 4, 5]) notify(`Undone: ${number}`)
  expect(texts()).toEqual([...names.map((name) => `"${name}" was not done. The disk is full.`), 'Undone: 4', 'Undone: 5'])
  tryAgain()
  await expect.poll(() => sent).toEqual(names)
})

it('withdraws the offer when newer words were saved', () => {
  offerAgain('a', 'The disk is full.', async () => {})
  settleRefused('a')
  expect(texts()).toEqual([])
})

it('does not send again what a person gave up by dismissing the notice', async () => {
  const sent: string[] = []
  offerAgain('a', 'The folder is gone.', async () => sent.push('given up'))
  for (const { id } of useNotices.getState().list) dismissNotice(id)
  offerAgain('b', 'The disk is full.', async () => sent.push('b'))
  tryAgain()
  await expect.poll(() => sent).toEqual(['b'])
})
