import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../shared/model/claim'
import { brief, claim, newLibraryIn, noon, open, options, put, removeFolders, step, temporaryFolder } from './library.testing'
import { createLibrary } from './open'
import { onDiskThat } from './refusing-disk.testing'

afterAll(removeFolders)

const writeClaims = (folder: string, ...records: readonly Claim[]) =>
  writeFileSync(join(folder, 'claims.json'), JSON.stringify({ format: 2, records }))

describe('what another program wrote, where the disk refuses to keep a copy', () => {
  test('a garbled file is not written over until it was set aside', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    await library.commit(put(claim('One')), step('Claim'))
    const theirs = 'their precious words, {garbled'
    writeFileSync(join(folder, 'claims.json'), theirs)
    await onDiskThat({ look: (path) => path.includes('claims.json.damaged-') }, () =>
      expect(library.commit(put(claim('Two')), step('Claim'))).rejects.toMatchObject({ code: 'disk-failed' }),
    )
    expect(readFileSync(join(folder, 'claims.json'), 'utf8')).toBe(theirs)
    await library.commit(put(claim('Two')), step('Claim'))
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('claims.json.damaged-'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(theirs)
    await library.close()
  })

  test('what we wrote is set aside by the next look that may', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const ours = claim('Ours')
    await library.commit(put(ours), step('Claim'))
    writeClaims(folder, { ...ours, text: 'Theirs' })
    writeFileSync(join(folder, 'backups/aside'), 'a file in the way')
    await expect(library.commit(put(claim('Another')), step('Claim'))).rejects.toMatchObject({ code: 'disk-failed' })
    expect(library.workspace().claims.get(ours.id)).toEqual(ours)
    rmSync(join(folder, 'backups/aside'))
    await library.commit(put(claim('Another')), step('Claim'))
    expect(library.setAside()).toMatchObject([{ whose: 'ours', version: { record: ours } }])
    expect(library.workspace().claims.get(ours.id)?.text).toBe('Theirs')
    await library.close()
    const again = await open(folder)
    expect(again.setAside()).toHaveLength(1)
    await again.close()
  })

  /** Deletions begin with an entry in the trash. */
  const refuseTrash = (folder: string) => {
    rmSync(join(folder, 'trash'), { recursive: true })
    writeFileSync(join(folder, 'trash'), 'a file in the way')
  }
  const allowTrash = (folder: string) => {
    rmSync(join(folder, 'trash'))
    mkdirSync(join(folder, 'trash'))
  }

  test('what we wrote is ours still after a deletion of it that was refused', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const ours = claim('Ours')
    await library.commit(put(ours), step('Claim'))
    refuseTrash(folder)
    const deletion = { puts: [], removals: [{ kind: 'claim' as const, id: ours.id }] }
    await expect(library.commit(deletion, step('Delete'))).rejects.toMatchObject({ code: 'disk-failed' })
    allowTrash(folder)
    writeClaims(folder, { ...ours, text: 'Theirs' })
    await library.refresh()
    expect(library.setAside()).toMatchObject([{ whose: 'ours', version: { record: ours } }])
    await library.close()
  })

  test('and so it is when the other program was quicker than the deletion that was refused', async () => {
    const folder = temporaryFolder()
    const library = await newLibraryIn(folder)
    const ours = claim('Ours')
    await library.commit(put(ours), step('Claim'))
    writeClaims(folder, { ...ours, text: 'Theirs' })
    refuseTrash(folder)
    writeFileSync(join(folder, 'backups/aside'), 'a file in the way')
    const deletion = { puts: [], removals: [{ kind: 'claim' as const, id: ours.id }] }
    await expect(library.commit(deletion, step('Delete'))).rejects.toMatchObject({ code: 'disk-failed' })
    expect(library.problems).toEqual([])
    allowTrash(folder)
    rmSync(join(folder, 'backups/aside'))
    await library.commit(put(claim('Another')), step('Claim'))
    expect(library.setAside()).toMatchObject([{ whose: 'ours', version: { record: ours } }])
    expect(library.problems).toMatchObject([{ file: 'claims.json', twoVersions: true }])
    await library.close()
  })
})

describe('what is kept in one and the same moment', () => {
  const standingClock = { ...options, clock: () => new Date(noon) }

  test('versions from several files are all there', async () => {
    const folder = temporaryFolder()
    const library = await createLibrary(folder, 'Bridge closure', standingClock)
    const [stated, written] = [claim('Ours'), brief('Ours')]
    await library.commit(put(stated, written), step('Work'))
    writeClaims(folder, { ...stated, text: 'Theirs' })
    writeFileSync(join(folder, `briefs/${written.id}.json`), JSON.stringify({ ...written, title: 'Theirs' }))
    await library.refresh()
    expect(library.setAside().map(({ version }) => version.record)).toEqual([stated, written])
    await library.close()
  })

  test('a file that is garbled twice is set aside twice', async () => {
    const folder = temporaryFolder()
    const library = await createLibrary(folder, 'Bridge closure', standingClock)
    for (const garbled of ['first', 'second']) {
      writeFileSync(join(folder, 'claims.json'), garbled)
      await library.refresh()
    }
    const kept = readdirSync(folder).filter((name) => name.startsWith('claims.json.damaged-'))
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual(['first', 'second'])
    await library.close()
  })

  test('a file that both changed twice is copied twice', async () => {
    const folder = temporaryFolder()
    const library = await createLibrary(folder, 'Bridge closure', standingClock)
    const stated = claim('Ours')
    await library.commit(put(stated), step('Claim'))
    for (const text of ['first', 'second']) {
      writeClaims(folder, { ...stated, text: `Theirs, ${text}` })
      await library.commit(put({ ...stated, text: `Ours, ${text}` }), step('Reword'))
    }
    const day = join(folder, 'backups', noon.slice(0, 10))
    const copies = readdirSync(day).filter((name) => name.includes('.theirs-'))
    expect(copies.map((name) => /Theirs, \w+/.exec(readFileSync(join(day, name), 'utf8'))?.[0]).sort()).toEqual([
      'Theirs, first',
      'Theirs, second',
    ])
    expect(existsSync(join(folder, 'backups/aside'))).toBe(true)
    await library.close()
  })
})
