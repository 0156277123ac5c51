import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { Claim } from '../../shared/model/claim'
import type { Link } from '../../shared/model/link'
import {
  annotationOn,
  brief,
  claim,
  claimEnd,
  link,
  liveFiles,
  newLibraryIn,
  newSource,
  open,
  openToRead,
  passageEnd,
  put,
  removeFolders,
  step,
  temporaryFolder,
} from './library.testing'
import type { NewSource } from './open-library'

afterAll(removeFolders)

type Made = { folder: string; source: NewSource; other: NewSource; marked: Annotation; stated: Claim; evidence: Link; written: Brief }

/** A library with one of everything and no backups, closed. */
async function library(): Promise<Made> {
  const folder = temporaryFolder()
  const made = await newLibraryIn(folder)
  const [source, other] = [newSource(), newSource('Other', 'Another text of its own.')]
  const marked = annotationOn(source.source.id, 'Says who?')
  const stated = claim('The bridge was closed on Tuesday')
  const evidence = link(passageEnd(marked), claimEnd(stated.id))
  const written = brief('The bridge')
  await made.addSource(source, step('Import'))
  await made.addSource(other, step('Import'))
  await made.commit(put(marked), step('Mark'))
  await made.commit(put(stated, evidence, written), step('Claim'))
  await made.close()
  rmSync(join(folder, 'backups'), { recursive: true })
  return { folder, source, other, marked, stated, evidence, written }
}

const damages: [string, (bytes: Buffer) => Buffer, RegExp][] = [
  ['truncated', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)), /is cut off/],
  ['empty', () => Buffer.alloc(0), /is empty/],
  [
    'garbled',
    (bytes) => Buffer.from(bytes.map((byte, index) => (index % 7 === 3 ? byte ^ 0x55 : byte))),
    /is not what Crossread wrote there|is cut off/,
  ],
  ['foreign', () => Buffer.from('{"name": "left-pad", "version": "1.0.0"}'), /is not what Crossread wrote there/],
]

