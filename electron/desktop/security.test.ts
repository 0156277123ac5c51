import { expect, test } from 'vitest'
import { isOwnSender, type Sender } from './security'

const ours = (id: number) => id === 1
const sender = (url: string, parent: unknown = null, id = 1): Sender => ({ sender: { id }, senderFrame: { url, parent } })

test('the page of our window may call', () => {
  expect(isOwnSender(sender('app://crossread/'), ours)).toBe(true)
  expect(isOwnSender(sender('app://crossread/?library=%2Ftrial'), ours)).toBe(true)
})

test.each([
  ['a page of the web', sender('https://example.org/')],
  ['a page whose address begins like ours', sender('app://crossread.example/')],
  ['a file on disk', sender('file:///app://crossread/')],
  ['an empty page', sender('about:blank')],
  ['a frame inside our page', sender('app://crossread/', {})],
  ['our address in a window that is not ours', sender('app://crossread/', null, 2)],
  ['a frame that is gone', { sender: { id: 1 }, senderFrame: null }],
])('%s may not call', (_name, stranger) => {
  expect(isOwnSender(stranger, ours)).toBe(false)
})
