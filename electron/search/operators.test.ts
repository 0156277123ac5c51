import { describe, expect, test } from 'vitest'
import type { SearchHit } from '../../shared/api'
import { annotationOn, claim, newSource, put, step } from '../library/library.testing'
import { newSearched, type Searched, withWorker } from './search.testing'

withWorker()

/** Three accounts of one fire, by different papers and days, some of it marked. */
async function fire(): Promise<Searched> {
  const searched = await newSearched()
  const { library } = searched
  const add = async (title: string, publisher: string, published: string | null, tags: string[]) => {
    const { source, text } = newSource(title, `${title}\n\nThe granary burned until the morning.`)
    const record = { ...source, publisher, published, tags }
    await library.addSource({ ...newSource(title, text), source: record }, step('Import'))
    return { id: record.id, text }
  }
  const courier = await add('Granary lost', 'Valley Courier', '2031-03-04', ['First Reports'])
  await add('Night of flames', 'Hill Post', '2031-04', ['place/granary'])
  await add('After the fire', 'Valley Weekly', null, [])
  await library.commit(put({ ...annotationOn(courier.id, '', courier.text), tags: ['cause'] }), step('Mark'))
  await library.commit(put({ ...annotationOn(courier.id, 'Who saw it?', courier.text), tags: [] }), step('Mark'))
  await library.commit(put({ ...claim('A lamp set the granary on fire'), tags: ['Cause'] }), step('Claim'))
  return searched
}

const said = (hits: readonly SearchHit[]) => [...new Set(hits.map(({ kind, title }) => `${kind} ${title}`))].sort()

describe('operators', () => {
  test('source: looks through one paper only, however little of its name was typed', async () => {
    const { search } = await fire()
    expect(said((await search.query('burned source:hill', 50)).hits)).toEqual(['text Night of flames'])
    expect((await search.query('burned source:"valley cou"', 50)).hits.every(({ title }) => title === 'Granary lost')).toBe(true)
    expect(said((await search.query('burned -source:valley', 50)).hits)).toEqual(['text Night of flames'])
  })

  test('tag: alone lists what is tagged, whatever its case, and what lies under the tag', async () => {
    const { search } = await fire()
    expect(said((await search.query('tag:cause', 50)).hits)).toEqual(['annotation Granary lost', 'claim A lamp set the granary on fire'])
    expect(said((await search.query('tag:place', 50)).hits)).toEqual(['source Night of flames'])
    expect(said((await search.query('tag:"first reports"', 50)).hits)).toEqual(['source Granary lost'])
    expect((await search.query('tag:nothing', 50)).total).toBe(0)
  })

  test('before: and after: go by the stated date and leave out what may lie on either side', async () => {
    const { search } = await fire()
    const sources = async (typed: string) => said((await search.query(typed, 50)).hits.filter(({ kind }) => kind === 'source'))
    expect(await sources('before:2031-04')).toEqual(['source Granary lost'])
    expect(await sources('after:2031-03-04')).toEqual(['source Night of flames'])
    expect(await sources('after:2031-04-02')).toEqual([])
    expect(await sources('after:2030 before:2032')).toEqual(['source Granary lost', 'source Night of flames'])
  })

  test('has:note finds notes and memos, and goes with words', async () => {
    const { search } = await fire()
    expect((await search.query('has:note', 50)).hits).toMatchObject([{ kind: 'annotation', snippet: expect.stringContaining('') }])
    expect((await search.query('has:note saw', 50)).hits).toMatchObject([{ kind: 'annotation' }])
    expect((await search.query('has:tag -has:note', 50)).hits.map(({ kind }) => kind).sort()).toEqual([
      'annotation',
      'claim',
      'source',
      'source',
    ])
  })

  test('what cannot be understood is said and left out, and what is left is answered', async () => {
    const { search } = await fire()
    const { total, misread } = await search.query('before:soon granary', 50)
    expect(misread).toEqual(['before: takes a date such as 2031, 2031-03 or 2031-03-04.'])
    expect(total).toBe((await search.query('granary', 50)).total)
    expect(await search.query('source:', 50)).toMatchObject({ total: 0, asked: false, misread: [expect.stringContaining('source: takes')] })
    expect(await search.query('-burned', 50)).toMatchObject({ total: 0, asked: false, misread: [expect.stringContaining('A minus only')] })
  })

  test('what cannot be understood is said, and only operators or ten thousand characters of them are answered', async () => {
    const { search } = await fire()
    expect(await search.query('before:soon', 50)).toMatchObject({ misread: ['before: takes a date such as 2031, 2031-03 or 2031-03-04.'] })
    for (const typed of ['tag:', 'tag:""', '-tag:x', 'source:"', 'has:note '.repeat(1_100), 'tag:x '.repeat(1_600), 'tag:"\' or 1=1"'])
      expect((await search.query(typed, 50)).total, typed.slice(0, 20)).toBeGreaterThanOrEqual(0)
  })
})

describe('a slip of the keys', () => {
  test('finds the likest word that stands in the library, and says so', async () => {
    const { search } = await fire()
    const { hits, instead } = await search.query('garnary -x', 50)
    // As it is written there: the index itself keeps "granari".
    expect(instead).toEqual([{ typed: 'garnary', taken: 'granary' }])
    expect(hits.map(({ title }) => title)).toContain('Granary lost')
    expect((await search.query('granary -x', 50)).instead).toEqual([])
  })

  test('is looked for in the names of sources and in tags as well, a plural among them', async () => {
    const { search } = await fire()
    const mended = async (typed: string) => {
      const { hits, instead } = await search.query(typed, 50)
      return [instead, said(hits)]
    }
    expect(await mended('source:curier')).toEqual([
      [{ typed: 'source:curier', taken: 'source:courier' }],
      ['annotation Granary lost', 'source Granary lost'],
    ])
    expect(await mended('tag:causes')).toEqual([
      [{ typed: 'tag:causes', taken: 'tag:cause' }],
      ['annotation Granary lost', 'claim A lamp set the granary on fire'],
    ])
    expect(await mended('tag:plase/granry')).toEqual([
      [{ typed: 'tag:plase/granry', taken: 'tag:place/granary' }],
      ['source Night of flames'],
    ])
    expect(await mended('tag:plade burned source:hil')).toEqual([[{ typed: 'tag:plade', taken: 'tag:place' }], ['text Night of flames']])
  })

  test('in the first letter is mended where the rest is right', async () => {
    const { search } = await fire()
    for (const typed of ['ranary', 'franary', 'sgranary', 'rganary']) {
      const { hits, instead } = await search.query(`${typed} -x`, 50)
      expect(instead, typed).toEqual([{ typed, taken: 'granary' }])
      expect(hits.map(({ title }) => title)).toContain('Granary lost')
    }
    expect((await search.query('source:ourier', 50)).instead).toEqual([{ typed: 'source:ourier', taken: 'source:courier' }])
  })

  test('is not looked for in a phrase, nor where nothing is near', async () => {
    const { search } = await fire()
    expect(await search.query('"garnary lost"', 50)).toMatchObject({ total: 0, instead: [] })
    expect(await search.query('zeppelin -x', 50)).toMatchObject({ total: 0, instead: [] })
  })
})
