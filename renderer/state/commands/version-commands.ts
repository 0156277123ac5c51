import type { SourceId } from '../../../shared/model/schema'
import { useLibrary } from '../library'
import { placeOnSelection } from '../placing'
import { activePane, showDialog, useView } from '../view'
import type { Command } from './command'

type Pair = { readonly earlier: SourceId; readonly later: SourceId }

/** The source in the active pane and the version before it, or else the version after it. */
function versions(): Pair | null {
  const { current } = useLibrary.getState()
  const pane = activePane()
  if (current.kind !== 'open' || !pane) return null
  const { sources } = current.workspace
  const earlier = sources.get(pane.sourceId)?.versionOf
  if (earlier && sources.has(earlier)) return { earlier, later: pane.sourceId }
  const later = [...sources.values()].find(({ versionOf }) => versionOf === pane.sourceId)
  return later ? { earlier: pane.sourceId, later: later.id } : null
}

export const versionCommands: readonly Command[] = [
  {
    id: 'version.compare',
    enabled: () => versions() !== null,
    run: () => {
      const pair = versions()
      if (pair) showDialog({ kind: 'version', ...pair })
    },
  },
  { id: 'version.lost', enabled: () => useLibrary.getState().current.kind === 'open', run: () => showDialog({ kind: 'lost' }) },
  { id: 'annotation.place', enabled: () => useView.getState().placing !== null, run: placeOnSelection },
]
