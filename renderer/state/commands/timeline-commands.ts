import { exportTimelinePicture } from '../export-timeline'
import { useLibrary } from '../library'
import type { Command } from './command'

function hasSources(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && current.workspace.sources.size > 0
}

export const timelineCommands: readonly Command[] = [{ id: 'timeline.exportPicture', enabled: hasSources, run: exportTimelinePicture }]