describe.each(damages)('a file that is %s', (_name, damage, words) => {
  const spoil = (folder: string, path: string): Buffer => {
    const spoiled = damage(readFileSync(join(folder, path)))
    writeFileSync(join(folder, path), spoiled)
    return spoiled
  }

  /** The damaged bytes lie beside the file under a dated name. */
  const expectSetAside = (folder: string, path: string, spoiled: Buffer) => {
    const [below, name] = [join(folder, path, '..'), path.slice(path.lastIndexOf('/') + 1)]
    const kept = readdirSync(below).filter((file) => file.startsWith(`${name}.damaged-2031-03-04T`))
    expect(kept).toHaveLength(1)
    expect(Buffer.compare(readFileSync(join(below, kept[0] ?? '')), spoiled)).toBe(0)
  }

  test('claims: set aside and reported, links that lost their claim are kept, the rest opens', async () => {
    const { folder, marked, evidence, written } = await library()
    const spoiled = spoil(folder, 'claims.json')
    const opened = await open(folder)
    expect(opened.problems.map((problem) => problem.file)).toEqual(['claims.json', 'links.json'])
    expect(opened.problems[0]?.message).toMatch(words)
    expect(opened.problems[0]?.message).toMatch(/set aside as claims\.json\.damaged-.*There is no backup/)
    expectSetAside(folder, 'claims.json', spoiled)
    expect(opened.workspace().sources.size).toBe(2)
    expect([...opened.workspace().briefs.values()]).toEqual([written])
    expect((await opened.read(marked.sourceId)).annotations).toEqual([marked])
    // Work goes on, and the link that shows no more is still written with the others.
    await opened.commit(put(link(passageEnd(marked), passageEnd(marked))), step('Link'))
    await opened.close()
    expect(readFileSync(join(folder, 'links.json'), 'utf8')).toContain(evidence.id)
    const again = await open(folder)
    expect(
      again.problems.map((problem) => problem.file),
      'reported once; the link that waits is said again',
    ).toEqual(['links.json'])
    await again.close()
  })

  test('annotations of one source: the other source and everything else are as before', async () => {
    const { folder, marked, other } = await library()
    const path = `sources/${marked.sourceId}/annotations.json`
    const spoiled = spoil(folder, path)
    const opened = await open(folder)
    expect(opened.problems[0]).toMatchObject({ file: path, message: expect.stringMatching(words) })
    expectSetAside(folder, path, spoiled)
    expect((await opened.read(marked.sourceId)).text).toContain('harbour bridge')
    expect((await opened.read(other.source.id)).source).toEqual(other.source)
    await opened.close()
  })

  test('a source record: remade from catalogue and text, with nothing but its blocks lost', async () => {
    const { folder, source, marked } = await library()
    const path = `sources/${marked.sourceId}/source.json`
    const spoiled = spoil(folder, path)
    const opened = await open(folder)
    expect(opened.problems.map((problem) => problem.file)).toEqual([path, path])
    expect(opened.problems[0]?.message).toMatch(words)
    expectSetAside(folder, path, spoiled)
    expect(await opened.read(marked.sourceId)).toEqual({ source: source.source, text: source.text, annotations: [marked] })
    expect(opened.workspace().links.size).toBe(1)
    await opened.close()
    expect((await openToRead(folder)).problems).toEqual([])
  })

  test('a source record without catalogue: remade from its text, to be described again', async () => {
    const { folder, source, marked } = await library()
    rmSync(join(folder, '.cache'), { recursive: true })
    spoil(folder, `sources/${marked.sourceId}/source.json`)
    const opened = await open(folder)
    expect(opened.problems.at(-1)?.message).toMatch(/made anew from its text alone/)
    const { source: remade, text, annotations } = await opened.read(marked.sourceId)
    expect(remade).toMatchObject({
      title: null,
      textHash: source.source.textHash,
      blocks: source.source.blocks,
      original: { hash: source.source.original.hash },
    })
    expect([text, annotations]).toEqual([source.text, [marked]])
    await opened.close()
  })

  test('a brief: set aside and reported', async () => {
    const { folder, written } = await library()
    const spoiled = spoil(folder, `briefs/${written.id}.json`)
    const opened = await open(folder)
    expect(opened.problems).toMatchObject([{ file: `briefs/${written.id}.json`, message: expect.stringMatching(words) }])
    expectSetAside(folder, `briefs/${written.id}.json`, spoiled)
    expect(opened.workspace().briefs.size).toBe(0)
    expect(opened.workspace().claims.size).toBe(1)
    await opened.close()
  })

  test('the record of the library: made anew, everything in it is there', async () => {
    const { folder } = await library()
    const spoiled = spoil(folder, 'library.json')
    const opened = await open(folder)
    expect(opened.problems[0]).toMatchObject({ file: 'library.json', message: expect.stringMatching(words) })
    expectSetAside(folder, 'library.json', spoiled)
    expect(opened.workspace().sources.size).toBe(2)
    expect(opened.workspace().links.size).toBe(1)
    await opened.close()
    const again = await open(folder)
    expect(again.problems).toEqual([])
    await again.close()
  })

  test('the backup of an earlier day helps out, and that is said', async () => {
    const { folder, stated } = await library()
    mkdirSync(join(folder, 'backups/2031-03-03'), { recursive: true })
    mkdirSync(join(folder, 'backups/2031-03-04'), { recursive: true })
    copyFileSync(join(folder, 'claims.json'), join(folder, 'backups/2031-03-03/claims.json'))
    writeFileSync(join(folder, 'backups/2031-03-04/claims.json'), 'not good either')
    spoil(folder, 'claims.json')
    const opened = await open(folder)
    expect(opened.problems).toMatchObject([
      { file: 'claims.json', message: expect.stringMatching(/backup from before the changes of 2031-03-03 is used/) },
    ])
    expect([...opened.workspace().claims.values()]).toEqual([stated])
    await opened.close()
  })

  test('open for reading only, nothing on disk is touched', async () => {
    const { folder } = await library()
    spoil(folder, 'claims.json')
    spoil(folder, 'library.json')
    const before = liveFiles(folder)
    const opened = await openToRead(folder)
    expect(opened.problems[0]?.message).toMatch(/left as it is, because the library is open for reading only/)
    expect(opened.workspace().sources.size).toBe(2)
    await opened.close()
    expect(liveFiles(folder)).toEqual(before)
  })
})

