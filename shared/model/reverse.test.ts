import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Put, Removal } from './change'
import { type Claim, claimSchema } from './claim'
import { composeChanges, reverseOf } from './reverse'
import { type ClaimId, claimIdSchema } from './schema'
import { applyChange, type Workspace } from './workspace'

const at = '2031-03-04T12:00:00.000Z'
const ids = ['clm_00000001', 'clm_00000002', 'clm_00000003', 'clm_00000004'].map((id) => claimIdSchema.parse(id))
const claim = (id: ClaimId, text: string): Claim =>
  claimSchema.parse({ id, text, kind: 'fact', memo: '', tags: [], madeAt: at, changedAt: at })

const puts: fc.Arbitrary<Put> = fc
  .record({ id: fc.constantFrom(...ids), text: fc.constantFrom('one', 'two', 'three') })
  .map(({ id, text }) => ({ kind: 'claim', record: claim(id, text) }))
const removals: fc.Arbitrary<Removal> = fc.constantFrom(...ids).map((id) => ({ kind: 'claim', id }))
const changes: fc.Arbitrary<Change> = fc.record({ puts: fc.array(puts, { maxLength: 4 }), removals: fc.array(removals, { maxLength: 3 }) })

const empty = {
  claims: new Map(),
  sources: new Map(),
  blocks: new Map(),
  annotations: new Map(),
  links: new Map(),
  decisions: new Map(),
  briefs: new Map(),
} as unknown as Workspace
const claimsOf = (workspace: Workspace) => [...workspace.claims].sort(([a], [b]) => (a < b ? -1 : 1))

test('the reverse of a change brings back what was there before', () => {
  fc.assert(
    fc.property(changes, changes, (first, second) => {
      const before = applyChange(empty, first)
      const after = applyChange(before, second)
      expect(claimsOf(applyChange(after, reverseOf(second, before)))).toEqual(claimsOf(before))
    }),
  )
})

test('changes put together do what they do one after the other', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 5 }), (sequence) => {
      const oneByOne = sequence.reduce(applyChange, empty)
      expect(claimsOf(applyChange(empty, composeChanges(sequence)))).toEqual(claimsOf(oneByOne))
    }),
  )
})
