import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../text/blocks'
import { compareVersions, compareWords, type Row } from './compare'

const version = (...paragraphs: readonly string[]) => layOut(paragraphs.map((text) => ({ text, kind: 'paragraph' as const })))
const shape = (rows: readonly Row[]) => rows.map(({ kind, pieces }) => `${kind}: ${pieces.map(({ text }) => text).join('|')}`)

const first = 'The ferry left Marhavn at nine.'
const second = 'At half past nine the engine room reported smoke.'
const third = 'Nobody was hurt, the company said.'

test('paragraphs are matched, and within a changed one the words are compared', () => {
  const rows = compareVersions(
    version(first, second, third),
    version(first, second.replace('smoke', 'a fire'), 'Divers found a cracked pipe.', third),
  )
  expect(shape(rows)).toEqual([
    `same: ${first}`,
    'changed: At half past nine the engine room reported |smoke|a fire|.',
    'added: Divers found a cracked pipe.',
    `same: ${third}`,
  ])
})

test('a paragraph that was rewritten is taken out and put in', () => {
  expect(shape(compareVersions(version(first, second), version(first, 'Prices fell for the third week in a row.')))).toEqual([
    `same: ${first}`,
    `removed: ${second}`,
    'added: Prices fell for the third week in a row.',
  ])
})

test('page furniture and white space are no change', () => {
  const later = layOut([
    { text: first.replace(' ', '\n'), kind: 'paragraph' },
    { text: 'Share this', kind: 'paragraph', furniture: 'share' },
  ])
  expect(compareVersions(version(first), later).map(({ kind }) => kind)).toEqual(['same'])
})

test('both versions can be read off the comparison, whatever they are', () => {
  const paragraphs = fc.array(fc.constantFrom(first, second, third, 'Nobody was hurt.', `${first} ${third}`), { maxLength: 8 })
  const side = (rows: readonly Row[], left: 'removed' | 'added') =>
    rows
      .map(({ pieces }) =>
        pieces
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join(''),
      )
      .filter((text) => text !== '')
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const rows = compareVersions(version(...before), version(...after))
      expect(side(rows, 'added')).toEqual(before)
      expect(side(rows, 'removed')).toEqual(after)
    }),
  )
})

test('words are compared as words', () => {
  expect(compareWords('two more boats', 'three more boats').map(({ kind, text }) => [kind, text])).toEqual([
    ['removed', 'two'],
    ['added', 'three'],
    ['same', ' more boats'],
  ])
})
