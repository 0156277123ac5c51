/** What the keys and commands of the timeline do to the part of the time that is in view. The view that is drawn knows how. */
export const timelineActs = ['nearer', 'farther', 'entry', 'all', 'earlier', 'later'] as const
export type TimelineAct = (typeof timelineActs)[number]

let drawn: ((act: TimelineAct) => void) | null = null

/** While the tracks are on the screen they take what is asked of them. Returns the way to stop. */
export function takeTimelineActs(act: (act: TimelineAct) => void): () => void {
  drawn = act
  return () => {
    if (drawn === act) drawn = null
  }
}

export function isTimelineDrawn(): boolean {
  return drawn !== null
}

export function actOnTimeline(act: TimelineAct): void {
  drawn?.(act)
}
