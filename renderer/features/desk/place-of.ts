/** Where a bar or handle stands over the text: coordinates in the sheet, so that it scrolls along by itself. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Range as TextRange } from '../../../shared/model/schema'
import { usePreferences } from '../../state/preferences'
import { blockElements, domRange } from './text-map'

export type Place = {
  readonly startX: number
  readonly startY: number
  readonly startHeight: number
  readonly endX: number
  readonly endY: number
  readonly endHeight: number
  readonly width: number
}

/** The ends of a range in the sheet's coordinates; null while it is not drawn. Follows another text size or pane width. */
export function usePlace(root: RefObject<HTMLElement | null>, range: TextRange | null, drawn = 0): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  const measures = usePreferences()
  const [start, end] = [range?.start, range?.end]
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures and `drawn` move the words
  useLayoutEffect(() => {
    const element = root.current
    const sheet = element?.parentElement
    if (!element || !sheet || start === undefined || end === undefined) return setPlace(null)
    const measure = () => setPlace(placeIn(element, sheet, { start, end }))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [root, start, end, drawn, measures])
  return place
}

function placeIn(root: HTMLElement, sheet: HTMLElement, range: TextRange): Place | null {
  const rects = [...(domRange(blockElements(root), range)?.getClientRects() ?? [])].filter((rect) => rect.width > 0 || rect.height > 0)
  const [first, last] = [rects[0], rects[rects.length - 1]]
  if (!first || !last) return null
  const origin = sheet.getBoundingClientRect()
  return {
    startX: first.left - origin.left,
    startY: first.top - origin.top,
    startHeight: first.height,
    endX: last.right - origin.left,
    endY: last.top - origin.top,
    endHeight: last.height,
    width: origin.width,
  }
}

/** A box of this width beginning near `x`, kept inside the sheet. */
export function leftWithin(place: Place, x: number, width: number): number {
  return Math.max(6, Math.min(x, place.width - width - 6))
}
