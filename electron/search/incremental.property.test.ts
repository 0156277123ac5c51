import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SearchHit } from '../../shared/api'
import { actNames, perform } from '../library/acts.testing'
import { close, newSearched, reopened, type Searched, withWorker } from './search.testing'

withWorker()

/** Few words, so that records share them. */
const word = fc.constantFrom('storm', 'storms', 'pier', 'Élan', 'elan', 'north', 'number 14', '北京')

const act = fc.record({
  name: fc.constantFrom(...actNames, 'import' as const, 'mark' as const),
  pick: fc.nat(50),
  batch: fc.constant(null),
  words: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
})
const move = fc.oneof(
  { weight: 8, arbitrary: act },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
)

const queries = [
  'storm',
  'pier',
  'elan -north',
  '"second paragraph"',
  'paragraph',
  'number 14',
  '"14 storm"',
  'nor',
  '北京',
  'source',
  'claim',
  'opens -pier',
  '"bottom line"',
  'bridge',
]

test('an index that followed any changes finds what one built from nothing finds', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30 }), async (moves) => {
      let searched = await newSearched()
      for (const next of moves) {
        if (next === 'reopen') searched = await reopened(searched)
        else if (next === 'undo') await searched.library.undo()
        else if (next === 'redo') await searched.library.redo()
        else await perform(searched.library, next)
      }
      const followed = await everything(searched)
      await expectRanges(searched, followed.hits)
      await close(searched)
      rmSync(join(searched.folder, '.cache', 'search.sqlite'))
      const rebuilt = await reopened({ ...searched })
      expect(followed).toEqual(await everything(rebuilt))
      await close(rebuilt)
    }),
    { numRuns: 25 },
  )
})

/** All that can be asked: hits in an order that ranking has no part in, since equal ranks have none. */
async function everything({ search }: Searched) {
  const hits: { query: string; total: number; hit: SearchHit | null }[] = []
  for (const query of queries) {
    const found = await search.query(query, 500)
    hits.push({ query, total: found.total, hit: null }, ...found.hits.map((hit) => ({ query, total: 0, hit })))
  }
  const sorted = hits.map((hit) => JSON.stringify(hit)).sort()
  return { hits: sorted, all: await search.list({}, 0, 1_000), noted: await search.list({ words: 'storm -pier' }, 0, 1_000) }
}

/** Every hit in a text stands where its words are. */
async function expectRanges({ library }: Searched, hits: readonly string[]): Promise<void> {
  for (const { hit } of hits.map((json) => JSON.parse(json) as { hit: SearchHit | null })) {
    if (!hit) continue
    expect(hit.marks.length).toBeGreaterThan(0)
    if (hit.kind !== 'text' || !hit.sourceId || !hit.range) continue
    const { text } = await library.read(hit.sourceId)
    const first = hit.marks[0]
    expect(text.slice(hit.range.start, hit.range.end).startsWith(hit.snippet.slice(first?.start, first?.end))).toBe(true)
  }
}
