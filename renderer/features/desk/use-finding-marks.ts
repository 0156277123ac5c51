import { type RefObject, useEffect, useMemo } from 'react'
import type { Reviewed } from '../../../shared/findings/reviewed'
import type { FindingSide } from '../../../shared/model/finding'
import type { SourceId } from '../../../shared/model/schema'
import { useOpenFindings } from '../../state/findings'
import { useView } from '../../state/view'
import { paint } from './painter'
import { blockElements, domRanges } from './text-map'

/** An open finding as it stands in one source. */
export type MarkedSide = { readonly entry: Reviewed; readonly side: FindingSide }

/** The open findings that have a telling in a source, in the order of the text. */
export function useMarkedSides(sourceId: SourceId): readonly MarkedSide[] {
  const open = useOpenFindings()
  return useMemo(
    () =>
      open
        .flatMap((entry) => entry.finding.sides.filter((side) => side.sourceId === sourceId).map((side) => ({ entry, side })))
        .sort((a, b) => a.side.start - b.side.start),
    [open, sourceId],
  )
}

type Args = {
  readonly pane: string
  readonly sourceId: SourceId
  readonly root: RefObject<HTMLElement | null>
  readonly ready: boolean
  readonly drawn: number
}

/** Marks the words of open findings quietly, and those under review plainly. */
export function useFindingMarks({ pane, sourceId, root, ready, drawn }: Args): void {
  const marked = useMarkedSides(sourceId)
  const key = useView((view) => view.findingKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` tells that other elements stand there now
  useEffect(() => {
    const element = root.current
    if (!ready || !element) return
    const blocks = blockElements(element)
    const rangesOf = (sides: readonly MarkedSide[]) => sides.flatMap(({ side }) => domRanges(blocks, side))
    paint(pane, 'finding', rangesOf(marked.filter(({ entry }) => entry.finding.key !== key)))
    paint(pane, 'finding-now', rangesOf(marked.filter(({ entry }) => entry.finding.key === key)))
  }, [pane, marked, key, root, ready, drawn])
}
