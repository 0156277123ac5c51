import { expect, test } from 'vitest'
import { rankCommands } from './rank-commands'

test('a command is found by the beginnings of its words', () => {
  expect(rankCommands('name col', [])[0]?.id).toBe('library.colours')
})

test('a label that begins with what is typed comes before one that only holds it', () => {
  const ids = rankCommands('undo', []).map(({ id }) => id)
  expect(ids[0]).toBe('history.undo')
})

test('without words, what was used lately comes first', () => {
  expect(
    rankCommands('', ['trash.open', 'view.brief'])
      .slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(['trash.open', 'view.brief'])
})

test('words that no command has find none', () => {
  expect(rankCommands('zebra', [])).toEqual([])
})
