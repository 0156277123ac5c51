import { expect, test } from 'vitest'
import type { Block } from '../model/source'
import { textPieces } from './entries'
import { textHits } from './hits'
import { createMatcher } from './matching'
import { peekAt, peekSurroundings } from './peek'
import { parseQuery } from './query'
import { harbourCard } from './search.testing'

const paragraphs = [
  'The pier lay dark.',
  'Two men crossed the harbour\nbefore dawn, and the harbour clock had stopped.',
  'Nobody saw them.',
]
const text = paragraphs.join('\n\n')
const blocks = blocksOf(text)

function blocksOf(words: string): Block[] {
  return [...words.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    kind: 'paragraph',
  }))
}

function peekFor(words: string, typed: string) {
  const parts = blocksOf(words)
  const [hit] = textHits(harbourCard, words, textPieces(parts, words.length), createMatcher(parseQuery(typed)))
  if (!hit?.range) throw new Error('Nothing was found.')
  const peek = peekAt(words, parts, hit.range, hit)
  return { ...peek, marked: peek.marks.map(({ start, end }) => peek.text.slice(start, end)) }
}

test('shows the whole paragraph with every word that was found in it, and which paragraph it is', () => {
  expect(peekFor(text, 'harbour men -x')).toMatchObject({
    text: paragraphs[1],
    marked: ['men', 'harbour', 'harbour'],
    locator: '¶2',
  })
})

test('cuts a paragraph of many pages round the hit, the words still marked', () => {
  const long = `${'on and on '.repeat(200)}a harbour ${'and so on '.repeat(200)}`.trim()
  const { text: shown, marked } = peekFor(long, 'harbour -x')
  expect(shown.length).toBeLessThanOrEqual(2 * peekSurroundings + 'harbour'.length + 2)
  expect([shown.at(0), shown.at(-1), ...marked]).toEqual(['…', '…', 'harbour'])
})

test('marks the passage itself where what was found is a note on it', () => {
  const start = text.indexOf('the harbour clock')
  const range = { start, end: start + 'the harbour clock'.length }
  const peek = peekAt(text, blocks, range, { snippet: 'Who wound it?', marks: [{ start: 4, end: 9 }] })
  expect(peek.marks.map((mark) => peek.text.slice(mark.start, mark.end))).toEqual(['the harbour clock'])
})
