import { describe, expect, test } from 'vitest'
import type { AnnotationFilter } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import { annotationOn, claim, claimEnd, link, newSource, passageEnd, put, step } from '../library/library.testing'
import { newSearched, reopened, type Searched, withWorker } from './search.testing'

withWorker()

/** Two sources with three annotations each, in the order they are listed. */
async function marked(): Promise<Searched & { readonly annotations: readonly Annotation[] }> {
  const searched = await newSearched()
  const text = 'The ferry sank.\n\nThe crew of eleven was saved.\n\nNobody knows why.'
  const annotations: Annotation[] = []
  for (const title of ['First report', 'Second report']) {
    const added = newSource(title, `${text} ${title}`)
    await searched.library.addSource(added, step('Import'))
    for (const [at, words] of ['ferry', 'crew of eleven', 'why'].entries()) {
      const start = text.indexOf(words)
      const anchors = [{ start, end: start + words.length, exact: words, prefix: '', suffix: '' }]
      annotations.push({
        ...annotationOn(added.source.id),
        anchors,
        colour: at === 0 ? 'rose' : 'blue',
        tags: at === 2 ? ['open question', title] : ['fact'],
        ...(at === 1 ? { author: title === 'First report' ? 'Ada' : 'Bo' } : {}),
      })
    }
  }
  // The last in the text is made first: listing is by place, not by time.
  await searched.library.commit(put(...[...annotations].reverse()), step('Mark'))
  return { ...searched, annotations }
}

describe('the list of annotations', () => {
  test('is in the order of sources and places, page by page', async () => {
    const { search, annotations } = await marked()
    const pages = [await search.list({}, 0, 4), await search.list({}, 4, 4)]
    expect(pages.flatMap((page) => page.annotations)).toEqual(annotations)
    expect(pages.map(({ total }) => total)).toEqual([6, 6])
    expect(pages[0]?.authors).toEqual(['Ada', 'Bo'])
  })

  test.each<[string, AnnotationFilter, readonly number[]]>([
    ['nothing', {}, [0, 1, 2, 3, 4, 5]],
    ['fields without a value', { tags: [], colours: [], sourceIds: [], relations: [], words: '  ' }, [0, 1, 2, 3, 4, 5]],
    ['a colour', { colours: ['rose'] }, [0, 3]],
    ['any of several tags', { tags: ['open question', 'Second report'] }, [2, 5]],
    ['an author', { authors: ['Bo'] }, [4]],
    ['every field that is given', { colours: ['blue'], tags: ['fact'] }, [1, 4]],
    ['words of the quote, however they are written', { words: 'CREWS elev' }, [1, 4]],
    ['a phrase', { words: '"crew eleven"' }, []],
    ['words that must not be there', { words: '-crew' }, [0, 2, 3, 5]],
    ['words that stand in a tag only', { words: 'fact' }, []],
    ['a tag that nobody has', { tags: ['nobody'] }, []],
  ])('is narrowed by %s', async (_name, filter, expected) => {
    const { search, annotations } = await marked()
    const listed = await search.list(filter, 0, 100)
    expect(listed.annotations).toEqual(expected.map((at) => annotations[at]))
    expect(listed.total).toBe(expected.length)
  })

  test('is narrowed by source', async () => {
    const { search, annotations } = await marked()
    const second = annotations[3]?.sourceId
    if (!second) throw new Error('no second source')
    expect((await search.list({ sourceIds: [second] }, 0, 100)).annotations).toEqual(annotations.slice(3))
  })

  test('is narrowed by how its annotations are linked, as the links are now', async () => {
    const { search, library, annotations } = await marked()
    const [first, second, , fourth] = annotations
    if (!first || !second || !fourth) throw new Error('no annotations')
    const stated = claim('The ferry sank')
    const against = { ...link(passageEnd(first), passageEnd(fourth)), relation: 'contradicts' as const }
    await library.commit(put(stated, against, link(passageEnd(second), claimEnd(stated.id))), step('Link'))
    expect((await search.list({ relations: ['contradicts'] }, 0, 100)).annotations).toEqual([first, fourth])
    expect((await search.list({ relations: ['supports', 'qualifies'] }, 0, 100)).annotations).toEqual([second])
    await library.commit({ puts: [], removals: [{ kind: 'link', id: against.id }] }, step('Unlink'))
    expect((await search.list({ relations: ['contradicts'] }, 0, 100)).annotations).toEqual([])
  })

  test('counts tags over what the other fields let through, most frequent first', async () => {
    const { search } = await marked()
    const all = [
      { name: 'fact', count: 4 },
      { name: 'open question', count: 2 },
      { name: 'First report', count: 1 },
      { name: 'Second report', count: 1 },
    ]
    expect((await search.list({}, 0, 1)).tags).toEqual(all)
    expect((await search.list({ tags: ['fact'] }, 0, 1)).tags).toEqual(all)
    expect((await search.list({ colours: ['rose'] }, 0, 1)).tags).toEqual([{ name: 'fact', count: 2 }])
  })

  test('is the same after opening again, changes and removals included', async () => {
    const searched = await marked()
    const [first, second, ...others] = searched.annotations
    if (!first || !second) throw new Error('no annotations')
    const noted = { ...first, note: 'Which ferry?', tags: ['asked'] }
    await searched.library.commit(
      { ...put(noted), removals: [{ kind: 'annotation', id: second.id, sourceId: second.sourceId }] },
      step('Change'),
    )
    const before = await searched.search.list({}, 0, 100)
    expect(before.annotations).toEqual([noted, ...others])
    expect(before.tags).toContainEqual({ name: 'asked', count: 1 })
    expect(await (await reopened(searched)).search.list({}, 0, 100)).toEqual(before)
  })
})
