import { expect, it } from 'vitest'
import { between, queue, sourceOf } from './engine.testing'

const keysOf = (text: string) =>
  new Set(sourceOf(1, text).sentences.flatMap(({ clauses }) => clauses.flatMap(({ terms }) => terms.map(({ key }) => key))))

it.each([
  ['The Harbour Safety Board (HSB) met. The Harbour Safety Board fined the owner.', 'The HSB fined the owner.', 'hsb'],
  ['Inspectors of the Lamp and Buoy Office (LBO) came.', 'The LBO sent inspectors.', 'lbo'],
  ['The GKU (Guild of Kelp Users) protested.', 'The Guild of Kelp Users (GKU) protested.', 'gku'],
])('a name and the short form that a text gives it meet: %s / %s', (a, b, key) => {
  expect(keysOf(a)).toContain(key)
  expect(keysOf(b)).toContain(key)
})

it('nothing is a short form whose letters are not those of the name', () => {
  expect(keysOf('The Harbour Safety Board (HSB) met.\n\nThe Harbour Safety Board left.')).toContain('hsb')
  const last = sourceOf(1, 'The Harbour Safety Board (XYZ) met.\n\nThe Harbour Safety Board left.').sentences.at(-1)
  expect(last?.clauses.flatMap(({ terms }) => terms.map(({ key }) => key))).not.toContain('xyz')
})

it('one fact is found under both', () => {
  expect(
    queue(
      between(
        'The Harbour Safety Board (HSB) opened its inquiry on 4 March 2030. The Harbour Safety Board fined 12 skippers.',
        'The HSB fined 19 skippers.',
      ),
    ),
  ).toContain('number/conflict')
})
