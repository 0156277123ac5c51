import { expect, it, vi } from 'vitest'
import type { Snapshot } from '../../../shared/api'
import type { SourceId } from '../../../shared/model/schema'
import { fromSnapshot, useLibrary } from '../library'
import { screens, useView } from '../view'
import { viewCommands } from './view-commands'

vi.mock('../../host', () => ({ call: vi.fn() }))

it('opens the details of a source only where its pane is in sight', () => {
  const snapshot = { library: { id: 'lib_here' }, sources: [], annotations: [], claims: [], links: [], decisions: [], briefs: [] }
  useLibrary.setState({ current: fromSnapshot(snapshot as unknown as Snapshot) })
  const pane = { key: 'a', sourceId: 'src_a' as SourceId, scroll: { blockStart: 0, pixels: 0 }, furnitureShown: false }
  useView.setState({ panes: [pane], activePane: 0 })
  const details = viewCommands.find(({ id }) => id === 'source.details')
  const enabledOn = screens.filter((screen) => {
    useView.setState({ screen })
    return details?.enabled()
  })
  expect(enabledOn).toEqual(['desk'])
})
