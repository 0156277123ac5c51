import { exportTimelinePicture } from '../export-timeline'
import { useLibrary } from '../library'
import { actOnTimeline, isTimelineDrawn, timelineActs } from '../timeline-acts'
import type { Command } from './command'

function hasSources(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && current.workspace.sources.size > 0
}

export const timelineCommands: readonly Command[] = [
  { id: 'timeline.exportPicture', enabled: hasSources, run: exportTimelinePicture },
  ...timelineActs.map((act): Command => ({ id: `timeline.${act}`, enabled: isTimelineDrawn, run: () => actOnTimeline(act) })),
]
