import { type RefObject, useEffect, useMemo } from 'react'
import { placeShown } from '../../../shared/text/find-places'
import { soughtIn, useFind } from '../../state/find'
import { useOpen } from '../../state/library'
import { useView } from '../../state/view'
import { paint } from './painter'
import { paneHandle } from './pane-registry'
import { scrollIntoPane } from './revealing'
import { blockElements, domRanges } from './text-map'

/** What find looks for: the hits of each pane that is looked through, and the one that is shown. Nothing while the bar is closed. */
export function useSought() {
  const find = useFind()
  const home = useView((view) => view.find?.pane ?? null)
  const panes = useView((view) => view.panes)
  const texts = useOpen((open) => open.texts)
  return useMemo(() => {
    const sought = home === null ? [] : soughtIn(find, panes, home, texts)
    return { sought, shown: home === null ? null : placeShown(sought, find.place, home) }
  }, [find, home, panes, texts])
}

/** Paints what is found in a pane, and brings the hit that is shown into view. */
export function useFindMarks({ pane, root, drawn }: { pane: string; root: RefObject<HTMLElement | null>; drawn: number }): void {
  const { sought, shown } = useSought()
  const hits = sought.find((one) => one.pane === pane)?.hits
  const start = shown?.pane === pane ? shown.start : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` tells that other elements stand there now
  useEffect(() => {
    const blocks = root.current && hits ? blockElements(root.current) : []
    paint(
      pane,
      'find',
      (hits ?? []).flatMap((hit) => domRanges(blocks, hit)),
    )
    const now = hits?.find((hit) => hit.start === start)
    paint(pane, 'find-now', now ? domRanges(blocks, now) : [])
    const handle = paneHandle(pane)
    if (now && handle) scrollIntoPane(handle, now)
  }, [pane, hits, start, root, drawn])

  useEffect(
    () => () => {
      paint(pane, 'find', [])
      paint(pane, 'find-now', [])
    },
    [pane],
  )
}
