import { expect, test } from 'vitest'
import type { LinkId } from '../model/schema'
import type { MapEdge } from './link-map'
import { followed, type MapPlace } from './links-followed'

const edge = (from: string, to: string): MapEdge => ({ id: `${from} ${to}` as LinkId, from, to, relation: 'supports', reason: '' })
const edges = [edge('passage', 'claim'), edge('other', 'claim'), edge('other', 'passage'), edge('other', 'claim')]

const walk = (start: MapPlace, ...keys: readonly boolean[]) => {
  const places: (MapPlace | null)[] = [start]
  for (const onwards of keys) {
    const last = places[places.length - 1]
    places.push(last ? followed(edges, last, onwards) : null)
  }
  return places.map((place) => place?.id ?? null)
}

test('one after another come the nodes that a node is linked with, each once, then the node again', () => {
  expect(walk({ id: 'claim', followedFrom: null }, false, false, false, false)).toEqual(['claim', 'passage', 'other', 'claim', 'passage'])
})

test('from a node that was come to its own links are followed when one asks for it', () => {
  expect(walk({ id: 'claim', followedFrom: null }, false, true, true)).toEqual(['claim', 'passage', 'claim', 'passage'])
  expect(walk({ id: 'claim', followedFrom: null }, false, false, true, false, false)).toEqual([
    'claim',
    'passage',
    'other',
    'claim',
    'passage',
    'other',
  ])
})

test('a node without links leads nowhere, and one whose followed links are gone to its own', () => {
  expect(followed(edges, { id: 'lonely', followedFrom: null }, false)).toBeNull()
  expect(followed(edges, { id: 'claim', followedFrom: 'gone' }, false)).toEqual({ id: 'passage', followedFrom: 'claim' })
})
