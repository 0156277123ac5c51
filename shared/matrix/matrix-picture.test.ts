import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { paper } from '../picture/colours'
import { arrange, plainArrangement } from './arrange'
import { matrixRows } from './matrix'
import { type MatrixShown, picturedCells, writeMatrixPicture } from './matrix-picture'

const hostile = `</text><script>alert("x")</script> & ]]> \u0000\u0008\uD800 'quoted'`

const tide = evidence({ by: 'Tide', words: 'nine boats left before the storm, and nobody counted those that came back' })
const gull = evidence({ by: 'Gull', words: hostile, stance: 'contradicts' })
const reef = evidence({ by: 'Reef', words: 'some of them empty', stance: 'qualifies' })
const reefToo = evidence({ by: 'Reef', words: 'boats left', stance: 'supports' })
const silent = evidence({ by: 'Silent' })
const unread = evidence({ by: 'Unread' })

const boats = { ...claimOf('1', `Nine boats left. ${hostile}`), tags: ['fleet'] }
const storm = claimOf('2', `A storm was forecast, ${'and forecast again, '.repeat(20)}but no one listened.`)
const quiet = claimOf('3', 'Nobody asked the harbour master.')

function sourceOf({ source }: Evidence, patch: Partial<SourceCard> = {}): SourceCard {
  if (!source) throw new Error('The evidence has no source.')
  return { ...source, ...patch }
}

function shown(patch: Partial<MatrixShown> = {}): MatrixShown {
  const rows = matrixRows(
    [boats, storm, quiet],
    new Map([
      [boats.id, [tide, gull, reef, reefToo]],
      [storm.id, [tide]],
    ]),
  )
  return {
    title: `Harbour ${hostile}`,
    lines: arrange(rows, { ...plainArrangement, byTag: true }),
    columns: [tide, gull, reef, silent, unread].map((item) => sourceOf(item)),
    read: new Set<SourceId>([silent.sourceId]),
    ...patch,
  }
}

type Frame = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
type Drawn = { readonly role: string; readonly words: string; readonly fill: string | null; readonly frame: Frame; readonly marks: string }

function read(svg: string): { readonly root: Element; readonly boxes: readonly Drawn[] } {
  const root = new (parseHTML('').DOMParser)().parseFromString(svg, 'text/xml').documentElement as unknown as Element
  const boxes = [...root.querySelectorAll('[role=row] > g')].map((box): Drawn => {
    const [rect] = box.querySelectorAll('rect')
    const number = (name: string) => Number(rect?.getAttribute(name))
    const texts = [...box.querySelectorAll('text')]
    return {
      role: box.getAttribute('role') ?? '',
      words: texts.map(({ textContent }) => textContent).join(' '),
      fill: rect?.getAttribute('fill') ?? null,
      frame: { left: number('x'), top: number('y'), right: number('x') + number('width'), bottom: number('y') + number('height') },
      marks: texts.map((text) => `${text.getAttribute('fill')} ${text.textContent}`).join('\n'),
    }
  })
  return { root, boxes }
}

