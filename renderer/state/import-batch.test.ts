import { expect, it } from 'vitest'
import type { LibraryId } from '../../shared/model/schema'
import { batchFor } from './import-batch'

const here = 'lib_here' as LibraryId
const there = 'lib_there' as LibraryId

it('joins files to the step of a running import into the same library', () => {
  const running = batchFor(here, undefined, () => 'first')
  expect(batchFor(here, running, () => 'second')).toEqual({ library: here, step: 'first' })
})

it('brings files into the library that is open when they are given, though an import into another one still runs', () => {
  const running = batchFor(here, undefined, () => 'first')
  expect(batchFor(there, running, () => 'second')).toEqual({ library: there, step: 'second' })
})