describe('other damage', () => {
  test('one bad record: the file is kept aside whole, the good records stay', async () => {
    const { folder, stated } = await library()
    const whole = JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8'))
    whole.records.push({ ...stated, id: 'clm_aaaaaaaaaaaa', kind: 'rumour' }, { ...stated, id: 'clm_bbbbbbbbbbbb', text: 'Good' })
    writeFileSync(join(folder, 'claims.json'), JSON.stringify(whole))
    const opened = await open(folder)
    expect(opened.problems).toMatchObject([
      { file: 'claims.json', message: expect.stringMatching(/One record cannot be read \(record 2: kind:.*The other 2 are in use/) },
    ])
    expect([...opened.workspace().claims.values()].map((there) => there.text)).toEqual([stated.text, 'Good'])
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('claims.json.damaged-'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toContain('rumour')
    await opened.close()
    expect((await openToRead(folder)).problems).toEqual([])
  })

  test('a file that is missing is taken as empty, and said', async () => {
    const { folder, stated } = await library()
    rmSync(join(folder, 'links.json'))
    const opened = await open(folder)
    expect(opened.problems).toEqual([{ file: 'links.json', message: 'links.json was missing. It was taken as empty.' }])
    expect([...opened.workspace().claims.keys()]).toEqual([stated.id])
    await opened.close()
  })

  test('a newer format is refused, and not a byte is touched', async () => {
    const { folder } = await library()
    const record = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'))
    writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...record, format: 2, novelty: true }))
    const before = [liveFiles(folder), readdirSync(folder)]
    for (const opening of [open(folder), openToRead(folder)]) {
      await expect(opening).rejects.toMatchObject({
        code: 'newer-version',
        message: expect.stringMatching(/newer Crossread \(format 2; this one reads up to 1\)\. Nothing was changed/),
      })
    }
    expect([liveFiles(folder), readdirSync(folder)]).toEqual(before)
  })

  test('a folder of something else is not taken for a library', async () => {
    const folder = temporaryFolder()
    await expect(open(folder)).rejects.toMatchObject({ code: 'not-found' })
    await expect(open(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'not-found' })
    writeFileSync(join(folder, 'library.json'), '{"name": "bookshelf"}')
    await expect(open(folder)).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(folder)).toEqual(['library.json'])
  })

  test('a text that was changed outside is shown as it is and reported; one that is gone says what to do', async () => {
    const { folder, source, marked, other } = await library()
    writeFileSync(join(folder, 'sources', marked.sourceId, 'text.txt'), `${source.text} Added.`)
    rmSync(join(folder, 'sources', other.source.id, 'text.txt'))
    const opened = await open(folder)
    const told: string[] = []
    opened.onProblem((problem) => told.push(problem.file))
    expect((await opened.read(marked.sourceId)).text).toMatch(/Added\.$/)
    expect(told).toEqual([`sources/${marked.sourceId}/text.txt`])
    await expect(opened.read(other.source.id)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/imported file is still there/),
    })
    await opened.close()
  })

  test('folders that are no sources are left alone and reported', async () => {
    const { folder, marked } = await library()
    mkdirSync(join(folder, 'sources/holiday pictures'))
    mkdirSync(join(folder, 'sources/src_000000empty0'))
    renameSync(join(folder, 'sources', marked.sourceId), join(folder, 'sources/src_00000renamed'))
    const opened = await open(folder)
    expect(opened.problems.map((problem) => problem.file)).toEqual([
      'sources/holiday pictures',
      'sources/src_000000empty0',
      'sources/src_00000renamed/source.json',
      'links.json',
    ])
    expect(opened.workspace().sources.size).toBe(1)
    await opened.close()
    expect(existsSync(join(folder, 'sources/src_00000renamed/text.txt'))).toBe(true)
  })

  test('a link shows again when the passage it leads to is back', async () => {
    const { folder, marked, evidence } = await library()
    const path = join(folder, 'sources', marked.sourceId)
    renameSync(path, join(folder, 'elsewhere'))
    const without = await open(folder)
    expect(without.workspace().links.size).toBe(0)
    expect(without.problems).toMatchObject([
      {
        file: 'links.json',
        message: expect.stringMatching(/One link leads to a passage or claim that is not there\. Nothing was deleted/),
      },
    ])
    await without.close()
    renameSync(join(folder, 'elsewhere'), path)
    const again = await open(folder)
    expect([...again.workspace().links.values()]).toEqual([evidence])
    await again.close()
  })
})
