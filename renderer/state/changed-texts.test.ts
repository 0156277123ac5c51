import { expect, it, vi } from 'vitest'
import type { Snapshot } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import type { Change } from '../../shared/model/change'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import { call } from '../host'
import { holdBack } from './changed-texts'
import { fromSnapshot, openLibraryNow, useLibrary, withBody } from './library'
import { useView } from './view'

vi.mock('../host', () => ({ call: vi.fn() }))

const library = 'lib_00000000' as LibraryId
const id = 'src_00000000' as SourceId

const source = (textHash: string) => ({ id, textHash, blocks: [] }) as unknown as Source
const mark = (name: string, note = '') => ({ id: `ann_0000000${name}`, sourceId: id, note }) as unknown as Annotation
const told = (...puts: Change['puts']): Change => ({ puts, removals: [] })
const marked = (annotation: Annotation): Change => told({ kind: 'annotation', record: annotation })

/** A window that has read the old text; what it reads next comes when it is let go. */
function openOnOld() {
  const snapshot = { library: { id: library }, sources: [], annotations: [], claims: [], links: [], decisions: [], briefs: [] }
  useLibrary.setState({
    current: withBody(fromSnapshot(snapshot as unknown as Snapshot), {
      source: source('old'),
      text: 'Old words.',
      annotations: [mark('1')],
    }),
  })
  let answer = (_annotations: readonly Annotation[]) => {}
  vi.mocked(call).mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = (annotations) => resolve({ ok: true, value: { source: source('new'), text: 'New words.', annotations } } as never)
      }),
  )
  return { answer: (...annotations: Annotation[]) => answer(annotations) }
}

const shown = () => {
  const { texts, workspace } = openLibraryNow()
  return [texts.get(id), workspace.sources.get(id)?.textHash, ...[...workspace.annotations.values()].map(({ note }) => note)]
}

it('keeps an old text with its marks until the new one is here with its own, and loses nothing that was told meanwhile', async () => {
  const { answer } = openOnOld()
  useView.setState({ compareFrom: { sourceId: id, range: { start: 0, end: 3 } } })
  const first = holdBack(library, told({ kind: 'source', record: source('new') }, { kind: 'annotation', record: mark('1', 'moved') }))
  expect(first.puts).toEqual([])
  expect(holdBack(library, marked(mark('2', 'made meanwhile'))).puts).toEqual([])
  expect(shown()).toEqual(['Old words.', 'old', ''])
  answer(mark('1', 'moved'))
  await expect.poll(shown).toEqual(['New words.', 'new', 'moved', 'made meanwhile'])
  expect(useView.getState().compareFrom).toBeNull()
})

it('does not bring back what was removed while the text was read', async () => {
  const { answer } = openOnOld()
  holdBack(library, told({ kind: 'source', record: source('new') }))
  holdBack(library, marked(mark('2')))
  holdBack(library, { puts: [], removals: [{ kind: 'annotation', id: mark('2').id, sourceId: id }] })
  answer(mark('1', 'moved'), mark('2'))
  await expect.poll(shown).toEqual(['New words.', 'new', 'moved'])
})

it('lets through what is about the text that is shown, and about texts that were never read', () => {
  openOnOld()
  const other = { ...source('other'), id: 'src_00000001' as SourceId }
  const change = told(
    { kind: 'source', record: source('old') },
    { kind: 'source', record: other },
    { kind: 'annotation', record: mark('3') },
  )
  expect(holdBack(library, change)).toEqual(change)
})
