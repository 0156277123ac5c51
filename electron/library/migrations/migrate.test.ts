import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { libraryFormat } from '../../../shared/model/library'
import { sourceIdSchema } from '../../../shared/model/schema'
import { likeness, sketchOf } from '../../../shared/text/sketch'
import { olderVersion } from '../../../shared/versions/recognise'
import { claim, decision, newLibraryIn, open, openToRead, put, removeFolders, step, temporaryFolder } from '../library.testing'
import { type Migration, migrations } from './ladder'
import { migrate } from './migrate'

afterAll(removeFolders)

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))

describe('the ladder', () => {
  test('has one rung for each format after the first, in order, each with a reason', () => {
    expect(migrations.map((rung) => rung.to)).toEqual(Array.from({ length: libraryFormat - 1 }, (_, index) => index + 2))
    for (const rung of migrations) expect(rung.why.length).toBeGreaterThan(20)
  })

  test('has a real old library for each rung, which opens with nothing lost', async () => {
    for (const { to } of migrations) {
      const old = join(fixtures, `format-${to - 1}`)
      expect(existsSync(join(old, 'library.json')), `${old} must be a library that the version before wrote`).toBe(true)
      expect(JSON.parse(readFileSync(join(old, 'library.json'), 'utf8')).format).toBe(to - 1)
      const folder = temporaryFolder()
      cpSync(old, folder, { recursive: true })
      const library = await open(folder)
      expect(library.problems, `format ${to - 1}`).toEqual([])
      expect((await library.check()).entries).toEqual([])
      expect(library.workspace().sources.size).toBe(readdirSync(join(old, 'sources')).length)
      await library.close()
    }
  })
})

describe('the second format', () => {
  const copyOfFirst = () => {
    const folder = temporaryFolder()
    cpSync(join(fixtures, 'format-1'), folder, { recursive: true })
    return folder
  }

  test('adds lists of names and of decisions, empty, and says of no source or evidence how far it is trusted', async () => {
    const folder = copyOfFirst()
    const before = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')).records
    await (await open(folder)).close()
    expect(JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'))).toMatchObject({
      format: 2,
      aliases: [],
      apart: [],
      templates: [],
      searches: [],
    })
    expect(JSON.parse(readFileSync(join(folder, 'decisions.json'), 'utf8'))).toEqual({ format: 2, records: [] })
    const after = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')).records
    expect(after).toEqual(before.map((link: object) => ({ credibility: null, ...link })))
    const [source] = readdirSync(join(folder, 'sources'))
    const record = JSON.parse(readFileSync(join(folder, 'sources', String(source), 'source.json'), 'utf8'))
    expect(record).toMatchObject({ reliability: null, reliabilityReason: '', access: null, extraction: null })
  })

  test('says of each text what near-identical ones share with it, so that its later versions are recognised', async () => {
    const folder = copyOfFirst()
    const library = await open(folder)
    for (const id of library.workspace().sources.keys()) {
      const { source, text } = await library.read(id)
      expect(likeness(source.sketch, sketchOf(text))).toBe(1)
      const later = {
        ...source,
        id: sourceIdSchema.parse('src_00000000later'),
        sketch: sketchOf(`A correction was made. ${text}`),
        original: { hash: '' },
      }
      expect(olderVersion({ ...later, url: null }, library.workspace().sources.values())?.id).toBe(id)
    }
    await library.close()
  })

  test('reads a library of the first one without writing, and finds nothing wrong with it', async () => {
    const folder = copyOfFirst()
    const library = await openToRead(folder)
    expect(library.problems).toEqual([])
    expect(library.workspace().library).toMatchObject({ title: 'Harrow Bay grounding', aliases: [], apart: [] })
    expect((await library.check()).entries).toEqual([])
    await library.close()
    expect(existsSync(join(folder, 'decisions.json'))).toBe(false)
  })

  test('names nobody as the author of what an old library holds', async () => {
    const folder = copyOfFirst()
    const library = await open(folder)
    const { claims, links } = library.workspace()
    const all = [...claims.values(), ...links.values(), ...(await library.allAnnotations())]
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter(({ author }) => author !== undefined)).toEqual([])
    await library.close()
  })

  test('knows nothing of what older words of a brief were written about', async () => {
    const folder = copyOfFirst()
    const library = await open(folder)
    const written = [...library.workspace().briefs.values()].flatMap(({ sections }) => sections.filter(({ kind }) => kind === 'prose'))
    expect(written.length).toBeGreaterThan(0)
    expect(written).toEqual(written.map((section) => ({ ...section, seen: [] })))
    await library.close()
  })

  test('keeps what was decided and named when its steps are taken again', async () => {
    const folder = copyOfFirst()
    const library = await open(folder)
    const [one, other] = [...library.workspace().sources.keys()]
    if (!one || !other) throw new Error('The old library has two sources.')
    const made = decision([one, other])
    await library.commit(put(made, { ...library.workspace().library, aliases: [['NATO', 'the Alliance']] }), step('Decide'))
    await library.close()
    for (const { run } of migrations) await run(folder)
    const again = await open(folder)
    expect([...again.workspace().decisions.values()]).toEqual([made])
    expect(again.workspace().library.aliases).toEqual([['NATO', 'the Alliance']])
    await again.close()
  })
})

