import { expect, test } from 'vitest'
import type { Put } from '../model/change'
import type { Claim } from '../model/claim'
import { replacesUnseen } from './replaced-unseen'

const claim = (fields: Partial<Claim>): Put => ({
  kind: 'claim',
  record: { id: 'clm_1', text: 'It closed', kind: 'fact', memo: '', tags: [], madeAt: '', changedAt: '', ...fields } as Claim,
})
const colours = { colours: [] }
const lost = (before: Partial<Claim>, after: Partial<Claim>, seen: Partial<Claim>) =>
  replacesUnseen({ before: claim(before), after: claim(after), seen: claim(seen) }, colours)

test('words that somebody else wrote since are lost when others take their place', () => {
  expect(lost({ memo: 'Theirs' }, { memo: 'Ours' }, { memo: '' })).toBe(true)
})

test('nothing is lost where the words were seen, another field was changed, both wrote the same, or nothing stands', () => {
  expect(lost({ memo: 'Theirs' }, { memo: 'Ours' }, { memo: 'Theirs' })).toBe(false)
  expect(lost({ memo: 'Theirs' }, { memo: 'Theirs', tags: ['bridge'] }, { memo: '' })).toBe(false)
  expect(lost({ memo: 'Same' }, { memo: 'Same' }, { memo: '' })).toBe(false)
  expect(lost({ memo: '' }, { memo: 'Ours' }, { memo: 'Before' })).toBe(false)
})
