import { describe, expect, test } from 'vitest'
import { speakerOf } from './read-quotes'

describe('who a sentence is reported from', () => {
  test.each([
    ['As President Nora Feld said to the keepers, the lamp is old.', 'President Nora Feld'],
    ['While Edda Quill said the quay was closed, boats came in.', 'Edda Quill'],
    ['Harbour master Ilya Brandt said the quay was closed.', 'Harbour master Ilya Brandt'],
  ])('is named without the word that begins the clause: %s', (sentence, speaker) => {
    expect(speakerOf(sentence)).toBe(speaker)
  })
  test('is nobody where only a pronoun speaks', () => {
    expect(speakerOf('He said the quay was closed.')).toBeNull()
  })
})
