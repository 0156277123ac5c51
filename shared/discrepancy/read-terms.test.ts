import { expect, it } from 'vitest'
import { sourceOf } from './engine.testing'

const keysOf = (text: string) =>
  new Set(sourceOf(1, text).sentences.flatMap(({ clauses }) => clauses.flatMap(({ terms }) => terms.map(({ key }) => key))))

it.each([
  ['russia', 'Moscow', 'Russian officials', 'The Kremlin', 'Russia'],
  ['turkey', 'Ankara', 'Turkish diplomats', 'Turkey'],
  ['united-states', 'Washington', 'American officials', 'A U.S. envoy', 'The United States'],
])('a capital, a people and a government meet under their country: %s', (country, ...names) => {
  for (const name of names) expect(keysOf(`${name} sent a letter to the mill.`)).toContain(country)
})

it('a pronoun is no country, nor is a word in small letters', () => {
  expect(keysOf('Us they left alone, and the letter went to the mill.')).not.toContain('united-states')
  expect(keysOf('They ate turkey at the mill with polish on it.')).not.toContain('turkey')
})

it('a verb is known by its own meaning, a noun by its own', () => {
  expect(keysOf('Three deer were shot by poachers.')).not.toContain('dose')
  expect(keysOf('Nurses gave 300 jabs.')).toContain('dose')
  expect(keysOf('The party holds 61 seats.')).not.toContain('arrest')
})
