/** Which part of the map the window shows. Pure arithmetic on places, so that the same map opens alike everywhere. */
import { headingPlace, nodeSize, type Place } from './places'

type Size = { readonly width: number; readonly height: number }

/** `x` and `y`: where the origin of the map comes to stand, in pixels of the window. */
export type MapWindow = { readonly x: number; readonly y: number; readonly zoom: number }

/** The smallest words of a node, 12.5 pixels high at natural size, have 11 here. */
const legibleZoom = 0.88

/** Pixels left free at the edges of the window: at the top there are buttons. */
const margin = { top: 48, side: 24, bottom: 24 } as const

/** All nodes with their headings, in the middle of the window, at natural size at most. */
export function wholeView(window: Size, places: Iterable<Place>): MapWindow {
  const { left, top, width, height } = extentOf(places)
  const room = { width: window.width - 2 * margin.side, height: window.height - margin.top - margin.bottom }
  const zoom = Math.min(1, room.width / width, room.height / height)
  const above = margin.top + (room.height - height * zoom) / 2
  return { x: (window.width - width * zoom) / 2 - left * zoom, y: above - top * zoom, zoom }
}

/**
 * How a map opens: whole where that can be read; else at its beginning, where the claims and the first sources stand, or around the chosen
 * node where that would be out of sight.
 */
export function firstView(window: Size, places: readonly Place[], chosen: Place | null): MapWindow {
  const whole = wholeView(window, places)
  if (whole.zoom >= legibleZoom) return whole
  const { left, top } = extentOf(places)
  const zoom = legibleZoom
  const atFirst = { x: margin.side - left * zoom, y: margin.top - top * zoom, zoom }
  if (!chosen) return atFirst
  const end = { x: atFirst.x + (chosen.x + nodeSize.width) * zoom, y: atFirst.y + (chosen.y + nodeSize.height) * zoom }
  if (end.x <= window.width && end.y <= window.height) return atFirst
  const middle = { x: chosen.x + nodeSize.width / 2, y: chosen.y + nodeSize.height / 2 }
  return { x: window.width / 2 - middle.x * zoom, y: window.height / 2 - middle.y * zoom, zoom }
}

function extentOf(places: Iterable<Place>): Size & { readonly left: number; readonly top: number } {
  const all = [...places]
  // Headings stand above their columns, on one level.
  const [left, top] = [Math.min(...all.map(({ x }) => x)), headingPlace(0).y]
  const [right, bottom] = [Math.max(...all.map(({ x }) => x)) + nodeSize.width, Math.max(...all.map(({ y }) => y)) + nodeSize.height]
  return { left, top, width: right - left, height: bottom - top }
}
