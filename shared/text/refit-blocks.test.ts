import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockFault, layOut } from './blocks'
import { refitBlocks } from './refit-blocks'

const before = layOut([
  { text: 'Ferry returns', kind: 'title' },
  { text: 'Share this', kind: 'paragraph', furniture: 'share' },
  { text: 'It left at nine.\nIt came back at noon.', kind: 'quotation' },
  { text: 'What is known', kind: 'heading', level: 2 },
])
const kindsOf = (text: string) => refitBlocks(before.blocks, text).map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)

test('an untouched text has the same blocks', () => {
  expect(refitBlocks(before.blocks, before.text)).toEqual(before.blocks)
})

test('a paragraph whose words were changed keeps what it was', () => {
  expect(kindsOf(before.text.replace('What is known', 'What is known by now'))).toEqual([
    'title: Ferry returns',
    'furniture: Share this',
    'quotation: It left at nine.\nIt came back at noon.',
    'heading: What is known by now',
  ])
})

test('what was put in is a paragraph, and what stands around it keeps what it was', () => {
  expect(kindsOf(before.text.replace('\n\nIt left', '\n\nA new line of words that nobody knew.\n\nIt left'))).toEqual([
    'title: Ferry returns',
    'furniture: Share this',
    'paragraph: A new line of words that nobody knew.',
    'quotation: It left at nine.\nIt came back at noon.',
    'heading: What is known',
  ])
})

test('the blocks of any text are in order and cover its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', 'Share this', '\n\n'), maxLength: 60 }), (text) => {
      expect(blockFault(text, refitBlocks(before.blocks, text))).toBeNull()
    }),
  )
})
