import { expect, test } from 'vitest'
import { extractionNote } from './extraction-note'

const note = (doubted: number, doubtedWords: number) =>
  extractionNote({ words: 1_000, extraction: { weighed: 40, doubted, doubtedWords, waiting: [] } })

test('an extraction is sure without a doubt, fairly sure with few words in doubt, and unsure from a tenth of them on', () => {
  expect(note(0, 0)).toMatch(/^Sure/)
  expect(note(1, 99)).toMatch(/^Fairly sure.*1 of 40 blocks was in doubt/)
  expect(note(3, 100)).toMatch(/^Unsure.*3 of 40 blocks were in doubt/)
  expect(extractionNote({ words: 1_000, extraction: null })).toBeNull()
})
