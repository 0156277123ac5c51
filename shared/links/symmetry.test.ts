import { expect, test } from 'vitest'
import type { LinkEnd } from '../model/link'
import { orderedEnds, saysTheSame } from './symmetry'

const passage = (name: string) => ({ kind: 'annotation', id: `ann_0000000${name}`, sourceId: 'src_00000000' }) as LinkEnd
const claim = { kind: 'claim', id: 'clm_00000000' } as LinkEnd

test('a contradiction is the same link from either end', () => {
  const one = { from: passage('a'), to: passage('b'), relation: 'contradicts' } as const
  const other = { from: passage('b'), to: passage('a'), relation: 'contradicts' } as const
  expect(saysTheSame(one, other)).toBe(true)
})

test('support has a direction between two passages', () => {
  const one = { from: passage('a'), to: passage('b'), relation: 'supports' } as const
  const other = { from: passage('b'), to: passage('a'), relation: 'supports' } as const
  expect(saysTheSame(one, other)).toBe(false)
})

test('evidence runs from the passage to the claim, whichever was named first', () => {
  expect(orderedEnds(claim, passage('a'), 'supports')).toEqual({ from: passage('a'), to: claim })
})
