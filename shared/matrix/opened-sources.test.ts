import { expect, test } from 'vitest'
import type { LibraryId, SourceId } from '../model/schema'
import { mostOpened, openedIn, openedKey, withOpened } from './opened-sources'

const id = (number: number) => `src_${String(number).padStart(8, '0')}` as SourceId
const ids = (...numbers: readonly number[]) => numbers.map(id)
const everywhere = () => true

test('each library has a setting of its own', () => {
  expect(openedKey('lib_00000001' as LibraryId)).not.toBe(openedKey('lib_00000002' as LibraryId))
})

test('what was opened before stays, and a source that is opened again stands once, as the latest', () => {
  expect(withOpened(undefined, ids(1, 2), everywhere)).toEqual(ids(1, 2))
  expect(withOpened(ids(1, 2), ids(3, 1), everywhere)).toEqual(ids(2, 3, 1))
})

test('sources that are gone are forgotten', () => {
  const exists = (source: SourceId) => source !== id(2)
  expect(withOpened(ids(1, 2), ids(3), exists)).toEqual(ids(1, 3))
  expect(withOpened(ids(1), ids(2), exists)).toEqual(ids(1))
  expect(openedIn(ids(1, 2), exists)).toEqual(ids(1))
})

test('ten thousand are kept; of one more, the one opened longest ago is forgotten', () => {
  const all = Array.from({ length: mostOpened }, (_, index) => id(index))
  expect(withOpened(all.slice(0, -1), [id(mostOpened - 1)], everywhere)).toEqual(all)
  const more = withOpened(all, [id(mostOpened)], everywhere)
  expect(more).toHaveLength(mostOpened)
  expect([more[0], more.at(-1)]).toEqual([id(1), id(mostOpened)])
})

test.each([undefined, null, 'src_00000001', { 0: 'src_00000001' }, [7, null]])(
  'a setting that is no list of ids (%j) names nothing',
  (setting) => {
    expect(openedIn(setting, everywhere)).toEqual([])
    expect(withOpened(setting, ids(1), everywhere)).toEqual(ids(1))
  },
)
