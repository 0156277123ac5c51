import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidence } from '../claims/claims.testing'
import type { Claim } from '../model/claim'
import type { ClaimId, IsoTime } from '../model/schema'
import { linkMapOf, shownOf, tagsOn, wholeMap } from './link-map'
import { nodeTowards, placesOf } from './places'

const at = (minute: number) => `2031-03-04T09:${String(minute).padStart(2, '0')}:00.000Z` as IsoTime

function claim(number: number): Claim {
  return {
    id: `clm_0000000${number}` as ClaimId,
    text: `Claim ${number}.`,
    kind: 'fact',
    memo: '',
    tags: [],
    madeAt: at(number),
    changedAt: at(number),
  }
}

type Bearing = readonly [by: string, claim: number]

/** A library in which each source, by its letter, supports the claims that are named with it. */
function library(claims: readonly number[], bearings: readonly Bearing[]) {
  const items = bearings.map(([by, number], index) => {
    const item = evidence({ by, words: `${by} on ${number}` })
    const { annotation, link, source } = item
    if (!annotation || !source) throw new Error('Evidence is made whole.')
    const ends = {
      from: { kind: 'annotation', id: annotation.id, sourceId: annotation.sourceId },
      to: { kind: 'claim', id: claim(number).id },
    } as const
    return {
      link: { ...link, ...ends, madeAt: at(20 + index) },
      annotation: { ...annotation, madeAt: at(20 + index) },
      source: { ...source, importedAt: at(by.charCodeAt(0) - 97) },
    }
  })
  return {
    claims: new Map(claims.map((number) => [claim(number).id, claim(number)])),
    links: new Map(items.map(({ link }) => [link.id, link])),
    annotations: new Map(items.map(({ annotation }) => [annotation.id, annotation])),
    sources: new Map(items.map(({ source }) => [source.id, source])),
  }
}

const wordsIn = (records: ReturnType<typeof library>, filter: Partial<typeof wholeMap>) => {
  const map = linkMapOf(records)
  const shown = shownOf(map, { ...wholeMap, ...filter })
  return map.columns.flatMap(({ nodes }) => nodes.filter(({ id }) => shown.has(id)).map(({ words }) => words))
}

describe('the map', () => {
  const records = library(
    [1, 2, 3],
    [
      ['a', 1],
      ['b', 1],
      ['b', 2],
    ],
  )

  test('has a column of claims, one for each source that is linked, and every claim though nothing speaks to it', () => {
    const { columns, edges } = linkMapOf(records)
    expect(columns.map(({ title, nodes }) => [title, nodes.map(({ words }) => words)])).toEqual([
      ['Claims', ['Claim 1.', 'Claim 2.', 'Claim 3.']],
      ['a', ['a on 1']],
      ['b', ['b on 1', 'b on 2']],
    ])
    expect(edges.map(({ relation }) => relation)).toEqual(['supports', 'supports', 'supports'])
  })

  test('shows what has a tag, claim or passage, and what is linked with it', () => {
    const tagged = claim(3)
    const first = [...records.annotations.values()][0]
    if (!first) throw new Error('There are three.')
    const withTags = {
      ...records,
      claims: new Map([...records.claims, [tagged.id, { ...tagged, tags: ['weather'] }]]),
      annotations: new Map([...records.annotations, [first.id, { ...first, tags: ['harbour', 'weather'] }]]),
    }
    expect(tagsOn(linkMapOf(withTags))).toEqual(['harbour', 'weather'])
    expect(wordsIn(withTags, { tag: 'weather' })).toEqual(['Claim 1.', 'Claim 3.', 'a on 1'])
    expect(wordsIn(withTags, { tag: 'harbour' })).toEqual(['Claim 1.', 'a on 1'])
    expect(wordsIn(withTags, { tag: 'gone' })).toEqual([])
  })

  test('shows one node’s neighbourhood, one link away or two', () => {
    const focus = (steps: 1 | 2) => wordsIn(records, { focus: { id: claim(1).id, steps } })
    expect(focus(1)).toEqual(['Claim 1.', 'a on 1', 'b on 1'])
    const passage = [...records.annotations.values()][0]
    expect(wordsIn(records, { focus: { id: passage?.id ?? '', steps: 2 } })).toEqual(['Claim 1.', 'a on 1', 'b on 1'])
  })

  test('shows what one source is linked with, one relation, or one status', () => {
    const [a] = records.sources.values()
    expect(wordsIn(records, { sourceId: a?.id ?? null })).toEqual(['Claim 1.', 'a on 1'])
    expect(wordsIn(records, { relation: 'contradicts' })).toEqual([])
    expect(wordsIn(records, { status: 'unsupported' })).toEqual(['Claim 3.'])
  })

  test('leaves out a link whose passage is gone', () => {
    const { columns, edges } = linkMapOf({ ...records, annotations: new Map() })
    expect([columns.length, edges]).toEqual([1, []])
  })
})

describe('nothing on the map jumps', () => {
  const bearings = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(1, 2, 3)), { maxLength: 8 })

  test('when a claim, a passage or a source is added, or an old passage is linked', () => {
    fc.assert(
      fc.property(bearings, fc.constantFrom(1, 2, 3), fc.constantFrom('a', 'e'), fc.constantFrom(0, 59), (told, number, by, made) => {
        const before = library([1, 2, 3], told)
        const added = library([9], [[by, number]])
        const [link] = added.links.values()
        const [annotation] = added.annotations.values()
        const [source] = added.sources.values()
        if (!link || !annotation || !source) return
        const after = {
          claims: new Map([...before.claims, ...added.claims]),
          links: new Map([...before.links, [link.id, { ...link, madeAt: at(59) }]]),
          annotations: new Map([...before.annotations, [annotation.id, { ...annotation, madeAt: at(made) }]]),
          sources: new Map([...before.sources, [source.id, { ...source, importedAt: at(made) }]]),
        }
        const places = placesOf(linkMapOf(after))
        for (const [id, place] of placesOf(linkMapOf(before))) expect(places.get(id)).toEqual(place)
      }),
    )
  })

  test('and no two nodes stand in one place', () => {
    fc.assert(
      fc.property(bearings, (told) => {
        const places = [...placesOf(linkMapOf(library([1, 2, 3], told))).values()].map(({ x, y }) => `${x} ${y}`)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })
})

describe('an arrow', () => {
  const map = linkMapOf(
    library(
      [1, 2, 3],
      [
        ['a', 1],
        ['b', 1],
        ['b', 2],
      ],
    ),
  )
  const places = placesOf(map)
  const all = new Set(places.keys())
  const wordsOf = (id: string | null) => map.columns.flatMap(({ nodes }) => nodes).find((node) => node.id === id)?.words ?? null
  const first = claim(1).id

  test('leads to the next node of its column, or to the nearest of the next column', () => {
    expect(wordsOf(nodeTowards(places, all, first, 'ArrowDown'))).toBe('Claim 2.')
    expect(wordsOf(nodeTowards(places, all, first, 'ArrowRight'))).toBe('a on 1')
    expect(wordsOf(nodeTowards(places, all, claim(3).id, 'ArrowRight'))).toBe('a on 1')
  })

  test('leads nowhere at the edge, and passes over what is not shown', () => {
    expect(nodeTowards(places, all, first, 'ArrowUp')).toBeNull()
    expect(nodeTowards(places, all, first, 'ArrowLeft')).toBeNull()
    const without = new Set([...all].filter((id) => id !== claim(2).id))
    expect(wordsOf(nodeTowards(places, without, first, 'ArrowDown'))).toBe('Claim 3.')
  })
})
