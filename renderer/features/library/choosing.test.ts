import { expect, test } from 'vitest'
import type { SourceId } from '../../../shared/model/schema'
import { nothingChosen, rangeTo, toggled } from './choosing'

const [a, b, c, d] = ['src_a', 'src_b', 'src_c', 'src_d'] as SourceId[] as [SourceId, SourceId, SourceId, SourceId]
const listed = [a, b, c, d]

test('sources are taken in and let go one by one', () => {
  const two = toggled(toggled(nothingChosen, a), c)
  expect([...two.ids]).toEqual([a, c])
  expect([...toggled(two, a).ids]).toEqual([c])
})

test('a range runs from the last one chosen by itself, down or up, and grows and shrinks with its other end', () => {
  const one = toggled(nothingChosen, b)
  const down = rangeTo(one, listed, d)
  expect([...down.ids]).toEqual([b, c, d])
  expect([...rangeTo(down, listed, c).ids]).toEqual([b, c])
  expect([...rangeTo(down, listed, a).ids]).toEqual([a, b])
})

test('a range without a beginning in the list is the one source', () => {
  expect([...rangeTo(nothingChosen, listed, c).ids]).toEqual([c])
  expect([...rangeTo(toggled(nothingChosen, d), [a, b], b).ids]).toEqual([b])
})
