import { expect, test } from 'vitest'
import { summaryOf } from './import-summary'
import type { ImportState } from './importing'

const failed: ImportState = { kind: 'failed', message: 'No words in it.' }

test('says how many came in, and what did not, leaving out what there was none of', () => {
  expect(summaryOf([])).toBe('0 imported')
  expect(summaryOf([failed, { kind: 'cancelled' }, failed])).toBe('0 imported, 2 not imported, 1 cancelled')
})

test('counts what a file of several held', () => {
  const refused = [{ name: 'a.xls', message: 'Not read.' }]
  expect(summaryOf([{ kind: 'several', parts: [], refused }, failed])).toBe('0 imported, 2 not imported')
})
