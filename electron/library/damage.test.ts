import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { libraryWithWork, link, liveFiles, open, openToRead, passageEnd, put, removeFolders, step } from './library.testing'

afterAll(removeFolders)

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
    const { folder, marked, evidence, written } = await libraryWithWork()
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
    const { folder, marked, other } = await libraryWithWork()
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
    const { folder, source, marked } = await libraryWithWork()
    const path = `sources/${marked.sourceId}/source.json`
    const spoiled = spoil(folder, path)
    const opened = await open(folder)
    expect(opened.problems.map((problem) => problem.file)).toEqual([path, path])
    expect(opened.problems[0]?.message).toMatch(words)
    expectSetAside(folder, path, spoiled)
    const { textHash } = source.source
    expect(await opened.read(marked.sourceId)).toEqual({ source: source.source, text: source.text, textHash, annotations: [marked] })
    expect(opened.workspace().links.size).toBe(1)
    await opened.close()
    expect((await openToRead(folder)).problems).toEqual([])
  })

  test('a source record without catalogue: remade from its text, to be described again', async () => {
    const { folder, source, marked } = await libraryWithWork()
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
    const { folder, written } = await libraryWithWork()
    const spoiled = spoil(folder, `briefs/${written.id}.json`)
    const opened = await open(folder)
    expect(opened.problems).toMatchObject([{ file: `briefs/${written.id}.json`, message: expect.stringMatching(words) }])
    expectSetAside(folder, `briefs/${written.id}.json`, spoiled)
    expect(opened.workspace().briefs.size).toBe(0)
    expect(opened.workspace().claims.size).toBe(1)
    await opened.close()
  })

  test('the record of the library: made anew, everything in it is there', async () => {
    const { folder } = await libraryWithWork()
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
    const { folder, stated } = await libraryWithWork()
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
    const { folder } = await libraryWithWork()
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
