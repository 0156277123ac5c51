/** How wide the list of sources and the side panel are, in CSS pixels. Pure: the window's width and what was kept are given. */

export type Side = 'rail' | 'panel'

/** Narrower than `least` titles and claims break after every word; wider than `most` a line is too long to read at a glance. */
const measures = {
  rail: { least: 180, most: 480, usual: 244, usualWide: 300 },
  panel: { least: 260, most: 640, usual: 336, usualWide: 420 },
} as const

/** From this width of the window on there is room for wider sides without taking any from the sources. */
const wideWindow = 1900

/** No side takes more than a third of the window, so that the sources between two sides always keep a third. */
const largestShare = 1 / 3

export type SideWidth = { readonly least: number; readonly most: number; readonly width: number }

/** The width of a side and its bounds in a window of this width; `kept` is what the person chose, null for the usual width. */
export function widthOfSide(side: Side, kept: number | null, windowWidth: number): SideWidth {
  const { least, most: widest, usual, usualWide } = measures[side]
  const most = Math.max(least, Math.min(widest, Math.floor(windowWidth * largestShare)))
  const wanted = kept ?? (windowWidth >= wideWindow ? usualWide : usual)
  return { least, most, width: Math.min(most, Math.max(least, Math.round(wanted))) }
}
