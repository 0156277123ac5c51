import type { SourceCard } from '../../../shared/model/source'
import { useLibrary } from '../library'
import { placeOnSelection } from '../placing'
import { activePane, showDialog, useView } from '../view'
import type { Command } from './command'

/** The source in the active pane, when it is a version of another one that is still here. */
function laterVersion(): SourceCard | null {
  const { current } = useLibrary.getState()
  const pane = activePane()
  if (current.kind !== 'open' || !pane) return null
  const source = current.workspace.sources.get(pane.sourceId)
  return source && source.versionOf !== null && current.workspace.sources.has(source.versionOf) ? source : null
}

export const versionCommands: readonly Command[] = [
  {
    id: 'version.compare',
    enabled: () => laterVersion() !== null,
    run: () => {
      const later = laterVersion()
      if (later?.versionOf) showDialog({ kind: 'version', earlier: later.versionOf, later: later.id, batch: null })
    },
  },
  { id: 'version.lost', enabled: () => useLibrary.getState().current.kind === 'open', run: () => showDialog({ kind: 'lost' }) },
  { id: 'annotation.place', enabled: () => useView.getState().placing !== null, run: placeOnSelection },
]
