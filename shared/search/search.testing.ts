/** Records for tests of searching. */
import { unappraised } from '../model/appraisal'
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'

const nothingKnown = {
  authors: [],
  publisher: null,
  published: null,
  updated: null,
  retrieved: null,
  url: null,
  language: null,
  credits: [],
}

export const harbourCard: SourceCard = {
  ...nothingKnown,
  id: 'src_00000001' as SourceId,
  title: 'Storm over the harbour',
  kind: 'text',
  tags: [],
  textHash: '0'.repeat(64),
  length: 0,
  words: 0,
  original: { name: 'harbour.txt', extension: '.txt', bytes: 0, hash: '0'.repeat(64) },
  importedAt: '2031-03-04T09:15:00.000Z' as SourceCard['importedAt'],
  corrected: [],
  versionOf: null,
  sketch: '',
  extraction: null,
  ...unappraised,
}
