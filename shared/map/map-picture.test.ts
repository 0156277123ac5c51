import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { StatusKind } from '../claims/status'
import type { AnnotationId, ClaimId, LinkId, SourceId } from '../model/schema'
import { type Relation, relations } from '../model/vocabulary'
import { relationColours } from '../picture/colours'
import { type LinkMap, type MapEdge, type MapFilter, type MapNode, wholeMap } from './link-map'
import { writeMapPicture } from './map-picture'

const madeAt = '2031-03-04T09:00:00.000Z'
const gull = 'src_gull' as SourceId

const claimNode = (id: string, words: string, status: StatusKind = 'disputed'): MapNode => ({
  kind: 'claim',
  id,
  claimId: id as ClaimId,
  words,
  tags: [],
  madeAt,
  status,
})
const passageNode = (id: string, words: string, sourceId: SourceId): MapNode => ({
  kind: 'passage',
  id,
  annotationId: id as AnnotationId,
  sourceId,
  range: { start: 0, end: words.length },
  words,
  tags: [],
  madeAt,
})
const edge = (from: string, to: string, relation: Relation): MapEdge => ({
  id: `${from} ${to}` as LinkId,
  from,
  to,
  relation,
  reason: '',
})

const harbour: LinkMap = {
  columns: [
    {
      sourceId: null,
      title: 'Claims',
      nodes: [claimNode('boats', 'Nine boats left.'), claimNode('storm', 'A storm came.', 'unsupported')],
    },
    {
      sourceId: gull,
      title: 'Gull',
      nodes: [passageNode('nine', 'nine left', gull), passageNode('eight', 'not nine but eight', gull)],
    },
    { sourceId: 'src_reef' as SourceId, title: 'Reef', nodes: [passageNode('some', 'some left', 'src_reef' as SourceId)] },
  ],
  edges: [
    edge('nine', 'boats', 'supports'),
    edge('eight', 'boats', 'contradicts'),
    edge('some', 'nine', 'qualifies'),
    edge('nine', 'eight', 'restates'),
  ],
}

const picture = (map: LinkMap, filter: Partial<MapFilter> = {}, title = 'Harbour') =>
  writeMapPicture({ title, map, filter: { ...wholeMap, ...filter } })

function rootOf(svg: string): Element {
  return new (parseHTML('').DOMParser)().parseFromString(svg, 'text/xml').documentElement as unknown as Element
}

