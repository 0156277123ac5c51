/** The marker that comes nearest to a colour of another program. */
import type { ColourId } from '../model/vocabulary'

/** Hues of the five markers in degrees, as the window paints them (renderer/tokens.css). */
const hues: Readonly<Record<ColourId, number>> = { amber: 45, green: 130, rose: 345, blue: 215, violet: 275 }

/** Plain colours near those of the marks; other programs show them as they are. */
export const plainColours: Readonly<Record<ColourId, string>> = {
  amber: '#F3C623',
  green: '#4CAF7A',
  rose: '#E2777A',
  blue: '#5B8DD6',
  violet: '#9A7BD0',
}

/** Below this share of colour a mark is grey, which says nothing; it becomes the first marker. */
const leastColour = 0.1

/** By hue alone: how light or strong a marker is, is a matter of taste. Parts are 0 to 255. */
export function nearestColour([red, green, blue]: readonly [number, number, number]): ColourId {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (most === 0 || range / most < leastColour) return 'amber'
  const sixth = most === red ? ((green - blue) / range + 6) % 6 : most === green ? (blue - red) / range + 2 : (red - green) / range + 4
  const hue = sixth * 60
  const distance = (id: ColourId) => Math.min(Math.abs(hues[id] - hue), 360 - Math.abs(hues[id] - hue))
  return (Object.keys(hues) as ColourId[]).reduce((nearest, id) => (distance(id) < distance(nearest) ? id : nearest))
}
const names: Readonly<Record<string, ColourId>> = {
  yellow: 'amber',
  orange: 'amber',
  amber: 'amber',
  green: 'green',
  pink: 'rose',
  red: 'rose',
  rose: 'rose',
  magenta: 'rose',
  blue: 'blue',
  cyan: 'blue',
  purple: 'violet',
  violet: 'violet',
}

/** A colour by its English name or as `#rrggbb`; the first marker for anything else. */
export function namedColour(stated: string | null | undefined): ColourId {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(stated?.trim() ?? '')
  if (hex) return nearestColour([1, 2, 3].map((part) => Number.parseInt(hex[part] ?? '0', 16)) as [number, number, number])
  return names[stated?.trim().toLowerCase() ?? ''] ?? 'amber'
}
