import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMetadata } from './fit-metadata'
import { type SourceMetadata, sourceMetadataSchema } from './source'

const nothing: SourceMetadata = {
  title: null,
  authors: [],
  publisher: null,
  published: null,
  updated: null,
  retrieved: null,
  url: null,
  language: null,
  credits: [],
}

test('what fits stays as it is, and nothing is said', () => {
  const stated = { ...nothing, title: 'The bridge', authors: ['Ann Lee', 'Bo Dahl'], published: '2031-03-04', language: 'en' }
  expect(fitMetadata(stated)).toEqual({ metadata: stated, notices: [] })
})

test('what is beyond the limits of a record is cut, and each cut is said', () => {
  const { metadata, notices } = fitMetadata({
    title: `${'T'.repeat(1_999)}🌉🌉`,
    authors: Array.from({ length: 900 }, (_, index) => `Author ${index}`),
    publisher: 'P'.repeat(9_000),
    published: '2031-13-45T25:61',
    updated: '2031-02-03T25:00',
    retrieved: 'yesterday',
    url: `https://example.org/?q=${'x'.repeat(9_000)}`,
    language: 'en-'.padEnd(60, 'x'),
    credits: Array.from({ length: 60 }, () => 'R'.repeat(2_001)),
  })
  expect(metadata).toMatchObject({
    title: 'T'.repeat(1_999),
    published: '2031',
    updated: '2031-02-03',
    retrieved: null,
    url: null,
    language: null,
  })
  expect(metadata.authors).toHaveLength(200)
  expect(metadata.credits).toEqual(Array.from({ length: 50 }, () => 'R'.repeat(2_000)))
  expect(notices).toEqual([
    'The title was longer than 2,000 letters and was cut there.',
    '900 authors are stated; the first 200 were kept.',
    'The publisher was longer than 2,000 letters and was cut there.',
    'The day of publication is stated as “2031-13-45T25:61”, which is no date; 2031 was kept.',
    'The day of the last change is stated as “2031-02-03T25:00”, which is no date; 2031-02-03 was kept.',
    'The day of saving is stated as “yesterday”, which is no date; it was left out.',
    'The address was longer than 8,000 letters, so it was left out.',
    'The language was longer than 35 letters, so it was left out.',
    '60 agencies are stated; the first 50 were kept.',
    'Of the agencies, 50 had more than 2,000 letters and were cut there.',
  ])
})

test('whatever is stated, what comes of it is a record’s', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', ' ', '2031-04', '🌉'.repeat(1_001), 'x'.repeat(9_001)),
  )
  const lines = fc.oneof(fc.array(line, { maxLength: 4 }), fc.constant(Array.from({ length: 300 }, () => 'Ann Lee')))
  const maybe = fc.option(line)
  const any = fc.record({
    title: maybe,
    authors: lines,
    publisher: maybe,
    published: maybe,
    updated: maybe,
    retrieved: maybe,
    url: maybe,
    language: maybe,
    credits: lines,
  })
  fc.assert(
    fc.property(any, (stated) => {
      const { metadata } = fitMetadata(stated)
      expect(sourceMetadataSchema.parse(metadata)).toEqual(metadata)
    }),
  )
})
