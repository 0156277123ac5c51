import { expect, test } from 'vitest'
import { annotationOn, claim, claimEnd, link, newSource, passageEnd, put, step } from '../library/library.testing'
import { newSearched, reopened, type Searched, withWorker } from './search.testing'

withWorker()

/** Two reports, a passage of each, and a claim that stands on the first; the passages are linked. Only the links have reasons. */
async function linked() {
  const searched = await newSearched()
  const { library } = searched
  const passageOf = async (title: string, publisher: string) => {
    const { source, text } = newSource(title, `${title}\n\nThe boat was full.`)
    await library.addSource({ ...newSource(title, text), source: { ...source, publisher } }, step('Import'))
    const passage = annotationOn(source.id, '', text)
    await library.commit(put(passage), step('Mark'))
    return passage
  }
  const [courier, post] = [await passageOf('Boat lost', 'Valley Courier'), await passageOf('Night at sea', 'Hill Post')]
  const stated = claim('The boat carried too many')
  const evidence = link(passageEnd(courier), claimEnd(stated.id), 'Same crossing, seventeen')
  const between = link(passageEnd(courier), passageEnd(post), 'Both heard it from the harbourmaster')
  await library.commit(put(stated, evidence, between), step('Link'))
  return { searched, evidence, between, stated, courier }
}

const found = async ({ search }: Searched, typed: string) => (await search.query(typed, 50)).hits

test('why a passage bears on a claim, or on another passage, is found, and says what it joins', async () => {
  const { searched, evidence, between } = await linked()
  expect(await found(searched, 'crossing seventeen')).toMatchObject([
    {
      kind: 'link',
      id: evidence.id,
      title: expect.stringMatching(/^“.+” supports The boat carried too many$/),
      snippet: 'Same crossing, seventeen',
    },
  ])
  expect(await found(searched, 'harbourmaster')).toMatchObject([
    { kind: 'link', id: between.id, title: expect.stringMatching(/^“.+” supports “.+”$/) },
  ])
})

test('a reason that is changed, taken away or undone is searched as it is, and after a restart as well', async () => {
  const { searched, evidence } = await linked()
  await searched.library.commit(put({ ...evidence, reason: 'Told by the purser' }), step('Reason'))
  expect(await found(searched, 'seventeen')).toEqual([])
  expect(await found(searched, 'purser')).toMatchObject([{ id: evidence.id }])
  await searched.library.commit({ puts: [], removals: [{ kind: 'link', id: evidence.id }] }, step('Delete'))
  expect(await found(searched, 'purser')).toEqual([])
  await searched.library.undo()
  expect(await found(searched, 'purser')).toMatchObject([{ id: evidence.id }])
  expect(await found(await reopened(searched), 'purser')).toMatchObject([{ id: evidence.id }])
})

test('source: reaches the claims that stand on that source, and the reasons of links from it', async () => {
  const { searched, stated, evidence, between } = await linked()
  const ids = async (typed: string) => (await found(searched, typed)).map(({ id }) => id)
  expect(await ids('carried source:courier')).toEqual([stated.id])
  expect(await ids('carried source:hill')).toEqual([])
  expect(await ids('carried -source:hill')).toEqual([stated.id])
  expect(await ids('seventeen source:courier')).toEqual([evidence.id])
  expect(await ids('harbourmaster source:hill')).toEqual([between.id])
  expect(await ids('source:courier')).toEqual(expect.arrayContaining([stated.id, evidence.id, between.id]))
})
