import { expect, it } from 'vitest'
import { sentencesIn } from './sentences'

const cut = (text: string) => sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

it('ends a sentence after a time of day where a word follows that begins one', () => {
  expect(cut('It sank at 9 p.m. All boats were launched.')).toEqual(['It sank at 9 p.m.', 'All boats were launched.'])
})

it('goes on after a time of day before a name or a small letter', () => {
  expect(cut('It sank at 9 p.m. Greenwich time.')).toHaveLength(1)
  expect(cut('It sank at 9 p.m. off the cape.')).toHaveLength(1)
})
