import { expect, test } from 'vitest'
import type { ClaimId, LinkId } from '../model/schema'
import { countWords, drawnOf, mostNodes } from './drawn'
import { type LinkMap, type MapNode, wholeMap } from './link-map'

const nodes = Array.from({ length: mostNodes + 1 }, (_, index): MapNode => {
  const id = `clm_${index}`
  return { kind: 'claim', id, claimId: id as ClaimId, words: `Claim ${index}.`, tags: [], madeAt: '', status: 'unsupported' }
})
const link = (from: number, to: number) =>
  ({ id: `lnk_${from}_${to}` as LinkId, from: `clm_${from}`, to: `clm_${to}`, relation: 'restates', reason: '' }) as const
const map: LinkMap = { columns: [{ sourceId: null, title: 'Claims', nodes }], edges: [link(0, 1), link(0, mostNodes)] }

test('of more nodes than a picture holds the first are drawn, with the links between them, and all are counted', () => {
  const { shown, edges, fitting } = drawnOf(map, wholeMap)
  expect([shown.size, fitting]).toEqual([mostNodes, mostNodes + 1])
  expect(edges).toEqual([link(0, 1)])
})

test('a filter that leaves fewer shows them all', () => {
  const { shown, edges, fitting } = drawnOf(map, { ...wholeMap, relation: 'restates' })
  expect([shown.size, fitting, edges.length]).toEqual([3, 3, 2])
})

test('nodes and links are counted in words', () => {
  expect(countWords(1, 1)).toBe('1 claim or passage, 1 link.')
  expect(countWords(1_500, 0)).toBe('1,500 claims and passages, 0 links.')
})