test('whatever claims, quotes and titles hold stays words: nothing of it becomes markup or is unwritable in XML', () => {
  const svg = writeMatrixPicture(shown())
  const { root, boxes } = read(svg)
  expect(new Set([...root.querySelectorAll('*')].map(({ localName }) => localName))).toEqual(
    new Set(['title', 'desc', 'defs', 'pattern', 'rect', 'g', 'text']),
  )
  expect(svg).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
  expect(svg).not.toContain(']]>')
  expect(svg.match(/&(?!(?:amp|lt|gt|quot|#\d+);)/g)).toBeNull()
  expect(boxes.some(({ role, words }) => role === 'cell' && words.includes('</text><script>'))).toBe(true)
})

test('every claim stands under its tag with its whole words and status, and every source with its date', () => {
  const { boxes } = read(writeMatrixPicture(shown()))
  const heads = boxes.filter(({ role }) => role === 'columnheader').map(({ words }) => words)
  expect(heads).toHaveLength(6)
  for (const [index, name] of ['Tide', 'Gull', 'Reef', 'Silent', 'Unread'].entries()) {
    expect(heads[index + 1]).toBe(`${name} 4 March 2031 An account by ${name}`)
  }
  const claims = boxes.filter(({ role }) => role === 'rowheader').map(({ words }) => words)
  expect(claims[0]).toBe('#fleet (1)')
  expect(claims[1]).toMatch(/^Nine boats left\..* Disputed 2 supports · 1 contradicts · 1 qualifies$/)
  expect(claims[2]).toBe('Without a tag (2)')
  expect(claims[3]).toBe(`${storm.text} Single source 1 supports`)
  expect(claims[4]).toBe('Nobody asked the harbour master. Unsupported')
})

test('a stance shows by its word, its sign and its colour; a source of two stances has both marks and no one colour', () => {
  const { boxes } = read(writeMatrixPicture(shown()))
  const [tideCell, gullCell, reefCell] = boxes.filter(({ role }) => role === 'cell')
  expect(tideCell).toMatchObject({ fill: paper.supportsWash, marks: expect.stringContaining(`${paper.supports} ✓ supports`) })
  expect(tideCell?.words).toContain('nine boats left before the storm')
  expect(gullCell).toMatchObject({ fill: paper.contradictsWash, marks: expect.stringContaining(`${paper.contradicts} ✕ contradicts`) })
  expect(reefCell?.fill).toBe(paper.panel)
  expect(reefCell?.words).toBe('✓ supports boats left ~ qualifies some of them empty')
})

test('a source that was read and is silent looks unlike one that nobody has read', () => {
  const { boxes } = read(writeMatrixPicture(shown()))
  const [, , , silentCell, unreadCell] = boxes.filter(({ role }) => role === 'cell')
  expect(silentCell).toMatchObject({ words: '– silent', fill: paper.paper })
  expect(unreadCell).toMatchObject({ words: 'not read yet', fill: 'url(#not-read)' })
})

test('boxes never overlap, lie within the picture, and hold their lines', () => {
  const { root, boxes } = read(writeMatrixPicture(shown()))
  const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))]
  expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`)
  // Places are written to a tenth of a pixel.
  const slack = 0.11
  for (const [index, { frame }] of boxes.entries()) {
    expect(frame.right).toBeLessThanOrEqual(width)
    expect(frame.bottom).toBeLessThanOrEqual(height)
    for (const { frame: other } of boxes.slice(index + 1)) {
      const apart =
        frame.right <= other.left + slack ||
        other.right <= frame.left + slack ||
        frame.bottom <= other.top + slack ||
        other.bottom <= frame.top + slack
      expect(apart).toBe(true)
    }
  }
  for (const box of root.querySelectorAll('[role=row] > g')) {
    const [rect] = box.querySelectorAll('rect')
    const top = Number(rect?.getAttribute('y'))
    for (const text of box.querySelectorAll('text')) {
      expect(Number(text.getAttribute('y'))).toBeGreaterThan(top)
      expect(Number(text.getAttribute('y'))).toBeLessThan(top + Number(rect?.getAttribute('height')))
    }
  }
})

test('the picture has a name and a description for those who have it read aloud', () => {
  const { root } = read(writeMatrixPicture(shown({ title: 'Harbour' })))
  expect(root.getAttribute('aria-labelledby')).toBe('name about')
  expect(root.querySelector('title')?.textContent).toBe('Harbour: claims by sources')
  expect(root.querySelector('desc')?.textContent).toMatch(/^A table of 3 claims by 5 sources, /)
})

test('no claim, no source, or a claim whose passage is lost: each is said', () => {
  expect(read(writeMatrixPicture(shown({ lines: [] }))).boxes.at(-1)?.words).toBe('No claim fits')
  expect(read(writeMatrixPicture(shown({ columns: [] }))).boxes.filter(({ role }) => role === 'cell')).toEqual([])
  const lines = arrange(matrixRows([quiet], new Map([[quiet.id, [{ ...tide, annotation: null }]]])), plainArrangement)
  const [cell] = read(writeMatrixPicture(shown({ lines }))).boxes.filter(({ role }) => role === 'cell')
  expect(cell?.words).toBe('✓ supports This passage is not in the library any more.')
})

test('headings of groups are no cells', () => {
  expect(picturedCells(shown())).toBe(3 * 5)
})
