/** The index is a cache: whatever happens to it, searching goes on and the library is as it was. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { annotationOn, claim, newSource, open, put, step, temporaryFolder } from '../library/library.testing'
import { createWorker } from '../worker-client'
import { close, idsFound, newSearched, reader, reopened, type Searched, searched, theEntry, theWorker, withWorker } from './search.testing'
import { createSearch } from './search-service'

withWorker()

const indexFile = ({ folder }: Pick<Searched, 'folder'>) => join(folder, '.cache', 'search.sqlite')

/** A library with `count` sources, each with a word of its own, all indexed. */
async function withSources(count = 3): Promise<Searched & { readonly ids: readonly string[] }> {
  const made = await newSearched()
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    const source = newSource(`Report ${at}`, `Everybody saw the number${at} tram.\n\nIt was late.`)
    await made.library.addSource(source, step('Import'))
    ids.push(source.source.id)
  }
  expect(await idsFound(made, 'tram')).toHaveLength(count)
  return { ...made, ids }
}

describe('an index', () => {
  test('lies in the cache of the library, and what the library holds is not indexed again', async () => {
    const made = await withSources()
    expect(existsSync(indexFile(made))).toBe(true)
    // What changed while it was open is looked at once more, then never again.
    await close(await reopened(made))
    const before = readFileSync(indexFile(made))
    await close(await reopened(made))
    expect(readFileSync(indexFile(made)).equals(before)).toBe(true)
  })

  test('takes in what changed while it was closed', async () => {
    const made = await withSources()
    await close(made)
    const library = await open(made.folder)
    const [first, second, third] = library.workspace().sources.keys()
    if (!first || !second || !third) throw new Error('no sources')
    const { source, text } = await library.read(first)
    await library.commit(put({ ...source, title: 'Renamed meanwhile' }), step('Rename'))
    await library.commit(put(annotationOn(second, 'Noted meanwhile', text), claim('Claimed meanwhile')), step('Mark'))
    await library.commit({ puts: [], removals: [{ kind: 'source', id: third }] }, step('Delete'))
    const added = newSource('Added meanwhile', 'The tram was full.')
    await library.addSource(added, step('Import'))
    await library.close()

    const again = searched(made.folder, await open(made.folder))
    await again.search.ready()
    expect((await again.search.query('meanwhile', 50)).hits.map(({ kind }) => kind).sort()).toEqual([
      'annotation',
      'claim',
      'source',
      'source',
    ])
    const trams = (await again.search.query('tram', 50)).hits.filter(({ kind }) => kind === 'text')
    expect(new Set(trams.map(({ id }) => id))).toEqual(new Set([first, second, added.source.id]))
  })

  test('that is missing is built again, with progress when it takes long', async () => {
    const made = await withSources()
    await close(made)
    rmSync(join(made.folder, '.cache'), { recursive: true, force: true })
    expect(await idsFound(await reopened(made), 'tram')).toHaveLength(3)
  })

  test.each<[string, (path: string) => void]>([
    ['is no index', (path) => writeFileSync(path, 'This is not a database. '.repeat(1_000))],
    ['is empty', (path) => writeFileSync(path, '')],
    ['was cut off', (path) => truncateSync(path, Math.floor(statSync(path).size / 8_192) * 4_096)],
    ['has a hole', (path) => overwrite(path, 0.2, 0.9)],
    ['has lost its end', (path) => overwrite(path, 0.5, 1)],
    ['is a folder', makeFolder],
  ])('that %s is built again', async (_name, damage) => {
    const made = await withSources(20)
    await close(made)
    damage(indexFile(made))
    const again = await reopened(made)
    expect(await idsFound(again, 'tram')).toHaveLength(20)
    expect(await idsFound(again, 'number7')).toEqual([made.ids[7]])
    await again.library.addSource(newSource('One more', 'One more tram.'), step('Import'))
    expect(await idsFound(again, '"one more tram"')).toHaveLength(1)
  })

  test('of another version is built again', async () => {
    const made = await withSources()
    await close(made)
    const key = 'version test'
    await theWorker().run('index.open', { key, folder: made.folder, library: 'another library', inMemory: false })
    await theWorker().run('index.close', { key })
    expect(await idsFound(await reopened(made), 'tram')).toHaveLength(3)
  })

  test('does not wait for a process that was killed while it had the index open', async () => {
    const made = await withSources()
    await close(made)
    const child = fork(join(__dirname, 'index-holder.testing.mjs'), [theEntry(), made.folder, made.library.workspace().library.id], {
      execArgv: [],
    })
    await once(child, 'message')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(`${indexFile(made)}.lock`)).toBe(true)
    const again = await reopened(made)
    expect(await idsFound(again, 'tram')).toHaveLength(3)
    await again.library.addSource(newSource('After it', 'The tram came back.'), step('Import'))
    await close(again)
    expect(readdirSync(join(made.folder, '.cache')).filter((name) => name.startsWith('search'))).toEqual(['search.sqlite'])
  })

  test('whose thread is stopped in the middle is opened again', async () => {
    const made = await withSources()
    const stopped = stopThread()
    await expect(stopped).rejects.toMatchObject({ code: 'limit-exceeded' })
    expect(await idsFound(made, 'tram')).toHaveLength(3)
    await made.library.addSource(newSource('After it', 'The tram came back.'), step('Import'))
    expect(await idsFound(made, '"tram came back"')).toHaveLength(1)
  })

  test('that loses its thread under a change holds the change none the less', async () => {
    const made = await withSources()
    const stopped = stopThread()
    stopped.catch(() => undefined)
    await made.library.commit(put(claim('The tram was late')), step('Claim'))
    const { hits } = await made.search.query('"tram was late"', 10)
    expect(hits).toMatchObject([{ kind: 'claim' }])
  })

  test('of a library that is open for reading only is kept in memory, beside the one of the writer', async () => {
    const made = await withSources()
    const beside = await reader(made.folder)
    expect(await beside.search.query('tram', 1)).toMatchObject({ hits: [], indexing: true })
    await beside.search.ready()
    expect(await idsFound(beside, 'tram')).toHaveLength(3)
    await made.library.addSource(newSource('One more', 'One more tram.'), step('Import'))
    expect(await idsFound(made, '"one more tram"')).toHaveLength(1)
  })

  test('that cannot be kept on disk is kept in memory', async () => {
    const made = await withSources()
    await close(made)
    rmSync(join(made.folder, '.cache'), { recursive: true, force: true })
    const library = await open(made.folder)
    rmSync(join(made.folder, '.cache'), { recursive: true, force: true })
    writeFileSync(join(made.folder, '.cache'), 'in the way')
    const again = searched(made.folder, library)
    await again.search.ready()
    expect(await idsFound(again, 'tram')).toHaveLength(3)
  })

  test('tells how far it is, to the end', async () => {
    const made = await withSources(2)
    await close(made)
    rmSync(join(made.folder, '.cache'), { recursive: true, force: true })
    const library = await open(made.folder)
    const told: [number, number][] = []
    const again = searched(made.folder, library)
    await again.search.ready((done, total) => told.push([done, total]))
    expect(told.length).toBeGreaterThan(1)
    expect(told.at(-1)).toEqual([4, 4])
    expect(told).toEqual([...told].sort(([a], [b]) => a - b))
  })

  test('can be closed while it is being built', async () => {
    const made = await withSources(2)
    await close(made)
    rmSync(join(made.folder, '.cache'), { recursive: true, force: true })
    const library = await open(made.folder)
    const search = createSearch(theWorker(), library)
    const building = search.ready()
    await search.close()
    await building
    await library.close()
    await expect(search.query('tram', 1)).rejects.toMatchObject({ code: 'cancelled' })
    expect(await idsFound(await reopened(made), 'tram')).toHaveLength(2)
  })

  test('says so when the worker itself is gone', async () => {
    const made = await withSources()
    const worker = createWorker({ entry: join(made.folder, 'missing.cjs') })
    const search = createSearch(worker, made.library)
    await expect(search.ready()).rejects.toMatchObject({ code: 'internal' })
    await expect(search.query('tram', 1)).rejects.toMatchObject({ code: 'internal' })
    await worker.close()
  })
})

/** Has the index thread stopped, by a job that cannot be done in a millisecond: making an index on disk. */
async function stopThread(): Promise<void> {
  await theWorker().run('index.open', { key: 'too slow', folder: temporaryFolder(), library: 'another', inMemory: false }, { timeoutMs: 1 })
}

function makeFolder(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

/** Overwrites a part of a file, from one fraction of its length to another, with zeros. */
function overwrite(path: string, from: number, to: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0, Math.floor(bytes.length * from), Math.floor(bytes.length * to))
  writeFileSync(path, bytes)
}
