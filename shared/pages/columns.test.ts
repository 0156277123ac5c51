import { describe, expect, test } from 'vitest'
import { inReadingOrder } from './columns'
import type { Line } from './page'

const line = (text: string, left: number, y: number, width = 200): Line => ({ text, left, right: left + width, y, size: 10, page: 1 })
const column = (name: string, left: number, count: number, top = 700) =>
  Array.from({ length: count }, (_, index) => line(`${name} ${index + 1} with enough letters`, left, top - index * 12))
const order = (lines: readonly Line[]) => inReadingOrder(lines).map(({ text }) => text.replace(' with enough letters', ''))

describe('reading order', () => {
  test('goes down one column before the next, whatever order the file has', () => {
    const lines = [...column('c', 460, 4), ...column('a', 20, 4), ...column('b', 240, 4)]
    expect(order(lines)).toEqual(['a', 'b', 'c'].flatMap((name) => [1, 2, 3, 4].map((number) => `${name} ${number}`)))
  })

  test('reads what lies above a line across all columns before what lies below it', () => {
    const across = line('A headline over both columns', 20, 640, 420)
    const lines = [...column('a', 20, 4), ...column('b', 240, 4), across, ...column('c', 20, 4, 620), ...column('d', 240, 4, 620)]
    expect(order(lines)[8]).toBe('A headline over both columns')
    expect(order(lines).slice(9, 13)).toEqual(['c 1', 'c 2', 'c 3', 'c 4'])
  })

  test('takes short words side by side for the rows of a table', () => {
    const cells = [...['ship', 'Eider', 'Skua', 'Tern'].map((text, index) => line(text, 20, 700 - index * 12, 40))]
    const more = [...['berth', '4', '7', '9'].map((text, index) => line(text, 200, 700 - index * 12, 40))]
    expect(order([...cells, ...more])[0]).toBe('ship | berth')
  })

  test('loses no line', () => {
    const lines = [...column('a', 20, 9), ...column('b', 240, 7, 690), line('across', 20, 560, 420)]
    const words = order(lines).join(' | ').split(' | ').sort()
    expect(words).toEqual(lines.map(({ text }) => text.replace(' with enough letters', '')).sort())
  })
})