describe('climbing', () => {
  const addMood: Migration = {
    to: 2,
    why: 'Invented for this test: every claim has a mood.',
    run: async (root) => {
      const path = join(root, 'claims.json')
      const file = JSON.parse(readFileSync(path, 'utf8'))
      writeFileSync(path, JSON.stringify({ ...file, records: file.records.map((record: object) => ({ ...record, mood: 'calm' })) }))
    },
  }

  const read = (folder: string, path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

  async function library(): Promise<string> {
    const folder = temporaryFolder()
    const made = await newLibraryIn(folder)
    await made.commit(put(claim('One')), step('Claim'))
    await made.close()
    writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...read(folder, 'library.json'), format: 1 }))
    return folder
  }

  test('copies every file first, runs each rung in order, and numbers the library last', async () => {
    const folder = await library()
    const before = readFileSync(join(folder, 'claims.json'), 'utf8')
    const seen: number[] = []
    const thirdRung: Migration = { to: 3, why: '', run: async (root) => void seen.push(read(root, 'library.json').format) }
    await migrate(folder, 1, [addMood, thirdRung])
    expect(seen).toEqual([2])
    expect(read(folder, 'library.json').format).toBe(3)
    expect(read(folder, 'claims.json').records).toMatchObject([{ text: 'One', mood: 'calm' }])
    expect(readFileSync(join(folder, 'backups/before-format-3-from-1/claims.json'), 'utf8')).toBe(before)
  })

  test('a rung that fails leaves the old number and the copies, and can be tried again', async () => {
    const folder = await library()
    const before = readFileSync(join(folder, 'claims.json'), 'utf8')
    const failing: Migration = { ...addMood, run: async (root) => addMood.run(root).then(() => Promise.reject(new Error('power cut'))) }
    await expect(migrate(folder, 1, [failing])).rejects.toThrow('power cut')
    expect(read(folder, 'library.json').format).toBe(1)
    await migrate(folder, 1, [addMood])
    expect(read(folder, 'library.json').format).toBe(2)
    expect(
      readFileSync(join(folder, 'backups/before-format-2-from-1/claims.json'), 'utf8'),
      'the copy is of the old file, not of the half-way one',
    ).toBe(before)
  })

  test('a library that went back to the old format is copied anew before it climbs again', async () => {
    const folder = await library()
    const old = ['claims.json', 'library.json'].map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const)
    await migrate(folder, 1, [addMood])
    for (const [path, text] of old) writeFileSync(join(folder, path), text.replace('One', 'Reworded in the old Crossread'))
    await migrate(folder, 1, [addMood])
    const [first, second] = ['before-format-2-from-1', 'before-format-2-from-1-2'].map((name) =>
      readFileSync(join(folder, 'backups', name, 'claims.json'), 'utf8'),
    )
    expect(first).toBe(old[0]?.[1])
    expect(second).toContain('Reworded in the old Crossread')
  })
})
