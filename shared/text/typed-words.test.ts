import { describe, expect, test } from 'vitest'
import { heard, openedOn, saved, sending, typing } from './typed-words'

describe('an editor without unsaved words', () => {
  test('follows what another window wrote, and what is typed next is typed over that', () => {
    const followed = heard(openedOn('', null), 'A long thought.')
    expect(followed.words).toBe('A long thought.')
    expect(typing(followed, 'A long thought. x')).toMatchObject({ over: 'A long thought.', unsaved: true })
  })

  test('follows undo after its own words were saved', () => {
    const done = heard(saved(sending(typing(openedOn('', null), 'one')), 'one'), 'one')
    expect(heard(done, '')).toMatchObject({ words: '', over: '', unsaved: false })
  })
})

describe('unsaved words', () => {
  test('stay where another window writes, and remember what they were typed over', () => {
    const typed = typing(openedOn('', null), 'x')
    expect(heard(typed, 'A long thought.')).toMatchObject({ words: 'x', over: '', unsaved: true })
  })

  test('are typed over what was saved of them last, heard of before or after the answer', () => {
    const sent = typing(sending(typing(openedOn('', null), 'one')), 'one two')
    expect(heard(saved(sent, 'one'), 'one')).toMatchObject({ words: 'one two', over: 'one', unsaved: true })
    expect(saved(heard(sent, 'one'), 'one')).toMatchObject({ words: 'one two', over: 'one', unsaved: true })
  })

  test('are not taken back by late news of older ones', () => {
    const both = sending(typing(saved(sending(typing(openedOn('', null), 'one')), 'one'), 'one two'))
    const late = heard(saved(both, 'one two'), 'one')
    expect(late).toMatchObject({ words: 'one two', over: 'one two', unsaved: false })
    expect(heard(late, 'one two').sent).toEqual([])
  })

  test('that were refused and then saved from elsewhere count as saved', () => {
    const refused = sending(typing(openedOn('', null), 'one'))
    expect(heard(refused, 'one')).toMatchObject({ over: 'one', unsaved: false })
    expect(heard(typing(refused, 'one two'), 'one')).toMatchObject({ words: 'one two', over: 'one', unsaved: true })
  })

  test('keep the space that somebody types behind', () => {
    const typed = saved(sending(typing(openedOn('', null), 'one ')), 'one ')
    expect(heard(typed, 'one').words).toBe('one ')
  })
})

test('an answer that comes after a newer version of somebody else does not hide that version', () => {
  const followed = heard(heard(sending(typing(openedOn('', null), 'one')), 'one'), 'theirs')
  expect(saved(followed, 'one')).toEqual(followed)
  expect(followed).toMatchObject({ words: 'theirs', over: 'theirs', unsaved: false })
})

test('words that the disk refused are there again when their editor opens', () => {
  expect(openedOn('stored', 'refused')).toMatchObject({ words: 'refused', over: 'stored', unsaved: true })
  expect(openedOn('stored', 'stored').unsaved).toBe(false)
})