/** The lists of a picture by their names, each entry with its words in the order in which they are drawn. */
function listsOf(svg: string): Readonly<Record<string, readonly string[]>> {
  const words = (entry: Element) => [...entry.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
  return Object.fromEntries(
    [...rootOf(svg).querySelectorAll('[role=list]')].map((list) => [
      list.getAttribute('aria-label'),
      [...list.querySelectorAll('[role=listitem]')].map((entry) => words(entry) || (entry.querySelector('title')?.textContent ?? '')),
    ]),
  )
}

test('claims, passages under their source, and what each line says, stand in lists that can be read aloud', () => {
  expect(listsOf(picture(harbour))).toEqual({
    Links: [
      '“nine left” supports Nine boats left.',
      '“not nine but eight” contradicts Nine boats left.',
      '“some left” qualifies “nine left”',
      '“nine left” restates “not nine but eight”',
    ],
    Claims: ['Nine boats left. Disputed', 'A storm came. Unsupported'],
    Gull: ['“nine left”', '“not nine but eight”'],
    Reef: ['“some left”'],
  })
})

test('a relation shows by its colour and its dash, and an arrowhead where it leads from one to the other', () => {
  const drawn = [...rootOf(picture(harbour)).querySelectorAll('[data-relation]')].map((link) => {
    const [line, head] = link.querySelectorAll('path')
    return {
      relation: link.getAttribute('data-relation'),
      colour: line?.getAttribute('stroke'),
      dash: line?.getAttribute('stroke-dasharray') ?? null,
      head: head?.getAttribute('fill') ?? null,
    }
  })
  const ink = (relation: Relation) => relationColours[relation].ink
  expect(drawn).toEqual([
    { relation: 'supports', colour: ink('supports'), dash: '7 4', head: ink('supports') },
    { relation: 'contradicts', colour: ink('contradicts'), dash: null, head: null },
    { relation: 'qualifies', colour: ink('qualifies'), dash: '2 4', head: ink('qualifies') },
    { relation: 'restates', colour: ink('restates'), dash: '1 5', head: null },
  ])
})

test('only what a filter leaves is drawn, without gaps, and the picture says to what it was narrowed', () => {
  const svg = picture(harbour, { focus: { id: 'some', steps: 1 }, relation: 'qualifies' })
  expect(listsOf(svg)).toEqual({ Links: ['“some left” qualifies “nine left”'], Gull: ['“nine left”'], Reef: ['“some left”'] })
  expect(svg).toContain('2 claims and passages, 1 link.')
  expect(svg).toContain('Narrowed to: at most one link from “some left” · qualifies')
  const [first] = rootOf(svg).querySelectorAll('[role=listitem] rect')
  expect(first?.getAttribute('x')).toBe('0')
  expect(picture(harbour, { sourceId: gull, status: 'disputed' })).toContain('Narrowed to: Gull · Disputed')
})

test('a filter that nothing fits, or whose node is gone, leaves a picture that says so', () => {
  const svg = picture(harbour, { focus: { id: 'gone', steps: 2 } })
  expect(listsOf(svg)).toEqual({})
  expect(svg).toContain('Nothing fits.')
  expect(svg).toContain('Narrowed to: at most two links from a node that is gone')
})

test('words that are too long for a box are cut between words, and stand whole in its title', () => {
  const long = 'A storm was forecast, and forecast again, but no one listened. '.repeat(6).trim()
  const svg = picture({ columns: [{ sourceId: null, title: 'Claims', nodes: [claimNode('storm', long)] }], edges: [] })
  expect(listsOf(svg)['Claims']?.[0]).toMatch(/^A storm was forecast, .*\w… Disputed$/)
  expect(rootOf(svg).querySelector('[role=listitem] title')?.textContent).toBe(long)
})

test('words that are set from the right begin at the right of their box', () => {
  const columns = [{ sourceId: gull, title: 'קול הים', nodes: [passageNode('a', 'תשע סירות יצאו', gull)] }]
  for (const text of rootOf(picture({ columns, edges: [] })).querySelectorAll('[role=list] text')) {
    expect(text.getAttribute('direction')).toBe('rtl')
    expect(Number(text.getAttribute('x'))).toBeGreaterThan(200)
  }
})

test('the picture has a name and a description for those who have it read aloud', () => {
  const root = rootOf(picture(harbour))
  expect(root.getAttribute('aria-labelledby')).toBe('name about')
  expect(root.querySelector('title')?.textContent).toBe('Harbour: claims, passages and links')
  expect(root.querySelector('desc')?.textContent).toMatch(/^A map of 2 claims, 3 passages of 2 sources and 4 links between them\. /)
})

describe('whatever the words', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      '</text><script>alert("x")</script> & ]]> \u0000\uD800 <!-- \'quoted\'',
      'W'.repeat(300),
      '👩‍👧'.repeat(60),
      'קול הים '.repeat(20),
      '\u202Eהפוך',
      'e\u0301'.repeat(200),
      '',
    ),
  )
  const columnCount = 4
  const maps = fc
    .record({
      titles: fc.array(words, { minLength: columnCount, maxLength: columnCount }),
      nodes: fc.array(fc.tuple(fc.nat(columnCount - 1), words), { minLength: 1, maxLength: 14 }),
      links: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.constantFrom(...relations)), { maxLength: 12 }),
    })
    .map(({ titles, nodes, links }): LinkMap => {
      const made = nodes.map(([column, said], index) => ({
        column,
        node: column === 0 ? claimNode(`n${index}`, said) : passageNode(`n${index}`, said, `src_${column}` as SourceId),
      }))
      const columns = titles.map((title, column) => ({
        sourceId: column === 0 ? null : (`src_${column}` as SourceId),
        title: column === 0 ? 'Claims' : title,
        nodes: made.filter((one) => one.column === column).map(({ node }) => node),
      }))
      const edges = links
        .filter(([from, to]) => from !== to && from < nodes.length && to < nodes.length)
        .map(([from, to, relation]) => edge(`n${from}`, `n${to}`, relation))
      return { columns, edges }
    })

  test('the picture is well-formed, of its own elements, without anything from elsewhere', () => {
    fc.assert(
      fc.property(maps, words, (map, title) => {
        const svg = picture(map, {}, title)
        const names = new Set([...rootOf(svg).querySelectorAll('*')].map(({ localName }) => localName))
        for (const name of names) expect(['title', 'desc', 'rect', 'g', 'text', 'path']).toContain(name)
        expect(svg).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
        expect(svg.match(/&(?!(?:amp|lt|gt|quot|#\d+);)/g)).toBeNull()
        expect(svg.replace(/>[^<]*</g, '><').replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|https?:|\sstyle=|\son\w+=/)
        expect(picture(map, {}, title)).toBe(svg)
      }),
    )
  })

  test('every node is drawn once, apart from the others, with its lines in it, and nothing lies outside the picture', () => {
    fc.assert(
      fc.property(maps, words, (map, title) => {
        const root = rootOf(picture(map, {}, title))
        const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))]
        expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`)
        const [, left, top] =
          /^translate\(([\d.]+) ([\d.]+)\)$/.exec(root.querySelector('g[transform]')?.getAttribute('transform') ?? '') ?? []
        const [dx, dy] = [Number(left), Number(top)]
        const frames = [...root.querySelectorAll('[role=listitem]')].flatMap((entry) => {
          const rect = entry.querySelector('rect')
          if (!rect) return []
          const number = (name: string) => Number(rect.getAttribute(name))
          const frame = {
            left: number('x'),
            top: number('y'),
            right: number('x') + number('width'),
            bottom: number('y') + number('height'),
          }
          for (const text of entry.querySelectorAll('text')) {
            expect(Number(text.getAttribute('y'))).toBeGreaterThan(frame.top)
            expect(Number(text.getAttribute('y'))).toBeLessThan(frame.bottom)
          }
          return [frame]
        })
        expect(frames).toHaveLength(map.columns.flatMap(({ nodes }) => nodes).length)
        for (const [index, one] of frames.entries()) {
          expect(one.right + dx).toBeLessThanOrEqual(width)
          expect(one.bottom + dy).toBeLessThanOrEqual(height)
          for (const other of frames.slice(index + 1))
            expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top).toBe(true)
        }
        // A curve lies within the hull of its points.
        for (const path of root.querySelectorAll('[data-relation] path')) {
          const points = (path.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
          for (const [index, value] of points.entries()) {
            expect(value + (index % 2 === 0 ? dx : dy)).toBeGreaterThanOrEqual(0)
            expect(value + (index % 2 === 0 ? dx : dy)).toBeLessThanOrEqual(index % 2 === 0 ? width : height)
          }
        }
        for (const text of root.querySelectorAll('text')) {
          const inside = text.closest('g[transform]') ? { x: dx, y: dy } : { x: 0, y: 0 }
          expect(Number(text.getAttribute('x')) + inside.x).toBeLessThan(width)
          expect(Number(text.getAttribute('y')) + inside.y).toBeGreaterThan(0)
          expect(Number(text.getAttribute('y')) + inside.y).toBeLessThan(height)
        }
      }),
    )
  })
})
