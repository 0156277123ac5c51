import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Change } from '../../shared/model/change'
import {
  annotationOn,
  claim,
  claimEnd,
  editOutside,
  link,
  newLibraryIn,
  newSource,
  passageEnd,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'

afterAll(removeFolders)

describe('links of which another program removes an end', () => {
  async function linked() {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const added = newSource()
    await library.addSource(added, step('Import'))
    const [marked, stated] = [annotationOn(added.source.id), claim('Stated')]
    const evidence = link(passageEnd(marked), claimEnd(stated.id))
    await library.commit(put(marked, stated, evidence), step('Work'))
    return { folder, library, marked, stated, evidence, annotations: `sources/${added.source.id}/annotations.json` }
  }

  test.each(['the claim', 'the passage', 'the source'])(
    'go from every window with %s, as they do at the next opening, and come back with it',
    async (end) => {
      const { folder, library, marked, evidence, annotations } = await linked()
      const path = end === 'the claim' ? 'claims.json' : end === 'the passage' ? annotations : annotations.replace('/annotations.json', '')
      const away = join(temporaryFolder(), 'away')
      cpSync(join(folder, path), away, { recursive: true })
      const heard: Change[] = []
      library.onChange((change) => heard.push(change))
      if (end === 'the source') rmSync(join(folder, path), { recursive: true })
      else editOutside(folder, path, (file) => file.records.splice(0))
      await library.refresh()
      expect(library.workspace().links.size).toBe(0)
      expect(heard.flatMap((change) => change.removals)).toContainEqual({ kind: 'link', id: evidence.id })
      expect(library.problems.map(({ message }) => message)).toContainEqual(
        expect.stringMatching(/^One link leads to a passage or claim that is not there/),
      )
      // Work goes on beside it, and takes nothing from the file.
      await library.commit(put(claim('Another')), step('Claim'))
      expect(readFileSync(join(folder, 'links.json'), 'utf8')).toContain(evidence.id)
      if (end === 'the claim') editOutside(folder, path, (file) => file.records.push(...JSON.parse(readFileSync(away, 'utf8')).records))
      else cpSync(away, join(folder, path), { recursive: true })
      await library.refresh()
      expect([...library.workspace().links.values()]).toEqual([evidence])
      expect(library.workspace().annotations.get(marked.id)).toEqual(marked)
      expect(heard.flatMap((change) => change.puts)).toContainEqual({ kind: 'link', record: evidence })
      await library.close()
    },
  )

  test('stay away when they are removed themselves before the end is back', async () => {
    const { folder, library, stated } = await linked()
    editOutside(folder, 'claims.json', (file) => file.records.splice(0))
    await library.refresh()
    editOutside(folder, 'links.json', (file) => file.records.splice(0))
    await library.refresh()
    editOutside(folder, 'claims.json', (file) => file.records.push(stated))
    await library.refresh()
    expect(library.workspace().claims.size).toBe(1)
    expect(library.workspace().links.size).toBe(0)
    await library.close()
  })

  test('are as undo wrote them when the end is back', async () => {
    const { folder, library, stated, evidence } = await linked()
    await library.commit(put({ ...evidence, reason: 'Because' }), step('Reason'))
    editOutside(folder, 'claims.json', (file) => file.records.splice(0))
    await library.refresh()
    await library.undo()
    editOutside(folder, 'claims.json', (file) => file.records.push(stated))
    await library.refresh()
    expect([...library.workspace().links.values()]).toEqual([evidence])
    expect(readFileSync(join(folder, 'links.json'), 'utf8')).not.toContain('Because')
    await library.close()
  })
})
