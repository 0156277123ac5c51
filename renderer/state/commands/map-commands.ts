import { exportMapPicture } from '../export-map'
import { useLibrary } from '../library'
import type { Command } from './command'

function hasNodes(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && current.workspace.claims.size + current.workspace.links.size > 0
}

export const mapCommands: readonly Command[] = [{ id: 'map.exportPicture', enabled: hasNodes, run: exportMapPicture }]
