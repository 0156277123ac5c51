import { expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { accepts, noFilter } from './claim-filter'
import { evidence } from './claims.testing'
import { claimStatus } from './status'

const items = [evidence({ by: 'Courier', stance: 'supports' }), evidence({ by: 'Ledger', stance: 'contradicts' })]
const listed = { claim: claimOf('1', 'Nine boats left.'), evidence: items, status: claimStatus(items) }
const [courier, ledger] = items.map(({ sourceId }) => sourceId)

test('a claim is kept by the relation, the source and the colour of one and the same passage', () => {
  expect(accepts({ ...noFilter, stance: 'contradicts' }, listed)).toBe(true)
  expect(accepts({ ...noFilter, stance: 'qualifies' }, listed)).toBe(false)
  expect(accepts({ ...noFilter, stance: 'contradicts', sourceId: ledger ?? null }, listed)).toBe(true)
  expect(accepts({ ...noFilter, stance: 'contradicts', sourceId: courier ?? null }, listed)).toBe(false)
  expect(accepts({ ...noFilter, colour: 'amber' }, listed)).toBe(true)
  expect(accepts({ ...noFilter, colour: 'violet' }, listed)).toBe(false)
})

test('a claim is kept by who made it, and by who attached evidence to it', () => {
  const signed = {
    ...listed,
    claim: { ...listed.claim, author: 'Ada' },
    evidence: [...items, evidence({ by: 'Post', author: 'Bo' })],
  }
  expect(['Ada', 'Bo', 'Cy'].map((author) => accepts({ ...noFilter, author }, signed))).toEqual([true, true, false])
})
