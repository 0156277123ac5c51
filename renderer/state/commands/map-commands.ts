import { exportMapPicture } from '../export-map'
import { useLibrary } from '../library'
import { focusOnNode, followLinks } from '../map'
import { useView } from '../view'
import type { Command } from './command'

function hasNodes(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && current.workspace.claims.size + current.workspace.links.size > 0
}

/** A node is chosen, on the map that is shown. */
function onNode(): boolean {
  const { screen, mapPlace } = useView.getState()
  return hasNodes() && screen === 'map' && mapPlace !== null
}

export const mapCommands: readonly Command[] = [
  { id: 'map.exportPicture', enabled: hasNodes, run: exportMapPicture },
  { id: 'map.follow', enabled: onNode, run: () => followLinks(false) },
  { id: 'map.followOn', enabled: onNode, run: () => followLinks(true) },
  { id: 'map.focus', enabled: onNode, run: () => focusOnNode(1) },
  { id: 'map.focusTwo', enabled: onNode, run: () => focusOnNode(2) },
]
