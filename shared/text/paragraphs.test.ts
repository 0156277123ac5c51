import { describe, expect, test } from 'vitest'
import { layOut } from './blocks'
import { locatorLabel, numberedBlocks } from './paragraphs'

const page = layOut([
  { text: 'Subscribe now', kind: 'paragraph', furniture: 'sign-up' },
  { text: 'Harbour closed', kind: 'title' },
  { text: 'The harbour is closed.', kind: 'paragraph' },
  { text: 'What is known', kind: 'heading' },
  { text: 'Nothing moves.', kind: 'paragraph' },
  { text: 'The quay on Monday.', kind: 'caption' },
  { text: 'until Friday', kind: 'list-item' },
])

const label = (words: string, to = words) =>
  locatorLabel(page.blocks, { start: page.text.indexOf(words), end: page.text.indexOf(to) + to.length })

describe('paragraph numbers', () => {
  test('count running text only', () => {
    expect(numberedBlocks(page.blocks).map(({ number }) => number)).toEqual([null, null, 1, null, 2, null, 3])
  })

  test('name the paragraphs that a passage touches', () => {
    expect(label('Nothing')).toBe('¶2')
    expect(label('The harbour', 'until')).toBe('¶1–3')
  })

  test('name the part of the page where there is no paragraph', () => {
    expect(label('Harbour closed')).toBe('title')
    expect(label('The quay')).toBe('caption')
    expect(label('Subscribe')).toBe('page furniture')
  })
})
