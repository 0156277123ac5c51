import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  annotationOn,
  claim,
  claimEnd,
  editOutside,
  link,
  newLibraryIn,
  newSource,
  openToRead,
  passageEnd,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

const said = (library: { readonly problems: readonly { readonly message: string }[] }) => library.problems.map(({ message }) => message)

test('a claim that another program removes is told by its words, waits in the trash, and comes back with its links', async () => {
  const folder = temporaryFolder()
  const library = await newLibraryIn(folder)
  const added = newSource()
  await library.addSource(added, step('Source'))
  const passage = annotationOn(added.source.id)
  const [kept, removed] = [claim('Kept'), claim('The harbour was closed at noon')]
  const evidence = link(passageEnd(passage), claimEnd(removed.id))
  await library.commit(put(passage, kept, removed, evidence), step('Claims'))
  editOutside(folder, 'claims.json', (file) => {
    file.records = [kept]
  })
  await library.refresh()
  expect(said(library)).toContain('Another program removed the claim “The harbour was closed at noon”. It can be restored from the trash.')
  const [entry, ...others] = await library.trash()
  expect({ label: entry?.label, count: entry?.count, others }).toEqual({ label: 'Removed by another program', count: 1, others: [] })
  await library.restore([entry?.id ?? ''], step('Restore'))
  expect(library.workspace().claims.get(removed.id)?.text).toBe('The harbour was closed at noon')
  expect([...library.workspace().links.keys()]).toEqual([evidence.id])
  await library.close()
})

test('a source whose folder another program removes is named, and what was marked in it waits in the trash', async () => {
  const folder = temporaryFolder()
  const library = await newLibraryIn(folder)
  const added = newSource()
  await library.addSource(added, step('Source'))
  await library.commit(put(annotationOn(added.source.id)), step('Mark'))
  rmSync(join(folder, 'sources', added.source.id), { recursive: true })
  await library.refresh()
  const [sentence = ''] = said(library)
  expect(sentence).toMatch(
    /^Another program removed the source “.+” and one annotation\. The files of a source cannot be brought back from here/,
  )
  expect(sentence).toContain('What was marked can be restored from the trash.')
  expect((await library.trash()).map(({ count }) => count)).toEqual([1])
  await library.close()
})

test('a library that is open for reading tells of it and writes nothing', async () => {
  const folder = temporaryFolder()
  const library = await newLibraryIn(folder)
  await library.commit(put(claim('One'), claim('Two'), claim('Three')), step('Claims'))
  await library.close()
  const reading = await openToRead(folder)
  editOutside(folder, 'claims.json', (file) => {
    file.records = []
  })
  await reading.refresh()
  expect(said(reading)).toEqual(['Another program removed 3 claims (“One” and others).'])
  expect(await reading.trash()).toEqual([])
  await reading.close()
})
