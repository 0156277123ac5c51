import { type RefObject, useEffect } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import type { SourceId } from '../../../shared/model/schema'
import { colourIds, relations } from '../../../shared/model/vocabulary'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { clearPaint, type PaintName, paint } from './painter'
import { blockElements, domRanges } from './text-map'
import { useSourceAnnotations } from './use-source-annotations'

/** Above this many in one source only those near the view are painted (measured: each change re-checks every range). */
const paintAll = 2_000

/** Screens above and below the view that are painted ahead. */
const screensAhead = 2

type Args = {
  readonly pane: string
  readonly sourceId: SourceId
  readonly root: RefObject<HTMLElement | null>
  readonly ready: boolean
  readonly drawn: number
}

/** Paints the annotations of a pane: colours, links, the chosen one, the first end of a link. */
export function usePainting({ pane, sourceId, root, ready, drawn }: Args): void {
  const annotations = useSourceAnnotations(sourceId)
  const links = useWorkspace((workspace) => workspace.links)
  const chosen = useView((view) => (view.annotation?.sourceId === sourceId ? view.annotation.id : null))
  const linkFrom = useView((view) => view.linkFrom?.id ?? null)

  useEffect(() => () => clearPaint(pane), [pane])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` tells that other elements stand there now
  useEffect(() => {
    const element = root.current
    if (!ready || !element) return
    const blocks = blockElements(element)
    const draw = () => {
      const near = annotations.length > paintAll ? nearView(blocks) : null
      const shown =
        near === null
          ? annotations
          : annotations.filter(({ anchors }) => anchors.some(({ start, end }) => start < near.end && end > near.start))
      const ranges = (items: readonly Annotation[]) =>
        items.flatMap(({ anchors }) => anchors.flatMap((anchor) => domRanges(blocks, anchor)))
      for (const colour of colourIds) paint(pane, `mark-${colour}`, ranges(shown.filter((annotation) => annotation.colour === colour)))
    }
    draw()
    if (annotations.length <= paintAll) return
    const scroller = element.closest('[class*=scroller]')
    scroller?.addEventListener('scrollend', draw)
    scroller?.addEventListener('scroll', draw, { passive: true })
    return () => {
      scroller?.removeEventListener('scrollend', draw)
      scroller?.removeEventListener('scroll', draw)
    }
  }, [pane, annotations, root, ready, drawn])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const element = root.current
    if (!ready || !element) return
    const blocks = blockElements(element)
    const ends = new Map<string, PaintName>()
    for (const relation of relations) {
      for (const link of links.values()) {
        if (link.relation !== relation || link.from.kind !== link.to.kind) continue
        ends.set(link.from.id, `linked-${relation}`)
        ends.set(link.to.id, `linked-${relation}`)
      }
    }
    for (const relation of relations) {
      const name: PaintName = `linked-${relation}`
      paint(
        pane,
        name,
        annotations
          .filter(({ id }) => ends.get(id) === name)
          .flatMap(({ anchors }) => anchors.flatMap((anchor) => domRanges(blocks, anchor))),
      )
    }
  }, [pane, annotations, links, root, ready, drawn])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const element = root.current
    if (!ready || !element) return
    const blocks = blockElements(element)
    const of = (id: string | null) =>
      annotations
        .filter((annotation) => annotation.id === id)
        .flatMap(({ anchors }) => anchors.flatMap((anchor) => domRanges(blocks, anchor)))
    paint(pane, 'chosen', of(chosen))
    paint(pane, 'link-from', of(linkFrom))
  }, [pane, annotations, chosen, linkFrom, root, ready, drawn])
}

/** The offsets between which blocks are in view or near it. */
function nearView(blocks: readonly HTMLElement[]): { readonly start: number; readonly end: number } {
  const height = window.innerHeight
  const near = blocks.filter((block) => {
    const rect = block.getBoundingClientRect()
    return rect.bottom > -height * screensAhead && rect.top < height * (1 + screensAhead)
  })
  const [first, last] = [near[0], near[near.length - 1]]
  return { start: Number(first?.dataset['start'] ?? 0), end: Number(last?.dataset['start'] ?? 0) + (last?.textContent?.length ?? 0) }
}
