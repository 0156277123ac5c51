import { describe, expect, test } from 'vitest'
import { sidesOf } from './merge-marks'

const file = (...lines: readonly string[]) => lines.join('\n')

describe('a file that a merge left in two versions', () => {
  test('is read as each side had it', () => {
    const text = file('{', '<<<<<<< HEAD', '"a": 1,', '=======', '"a": 2,', '>>>>>>> theirs', '"b": 3', '}')
    expect(sidesOf(text)).toEqual({ ours: file('{', '"a": 1,', '"b": 3', '}'), theirs: file('{', '"a": 2,', '"b": 3', '}') })
  })

  test('with what both began with, in several places, and with line ends of Windows', () => {
    const text = file('<<<<<<< ours', 'a', '||||||| 1f2e3d4', 'old', '=======', '>>>>>>> theirs', 'm', '<<<<<<<', '=======', 'b', '>>>>>>>')
    expect(sidesOf(text)).toEqual({ ours: file('a', 'm'), theirs: file('m', 'b') })
    expect(sidesOf(text.replaceAll('\n', '\r\n'))).toEqual({ ours: file('a', 'm'), theirs: file('m', 'b') })
  })

  test.each([
    ['no marks', file('{', '}')],
    ['marks that stand within a line', file('{"text": "<<<<<<< HEAD"}')],
    ['a merge that does not end', file('<<<<<<< HEAD', 'a', '=======', 'b')],
    ['an end without a beginning', file('a', '>>>>>>> theirs')],
    ['one within the other', file('<<<<<<< HEAD', '<<<<<<< HEAD', '=======', '>>>>>>> theirs', '=======', '>>>>>>> theirs')],
  ])('is not seen in %s', (_case, text) => {
    expect(sidesOf(text)).toBeNull()
  })
})
