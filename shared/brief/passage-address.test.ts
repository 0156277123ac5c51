import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnnotationId, LibraryId, SourceId } from '../model/schema'
import { passageAddress, readPassageAddress } from './passage-address'

const pointer = {
  library: 'lib_01c17454ea707000' as LibraryId,
  sourceId: 'src_01c17454ea707001' as SourceId,
  annotationId: 'ann_01c17454ea707002' as AnnotationId,
}

test('an address leads back to the passage it was made for', () => {
  expect(readPassageAddress(passageAddress(pointer))).toEqual(pointer)
  // Systems may put a slash behind an address.
  expect(readPassageAddress(`${passageAddress(pointer)}/`)).toEqual(pointer)
})

test.each([
  'crossread://passage/lib_01c17454ea707000/src_01c17454ea707001/ann_01c17454ea707002?run=x',
  'crossread://passage/lib_01c17454ea707000/src_01c17454ea707001/../ann_01c17454ea707002',
  'crossread://passage/lib_01c17454ea707000/src_01c17454ea707001/ann_01c17454ea707002\n--inspect',
  'crossread://passage/lib_01c17454ea707000/src_01c17454ea707001/ann_%00c17454ea707002',
  'crossread://other/lib_01c17454ea707000/src_01c17454ea707001/ann_01c17454ea707002',
  'crossread://passage@evil.example/lib_01c17454ea707000/src_01c17454ea707001/ann_01c17454ea707002',
  'file:///etc/passwd',
  'javascript:alert(1)',
  ' crossread://passage/lib_01c17454ea707000/src_01c17454ea707001/ann_01c17454ea707002',
  '',
])('%j is refused', (address) => {
  expect(readPassageAddress(address)).toBeNull()
})

test('whatever is put into an address, what is read from it is ids or nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (middle, end) => {
      const read = readPassageAddress(`crossread://passage/lib_01c17454ea707000/${middle}/ann_00000000${end}`)
      if (read) expect(Object.values(read).join(' ')).toMatch(/^lib_\w+ src_[0-9a-z]+ ann_[0-9a-z]+$/)
    }),
  )
})
