import { describe, expect, test } from 'vitest'
import { inReadingOrder } from './columns'
import { linesOf } from './lines'
import type { Run } from './page'

const size = 10
const widthOf = (word: string) => word.length * 5

/** A line set from edge to edge, its spaces all as wide as that takes; without an edge its spaces are of usual width. */
function set(words: string, x: number, y: number, right: number | null): readonly Run[] {
  const parts = words.split(' ')
  const taken = parts.reduce((sum, word) => sum + widthOf(word), 0)
  const space = right === null || parts.length === 1 ? 3 : (right - x - taken) / (parts.length - 1)
  let at = x
  return parts.map((text) => {
    const run = { text, x: at, y, width: widthOf(text), size }
    at += run.width + space
    return run
  })
}

const column = (lines: readonly string[], x: number, top: number) =>
  lines.flatMap((words, index) => set(words, x, top - index * 13, words.endsWith('.') ? null : x + 180))

const left = [
  'The harbour master told the council',
  'notwithstanding considerable',
  'inconvenience that no vessel could',
  'use the quay until the last of the',
  'divers returned.',
  'Then the second crane was found to be',
]
/** Two wide spaces, one above the other, and a short line below them. */
const river = ['came to the eastern basin nobody', 'to the eastern basin', 'notwithstanding considerable', 'inconvenience.']

const right = [
  'cracked from its foot to its head, and',
  'the administrative inspection',
  'took the whole of the week after it.',
  'Nobody was hurt when the crane had',
  'fallen into the eastern basin.',
]

const read = (runs: readonly Run[]) =>
  inReadingOrder(linesOf({ number: 1, width: 600, height: 800, runs, turn: 0 })).map(({ text }) => text)

describe('the lines of a page', () => {
  test('are whole where they are justified, however wide their spaces are, and the columns stay apart', () => {
    expect(read([...column(left, 60, 700), ...column(right, 268, 700)])).toEqual([...left, ...right])
  })

  test('are whole where two wide spaces stand one above the other by chance', () => {
    expect(read(column(river, 60, 700))).toEqual(river)
  })

  test('stay apart below a headline that closes the gutter', () => {
    const headline = set('The second crane of the northern quay was cracked as well', 60, 713, 448)
    expect(read([...headline, ...column(left, 60, 700), ...column(right, 268, 700)]).slice(1)).toEqual([...left, ...right])
  })

  test('are cells where the space between them goes on below, and where prose that closes it ends elsewhere', () => {
    const table = [
      ['ship', 'berth'],
      ['Eider', '4'],
      ['Skua', '7'],
    ]
    const cells = table.flatMap((row, index) => row.flatMap((word, at) => set(word, 60 + at * 120, 674 - index * 13, null)))
    const prose = [
      'The harbour office gave out a list of those that came in and',
      'said where they lay, from the first to the last of May, with',
    ].flatMap((words, index) => set(words, 60, 700 - index * 13, 400))
    const after = set('all that was known of what they carried and of who had', 60, 635, 400)
    const rows = table.map((row) => row.join(' | '))
    expect(read([...prose, ...cells, ...after]).slice(2, 5)).toEqual(rows)
    expect(read([...prose, ...cells.slice(0, 2)]).at(-1)).toBe(rows[0])
  })
})
