import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotationOn, brief, claim, newSource, put, step } from '../library/library.testing'
import { idsFound, marked, newSearched, type Searched, withWorker } from './search.testing'

withWorker()

/** A library in which the word "pier" stands everywhere a person may look for it. */
async function harbour(): Promise<Searched> {
  const searched = await newSearched()
  const { library } = searched
  const text = 'Pier closed\n\nThe harbour bridge was closed on Tuesday.\n\nTwo men left the pier before nine, and the old pier burned.'
  const source = newSource('Pier closed', text)
  await library.addSource(source, step('Import'))
  const titleless = newSource('Storm', 'A storm.\n\nNothing else happened at the pier.')
  await library.addSource(titleless, step('Import'))
  await library.commit(put({ ...annotationOn(source.source.id, 'Which *pier* is meant?', text), tags: ['place'] }), step('Mark'))
  await library.commit(put(claim('The pier burned before nine')), step('Claim'))
  await library.commit(put(brief('What is known of the pier')), step('Brief'))
  return searched
}

describe('a query', () => {
  test('finds titles, claims, notes, briefs and texts, in this order, and marks the word in each', async () => {
    const { search } = await harbour()
    const { hits, total, indexing } = await search.query('pier', 50)
    expect(hits.map((hit) => hit.kind)).toEqual(['source', 'claim', 'annotation', 'brief', 'text', 'text', 'text'])
    for (const hit of hits) expect(marked(hit).map((word) => word.toLowerCase())).toContain('pier')
    expect({ total, indexing }).toEqual({ total: 7, indexing: false })
  })

  test('leads to the place in the text', async () => {
    const { search, library } = await harbour()
    const { hits } = await search.query('two men pier -storm', 50)
    const hit = hits.find(({ kind }) => kind === 'text')
    if (!hit?.sourceId || !hit.range) throw new Error('the text was not found')
    const { text } = await library.read(hit.sourceId)
    expect(text.slice(hit.range.start, hit.range.end)).toBe('Two men left the pier before nine, and the old pier')
    expect(hit).toMatchObject({ title: 'Pier closed', snippet: 'Two men left the pier before nine, and the old pier burned.' })
  })

  test('sees every change that was made before it', async () => {
    const searched = await harbour()
    const added = newSource('Lighthouse', 'The lighthouse was dark.')
    const change = await searched.library.addSource(added, step('Import'))
    expect(await idsFound(searched, 'lighthouse')).toEqual([added.source.id, added.source.id])
    await searched.library.commit(
      { puts: [], removals: change.puts.map((one) => ({ kind: 'source', id: one.record.id as never })) },
      step('Delete'),
    )
    expect(await idsFound(searched, 'lighthouse')).toEqual([])
    await searched.library.undo()
    expect(await idsFound(searched, 'lighthouse')).toEqual([added.source.id, added.source.id])
  })

  test('finds an annotation again when its source comes back from the trash', async () => {
    const searched = await harbour()
    const [id] = searched.library.workspace().sources.keys()
    if (!id) throw new Error('no source')
    await searched.library.commit({ puts: [], removals: [{ kind: 'source', id }] }, step('Delete'))
    expect((await searched.search.query('"which pier"', 50)).hits).toEqual([])
    await searched.library.undo()
    expect((await searched.search.query('"which pier"', 50)).hits).toMatchObject([{ kind: 'annotation', sourceId: id }])
  })

  test('finds no furniture before what is read, and folding a paragraph takes effect at once', async () => {
    const { search, library } = await harbour()
    const source = newSource('Menu', 'Home\n\nWeather\n\nThe weather was bad.')
    await library.addSource(source, step('Import'))
    const place = async () => {
      const hit = (await search.query('weather', 50)).hits.find(({ kind }) => kind === 'text')
      return hit?.range?.start
    }
    expect(await place()).toBe(source.text.indexOf('Weather'))
    const blocks = source.source.blocks.map((block) =>
      block.start === 6
        ? { start: block.start, end: block.end, kind: 'furniture' as const, why: 'menu' as const, was: 'paragraph' as const }
        : block,
    )
    await library.commit(put({ ...source.source, blocks }), step('Fold'))
    expect(await place()).toBe(source.text.indexOf('weather'))
  })

  test('gives no kind of hit all the places there are', async () => {
    const { search, library } = await harbour()
    const [id] = library.workspace().sources.keys()
    if (!id) throw new Error('no source')
    const { text } = await library.read(id)
    await library.commit(put(...Array.from({ length: 60 }, (_, at) => annotationOn(id, `pier ${at}`, text))), step('Mark'))
    const { hits, total } = await search.query('pier', 20)
    expect(hits).toHaveLength(20)
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['source', 'claim', 'annotation', 'brief', 'text']))
    expect(total).toBeGreaterThan(60)
  })

  test('counts all of more matches than can be ranked', async () => {
    const { search, library } = await newSearched()
    await library.commit(put(...Array.from({ length: 5_100 }, (_, at) => claim(`The ferry was late, says witness ${at}`))), step('Claims'))
    const { hits, total } = await search.query('ferry', 20)
    expect(hits).toHaveLength(20)
    expect(total).toBe(5_100)
    expect(await search.query('ferry "witness 4711"', 20)).toMatchObject({ total: 1, hits: [{ kind: 'claim' }] })
  })

  test('answers usably whatever is typed', async () => {
    const { search } = await harbour()
    const long = [...Array(10_000).keys()].map(() => 'p').join('')
    const words = 'pier harbour closed '.repeat(500)
    for (const typed of [
      '',
      ' ',
      '"',
      '-',
      '-pier',
      '""',
      '*',
      'pier*',
      'AND',
      'NOT pier',
      'NEAR(pier',
      'title:pier',
      '{',
      "'; drop table source",
      '\0pier',
      'p\0ier',
      '\uD800',
      long,
      words,
      '"'.repeat(10_000),
      '-'.repeat(10_000),
    ]) {
      const { hits, total } = await search.query(typed, 10)
      expect(total).toBeGreaterThanOrEqual(hits.length)
    }
    expect((await search.query('pier AND', 10)).hits).toHaveLength(1)
    expect((await search.query(words, 10)).hits.map(({ title }) => title)).toContain('Pier closed')
  })

  test('never fails, and marks a word in every hit', async () => {
    const { search } = await harbour()
    const typed = fc.string({
      unit: fc.oneof(
        fc.constantFrom('pier ', 'pi', 'two ', '"', '-', ' ', 'b', 'É', '*', 'closed ', '(', ':'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { hits, total } = await search.query(text, 10)
        expect(total).toBeGreaterThanOrEqual(hits.length)
        for (const hit of hits) expect(hit.marks.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
