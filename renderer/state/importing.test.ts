import { afterEach, expect, it, vi } from 'vitest'
import type { ImportItem, Snapshot } from '../../shared/api'
import { call } from '../host'
import { cancelImport, importCandidates, leaveOut, retryImport, useImports } from './importing'
import { fromSnapshot, useLibrary } from './library'

vi.mock('../host', () => ({ call: vi.fn() }))

const fates = () => useImports.getState().entries.map(({ candidate, state }) => `${candidate.name} ${state.kind}`)
const item: ImportItem = { kind: 'paste', text: 'The basin is open.', html: null }

/** A file whose reading takes until it is let go. */
function held(name: string) {
  let release = (_item: ImportItem) => {}
  const reading = new Promise<ImportItem>((resolve) => {
    release = resolve
  })
  return { candidate: { name, read: () => reading }, release: () => release(item) }
}

const ready = (name: string) => ({ name, read: async () => item })

/** A library is open, and the host takes whatever comes. */
function open(): void {
  vi.mocked(call).mockResolvedValue({ ok: true, value: { kind: 'several', parts: [], refused: [] } })
  const snapshot = { library: { id: 'lib_here' }, sources: [], annotations: [], claims: [], links: [], decisions: [], briefs: [] }
  useLibrary.setState({ current: fromSnapshot(snapshot as unknown as Snapshot) })
}

afterEach(async () => {
  await expect.poll(() => useImports.getState().running).toBe(false)
})

it('imports what is added after an import was cancelled, while the last of its files is still read', async () => {
  open()
  const slow = held('slow')
  importCandidates([slow.candidate])
  cancelImport()
  expect(useImports.getState().running).toBe(true)
  importCandidates([ready('added')])
  slow.release()
  await expect.poll(fates).toEqual(['slow several', 'added several'])
})

it('leaves out what waited when it was cancelled', async () => {
  open()
  const slow = ['one', 'two', 'three'].map(held)
  importCandidates([...slow.map(({ candidate }) => candidate), ready('four')])
  cancelImport()
  for (const { release } of slow) release()
  await expect.poll(fates).toEqual(['one several', 'two several', 'three several', 'four cancelled'])
})

it('says of a file that comes again otherwise when it is done with: imported, cancelled or left out, and not when it failed', async () => {
  open()
  const done: string[] = []
  const file = (name: string, read: () => Promise<ImportItem>) => ({ name, read, onDone: () => done.push(name) })
  const broken = file('broken', () => Promise.reject(new Error('The stick was pulled out.')))
  const slow = ['one', 'two', 'three'].map(held)
  importCandidates([broken, ...slow.map(({ candidate }) => file(candidate.name, candidate.read)), file('four', async () => item)])
  await expect.poll(fates).toContain('broken failed')
  cancelImport()
  for (const { release } of slow) release()
  await expect.poll(fates).toEqual(['broken failed', 'one several', 'two several', 'three several', 'four cancelled'])
  expect(done.sort()).toEqual(['four', 'one', 'three', 'two'])
  const [first] = useImports.getState().entries
  if (first) leaveOut(first.key, first.candidate)
  await expect.poll(fates).toContain('broken cancelled')
  expect(done).toContain('broken')
})

it('tries a file again that failed before the import was cancelled', async () => {
  open()
  const slow = held('slow')
  let there = false
  const read = async () => {
    if (!there) throw new Error('The stick was pulled out.')
    return item
  }
  importCandidates([slow.candidate, { name: 'stick', read }])
  await expect.poll(fates).toEqual(['slow reading', 'stick failed'])
  cancelImport()
  there = true
  const stick = useImports.getState().entries.find(({ candidate }) => candidate.name === 'stick')
  retryImport(stick?.key ?? 0)
  slow.release()
  await expect.poll(fates).toEqual(['slow several', 'stick several'])
})
